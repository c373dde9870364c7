package org.trackchild.matching.standing;

import java.util.Map;
import org.trackchild.matching.api.Candidate;
import org.trackchild.matching.api.Subject;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.registry.api.Proposal;

/**
 * What the engine says of one case, computed before the transaction that keeps it.
 *
 * @param subject the case
 * @param candidates all that are probable enough to stay proposed, the best first; then those with
 *     which it is proposed already
 */
record Finding(Subject subject, Map<CaseId, Candidate> candidates) {

    Proposal.Pair pairWith(CaseId candidate) {
        return subject.kind() == CaseKind.MISSING
                ? new Proposal.Pair(subject.id(), candidate)
                : new Proposal.Pair(candidate, subject.id());
    }

    /** The other case of a proposal. */
    static CaseId other(Proposal proposal, CaseId one) {
        return proposal.pair().missing().equals(one)
                ? proposal.pair().found()
                : proposal.pair().missing();
    }
}
