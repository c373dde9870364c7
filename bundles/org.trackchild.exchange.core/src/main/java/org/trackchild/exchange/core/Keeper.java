package org.trackchild.exchange.core;

import java.util.Optional;
import java.util.Set;
import org.trackchild.access.api.AccessPolicy;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.access.api.Action;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.CaseFacts;
import org.trackchild.access.api.Registrar;
import org.trackchild.directory.api.Directory;
import org.trackchild.model.Problem;
import org.trackchild.registry.api.CaseDraft;
import org.trackchild.registry.api.CaseProblem;

/**
 * Tells before anything is written whether the register would take a draft from the caller: whether
 * an office would keep it, and whether the caller may register there.
 */
final class Keeper {

    private final Caller caller;
    private final AccessPolicy policy;
    private final Directory directory;

    Keeper(Caller caller, AccessPolicy policy, Directory directory) {
        this.caller = caller;
        this.policy = policy;
        this.directory = directory;
    }

    /** On whose behalf drafts are taken. */
    Caller caller() {
        return caller;
    }

    /** Why the register would refuse the draft; empty when it would not. */
    Optional<Problem> problemOf(CaseDraft draft) {
        Optional<CaseFacts> facts = facts(draft);
        if (facts.isEmpty()) {
            return Optional.of(Problem.of(CaseProblem.NO_OFFICE));
        }
        return policy.decide(caller, Action.REGISTER, facts.get()).allowed()
                ? Optional.empty()
                : Optional.of(Problem.of(AccessProblem.NOT_ALLOWED));
    }

    /** Where the register would keep it. */
    private Optional<CaseFacts> facts(CaseDraft draft) {
        return new Registrar(policy)
                .keptByItself(caller, draft.kind())
                .or(
                        () ->
                                directory
                                        .responsibleFor(draft.event().place())
                                        .map(
                                                office ->
                                                        new CaseFacts(
                                                                draft.kind(),
                                                                office.id(),
                                                                office.state(),
                                                                office.district(),
                                                                Set.of())));
    }
}
