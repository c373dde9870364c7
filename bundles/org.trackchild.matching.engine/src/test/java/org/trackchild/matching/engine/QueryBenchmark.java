package org.trackchild.matching.engine;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import org.trackchild.matching.api.Subject;
import org.trackchild.matching.engine.parameters.Parameters;
import org.trackchild.matching.scripts.ScriptNameKeys;
import org.trackchild.model.CaseKind;

/**
 * Prints how long a question takes. Run with {@code mvn -pl bundles/org.trackchild.matching.engine
 * test-compile exec:java -Dexec.classpathScope=test} or from an editor; argument: the number of
 * found children, 100,000 by default.
 */
final class QueryBenchmark {

    private static final int WARM_UP = 100;
    private static final int QUERIES = 200;

    private QueryBenchmark() {}

    public static void main(String[] arguments) {
        int records = arguments.length == 0 ? 100_000 : Integer.parseInt(arguments[0]);
        PrintStream out = System.out;
        SyntheticChildren children = new SyntheticChildren(31);
        MatchEngine engine = new MatchEngine(new ScriptNameKeys(), Parameters.defaults());
        engine.use(BuiltInComparators.all(SyntheticChildren.GEOGRAPHY));
        List<Subject> found = children.many(CaseKind.FOUND, records);
        long start = System.nanoTime();
        found.forEach(engine::put);
        out.printf("%,d records loaded in %,d ms%n", records, millis(start));
        List<Subject> missing = children.many(CaseKind.MISSING, WARM_UP + QUERIES);
        missing.subList(0, WARM_UP).forEach(query -> engine.candidates(query, CaseKind.FOUND, 10));
        double[] times = new double[QUERIES];
        for (int i = 0; i < QUERIES; i++) {
            long from = System.nanoTime();
            engine.candidates(missing.get(WARM_UP + i), CaseKind.FOUND, 10);
            times[i] = (System.nanoTime() - from) / 1e6;
        }
        Arrays.sort(times);
        out.printf(
                "ms/query: min %.1f, p50 %.1f, p95 %.1f, max %.1f%n",
                times[0], times[QUERIES / 2], times[QUERIES * 95 / 100], times[QUERIES - 1]);
    }

    private static long millis(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }
}
