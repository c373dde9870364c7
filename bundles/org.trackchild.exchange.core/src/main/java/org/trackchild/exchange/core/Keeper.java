package org.trackchild.exchange.core;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trackchild.access.api.AccessPolicy;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.access.api.Action;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.CaseFacts;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.Role;
import org.trackchild.directory.api.Directory;
import org.trackchild.model.CaseKind;
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

    /**
     * Where the register would keep it: by the office of the first posting that may register it;
     * where none may, the chosen one is refused.
     */
    private Optional<CaseFacts> facts(CaseDraft draft) {
        Optional<Posting> registering =
                caller.postings().stream()
                        .filter(posting -> registers(posting, draft.kind()))
                        .findFirst()
                        .or(() -> caller.postings().stream().findFirst());
        if (registering
                .filter(posting -> posting.role().scope() == Role.Scope.OFFICE)
                .isPresent()) {
            return registering.map(posting -> keptBy(posting, draft.kind()));
        }
        return directory
                .responsibleFor(draft.event().place())
                .map(
                        office ->
                                new CaseFacts(
                                        draft.kind(),
                                        office.id(),
                                        office.state(),
                                        office.district(),
                                        Set.of()));
    }

    private boolean registers(Posting posting, CaseKind kind) {
        Caller alone = new Caller(caller.user(), caller.displayName(), List.of(posting));
        return policy.decide(alone, Action.REGISTER, keptBy(posting, kind)).allowed();
    }

    private static CaseFacts keptBy(Posting posting, CaseKind kind) {
        return new CaseFacts(kind, posting.office(), posting.state(), posting.district(), Set.of());
    }
}
