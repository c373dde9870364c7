package org.trackchild.ui.shell.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PacerTest {

    private static final long MILLI = 1_000_000;

    private record Task(Runnable run, long delay) {}

    private final Deque<Task> tasks = new ArrayDeque<>();

    private final AtomicLong now = new AtomicLong(-5);

    private final AtomicInteger acts = new AtomicInteger();

    private boolean stopped;

    private final Pacer pacer = new Pacer(timer(), Duration.ofMillis(200), this::act, now::get);

    /** How long an act takes. */
    private long taking;

    private void act(Runnable ended) {
        acts.incrementAndGet();
        now.addAndGet(taking);
        ended.run();
    }

    @Test
    void actsAtOnceForTheFirstWish() {
        pacer.wish();

        assertThat(tasks).hasSize(1);
        assertThat(tasks.peek().delay()).isZero();
    }

    @Test
    void answersManyWishesWithOneActAtTheEndOfThePause() {
        pacer.wish();
        runNext();
        now.addAndGet(50 * MILLI);
        for (int i = 0; i < 500; i++) {
            pacer.wish();
        }

        assertThat(tasks).hasSize(1);
        assertThat(tasks.peek().delay()).isEqualTo(150 * MILLI);
        runNext();
        assertThat(acts).hasValue(2);
        assertThat(tasks).isEmpty();
    }

    @Test
    void losesNoWishThatComesDuringTheAct() {
        Pacer[] self = new Pacer[1];
        AtomicInteger done = new AtomicInteger();
        self[0] =
                new Pacer(
                        timer(),
                        Duration.ofMillis(200),
                        ended -> {
                            if (done.incrementAndGet() == 1) {
                                self[0].wish();
                            }
                            ended.run();
                        },
                        now::get);
        self[0].wish();
        runNext();

        assertThat(tasks).hasSize(1);
        runNext();
        assertThat(done).hasValue(2);
    }

    @Test
    void keepsToFiveActsASecondHoweverManyWishesCome() {
        for (int step = 0; step < 1000; step++) {
            pacer.wish();
            Task next = tasks.peek();
            if (next.delay() == 0 || step % 200 == 199) {
                now.addAndGet(next.delay());
                runNext();
            }
        }

        // 1,000 wishes took five pauses
        assertThat(acts.get()).isLessThanOrEqualTo(6);
    }

    @Test
    void anActThatTakesLongIsFollowedByALongPause() {
        taking = 900 * MILLI;
        pacer.wish();
        runNext();

        pacer.wish();

        assertThat(tasks.peek().delay()).isEqualTo(1800 * MILLI);
    }

    @Test
    void nothingBeginsBeforeTheActHasEndedAndItsEndCountsOnce() {
        List<Runnable> ends = new ArrayList<>();
        Pacer slow = new Pacer(timer(), Duration.ofMillis(200), ends::add, now::get);
        slow.wish();
        runNext();
        slow.wish();
        slow.wish();
        assertThat(tasks).isEmpty();

        now.addAndGet(1000 * MILLI);
        ends.get(0).run();
        assertThat(tasks).hasSize(1);
        assertThat(tasks.peek().delay()).isEqualTo(2000 * MILLI);
        runNext();
        ends.get(0).run();
        slow.wish();
        assertThat(tasks).isEmpty();

        ends.get(1).run();
        assertThat(tasks).hasSize(1);
    }

    @Test
    void forgivesAWishAfterTheTimerWasStopped() {
        stopped = true;
        pacer.wish();
        stopped = false;
        pacer.wish();

        assertThat(tasks).hasSize(1);
    }

    private void runNext() {
        tasks.remove().run().run();
    }

    private ScheduledExecutorService timer() {
        return (ScheduledExecutorService)
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {ScheduledExecutorService.class},
                        (proxy, method, arguments) -> {
                            if (stopped) {
                                throw new RejectedExecutionException();
                            }
                            tasks.add(new Task((Runnable) arguments[0], (long) arguments[1]));
                            return null;
                        });
    }
}
