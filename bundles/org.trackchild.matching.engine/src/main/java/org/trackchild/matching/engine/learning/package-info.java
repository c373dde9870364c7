/**
 * Learns from the register itself and from what officers decide.
 *
 * <pre>{@code
 * Learner learner = new Learner(comparators);
 * for (Subject query : someMissingChildren) {
 *     learner.add(engine.observe(query, CaseKind.FOUND, Map.of()));
 * }
 * Parameters learned = learner.learn(engine.parameters(), "2026-11-24");
 * Calibrator calibrator = Experience.calibrator(outcomes);
 * }</pre>
 *
 * <p>{@link org.trackchild.matching.engine.learning.Learner} needs no decisions: it finds the m of
 * the levels, and how many children are in the register at all, that explain the register best
 * (expectation maximisation). Decisions, where there are some, are observations of which the answer
 * is known. {@link org.trackchild.matching.engine.learning.Experience} then makes the probabilities
 * honest.
 */
@Export
@Version("1.0.0")
package org.trackchild.matching.engine.learning;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
