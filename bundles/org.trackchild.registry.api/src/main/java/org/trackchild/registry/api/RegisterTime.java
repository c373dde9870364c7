package org.trackchild.registry.api;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.access.api.Caller;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.ProblemException;

/**
 * The time by which the register judges: clocks of the law, "not in the future", lists, returns.
 * Real time, except in an instance for demonstration or training, where an administrator can move
 * it forward to see what becomes of cases. Never backward: what was written stays in the past.
 * Sign-in, sessions and keys live by real time.
 */
@ProviderType
public interface RegisterTime extends InstantSource {

    /** Name of the span in problems. */
    String FORWARD = "forward";

    /** The longest span of one move, in days: ten years. */
    int MOST_DAYS = 3_660;

    /**
     * The most that all moves together come to, in days: 25 years, longer than a childhood and the
     * care after it. Beyond, ages and days of records would make no sense.
     */
    int MOST_DAYS_AHEAD = 9_132;

    /** How far it is ahead of real time; zero where nobody moved it. */
    Duration ahead();

    /** Whether this is an instance for demonstration or training. */
    boolean isMovable();

    /**
     * Moves the time forward, in one transaction with its entry in the journal; whoever follows the
     * journal is woken by it. It stays moved after a restart.
     *
     * @param by one second to {@link #MOST_DAYS} days; {@code null} is refused
     * @return the time now
     * @throws ProblemException with {@link AccessProblem#NOT_ALLOWED} unless the caller is an
     *     administrator or a part of the platform; {@link CaseProblem#TIME_IS_REAL} where the
     *     instance is no training; {@link FieldProblem#REQUIRED}, {@link CaseProblem#BAD_SPAN},
     *     {@link CaseProblem#TIME_TOO_FAR}
     */
    Instant forward(Caller caller, Duration by);
}
