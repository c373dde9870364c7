package org.trackchild.registry.core;

import java.util.HashMap;
import java.util.Map;
import org.trackchild.registry.api.Step;
import org.trackchild.rules.api.Rules;
import org.trackchild.rules.api.Transition;
import org.trackchild.store.api.StoredCase;
import org.trackchild.store.api.Transaction;

/**
 * What a case and the law say already of what a step asks for; whoever leaves it out means that.
 * Inside of one transaction.
 */
final class KnownEvidence {

    private final StoredCase of;

    private final Rules rules;

    private final ToldOffices offices;

    KnownEvidence(Transaction tx, CaseDesk desk, StoredCase of) {
        this.of = of;
        rules = desk.rules(of.facts());
        offices = new ToldOffices(tx, desk, of);
    }

    /** By the code of the evidence. */
    Map<String, String> of(Transition step) {
        Map<String, String> known = new HashMap<>(FirOfReport.known(rules, step, of.content()));
        known.putAll(offices.proposed(step));
        return known;
    }

    /** The step with what it leaves out. */
    Step completed(Step written) {
        Step step = FirOfReport.completed(rules, of.content(), written);
        return rules.transition(of.facts().kind(), step.transition())
                .map(known -> offices.completed(known, step))
                .orElse(step);
    }
}
