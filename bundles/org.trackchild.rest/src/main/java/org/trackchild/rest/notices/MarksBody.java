package org.trackchild.rest.notices;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.trackchild.model.CaseId;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.notices.api.NoticeProblem;
import org.trackchild.notices.api.Notices;
import org.trackchild.rest.json.Members;

/**
 * Which notices a body means.
 *
 * @param ids these; none when the body means all
 * @param all all that there is for the caller now
 * @param until all until then
 */
record MarksBody(Set<UUID> ids, boolean all, Optional<Instant> until) {

    static final String IDS = "ids";

    static final String ALL = "all";

    static final String READ_UNTIL = "read_until";

    /**
     * Reads a body with identifiers or, instead, one other member.
     *
     * @param other name of the other member
     * @throws ProblemException with everything that is wrong
     */
    static MarksBody read(ObjectNode body, String other) {
        Members members = new Members(body, Set.of(IDS, other));
        List<String> texts = members.texts(IDS);
        boolean all = other.equals(ALL) && members.flag(ALL).orElse(false);
        Optional<Instant> until =
                other.equals(READ_UNTIL) ? members.moment(READ_UNTIL) : Optional.empty();
        members.mustBeRight();
        if (!all && until.isEmpty() && texts.isEmpty()) {
            throw new ProblemException(List.of(Problem.of(FieldProblem.REQUIRED, IDS)));
        }
        if (texts.size() > Notices.MOST_MARKED) {
            throw new ProblemException(
                    List.of(
                            new Problem(
                                    FieldProblem.OUT_OF_RANGE,
                                    IDS,
                                    List.of(1, Notices.MOST_MARKED))));
        }
        Set<UUID> ids = new LinkedHashSet<>();
        for (String text : texts) {
            ids.add(
                    CaseId.parse(text)
                            .orElseThrow(() -> new ProblemException(NoticeProblem.NO_SUCH_NOTICE))
                            .value());
        }
        return new MarksBody(ids, all, until);
    }
}
