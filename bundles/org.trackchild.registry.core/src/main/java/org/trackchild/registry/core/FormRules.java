package org.trackchild.registry.core;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.IsoDates;
import org.trackchild.model.Problem;
import org.trackchild.registry.api.FormRows;
import org.trackchild.registry.api.FormView;
import org.trackchild.rules.api.FormItem;
import org.trackchild.rules.api.FormKind;
import org.trackchild.rules.api.RuleProblem;

/** What is wrong with answers in a form, by the items of its kind. Pure. */
final class FormRules {

    static final int LONGEST_LINE = 300;

    static final int LONGEST_TEXT = 8_000;

    /** Of all cells of a table together. */
    static final int LONGEST_TABLE = 30_000;

    private FormRules() {}

    /** Answers whose texts are tidy. */
    static Map<String, Optional<String>> tidy(
            FormKind kind, Map<String, Optional<String>> answers) {
        Map<String, Optional<String>> tidy = new LinkedHashMap<>();
        answers.forEach(
                (code, text) ->
                        tidy.put(
                                code,
                                text.map(
                                        each ->
                                                kind.item(code)
                                                        .map(item -> tidy(item, each))
                                                        .orElse(each))));
        return tidy;
    }

    private static String tidy(FormItem item, String text) {
        return switch (item.shape()) {
            case TABLE ->
                    FormRows.write(
                            FormRows.read(text, item.asked().words().size()).stream()
                                    .map(row -> row.stream().map(TextRules::tidy).toList())
                                    .toList());
            case SEVERAL ->
                    Arrays.stream(TextRules.tidy(text).split("\\s+"))
                            .distinct()
                            .collect(Collectors.joining(" "));
            default -> TextRules.tidy(text);
        };
    }

    /** Notes everything that is wrong with tidy answers; that some are missing is no fault here. */
    static void check(
            FormKind kind, Map<String, Optional<String>> answers, List<Problem> problems) {
        answers.forEach(
                (code, text) -> {
                    Optional<FormItem> item = kind.item(code);
                    if (item.isEmpty()) {
                        problems.add(new Problem(FieldProblem.UNKNOWN_FIELD, code, List.of()));
                    } else if (text.isPresent() && !text.get().isEmpty()) {
                        check(item.get(), text.get(), problems);
                    }
                });
    }

    private static void check(FormItem item, String text, List<Problem> problems) {
        switch (item.shape()) {
            case LINE -> TextRules.check(item.code(), text, LONGEST_LINE, problems);
            case TEXT -> TextRules.check(item.code(), text, LONGEST_TEXT, problems);
            case TABLE -> TextRules.check(item.code(), text, LONGEST_TABLE, problems);
            default -> {
                if (!item.reads(text)) {
                    problems.add(unreadable(item));
                }
            }
        }
    }

    /** Why a form is not handed in: what is missing, and days in the wrong order. */
    static List<Problem> incomplete(FormView form) {
        return Stream.concat(
                        form.missing().stream()
                                .map(
                                        item ->
                                                new Problem(
                                                        FieldProblem.REQUIRED,
                                                        item.code(),
                                                        List.of())),
                        daysBeforeOthers(form.items()).stream())
                .toList();
    }

    private static List<Problem> daysBeforeOthers(List<FormView.Item> items) {
        Map<String, FormView.Item> byCode =
                items.stream().collect(Collectors.toMap(each -> each.item().code(), each -> each));
        return items.stream()
                .filter(each -> byCode.containsKey(each.item().asked().notBefore()))
                .flatMap(
                        each ->
                                day(byCode.get(each.item().asked().notBefore()))
                                        .filter(
                                                other ->
                                                        day(each)
                                                                .filter(other::isAfter)
                                                                .isPresent())
                                        .map(
                                                other ->
                                                        new Problem(
                                                                RuleProblem.BEFORE_OTHER_DAY,
                                                                each.item().code(),
                                                                List.of(other.toString())))
                                        .stream())
                .toList();
    }

    private static Optional<LocalDate> day(FormView.Item item) {
        return IsoDates.day(item.text());
    }

    private static Problem unreadable(FormItem item) {
        return switch (item.shape()) {
            case DATE -> new Problem(FieldProblem.NOT_A_DATE, item.code(), List.of());
            case NUMBER ->
                    new Problem(
                            FieldProblem.OUT_OF_RANGE, item.code(), List.of(0, FormItem.HIGHEST));
            case YES_NO -> unknown(item, List.of(FormItem.YES, FormItem.NO));
            default ->
                    unknown(item, item.asked().words().stream().map(FormItem.Word::code).toList());
        };
    }

    private static Problem unknown(FormItem item, List<String> codes) {
        return new Problem(
                FieldProblem.UNKNOWN_CODE, item.code(), List.of(String.join(", ", codes)));
    }
}
