/**
 * The matching engine: plain Java that runs with no container.
 *
 * <p>{@link org.trackchild.matching.engine.MatchEngine} holds records in memory and answers who may
 * be the same child:
 *
 * <pre>{@code
 * MatchEngine engine = new MatchEngine(nameKeys, Parameters.defaults());
 * engine.use(BuiltInComparators.all(geography));
 * engine.put(subject);
 * List<Candidate> candidates = engine.candidates(query, CaseKind.FOUND, 10);
 * }</pre>
 *
 * <p>Evidence is added up as Fellegi and Sunter do: each comparator's level counts log2(m/u) bits.
 * The built-in comparators implement the same contract as those of a state; their levels are a
 * table ({@code comparator/levels.txt}), their words are texts ({@code
 * comparator/texts.properties}).
 */
@Export
@Version("1.0.0")
package org.trackchild.matching.engine;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
