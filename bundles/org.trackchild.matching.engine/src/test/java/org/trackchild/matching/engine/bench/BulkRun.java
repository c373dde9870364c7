package org.trackchild.matching.engine.bench;

import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import org.trackchild.matching.api.Candidate;
import org.trackchild.matching.api.Subject;
import org.trackchild.matching.engine.BulkMatch;
import org.trackchild.matching.engine.MatchEngine;
import org.trackchild.matching.engine.corpus.Corpus;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;

/**
 * Matches many missing children in bulk: time, and what is lost against the oracle. Every other one
 * is in the register.
 */
final class BulkRun {

    /** What is less probable is proposed to nobody. */
    private static final double LEAST = .2;

    private static final int BATCH = 10_000;
    private static final int WARM_UP = 2_000;
    private static final int ORACLES = 100;

    private final MatchEngine engine;
    private final Corpus corpus;
    private final int records;

    BulkRun(MatchEngine engine, Corpus corpus, int records) {
        this.engine = engine;
        this.corpus = corpus;
        this.records = records;
    }

    private Subject asked(int number) {
        // spread over the register, in which the children of even numbers are
        return corpus.missing(
                number % 2 == 0 ? (int) (number * 7_919L % records) : 2 * records + number);
    }

    void measure(int queries, PrintStream out) {
        LongAdder candidates = new LongAdder();
        BulkMatch bulk = new BulkMatch(engine, LEAST);
        bulk.match(
                MatchingBench.made(this::asked, queries, queries + WARM_UP).stream(),
                (subject, found) -> {});
        long nanoseconds = 0;
        for (int from = 0; from < queries; from += BATCH) {
            List<Subject> batch =
                    MatchingBench.made(this::asked, from, Math.min(queries, from + BATCH));
            long start = System.nanoTime();
            bulk.match(batch.stream(), (subject, found) -> candidates.add(found.size()));
            nanoseconds += System.nanoTime() - start;
        }
        double seconds = nanoseconds / 1e9;
        out.printf(
                "in bulk: %,d queries in %.1f s, %,d candidates of %.1f or more; 1,000,000 in %.1f min%n",
                queries, seconds, candidates.sum(), LEAST, seconds / queries * 1e6 / 60);
        compare(Math.min(queries, ORACLES), out);
    }

    private void compare(int queries, PrintStream out) {
        int lost = 0;
        int invented = 0;
        int answers = 0;
        for (int i = 0; i < queries; i++) {
            Subject subject = asked(i);
            Set<CaseId> right =
                    ids(
                            engine.oracle(subject, CaseKind.FOUND, 10).stream()
                                    .filter(each -> each.probability() >= LEAST)
                                    .toList());
            Set<CaseId> found = ids(engine.probable(subject, CaseKind.FOUND, LEAST));
            answers += right.size();
            lost += (int) right.stream().filter(each -> !found.contains(each)).count();
            invented += (int) found.stream().filter(each -> !right.contains(each)).count();
        }
        out.printf("lost in bulk: %d of %d answers, %d too many%n", lost, answers, invented);
    }

    private static Set<CaseId> ids(List<Candidate> candidates) {
        return candidates.stream().map(Candidate::id).collect(Collectors.toSet());
    }
}
