package org.trackchild.bench.loops;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.trackchild.matching.api.Candidate;
import org.trackchild.matching.api.Subject;
import org.trackchild.matching.engine.BuiltInComparators;
import org.trackchild.matching.engine.MatchEngine;
import org.trackchild.matching.engine.corpus.Corpus;
import org.trackchild.matching.engine.index.MatchIndex;
import org.trackchild.matching.engine.parameters.Parameters;
import org.trackchild.matching.engine.score.Run;
import org.trackchild.matching.engine.score.Scorer;
import org.trackchild.matching.engine.score.Team;
import org.trackchild.matching.scripts.ScriptNameKeys;
import org.trackchild.model.CaseKind;

/** Questions to a register of 100,000 found children; every other child is in it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class QueryLoop {

    private static final int RECORDS = 100_000;
    private static final int QUERIES = 1 << 10;
    private static final int ANSWERS = 10;

    private MatchEngine engine;
    private MatchIndex index;
    private Scorer scorer;
    private Subject[] queries;
    private int next;

    /** Fills the engine, and an index alone for what comes before the scan. */
    @Setup
    public void fill() {
        Corpus corpus = new Corpus(1);
        engine = new MatchEngine(new ScriptNameKeys(), Parameters.defaults());
        engine.use(BuiltInComparators.all(corpus.geography()));
        index = new MatchIndex(new ScriptNameKeys());
        scorer = new Scorer(BuiltInComparators.all(corpus.geography()), Parameters.defaults());
        IntStream.range(0, RECORDS)
                .parallel()
                .mapToObj(corpus::found)
                .forEach(
                        found -> {
                            engine.put(found);
                            index.put(found);
                        });
        queries =
                IntStream.range(0, QUERIES)
                        .map(i -> i % 2 == 0 ? i * (RECORDS / QUERIES) : RECORDS + i)
                        .mapToObj(corpus::missing)
                        .toArray(Subject[]::new);
    }

    private Subject query() {
        return queries[next++ & QUERIES - 1];
    }

    /** Encoding of a question and the preparation of all comparators for it. */
    @Benchmark
    public Run prepare() {
        return scorer.prepare(index.query(query(), CaseKind.FOUND), Team.alone());
    }

    /** All of it: preparation, scan, probabilities, explanations. */
    @Benchmark
    public List<Candidate> answer() {
        return engine.candidates(query(), CaseKind.FOUND, ANSWERS);
    }
}
