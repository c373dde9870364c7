/**
 * How good matching is: whether its probabilities are honest, which children it finds, and the
 * versions of its model that are learned from what people decide.
 *
 * <p>Each decision about a pair is kept as a {@link org.trackchild.quality.api.Judgement}, with the
 * evidence as it was then and without a word of the records. {@link
 * org.trackchild.quality.api.MatchQuality} is what administrators work with:
 *
 * <pre>{@code
 * Quality quality = matchQuality.quality(caller);
 * quality.reliability().error();        // 0.02: what is said is what turns out, within 2 in 100
 * matchQuality.learn(caller);           // another version, used when it is better
 * matchQuality.use(caller, 3, "version 4 proposes too many namesakes");
 * }</pre>
 */
@Export
@Version("1.0.0")
package org.trackchild.quality.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
