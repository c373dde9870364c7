package org.trackchild.matching.engine.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TeamTest {

    private static void needsTwoProcessors() {
        Assumptions.assumeTrue(
                Runtime.getRuntime().availableProcessors() > 1, "one processor has no helpers");
    }

    /** Lets a helper come to a task, for as long as it takes. */
    private static void withHelper(Team team, Runnable helps) {
        CountDownLatch came = new CountDownLatch(1);
        team.work(
                () -> await(came),
                () -> {
                    came.countDown();
                    helps.run();
                });
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    @Test
    void eachPieceIsDoneOnceInOneTaskAfterTheOther() {
        try (Team team = Team.of(8)) {
            for (int task = 0; task < 500; task++) {
                AtomicIntegerArray done = new AtomicIntegerArray(17);
                team.share(done.length(), done::incrementAndGet);
                for (int piece = 0; piece < done.length(); piece++) {
                    assertThat(done.get(piece)).isOne();
                }
            }
        }
    }

    @Test
    void helpersDoTheirPart() {
        needsTwoProcessors();
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        try (Team team = Team.of(2)) {
            withHelper(team, () -> threads.add(Thread.currentThread()));
            withHelper(team, () -> threads.add(Thread.currentThread()));
        }
        assertThat(threads).isNotEmpty().doesNotContain(Thread.currentThread());
    }

    @Test
    void whatAHelperFailsAtIsSaid() {
        needsTwoProcessors();
        try (Team team = Team.of(2)) {
            assertThatThrownBy(
                            () ->
                                    withHelper(
                                            team,
                                            () -> {
                                                throw new IllegalArgumentException("synthetic");
                                            }))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(
                            () ->
                                    withHelper(
                                            team,
                                            () -> {
                                                throw new NoClassDefFoundError("synthetic");
                                            }))
                    .hasCauseInstanceOf(NoClassDefFoundError.class);
            // and the team goes on
            withHelper(team, () -> {});
        }
    }

    @Test
    void theCallerFailsOnlyAfterTheHelpersAreDone() {
        needsTwoProcessors();
        Set<String> done = ConcurrentHashMap.newKeySet();
        CountDownLatch came = new CountDownLatch(1);
        CountDownLatch failing = new CountDownLatch(1);
        try (Team team = Team.of(2)) {
            assertThatThrownBy(
                            () ->
                                    team.work(
                                            () -> {
                                                await(came);
                                                failing.countDown();
                                                throw new IllegalStateException("synthetic");
                                            },
                                            () -> {
                                                came.countDown();
                                                await(failing);
                                                done.add("helper");
                                            }))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(done).containsExactly("helper");
        }
    }

    @Test
    void helpersOfAForgottenTeamGo() {
        needsTwoProcessors();
        Team forgotten = Team.of(Runtime.getRuntime().availableProcessors());
        withHelper(forgotten, () -> {});
        try (Team next = Team.of(2)) {
            withHelper(next, () -> {});
        }
        // what is asked of it later is done all the same
        AtomicIntegerArray done = new AtomicIntegerArray(3);
        forgotten.share(done.length(), done::incrementAndGet);
        assertThat(done.get(2)).isOne();
        forgotten.close();
    }

    @Test
    void whoIsAloneDoesAll() {
        try (Team team = Team.alone()) {
            Set<Thread> threads = ConcurrentHashMap.newKeySet();
            team.share(100, piece -> threads.add(Thread.currentThread()));
            assertThat(threads).containsExactly(Thread.currentThread());
        }
    }
}
