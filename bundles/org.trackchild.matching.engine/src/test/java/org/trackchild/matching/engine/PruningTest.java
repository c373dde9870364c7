package org.trackchild.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.trackchild.matching.api.Subject;
import org.trackchild.matching.engine.corpus.Corpus;
import org.trackchild.matching.engine.index.MatchIndex;
import org.trackchild.matching.engine.parameters.Parameters;
import org.trackchild.matching.engine.score.Ranked;
import org.trackchild.matching.engine.score.Run;
import org.trackchild.matching.engine.score.Scorer;
import org.trackchild.matching.engine.score.Team;
import org.trackchild.matching.scripts.ScriptNameKeys;
import org.trackchild.model.CaseKind;

/** Leaving hopeless records early changes nothing. */
class PruningTest {

    @Test
    void theBestAreTheSameAsTheOracles() {
        SyntheticChildren children = new SyntheticChildren(11);
        MatchIndex index = new MatchIndex(new ScriptNameKeys());
        List<Subject> missing = children.many(CaseKind.MISSING, 300);
        children.many(CaseKind.FOUND, 5_000).forEach(index::put);
        missing.subList(0, 150).forEach(each -> index.put(children.found(each)));
        Scorer scorer =
                new Scorer(
                        BuiltInComparators.all(SyntheticChildren.GEOGRAPHY), Parameters.defaults());
        for (Subject each : missing) {
            MatchIndex.Query query = index.query(each, CaseKind.FOUND);
            int[] rows = new ExhaustiveScan().rows(query.record(), query.population(), 1);
            try (Team team = Team.of(2)) {
                Run run = scorer.prepare(query, team);
                List<Ranked> oracle = run.bestOf(rows, 10);

                assertThat(run.best(10)).isEqualTo(oracle);
                assertThat(run.bestOfAll(10)).isEqualTo(oracle);
            }
        }
    }

    /** More rows than the lists of names are looked through at once, some of them taken out. */
    @Test
    void aLargeRegisterLosesNothingEither() {
        Corpus corpus = new Corpus(5);
        MatchEngine engine = new MatchEngine(new ScriptNameKeys(), Parameters.defaults());
        engine.use(BuiltInComparators.all(corpus.geography()));
        int records = 70_000;
        engine.putAll(IntStream.range(0, records).mapToObj(corpus::found).toList());
        IntStream.range(0, 500).forEach(i -> engine.remove(corpus.found(i * 90).id()));
        for (int i = 0; i < 30; i++) {
            Subject query = corpus.missing(i * 2_300);
            assertThat(engine.candidates(query, CaseKind.FOUND, 10))
                    .isEqualTo(engine.oracle(query, CaseKind.FOUND, 10));
            // they have come since the atlas of the first questions was made
            engine.put(corpus.found(records + i));
        }
    }
}
