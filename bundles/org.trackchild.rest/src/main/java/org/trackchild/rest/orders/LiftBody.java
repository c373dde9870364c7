package org.trackchild.rest.orders;

import java.io.InputStream;
import java.util.Set;
import org.trackchild.registry.api.LiftDraft;
import org.trackchild.rest.json.Members;
import org.trackchild.rest.json.StrictJson;

/** The body that lifts the protection of the identity of a child. */
final class LiftBody {

    private static final String REASON = "reason";

    private static final int LONGEST_REASON = 1_000;

    private static final int LONGEST_LINE = 200;

    private LiftBody() {}

    /**
     * What was written; what is missing is for the register to refuse.
     *
     * @throws org.trackchild.model.ProblemException with everything that is wrong with the body
     */
    static LiftDraft read(InputStream body) {
        Members members =
                new Members(
                        StrictJson.object(body),
                        Set.of(
                                REASON,
                                LiftDraft.GROUND,
                                LiftDraft.COURT,
                                LiftDraft.NUMBER,
                                LiftDraft.DAY));
        LiftDraft draft =
                new LiftDraft(
                        members.word(LiftDraft.GROUND, LiftDraft.Ground.class),
                        members.text(REASON, LONGEST_REASON),
                        members.text(LiftDraft.COURT, LONGEST_LINE),
                        members.text(LiftDraft.NUMBER, LONGEST_LINE),
                        members.day(LiftDraft.DAY));
        members.mustBeRight();
        return draft;
    }
}
