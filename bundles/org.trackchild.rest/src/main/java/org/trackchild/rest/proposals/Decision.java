package org.trackchild.rest.proposals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.Answer.Check;
import org.trackchild.registry.api.Verdict;
import org.trackchild.rest.json.Members;

/**
 * What a person decided of a proposal.
 *
 * @param verdict what was said
 * @param checks how it was checked
 * @param reason in words, may be empty
 */
record Decision(Verdict verdict, Set<Check> checks, String reason) {

    private static final int LONGEST_REASON = 1000;

    Decision {
        checks = Set.copyOf(checks);
    }

    /**
     * Reads a decision.
     *
     * @throws ProblemException with everything that is wrong
     */
    static Decision of(ObjectNode body) {
        Members members = new Members(body, Set.of("verdict", "checks", "reason"));
        Optional<Verdict> verdict = members.neededWord("verdict", Verdict.class);
        Set<Check> checks = members.words("checks", Check.class);
        String reason = members.text("reason", LONGEST_REASON);
        members.mustBeRight();
        return new Decision(verdict.orElseThrow(), checks, reason);
    }
}
