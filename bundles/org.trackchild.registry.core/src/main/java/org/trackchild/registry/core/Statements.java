package org.trackchild.registry.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.access.api.Caller;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.Statement;

/** What a person must give to say something: an office to speak for, and often a reason. Pure. */
final class Statements {

    /** Longest reason in characters. */
    static final int LONGEST_REASON = 1_000;

    private static final String FIELD = "reason";

    private Statements() {}

    /** The office for which the caller speaks; the platform itself says nothing about children. */
    static OfficeId office(Caller caller) {
        return caller.office().orElseThrow(() -> new ProblemException(AccessProblem.NOT_ALLOWED));
    }

    /** A statement of the caller. */
    static Statement of(Caller caller, Instant now, String reason) {
        return new Statement(caller.user(), office(caller), now, reason);
    }

    /**
     * A reason that must be there, tidied.
     *
     * @throws ProblemException with everything that is wrong with it
     */
    static String needed(String reason) {
        String tidy = TextRules.tidy(reason);
        List<Problem> problems = new ArrayList<>();
        check(tidy, true, problems);
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return tidy;
    }

    /** Notes what is wrong with a tidied reason. */
    static void check(String tidy, boolean needed, List<Problem> problems) {
        if (needed && tidy.isEmpty()) {
            problems.add(new Problem(CaseProblem.REASON_REQUIRED, FIELD, List.of()));
        }
        TextRules.check(FIELD, tidy, LONGEST_REASON, problems);
    }
}
