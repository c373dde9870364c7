/**
 * Matching: which records may be the same child, how probable that is, and why.
 *
 * <p>{@link org.trackchild.matching.api.Matcher} is the service that the rest of the platform asks.
 * {@link org.trackchild.matching.api.Comparator} is what a state adds: one small class that
 * compares one aspect of two records and says on which of its levels they agree. Whether a level
 * speaks for or against a match, and how strongly, is not the comparator's business: the engine
 * learns it from the first guesses m and u of the levels and from what officers decide.
 *
 * <pre>{@code
 * @Component
 * public final class ReligionComparator implements Comparator {
 *
 *     public String name() {
 *         return "religion";
 *     }
 *
 *     public Wording label() {
 *         return new Wording("Religion", "धर्म");
 *     }
 *
 *     public List<Level> levels() {
 *         return List.of(
 *                 new Level("same", Agreement.AGREES, .95, .6, new Wording("Both say {0}", "दोनों में {0}")),
 *                 new Level("differs", Agreement.DIFFERS, .05, .4, new Wording("{0} and {1}", "{0} और {1}")));
 *     }
 *
 *     public Comparison prepare(Features query, Population population) {
 *         return candidate -> {
 *             if (query.tokenCount(Field.RELIGION) == 0 || candidate.tokenCount(Field.RELIGION) == 0) {
 *                 return Comparison.MISSING;
 *             }
 *             return query.token(Field.RELIGION, 0) == candidate.token(Field.RELIGION, 0) ? 0 : 1;
 *         };
 *     }
 *
 *     public String value(Features record) {
 *         return record.text(Field.RELIGION);
 *     }
 * }
 * }</pre>
 *
 * <p>Its test is one line: {@code ComparatorContract.verify(new ReligionComparator())}.
 */
@Export
@Version("1.0.0")
package org.trackchild.matching.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
