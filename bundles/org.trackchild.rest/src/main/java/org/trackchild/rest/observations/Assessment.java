package org.trackchild.rest.observations;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;
import org.trackchild.registry.api.Sighting;
import org.trackchild.rest.json.Members;

/**
 * How reliable a sighting is, as a body of JSON.
 *
 * @param reliability how reliable
 * @param reason how it was checked
 */
record Assessment(Sighting.Reliability reliability, String reason) {

    private static final int LONGEST_REASON = 1_000;

    /**
     * Reads an assessment.
     *
     * @throws org.trackchild.model.ProblemException with everything that is wrong
     */
    static Assessment of(ObjectNode body) {
        Members members = new Members(body, Set.of("reliability", "reason"));
        Optional<Sighting.Reliability> reliability =
                members.neededWord("reliability", Sighting.Reliability.class);
        String reason = members.text("reason", LONGEST_REASON);
        members.mustBeRight();
        return new Assessment(reliability.orElseThrow(), reason);
    }
}
