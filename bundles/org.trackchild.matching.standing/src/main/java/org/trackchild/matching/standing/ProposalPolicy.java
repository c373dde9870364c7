package org.trackchild.matching.standing;

import java.util.Optional;
import org.trackchild.registry.api.ProposalStatus;

/**
 * What becomes of a pair: proposed to both offices, shown with the cases, or ignored.
 *
 * @param propose lowest probability of a proposal that has to be answered, 0 to 1
 * @param show lowest probability of a pair that is shown, 0 to {@code propose}
 * @param most pairs of either sort that a case has at most
 */
record ProposalPolicy(double propose, double show, int most) {

    static final ProposalPolicy USUAL = new ProposalPolicy(.2, .05, 5);

    ProposalPolicy {
        if (!(show > 0 && show <= propose && propose <= 1)) {
            throw new IllegalArgumentException("0 < show <= propose <= 1 is needed");
        }
        if (most < 1) {
            throw new IllegalArgumentException("most_open must be 1 or more");
        }
    }

    /**
     * What becomes of a pair. What is proposed or shown already stays so down to half of the
     * threshold: a pair near it does not come and go with every record that is registered.
     *
     * @param probability of the pair, 0 to 1
     * @param now where it stands; empty when it is new, or was withdrawn
     * @return empty: it is ignored
     */
    Optional<ProposalStatus> judge(double probability, Optional<ProposalStatus> now) {
        boolean proposed = now.filter(ProposalStatus.OPEN::equals).isPresent();
        boolean known = now.filter(ProposalStatus::isAnswerable).isPresent();
        if (probability >= (proposed ? propose / 2 : propose)) {
            return Optional.of(ProposalStatus.OPEN);
        }
        return probability >= (known ? ignoreBelow() : show)
                ? Optional.of(ProposalStatus.POSSIBLE)
                : Optional.empty();
    }

    /** Below this a pair is ignored, whatever it was before. */
    double ignoreBelow() {
        return show / 2;
    }
}
