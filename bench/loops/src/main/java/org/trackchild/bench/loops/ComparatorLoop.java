package org.trackchild.bench.loops;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.trackchild.matching.api.Comparator;
import org.trackchild.matching.api.Comparison;
import org.trackchild.matching.api.Level;
import org.trackchild.matching.engine.BuiltInComparators;
import org.trackchild.matching.engine.corpus.Corpus;
import org.trackchild.matching.engine.index.ColumnComparison;
import org.trackchild.matching.engine.index.Kernel;
import org.trackchild.matching.engine.index.MatchIndex;
import org.trackchild.matching.engine.index.Page;
import org.trackchild.matching.engine.index.RowView;
import org.trackchild.matching.scripts.ScriptNameKeys;
import org.trackchild.model.CaseKind;

/**
 * One comparator on one row after another, of a page of records: by its contract, as other people's
 * comparators are called, and by columns, as the scan calls those that come with the engine.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
public class ComparatorLoop {

    private static final int RECORDS = 2 * Page.SIZE;

    /** Name of a comparator. */
    @Param({
        "child_name",
        "father_name",
        "mother_name",
        "guardian_name",
        "companions",
        "sex",
        "birth",
        "time",
        "place",
        "height",
        "marks",
        "clothes",
        "belongings",
        "languages",
        "phone",
        "appearance",
        "disability",
        "words"
    })
    public String comparator;

    private Comparison comparison;
    private Kernel kernel;
    private RowView view;
    private Page page;
    private final int[] rows = IntStream.range(0, Page.SIZE).toArray();
    private final double[] sums = new double[Page.SIZE];

    /** Prepares the comparator for the first child of whom its aspect is told. */
    @Setup
    public void prepare() {
        Corpus corpus = new Corpus(1);
        MatchIndex index = new MatchIndex(new ScriptNameKeys());
        IntStream.range(0, RECORDS).mapToObj(corpus::found).forEach(index::put);
        Comparator compared =
                BuiltInComparators.all(corpus.geography()).stream()
                        .filter(each -> each.name().equals(comparator))
                        .findFirst()
                        .orElseThrow();
        MatchIndex.Query query = null;
        comparison = Comparison.NOTHING;
        for (int number = 0; comparison == Comparison.NOTHING; number++) {
            query = index.query(corpus.missing(number), CaseKind.FOUND);
            comparison = compared.prepare(query.record(), query.population());
        }
        kernel =
                ((ColumnComparison) comparison).kernel(query.population(), bits(compared.levels()));
        view = query.population().view();
        page = query.population().table().page(0);
    }

    private double[] bits(List<Level> levels) {
        double[] bits = new double[levels.size() + 1];
        for (int i = 0; i < levels.size(); i++) {
            double u = comparison.u(i);
            Level level = levels.get(i);
            bits[i + 1] = Math.log(level.m() / (Double.isNaN(u) ? level.u() : u)) / Math.log(2);
        }
        return bits;
    }

    @Benchmark
    @OperationsPerInvocation(Page.SIZE)
    public int byContract() {
        int levels = 0;
        for (int row = 0; row < Page.SIZE; row++) {
            levels += comparison.compare(view.at(row));
        }
        return levels;
    }

    @Benchmark
    @OperationsPerInvocation(Page.SIZE)
    public double[] byColumns() {
        kernel.add(page, rows, Page.SIZE, sums);
        return sums;
    }
}
