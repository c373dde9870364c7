package org.trackchild.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.trackchild.matching.api.Candidate;
import org.trackchild.matching.api.Subject;
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
}
