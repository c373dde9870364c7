package org.trackchild.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.trackchild.matching.api.Candidate;
import org.trackchild.matching.api.Comparator;
import org.trackchild.matching.api.Subject;
import org.trackchild.matching.engine.parameters.Calibrator;
import org.trackchild.matching.engine.parameters.Parameters;
import org.trackchild.matching.scripts.ScriptNameKeys;
import org.trackchild.model.CaseKind;

class ConcurrencyTest {

    @Test
    void readersSeeSoundAnswersWhileRecordsComeAndGo() throws Exception {
        MatchEngine engine = new MatchEngine(new ScriptNameKeys(), Parameters.defaults());
        engine.use(BuiltInComparators.all(SyntheticChildren.GEOGRAPHY));
        SyntheticChildren children = new SyntheticChildren(21);
        Subject missing = children.next(CaseKind.MISSING);
        Subject always = children.found(missing);
        engine.put(always);
        List<Subject> coming = children.many(CaseKind.FOUND, 3_000);
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            Callable<Integer> reader =
                    () -> {
                        int answers = 0;
                        while (!done.get()) {
                            List<Candidate> best =
                                    engine.candidates(missing, CaseKind.FOUND, 1_000);
                            assertThat(best).extracting(Candidate::id).doesNotHaveDuplicates();
                            if (best.size() < 1_000) {
                                assertThat(best).extracting(Candidate::id).contains(always.id());
                            }
                            answers++;
                        }
                        return answers;
                    };
            Future<Integer> one = threads.submit(reader);
            Future<Integer> two = threads.submit(reader);
            coming.forEach(engine::put);
            coming.subList(0, 1_500).forEach(each -> engine.remove(each.id()));
            coming.subList(1_500, 3_000).forEach(engine::put);
            done.set(true);
            assertThat(one.get()).isPositive();
            assertThat(two.get()).isPositive();
        } finally {
            done.set(true);
            threads.shutdownNow();
        }
        assertThat(engine.size(CaseKind.FOUND)).isEqualTo(1_501);
    }

    /** So many changes that the rows of before are tidied away meanwhile. */
    @Test
    void aRecordThatChangesIsNeverNowhere() throws Exception {
        MatchEngine engine = new MatchEngine(new ScriptNameKeys(), Parameters.defaults());
        engine.use(BuiltInComparators.all(SyntheticChildren.GEOGRAPHY));
        SyntheticChildren children = new SyntheticChildren(23);
        Subject missing = children.next(CaseKind.MISSING);
        Subject always = children.found(missing);
        engine.put(always);
        children.many(CaseKind.FOUND, 200).forEach(engine::put);
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Callable<Integer> reader =
                    () -> {
                        int answers = 0;
                        while (!done.get()) {
                            assertThat(engine.candidates(missing, CaseKind.FOUND, 5))
                                    .extracting(Candidate::id)
                                    .contains(always.id());
                            answers++;
                        }
                        return answers;
                    };
            Future<Integer> one = threads.submit(reader);
            for (int change = 0; change < 20_000 && !one.isDone(); change++) {
                engine.put(always);
            }
            done.set(true);
            assertThat(one.get()).isPositive();
        } finally {
            done.set(true);
            threads.shutdownNow();
        }
    }

    @Test
    void everyAnswerIsOfOneVersionWhileComparatorsAndParametersAreSwapped() throws Exception {
        MatchEngine engine = new MatchEngine(new ScriptNameKeys(), Parameters.defaults());
        List<Comparator> all = BuiltInComparators.all(SyntheticChildren.GEOGRAPHY);
        List<Comparator> fewer =
                all.stream().filter(each -> !each.name().equals("father_name")).toList();
        Parameters defaults = Parameters.defaults();
        Parameters learned =
                new Parameters(
                        "learned",
                        defaults.inRegister() / 2,
                        defaults.populationFloor(),
                        defaults.learned());
        SyntheticChildren children = new SyntheticChildren(22);
        Subject missing = children.next(CaseKind.MISSING);
        engine.put(children.found(missing));
        children.many(CaseKind.FOUND, 500).forEach(engine::put);
        Map<String, List<Candidate>> expected = new HashMap<>();
        for (List<Comparator> comparators : List.of(all, fewer)) {
            for (Parameters parameters : List.of(defaults, learned)) {
                engine.use(comparators);
                engine.use(parameters, Calibrator.IDENTITY);
                expected.put(engine.modelVersion(), engine.candidates(missing, CaseKind.FOUND, 20));
            }
        }
        assertThat(expected).hasSize(4);
        AtomicBoolean done = new AtomicBoolean();
        Set<String> seen = ConcurrentHashMap.newKeySet();
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            Callable<Void> reader =
                    () -> {
                        while (!done.get()) {
                            List<Candidate> best = engine.candidates(missing, CaseKind.FOUND, 20);
                            String version = best.get(0).explanation().modelVersion();
                            assertThat(best).isEqualTo(expected.get(version));
                            seen.add(version);
                        }
                        return null;
                    };
            List<Future<Void>> readers = List.of(threads.submit(reader), threads.submit(reader));
            int swaps = 0;
            // until each version has answered, whatever the machine's pace
            while (seen.size() < 4 || swaps < 500) {
                engine.use(swaps % 2 == 0 ? fewer : all);
                engine.use(swaps % 3 == 0 ? learned : defaults, Calibrator.IDENTITY);
                swaps++;
                assertThat(swaps).isLessThan(5_000_000);
                assertThat(readers).noneMatch(Future::isDone);
            }
            done.set(true);
            for (Future<Void> each : readers) {
                each.get();
            }
        } finally {
            done.set(true);
            threads.shutdownNow();
        }
    }
}
