package org.trackchild.registry.core;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.trackchild.model.Code;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.IsoDates;
import org.trackchild.model.Problem;
import org.trackchild.registry.api.PublicChannel;
import org.trackchild.registry.api.Publication;
import org.trackchild.rules.api.Evidence;

/** What is wrong with what somebody wrote down with a transition or an order. Pure. */
final class EvidenceRules {

    private static final int LONGEST_LINE = 200;

    private static final int LONGEST_TEXT = 2_000;

    private static final Pattern HOURS = Pattern.compile("[0-9]{1,4}");

    private EvidenceRules() {}

    /** Tidy texts, without those that tell nothing. */
    static Map<String, String> tidy(Map<String, String> written) {
        Map<String, String> texts = new LinkedHashMap<>();
        written.forEach(
                (code, text) -> {
                    String tidy = TextRules.tidy(text);
                    if (!tidy.isEmpty()) {
                        texts.put(code, tidy);
                    }
                });
        return texts;
    }

    /**
     * Notes everything that is wrong; whether a named order exists is not asked here.
     *
     * @param known what belongs to it
     * @param texts tidy texts
     */
    static void check(List<Evidence> known, Map<String, String> texts, List<Problem> problems) {
        texts.keySet().stream()
                .filter(code -> known.stream().noneMatch(each -> each.code().equals(code)))
                .sorted()
                .forEach(
                        code ->
                                problems.add(
                                        new Problem(FieldProblem.UNKNOWN_FIELD, code, List.of())));
        for (Evidence evidence : known) {
            String text = texts.get(evidence.code());
            if (text != null) {
                check(evidence, text, problems);
            } else if (evidence.required()) {
                problems.add(new Problem(FieldProblem.REQUIRED, evidence.code(), List.of()));
            }
        }
    }

    private static void check(Evidence evidence, String text, List<Problem> problems) {
        switch (evidence.shape()) {
            // what the register calls it is made of lines
            case FIT, OFFICES -> TextRules.check(evidence.code(), text, LONGEST_TEXT, problems);
            case LINE, ORDER, FORM, HOME, OFFICE ->
                    TextRules.check(evidence.code(), text, LONGEST_LINE, problems);
            case TEXT -> TextRules.check(evidence.code(), text, LONGEST_TEXT, problems);
            case HOURS -> {
                if (!HOURS.matcher(text).matches()
                        || Integer.parseInt(text) > Evidence.LONGEST_HOURS) {
                    problems.add(
                            new Problem(
                                    FieldProblem.OUT_OF_RANGE,
                                    evidence.code(),
                                    List.of(0, Evidence.LONGEST_HOURS)));
                }
            }
            case DATE -> {
                if (IsoDates.day(text).isEmpty()) {
                    problems.add(new Problem(FieldProblem.NOT_A_DATE, evidence.code(), List.of()));
                }
            }
            case FIELDS -> words(evidence, text, Publication.PERMISSIBLE.stream(), problems);
            case CHANNELS -> words(evidence, text, Arrays.stream(PublicChannel.values()), problems);
        }
    }

    private static void words(
            Evidence evidence, String text, Stream<? extends Code> list, List<Problem> problems) {
        Collection<String> codes = list.map(Code::code).toList();
        if (!codes.containsAll(List.of(text.split("\\s+")))) {
            problems.add(
                    new Problem(
                            FieldProblem.UNKNOWN_CODE,
                            evidence.code(),
                            List.of(String.join(", ", codes))));
        }
    }
}
