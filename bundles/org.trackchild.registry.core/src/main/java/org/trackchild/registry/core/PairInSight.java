package org.trackchild.registry.core;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.trackchild.access.api.AccessPolicy;
import org.trackchild.access.api.Action;
import org.trackchild.access.api.Caller;
import org.trackchild.matching.api.Explanation;
import org.trackchild.matching.api.Reason;
import org.trackchild.model.ChildDescription;
import org.trackchild.model.FamilyContact;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.Proposal;
import org.trackchild.registry.api.ProposalView;
import org.trackchild.store.api.StoredCase;

/**
 * A proposal with both of its cases, and what of them somebody may see. Pure.
 *
 * @param proposal the proposal
 * @param missing the missing report
 * @param found the found child
 */
record PairInSight(Proposal proposal, StoredCase missing, StoredCase found) {

    /**
     * Evidence with values that the other office does not get before a confirmation: how to reach
     * the family, and what a child told those who look after it.
     */
    private static final Set<String> PRIVATE_EVIDENCE = Set.of("phone", "words");

    /** Whether the caller may see either case. */
    boolean isSeen(Caller caller, AccessPolicy policy) {
        return policy.decide(caller, Action.READ, missing.facts()).allowed()
                || policy.decide(caller, Action.READ, found.facts()).allowed();
    }

    ProposalView view(Caller caller, AccessPolicy policy, Escalation escalation, Instant now) {
        boolean ownsMissing = policy.decide(caller, Action.READ, missing.facts()).allowed();
        boolean ownsFound = policy.decide(caller, Action.READ, found.facts()).allowed();
        Hearing hearing = new Hearing(caller, policy, this, escalation, now);
        return new ProposalView(
                reduced(ownsMissing, ownsFound, hearing),
                side(missing.content(), ownsMissing),
                side(found.content(), ownsFound),
                hearing.part());
    }

    /** What somebody may see of one of the two. */
    static ProposalView.Side side(ChildCase content, boolean own) {
        ChildDescription child = content.child();
        return new ProposalView.Side(
                content.header(),
                own ? child : child.toBuilder().contact(FamilyContact.UNKNOWN).build(),
                content.event(),
                content.photos(),
                own);
    }

    private Proposal reduced(boolean ownsMissing, boolean ownsFound, Hearing hearing) {
        Explanation full = proposal.explanation();
        List<Reason> reasons =
                full.reasons().stream()
                        .map(
                                reason ->
                                        PRIVATE_EVIDENCE.contains(reason.comparator())
                                                ? withoutValues(reason, ownsMissing, ownsFound)
                                                : reason)
                        .toList();
        return new Proposal(
                proposal.id(),
                proposal.pair(),
                proposal.status(),
                proposal.probability(),
                new Explanation(full.priorBits(), reasons, full.modelVersion()),
                proposal.timing(),
                proposal.history().with(hearing.heard()));
    }

    private static Reason withoutValues(Reason reason, boolean ownsMissing, boolean ownsFound) {
        return new Reason(
                reason.comparator(),
                reason.level(),
                reason.label(),
                ownsMissing ? reason.missingValue() : hidden(reason.missingValue()),
                ownsFound ? reason.foundValue() : hidden(reason.foundValue()),
                reason.agreement(),
                reason.bits(),
                reason.sentence());
    }

    private static String hidden(String value) {
        return value.isEmpty() ? "" : "•••";
    }
}
