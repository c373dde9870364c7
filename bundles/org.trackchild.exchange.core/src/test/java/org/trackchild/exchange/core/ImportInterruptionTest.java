package org.trackchild.exchange.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.trackchild.exchange.core.Samples.assertCounts;
import static org.trackchild.exchange.core.Samples.request;
import static org.trackchild.exchange.core.Samples.rows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trackchild.exchange.api.ImportJob;
import org.trackchild.exchange.api.ImportJob.State;
import org.trackchild.exchange.api.RowProblem;
import org.trackchild.model.ProblemException;
import org.trackchild.store.api.StoreProblem;

class ImportInterruptionTest {

    @TempDir Path folder;

    private final World world = new World();
    private ImportEngine engine;

    @BeforeEach
    void start() throws IOException {
        engine = world.engine(folder, 1L << 20);
    }

    @AfterEach
    void stop() {
        engine.stop();
    }

    private ImportJob run(String text) throws IOException {
        return world.run(engine, World.POLICE, request(false, false), text);
    }

    private List<RowProblem> problems(ImportJob job) {
        return engine.problems(World.POLICE, job.id(), Optional.empty(), 100).items();
    }

    private void assertNoFileLeft() throws IOException {
        engine.stop();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void anInterruptedJobGoesOnAndCountsWhatItHadRegistered() throws Exception {
        CountDownLatch half = new CountDownLatch(1);
        AtomicInteger chunks = new AtomicInteger();
        world.beforeRegistering =
                drafts -> {
                    if (chunks.incrementAndGet() == 2) {
                        half.countDown();
                        throw new StoppedException();
                    }
                };
        ImportJob started =
                engine.start(
                        World.POLICE,
                        request(false, false),
                        new ByteArrayInputStream(
                                (rows(1_000) + "x,Bad,never,Agra\n")
                                        .getBytes(StandardCharsets.UTF_8)));
        assertThat(half.await(20, TimeUnit.SECONDS)).isTrue();
        engine.stop();
        assertThat(world.jobs.get(started.id()).state()).isEqualTo(State.RUNNING);
        Files.writeString(folder.resolve("00000000-0000-0000-0000-000000000000.part"), "rest");

        engine = world.engine(folder, 1L << 20);
        ImportJob ended = world.end(started.id());
        assertThat(ended.state()).isEqualTo(State.DONE);
        assertCounts(ended, 1_001, 1_000, 0, 1);
        assertThat(problems(ended)).hasSize(1);
        assertThat(world.cases).hasSize(1_000);
        assertNoFileLeft();
    }

    @Test
    void whoseRightsEndMeanwhileRegistersNoMore() throws IOException {
        world.beforeRegistering = drafts -> world.employed = false;
        ImportJob job = run(rows(1_200));
        assertThat(job.state()).isEqualTo(State.FAILED);
        assertThat(world.cases).hasSize(500);

        ImportJob later = run(rows(10));
        assertThat(later.state()).isEqualTo(State.FAILED);
        assertThat(world.cases).hasSize(500);
        assertNoFileLeft();
    }

    @Test
    void waitsForADatabaseThatIsAway() throws IOException {
        AtomicInteger tries = new AtomicInteger();
        world.beforeRegistering =
                drafts -> {
                    if (tries.incrementAndGet() <= 3) {
                        throw new ProblemException(StoreProblem.UNAVAILABLE);
                    }
                };
        ImportJob job = run(rows(10));
        assertThat(job.state()).isEqualTo(State.DONE);
        assertCounts(job, 10, 10, 0, 0);
        assertThat(tries).hasValue(4);
    }

    @Test
    void aBreakdownEndsTheJob() throws IOException {
        world.beforeRegistering =
                drafts -> {
                    throw new IllegalStateException("a defect");
                };
        assertThat(run(rows(1)).state()).isEqualTo(State.FAILED);
        assertNoFileLeft();
    }

    @Test
    void aFileThatBreaksOffInTheMiddleChangesNothing() throws IOException {
        byte[] bytes =
                (rows(2_000) + "x,\u00e9,2026-01-02,Agra\n").getBytes(StandardCharsets.ISO_8859_1);
        ImportJob job =
                world.end(
                        engine.start(
                                        World.POLICE,
                                        request(false, false),
                                        new ByteArrayInputStream(bytes))
                                .id());
        assertThat(job.state()).isEqualTo(State.REFUSED);
        assertThat(world.cases).isEmpty();
        assertThat(problems(job))
                .extracting(RowProblem::code, RowProblem::line)
                .containsExactly(tuple("NOT_UTF_8", 2_002L));
    }
}
