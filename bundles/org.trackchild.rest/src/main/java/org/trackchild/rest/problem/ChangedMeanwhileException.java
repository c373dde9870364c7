package org.trackchild.rest.problem;

import java.util.List;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.ChangesSince;

/**
 * A request was refused because the case has changed meanwhile; says what has, so that whoever asks
 * can merge. Names of fields only.
 */
public final class ChangedMeanwhileException extends ProblemException {

    private static final long serialVersionUID = 1L;

    private final transient ChangesSince changes;

    /**
     * @param changes what was changed after the version that the caller saw
     */
    public ChangedMeanwhileException(ChangesSince changes) {
        super(List.of(Problem.of(CaseProblem.CHANGED_MEANWHILE)));
        this.changes = changes;
    }

    /** What was changed. */
    public ChangesSince changes() {
        return changes;
    }
}
