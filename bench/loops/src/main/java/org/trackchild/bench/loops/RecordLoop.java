package org.trackchild.bench.loops;

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
import org.trackchild.matching.api.Subject;
import org.trackchild.matching.engine.corpus.Corpus;
import org.trackchild.matching.engine.index.MatchIndex;
import org.trackchild.matching.scripts.ScriptNameKeys;

/** One record encoded and added by one thread, to an index of at most 100,000. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class RecordLoop {

    private static final int RECORDS = 100_000;

    private Subject[] records;
    private MatchIndex index;
    private int next;

    /** Makes the records beforehand. */
    @Setup
    public void make() {
        Corpus corpus = new Corpus(1);
        records =
                IntStream.range(0, RECORDS)
                        .parallel()
                        .mapToObj(corpus::found)
                        .toArray(Subject[]::new);
        index = new MatchIndex(new ScriptNameKeys());
    }

    /** Begins anew when all are in: a record that is there already would be a change. */
    @Benchmark
    public MatchIndex add() {
        if (next == RECORDS) {
            next = 0;
            index = new MatchIndex(new ScriptNameKeys());
        }
        index.put(records[next++]);
        return index;
    }
}
