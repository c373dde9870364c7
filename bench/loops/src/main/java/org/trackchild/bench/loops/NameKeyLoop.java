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
import org.trackchild.matching.api.NameKeys;
import org.trackchild.matching.engine.corpus.Corpus;
import org.trackchild.matching.scripts.ScriptNameKeys;
import org.trackchild.model.Script;

/** The keys of a whole name, of mostly two parts. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class NameKeyLoop {

    private static final int NAMES = 1 << 12;
    private static final int RECORDS = 20_000;

    private final NameKeys keys = new ScriptNameKeys();
    private String[] latin;
    private String[] devanagari;
    private int next;

    /** Takes names from the corpus. */
    @Setup
    public void prepare() {
        latin = names(Script.LATIN);
        devanagari = names(Script.DEVANAGARI);
    }

    private static String[] names(Script script) {
        Corpus corpus = new Corpus(1);
        return IntStream.range(0, RECORDS)
                .mapToObj(number -> corpus.missing(number).child().names().child().spellings())
                .flatMap(List::stream)
                .filter(spelling -> Script.of(spelling) == script)
                .limit(NAMES)
                .toArray(String[]::new);
    }

    @Benchmark
    public List<NameKeys.Token> latin() {
        return keys.tokens(latin[next++ & NAMES - 1]);
    }

    @Benchmark
    public List<NameKeys.Token> devanagari() {
        return keys.tokens(devanagari[next++ & NAMES - 1]);
    }
}
