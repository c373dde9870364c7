package org.trackchild.rest.json;

import java.io.InputStream;
import java.util.Set;
import org.trackchild.model.ProblemException;

/** The body that says why, and nothing else. */
public final class ReasonBody {

    private static final String REASON = "reason";

    private static final int LONGEST = 1_000;

    private ReasonBody() {}

    /**
     * The reason; empty where none is given, which is for the register to refuse.
     *
     * @throws ProblemException with everything that is wrong with the body
     */
    public static String read(InputStream body) {
        Members members = new Members(StrictJson.object(body), Set.of(REASON));
        String reason = members.text(REASON, LONGEST);
        members.mustBeRight();
        return reason;
    }
}
