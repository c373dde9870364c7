package org.trackchild.registry.core;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.IsoDates;
import org.trackchild.model.Problem;
import org.trackchild.registry.api.OrderDraft;
import org.trackchild.rules.api.Evidence;
import org.trackchild.rules.api.OrderKind;
import org.trackchild.rules.api.RuleProblem;

/** What is wrong with an order, by the rules of its kind. Pure. */
final class OrderRules {

    /** Field of the last day. */
    static final String UNTIL = "until";

    private OrderRules() {}

    /** A draft whose texts are tidy; without those that tell nothing. */
    static OrderDraft tidy(OrderDraft draft) {
        return new OrderDraft(
                draft.kind(), EvidenceRules.tidy(draft.particulars()), draft.from(), draft.until());
    }

    /**
     * Everything that is wrong.
     *
     * @param draft a tidy one
     * @param now when it is drawn up or signed
     */
    static List<Problem> check(OrderKind kind, OrderDraft draft, Instant now) {
        List<Problem> problems = new ArrayList<>();
        EvidenceRules.check(kind.particulars(), draft.particulars(), problems);
        kind.particulars().stream()
                .flatMap(each -> beforeOther(each, draft).stream())
                .forEach(problems::add);
        LocalDate today = now.atZone(TextCaseReader.INDIA).toLocalDate();
        if (draft.until().isEmpty()) {
            if (kind.term().ends()) {
                problems.add(new Problem(FieldProblem.REQUIRED, UNTIL, List.of()));
            }
            return problems;
        }
        LocalDate last = draft.until().get();
        if (last.isBefore(draft.from()) || last.isBefore(today)) {
            problems.add(new Problem(RuleProblem.OVER_ALREADY, UNTIL, List.of()));
        }
        kind.term()
                .longest()
                .map(
                        limit ->
                                limit.after(
                                                draft.from()
                                                        .atStartOfDay(TextCaseReader.INDIA)
                                                        .toInstant(),
                                                TextCaseReader.INDIA)
                                        .atZone(TextCaseReader.INDIA)
                                        .toLocalDate())
                .filter(last::isAfter)
                .ifPresent(
                        latest ->
                                problems.add(
                                        new Problem(
                                                RuleProblem.TERM_TOO_LONG,
                                                UNTIL,
                                                List.of(latest.toString()))));
        return problems;
    }

    private static Optional<Problem> beforeOther(Evidence day, OrderDraft draft) {
        Optional<LocalDate> told = told(day.code(), draft);
        return day.notBefore().stream()
                .flatMap(other -> told(other, draft).stream())
                .filter(other -> told.filter(other::isAfter).isPresent())
                .max(Comparator.naturalOrder())
                .map(
                        other ->
                                new Problem(
                                        RuleProblem.BEFORE_OTHER_DAY,
                                        day.code(),
                                        List.of(other.toString())));
    }

    private static Optional<LocalDate> told(String code, OrderDraft draft) {
        return IsoDates.day(draft.particulars().getOrDefault(code, ""));
    }
}
