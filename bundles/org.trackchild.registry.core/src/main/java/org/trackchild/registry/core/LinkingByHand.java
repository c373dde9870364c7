package org.trackchild.registry.core;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.trackchild.matching.api.Candidate;
import org.trackchild.matching.api.Matcher;
import org.trackchild.model.CaseKind;
import org.trackchild.registry.api.CasePair;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.IdentityLink;
import org.trackchild.registry.api.Proposal;
import org.trackchild.registry.api.ReplyLimit;
import org.trackchild.registry.api.Statement;
import org.trackchild.store.api.Transaction;

/**
 * Links two cases because a person says so without a proposal, and takes that back. A missing
 * report and a found child are then as if the pair had been proposed, so that the answer is kept
 * where matching looks for it.
 *
 * @param matcher {@code null} while it is away
 */
record LinkingByHand(Matcher matcher) {

    /** What a link rests on. */
    record Because(IdentityLink.Ground ground, Optional<UUID> asked) {}

    /**
     * What the matcher says of the two; to be asked outside of the transaction that links them.
     *
     * @param both the two cases
     */
    Optional<Candidate> matched(List<ChildCase> both) {
        return matcher == null
                ? Optional.empty()
                : sides(both)
                        .flatMap(
                                sides ->
                                        matcher.pair(
                                                sides.missing().subject(), sides.found().id()));
    }

    /** Links two cases that are locked. */
    IdentityLink link(
            Transaction tx,
            LinkedCases linked,
            List<ChildCase> both,
            Optional<Candidate> said,
            Because because,
            Statement statement) {
        sides(both)
                .ifPresent(
                        sides ->
                                settlement(tx, linked)
                                        .confirmByHand(sides.pair(), said, statement));
        return linked.link(pair(both), because.ground(), because.asked(), statement);
    }

    /** Says that two cases that are locked are not one child, as far as they were proposed. */
    void reject(Transaction tx, LinkedCases linked, List<ChildCase> both, Statement statement) {
        sides(both).ifPresent(sides -> settlement(tx, linked).reject(sides.pair(), statement));
    }

    private static CasePair pair(List<ChildCase> both) {
        return CasePair.of(both.get(0).id(), both.get(1).id());
    }

    private Settlement settlement(Transaction tx, LinkedCases linked) {
        return new Settlement(
                tx,
                linked,
                matcher == null ? List.of() : matcher.status().comparators(),
                ReplyLimit.USUAL);
    }

    /** A missing report and a found child: what can be proposed. */
    private record Sides(ChildCase missing, ChildCase found) {

        Proposal.Pair pair() {
            return new Proposal.Pair(missing.id(), found.id());
        }
    }

    private static Optional<Sides> sides(List<ChildCase> both) {
        ChildCase one = both.get(0);
        ChildCase other = both.get(1);
        if (one.header().kind() == other.header().kind()) {
            return Optional.empty();
        }
        return Optional.of(
                one.header().kind() == CaseKind.MISSING
                        ? new Sides(one, other)
                        : new Sides(other, one));
    }
}
