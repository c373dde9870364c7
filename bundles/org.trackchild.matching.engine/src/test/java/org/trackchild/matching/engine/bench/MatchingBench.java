package org.trackchild.matching.engine.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.trackchild.matching.api.Candidate;
import org.trackchild.matching.api.Reason;
import org.trackchild.matching.api.Subject;
import org.trackchild.matching.engine.BuiltInComparators;
import org.trackchild.matching.engine.MatchEngine;
import org.trackchild.matching.engine.corpus.Corpus;
import org.trackchild.matching.engine.corpus.Stratum;
import org.trackchild.matching.engine.learning.Experience;
import org.trackchild.matching.engine.learning.Learner;
import org.trackchild.matching.engine.learning.Outcome;
import org.trackchild.matching.engine.parameters.Calibrator;
import org.trackchild.matching.engine.parameters.Parameters;
import org.trackchild.matching.scripts.ScriptNameKeys;
import org.trackchild.model.CaseKind;

/**
 * Measures the engine on the synthetic corpus and prints a table: {@code --records N --queries N
 * --seed S --learn N --misses N --bulk N --restored 0|1}; misses prints so many of the right
 * answers that were not among the ten best, bulk matches so many other missing children in bulk,
 * restored 0 asks the engine that was filled instead of one that has read its file. Half of the
 * questions are about children who are not in the register.
 */
public final class MatchingBench {

    private static final int WARM_UP = 300;
    private static final int ORACLES = 300;

    /** What is less probable is shown to nobody, so nobody decides on it. */
    private static final double DECIDED = .02;

    private static final PrintStream OUT = System.out;

    private final Map<String, String> options = new HashMap<>();

    private MatchingBench(String[] arguments) {
        if (arguments.length % 2 != 0) {
            throw new IllegalArgumentException("options are pairs: --records N");
        }
        for (int i = 0; i < arguments.length; i += 2) {
            options.put(arguments[i], arguments[i + 1]);
        }
    }

    private static MatchEngine filled(Corpus corpus, int records, int missing) {
        MatchEngine engine = engine(corpus);
        load(engine, "found", records, corpus::found);
        load(engine, "missing", missing, corpus::missing);
        return engine;
    }

    /** An engine that has read what another one had loaded and written, as after a new start. */
    private static MatchEngine restored(Corpus corpus, int records, int missing) {
        Path file = file();
        try {
            MatchEngine first = filled(corpus, records, missing);
            SnapshotRun.save(first, file, OUT);
            first = null; // makes room for the second one
            System.gc();
            MatchEngine second = engine(corpus);
            SnapshotRun.restore(second, file, OUT);
            return second;
        } finally {
            file.toFile().delete();
        }
    }

    private static MatchEngine engine(Corpus corpus) {
        MatchEngine engine = new MatchEngine(new ScriptNameKeys(), Parameters.defaults());
        engine.use(BuiltInComparators.all(corpus.geography()));
        return engine;
    }

    private static Path file() {
        try {
            return Files.createTempFile("engine", ".snapshot");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private int option(String name, int otherwise) {
        return Integer.parseInt(options.getOrDefault(name, Integer.toString(otherwise)));
    }

    public static void main(String[] arguments) {
        new MatchingBench(arguments).run();
    }

    private void run() {
        int records = option("--records", 1_000_000);
        int queries = option("--queries", 1_000);
        int missing = option("--missing", 0);
        Corpus corpus = new Corpus(option("--seed", 1));
        MatchEngine engine =
                option("--restored", 1) == 0
                        ? filled(corpus, records, missing)
                        : restored(corpus, records, missing);
        int learn = option("--learn", 0);
        if (learn > 0) {
            learn(engine, corpus, records, queries, learn);
        }
        // the first half of these children is in the register, the others come after all that are
        List<Integer> asked = new ArrayList<>();
        for (int i = 0; i < queries; i++) {
            asked.add(i % 2 == 0 ? (int) ((long) i * records / queries) : records + i);
        }
        for (int i = 0; i < WARM_UP; i++) {
            engine.candidates(corpus.missing(records + queries + i), CaseKind.FOUND, 10);
        }
        Map<Stratum, Tally> tallies = new EnumMap<>(Stratum.class);
        Tally all = new Tally();
        Reliability reliability = new Reliability();
        int misses = option("--misses", 0);
        double[] times = new double[queries];
        for (int i = 0; i < queries; i++) {
            int number = asked.get(i);
            Subject query = corpus.missing(number);
            long from = System.nanoTime();
            List<Candidate> best = engine.candidates(query, CaseKind.FOUND, 10);
            times[i] = (System.nanoTime() - from) / 1e6;
            Subject right = number < records ? corpus.found(number) : null;
            int rank = -1;
            for (int j = 0; j < best.size(); j++) {
                boolean same = right != null && best.get(j).id().equals(right.id());
                rank = same ? j : rank;
                reliability.add(best.get(j).probability(), same);
            }
            if (right != null) {
                Stratum stratum = Stratum.of(query, right, corpus.tellsPetNameOnly(number));
                tallies.computeIfAbsent(stratum, each -> new Tally()).add(rank);
                all.add(rank);
                if (rank < 0 && misses-- > 0) {
                    explain(stratum, engine.pair(query, right.id()).orElseThrow(), best.get(9));
                }
            }
        }
        print("query with explanation", times);
        compare(engine, corpus, asked, records);
        int bulk = option("--bulk", 0);
        if (bulk > 0) {
            new BulkRun(engine, corpus, records).measure(bulk, OUT);
        }
        OUT.printf("%-22s %8s %6s %6s%n", "stratum", "queries", "R@1", "R@10");
        tallies.forEach((stratum, tally) -> tally.print(stratum.title()));
        all.print("all");
        reliability.print(OUT);
    }

    /** A right one that was not among the ten best, and the last of those. */
    private static void explain(Stratum stratum, Candidate right, Candidate tenth) {
        OUT.printf("missed (%s)%n", stratum.title());
        for (Candidate each : List.of(right, tenth)) {
            OUT.printf("  %.1f bits:", each.explanation().totalBits());
            for (Reason reason : each.explanation().reasons()) {
                OUT.printf(
                        " %s %+.1f [%s|%s]",
                        reason.comparator(),
                        reason.bits(),
                        reason.missingValue(),
                        reason.foundValue());
            }
            OUT.println();
        }
    }

    /** Learns from other queries than those that are measured; half of the children are absent. */
    private static void learn(
            MatchEngine engine, Corpus corpus, int records, int queries, int number) {
        int absent = records + queries + WARM_UP;
        IntUnaryOperator child =
                i -> i % 2 == 0 ? (int) ((long) i * records / number) + 1 : absent + i;
        long from = System.nanoTime();
        Learner learner = new Learner(BuiltInComparators.all(corpus.geography()));
        for (int i = 0; i < number; i++) {
            Subject query = corpus.missing(child.applyAsInt(i));
            learner.add(engine.observe(query, CaseKind.FOUND, Map.of()));
        }
        Parameters learned = learner.learn(engine.parameters(), "learned");
        engine.use(learned, Calibrator.IDENTITY);
        OUT.printf(
                "learned from %d queries in %.1f s; in register %.3f%n",
                number, (System.nanoTime() - from) / 1e9, learned.inRegister());
        new TreeMap<>(learned.learned()).forEach((name, m) -> OUT.printf("  %s %.4f%n", name, m));
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            int who = i % 2 == 0 ? child.applyAsInt(i) + 1 : absent + number + i;
            Subject query = corpus.missing(who);
            for (Candidate each : engine.candidates(query, CaseKind.FOUND, 10)) {
                if (each.probability() >= DECIDED) {
                    boolean same = who < records && each.id().equals(corpus.found(who).id());
                    outcomes.add(new Outcome(each.explanation().totalBits(), same));
                }
            }
        }
        engine.use(learned, Experience.calibrator(outcomes));
        OUT.printf("corrected by %d outcomes%n", outcomes.size());
    }

    /** The records with numbers of a range. */
    static List<Subject> made(Function<Integer, Subject> maker, int from, int to) {
        return IntStream.range(from, to).parallel().mapToObj(maker::apply).toList();
    }

    private static void load(
            MatchEngine engine, String what, int records, Function<Integer, Subject> maker) {
        int batch = 50_000;
        double seconds = 0;
        for (int from = 0; from < records; from += batch) {
            List<Subject> some = made(maker, from, Math.min(records, from + batch));
            long start = System.nanoTime();
            engine.putAll(some);
            seconds += (System.nanoTime() - start) / 1e9;
        }
        if (records > 0) {
            System.gc();
            Runtime machine = Runtime.getRuntime();
            OUT.printf(
                    "%,d %s records loaded in %.1f s; heap then %,d MB%n",
                    records, what, seconds, (machine.totalMemory() - machine.freeMemory()) >> 20);
        }
    }

    /** The same questions to the oracle: time, and what pruning loses. */
    private static void compare(
            MatchEngine engine, Corpus corpus, List<Integer> asked, int records) {
        int oracles = Math.min(asked.size(), ORACLES);
        double[] times = new double[oracles];
        int answers = 0;
        int lost = 0;
        for (int i = 0; i < oracles; i++) {
            Subject query = corpus.missing(asked.get(i));
            long from = System.nanoTime();
            List<Candidate> oracle = engine.oracle(query, CaseKind.FOUND, 10);
            times[i] = (System.nanoTime() - from) / 1e6;
            List<Candidate> best = engine.candidates(query, CaseKind.FOUND, 10);
            answers += oracle.size();
            lost += (int) oracle.stream().filter(each -> !best.contains(each)).count();
        }
        double seconds = Arrays.stream(times).sum() / 1e3;
        print("the same by the oracle", times);
        OUT.printf("pairs scored by the oracle: %.1f M/s%n", oracles / seconds * records / 1e6);
        OUT.printf("lost by pruning: %d of %d answers%n", lost, answers);
    }

    private static void print(String what, double[] times) {
        Arrays.sort(times);
        OUT.printf(
                what + ", ms: p50 %.2f  p95 %.2f  p99 %.2f  max %.2f%n",
                at(times, .5),
                at(times, .95),
                at(times, .99),
                times[times.length - 1]);
    }

    private static double at(double[] sorted, double part) {
        return sorted[(int) Math.min(sorted.length - 1, part * sorted.length)];
    }

    /** Counts ranks. */
    private static final class Tally {

        private int asked;
        private int first;
        private int inTen;

        void add(int rank) {
            asked++;
            first += rank == 0 ? 1 : 0;
            inTen += rank >= 0 ? 1 : 0;
        }

        void print(String title) {
            OUT.printf(
                    "%-22s %8d %6.3f %6.3f%n",
                    title, asked, (double) first / asked, (double) inTen / asked);
        }
    }
}
