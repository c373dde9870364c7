package org.trackchild.matching.standing;

import java.time.Duration;

/**
 * When a pair is put before people.
 *
 * @param threshold lowest probability of a proposal, 0 to 1
 * @param most open proposals that a case has at most
 * @param answerWithin until when an answer is due
 */
record ProposalPolicy(double threshold, int most, Duration answerWithin) {

    /**
     * An open proposal is withdrawn below this: lower than the threshold, so that a pair near it
     * does not come and go with every record that is registered.
     */
    double withdrawBelow() {
        return threshold / 2;
    }
}
