package org.trackchild.quality.api;

import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Role;
import org.trackchild.model.ProblemException;

/**
 * Shows how good matching is, and keeps the versions of its model. What changes something is
 * journaled in its transaction. Safe for use by several threads.
 */
@ProviderType
public interface MatchQuality {

    /** Whether the caller may see the figures: administrators, state and national monitors. */
    static boolean maySee(Caller caller) {
        return mayChange(caller)
                || caller.has(Role.STATE_MONITOR)
                || caller.has(Role.NATIONAL_MONITOR);
    }

    /** Whether the caller may learn and choose versions: administrators. */
    static boolean mayChange(Caller caller) {
        return caller.isSystem() || caller.has(Role.ADMINISTRATOR);
    }

    /**
     * How good matching is now.
     *
     * @throws ProblemException with {@link AccessProblem#NOT_ALLOWED}
     */
    Quality quality(Caller caller);

    /**
     * Learns a version from all decisions and from the register. Returns at once; {@link
     * Quality#learning} tells how far it is. The version is used when it is at least as good as the
     * one in use.
     *
     * @throws ProblemException with {@link AccessProblem#NOT_ALLOWED}, {@link
     *     QualityProblem#LEARNING_ALREADY} or {@link QualityProblem#TOO_FEW_DECISIONS}
     */
    void learn(Caller caller);

    /**
     * Chooses a version, such as an earlier one when the one in use disappoints. Open proposals are
     * computed anew with it. From then on nothing is learned by itself, until {@link
     * #learnByItself} is called.
     *
     * @param number the version
     * @param reason why, in words, at most 1,000 characters; for the journal and those who follow
     * @throws ProblemException with {@link AccessProblem#NOT_ALLOWED}, {@link
     *     QualityProblem#NO_SUCH_MODEL}, {@link QualityProblem#IN_USE_ALREADY} or {@link
     *     QualityProblem#MODEL_REASON_REQUIRED}
     */
    void use(Caller caller, long number, String reason);

    /**
     * Whether better versions are learned and used without being asked for.
     *
     * @throws ProblemException with {@link AccessProblem#NOT_ALLOWED}
     */
    void learnByItself(Caller caller, boolean on);
}
