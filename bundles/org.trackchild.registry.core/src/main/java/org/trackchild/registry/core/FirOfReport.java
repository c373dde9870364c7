package org.trackchild.registry.core;

import java.util.HashMap;
import java.util.Map;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.ExtraValue;
import org.trackchild.registry.api.Particulars;
import org.trackchild.registry.api.Particulars.MissingParticulars;
import org.trackchild.registry.api.Step;
import org.trackchild.rules.api.Evidence;
import org.trackchild.rules.api.Meaning;
import org.trackchild.rules.api.Rules;
import org.trackchild.rules.api.Transition;

/**
 * What a report says of the FIR, and what the step that registers it says of the report: nobody
 * types either twice. Pure.
 */
final class FirOfReport {

    /** The evidence that is the number of the FIR of the report, too. */
    static final String FIR_NUMBER = "fir_number";

    /** The evidence that names the section of law under which the FIR is registered. */
    private static final String SECTION = "section";

    /** The field of a report in which the same stands. */
    private static final String SECTION_OF_LAW = "section_of_law";

    private FirOfReport() {}

    /** What the report says already, by the code of the evidence; nothing that is empty. */
    static Map<String, String> known(ChildCase report) {
        Map<String, String> known = new HashMap<>();
        known.put(FIR_NUMBER, firNumber(report));
        known.put(SECTION, ExtraValue.texts(report.extra()).getOrDefault(SECTION_OF_LAW, ""));
        known.values().removeIf(String::isBlank);
        return known;
    }

    /**
     * The same of what a transition asks for.
     *
     * @param report as the reader sees it
     */
    static Map<String, String> known(Rules rules, Transition transition, ChildCase report) {
        if (!rules.means(report.header().kind(), transition.code(), Meaning.REGISTER_FIR)) {
            return Map.of();
        }
        Map<String, String> known = known(report);
        known.keySet()
                .retainAll(transition.demands().evidence().stream().map(Evidence::code).toList());
        return known;
    }

    /** The step, with the section of the report where it names none. */
    static Step completed(Rules rules, ChildCase report, Step step) {
        String section =
                rules.transition(report.header().kind(), step.transition())
                        .map(transition -> known(rules, transition, report))
                        .map(known -> known.getOrDefault(SECTION, ""))
                        .orElse("");
        if (section.isEmpty() || step.evidence().containsKey(SECTION)) {
            return step;
        }
        Map<String, String> evidence = new HashMap<>(step.evidence());
        evidence.put(SECTION, section);
        return new Step(step.transition(), step.happened(), evidence);
    }

    /** The number of the FIR is one of the report, too. */
    static Particulars particulars(ChildCase old, Step step) {
        String number = step.evidence().get(FIR_NUMBER);
        return number != null && old.particulars() instanceof MissingParticulars missing
                ? new MissingParticulars(
                        number,
                        missing.generalDiaryEntry(),
                        missing.complainant(),
                        missing.relation(),
                        missing.complainantPhone())
                : old.particulars();
    }

    /** The number of the FIR; empty when there is none. */
    static String firNumber(ChildCase subject) {
        return subject.particulars() instanceof MissingParticulars missing
                ? missing.firNumber()
                : "";
    }
}
