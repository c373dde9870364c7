package org.trackchild.ui.desk.file;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.trackchild.directory.api.Directory;
import org.trackchild.model.CaseKind;
import org.trackchild.registry.api.MadeTransition;
import org.trackchild.rules.api.Evidence;
import org.trackchild.rules.api.Rules;
import org.trackchild.ui.desk.orders.OrderWords;
import org.trackchild.ui.desk.words.Words;

/**
 * What was written down with the steps of a case, as people read it.
 *
 * @param rules those of the state that keeps the case
 * @param kind of the case
 * @param directory for the names of offices
 */
record StepEvidence(Rules rules, CaseKind kind, Directory directory) {

    /**
     * What was written down under one name.
     *
     * @param label what it is
     * @param text what was written; may tell who somebody is
     */
    record Line(String label, String text) {}

    /**
     * The lines of a step, in the same order in each language; without what neither the rules nor
     * the desk have a name for.
     */
    List<Line> of(MadeTransition made, Words words) {
        Map<String, Evidence> known =
                rules.transition(kind, made.step().transition()).stream()
                        .flatMap(rule -> rule.demands().evidence().stream())
                        .collect(Collectors.toMap(Evidence::code, each -> each));
        return made.step().evidence().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(each -> known.containsKey(each.getKey()) || isOfDesk(each.getKey(), words))
                .map(each -> line(each, Optional.ofNullable(known.get(each.getKey())), words))
                .toList();
    }

    /** What the platform itself adds to a step, or what a step of before asked for. */
    private static boolean isOfDesk(String code, Words words) {
        return words.has("evidence." + code);
    }

    private Line line(Map.Entry<String, String> told, Optional<Evidence> evidence, Words words) {
        return new Line(
                evidence.map(each -> words.text(each.label()))
                        .orElseGet(() -> words.text("evidence." + told.getKey())),
                OrderWords.told(evidence, told.getValue(), directory, words));
    }
}
