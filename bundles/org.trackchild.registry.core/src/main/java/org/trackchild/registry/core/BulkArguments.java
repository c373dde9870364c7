package org.trackchild.registry.core;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.trackchild.access.api.Caller;
import org.trackchild.model.CaseKind;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemCode;
import org.trackchild.registry.api.BulkAct;
import org.trackchild.registry.api.BulkField;
import org.trackchild.registry.api.BulkField.Option;
import org.trackchild.registry.api.BulkField.Shape;

/** What is wrong with what somebody said for an act on several cases. */
final class BulkArguments {

    private final CaseDesk desk;

    BulkArguments(CaseDesk desk) {
        this.desk = desk;
    }

    /** Everything that is wrong; the act itself is asked when its fields are right. */
    List<Problem> check(BulkAct act, Caller caller, Map<String, String> arguments) {
        List<Problem> problems = new ArrayList<>();
        List<BulkField> fields = act.fields(caller, EnumSet.allOf(CaseKind.class));
        fields.forEach(field -> check(field, arguments.getOrDefault(field.name(), ""), problems));
        arguments.keySet().stream()
                .filter(name -> fields.stream().noneMatch(field -> field.name().equals(name)))
                .forEach(
                        name ->
                                problems.add(
                                        new Problem(FieldProblem.UNKNOWN_FIELD, name, List.of())));
        return problems.isEmpty() ? act.check(caller, arguments) : problems;
    }

    private void check(BulkField field, String text, List<Problem> problems) {
        BulkField.Content content = field.content();
        if (text.isEmpty()) {
            if (field.needed()) {
                problems.add(problem(FieldProblem.REQUIRED, field));
            }
        } else if (content.shape() == Shape.TEXT && text.length() > content.longest()) {
            problems.add(problem(FieldProblem.TOO_LONG, field, content.longest()));
        } else if (content.shape() == Shape.DAY && day(text).isEmpty()) {
            problems.add(problem(FieldProblem.NOT_A_DATE, field));
        } else if (content.shape() == Shape.OFFICE
                && (text.length() > OfficeId.LONGEST
                        || desk.office(new OfficeId(text)).isEmpty())) {
            problems.add(problem(FieldProblem.UNKNOWN_PLACE, field));
        } else if (content.shape() == Shape.CHOICE
                && content.options().stream().noneMatch(each -> each.value().equals(text))) {
            problems.add(
                    problem(
                            FieldProblem.UNKNOWN_CODE,
                            field,
                            content.options().stream()
                                    .map(Option::value)
                                    .collect(Collectors.joining(", "))));
        }
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    private static Problem problem(ProblemCode code, BulkField field, Object... arguments) {
        return new Problem(code, field.name(), List.of(arguments));
    }
}
