package org.trackchild.rest.quality;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;
import org.trackchild.model.ProblemException;
import org.trackchild.rest.json.Members;

/**
 * What an administrator wants: a version, with the reason, or that versions are learned without
 * being asked for, or not.
 *
 * @param version the version; empty when it stays
 * @param reason why; empty when none was given
 * @param learning whether to learn; empty when that stays
 */
record ModelChoice(Optional<Long> version, String reason, Optional<Boolean> learning) {

    private static final String VERSION = "version";

    private static final String REASON = "reason";

    private static final String LEARNING = "learning_by_itself";

    private static final int LONGEST_REASON = 1000;

    /**
     * Reads a choice.
     *
     * @throws ProblemException with everything that is wrong
     */
    static ModelChoice of(ObjectNode body) {
        Members members = new Members(body, Set.of(VERSION, REASON, LEARNING));
        members.needOneOf(VERSION, LEARNING);
        ModelChoice choice =
                new ModelChoice(
                        members.wholeNumber(VERSION),
                        members.text(REASON, LONGEST_REASON),
                        members.flag(LEARNING));
        members.mustBeRight();
        return choice;
    }
}
