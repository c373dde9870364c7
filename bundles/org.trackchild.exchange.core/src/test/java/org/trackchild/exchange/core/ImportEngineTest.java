package org.trackchild.exchange.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.trackchild.exchange.core.Samples.HEADER;
import static org.trackchild.exchange.core.Samples.assertCounts;
import static org.trackchild.exchange.core.Samples.request;
import static org.trackchild.exchange.core.Samples.rows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Role;
import org.trackchild.exchange.api.ImportJob;
import org.trackchild.exchange.api.ImportJob.State;
import org.trackchild.exchange.api.ImportProblem;
import org.trackchild.exchange.api.RawRecord;
import org.trackchild.exchange.api.RecordFormat;
import org.trackchild.exchange.api.RecordSink;
import org.trackchild.exchange.api.RowProblem;
import org.trackchild.exchange.api.UnreadableFileException;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Field;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseDraft;
import org.trackchild.registry.api.CaseProblem;

class ImportEngineTest {

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
    void registersRowsWithTheirOrigin() throws IOException {
        ImportJob job = run(rows(1_234));
        assertThat(job.state()).isEqualTo(State.DONE);
        assertCounts(job, 1_234, 1_234, 0, 0);
        assertThat(job.counts().bytesRead()).isEqualTo(job.counts().bytesTotal());
        assertThat(job.endedAt()).isPresent();
        assertThat(world.cases).containsKey("csv:PS-UP-LUCKNOW-01|r7");
        assertThat(world.transactions).containsExactly(500, 500, 234);
        assertThat(world.journal)
                .containsExactly(JournalAction.IMPORT_STARTED, JournalAction.IMPORT_ENDED);
        assertThat(engine.recent(World.POLICE)).containsExactly(job);
        assertNoFileLeft();
    }

    @Test
    void reportsWrongRowsAndTakesTheOthers() throws IOException {
        ImportJob job =
                run(
                        HEADER
                                + "a,Asha,2026-01-02,\n"
                                + "b,Secret Name,yesterday,\n"
                                + ",Nameless,2026-01-02,\n"
                                + "c,Forbidden,2026-01-02,\n"
                                + "d,Too,many,values,here\n"
                                + "e,Ravi,2026-01-02,\n");
        assertThat(job.state()).isEqualTo(State.DONE);
        assertCounts(job, 6, 2, 0, 4);
        assertThat(problems(job))
                .extracting(p -> p.line() + " " + p.reference() + " " + p.code() + " " + p.field())
                .containsExactly(
                        "3 b NOT_A_DATE event_date",
                        "4  NO_REFERENCE id",
                        "5 c NAME_REQUIRED name",
                        "6  WRONG_NUMBER_OF_VALUES ");
        assertThat(problems(job))
                .allSatisfy(
                        problem -> {
                            assertThat(problem.sentence().english()).isNotBlank();
                            assertThat(problem.sentence().hindi())
                                    .isNotBlank()
                                    .isNotEqualTo(problem.sentence().english());
                            assertThat(problem.toString()).doesNotContain("Secret", "yesterday");
                        });
    }

    @Test
    void aRepeatedFileChangesNothing() throws IOException {
        run(rows(700));
        assertCounts(run(rows(700)), 700, 0, 700, 0);
        assertThat(world.cases).hasSize(700);
    }

    @Test
    void otherContentUnderAKnownReferenceIsRefusedAndNothingOverwritten() throws IOException {
        run(rows(600));
        ImportJob job = run(rows(601).replace("Child 17,", "Somebody Else,"));
        assertCounts(job, 601, 1, 599, 1);
        assertThat(problems(job))
                .singleElement()
                .satisfies(
                        problem -> {
                            assertThat(problem.code()).isEqualTo("ORIGIN_REUSED");
                            assertThat(problem.line()).isEqualTo(18);
                            assertThat(problem.reference()).isEqualTo("r17");
                        });
        assertThat(world.cases.get("csv:PS-UP-LUCKNOW-01|r17").child().names().child().preferred())
                .isEqualTo("Child 17");
    }

    @Test
    void aReferenceTwiceInOneFile() throws IOException {
        ImportJob job =
                run(
                        HEADER
                                + "a,Asha,2026-01-02,\n"
                                + "a, Asha ,2026-01-02,\n"
                                + "a,Usha,2026-01-02,\n");
        assertCounts(job, 3, 1, 1, 1);
        assertThat(problems(job))
                .singleElement()
                .satisfies(
                        problem -> {
                            assertThat(problem.code()).isEqualTo("REFERENCE_REPEATED");
                            assertThat(problem.line()).isEqualTo(4);
                            assertThat(problem.sentence().english()).contains("line 2");
                        });
    }

    @Test
    void whatOnlyTheRegisterKnowsToBeWrongIsNarrowedToItsRow() throws IOException {
        world.beforeRegistering =
                drafts -> {
                    if (drafts.stream()
                            .anyMatch(
                                    d ->
                                            d.child()
                                                    .names()
                                                    .child()
                                                    .preferred()
                                                    .equals("Child 321"))) {
                        throw new ProblemException(CaseProblem.NO_OFFICE);
                    }
                };
        ImportJob job = run(rows(1_000));
        assertCounts(job, 1_000, 999, 0, 1);
        assertThat(problems(job))
                .extracting(RowProblem::code, RowProblem::line)
                .containsExactly(tuple("NO_OFFICE", 322L));
    }

    @Test
    void allOrNone() throws IOException {
        ImportJob refused =
                world.run(
                        engine,
                        World.POLICE,
                        request(false, true),
                        rows(600) + "x,Bad,never,Agra\n");
        assertThat(refused.state()).isEqualTo(State.REFUSED);
        assertCounts(refused, 601, 0, 0, 1);
        assertThat(world.cases).isEmpty();

        ImportJob taken = world.run(engine, World.POLICE, request(false, true), rows(1_000));
        assertThat(taken.state()).isEqualTo(State.DONE);
        assertCounts(taken, 1_000, 1_000, 0, 0);
        assertThat(world.transactions).containsExactly(1_000);

        ImportJob conflicting =
                world.run(
                        engine,
                        World.POLICE,
                        request(false, true),
                        rows(1_010).replace("Child 5,", "Other,"));
        assertThat(conflicting.state()).isEqualTo(State.REFUSED);
        assertThat(problems(conflicting))
                .extracting(RowProblem::code)
                .containsExactly("ORIGIN_REUSED");
        assertThat(world.cases).hasSize(1_000);

        ImportJob large = world.run(engine, World.POLICE, request(false, true), rows(2_500));
        assertCounts(large, 2_500, 1_500, 1_000, 0);
        assertThat(world.transactions).containsExactly(1_000, 1_000, 1_000, 500);
    }

    @Test
    void allOrNoneWhenTheWorldChangesBetweenTheReadings() throws IOException {
        world.beforeRegistering =
                drafts -> {
                    throw new ProblemException(CaseProblem.NO_OFFICE);
                };
        ImportJob job = world.run(engine, World.POLICE, request(false, true), rows(3));
        assertThat(job.state()).isEqualTo(State.REFUSED);
        assertCounts(job, 3, 0, 0, 1);
        assertThat(problems(job)).extracting(RowProblem::code).containsExactly("NO_OFFICE");
    }

    @Test
    void aDryRunCountsAndWritesNothing() throws IOException {
        run(rows(3));
        world.transactions.clear();
        ImportJob job =
                world.run(
                        engine,
                        World.POLICE,
                        request(true, false),
                        rows(5).replace("Child 2,", "Other,") + "x,Bad,never,Agra\n");
        assertThat(job.state()).isEqualTo(State.DONE);
        assertCounts(job, 6, 2, 2, 2);
        assertThat(world.transactions).isEmpty();
        assertThat(world.cases).hasSize(3);
    }

    @Test
    void aDryRunSeesWhatTheRegisterWouldRefuse() throws IOException {
        world.mayRegister = false;
        ImportJob job = world.run(engine, World.POLICE, request(true, false), rows(1));
        assertThat(problems(job)).extracting(RowProblem::code).containsExactly("NOT_ALLOWED");
        world.mayRegister = true;
        Caller operator = World.caller(Role.OPERATOR);
        ImportJob nowhere =
                world.run(
                        engine,
                        operator,
                        request(true, false),
                        HEADER + "a,A,2026-01-02,nowhere\n");
        assertThat(problems(nowhere)).extracting(RowProblem::code).containsExactly("NO_OFFICE");
    }

    @Test
    void aHeaderAloneIsDone() throws IOException {
        ImportJob job = run(HEADER);
        assertThat(job.state()).isEqualTo(State.DONE);
        assertCounts(job, 0, 0, 0, 0);
    }

    @Test
    void warningsCarryTheReferenceAndDoNotRefuse() throws IOException {
        world.formats.add(
                new TestFormat(
                        sink -> {
                            sink.record(
                                    new RawRecord(
                                            4,
                                            CaseKind.FOUND,
                                            "pfif:example.org",
                                            "example.org/1",
                                            Map.of(
                                                    Field.NAME, "A",
                                                    Field.EVENT_DATE, "2026-01-02"),
                                            "from example.org"));
                            sink.warn(
                                    4, Problem.of(ImportProblem.ADULT_IN_SOURCE, Field.AGE_YEARS));
                        }),
                Map.of("service.ranking", 5));
        for (boolean atomic : new boolean[] {false, true}) {
            ImportJob job = world.run(engine, World.POLICE, request(false, atomic), "anything");
            assertThat(job.counts().refused()).isZero();
            assertThat(problems(job))
                    .singleElement()
                    .satisfies(
                            problem -> {
                                assertThat(problem.warning()).isTrue();
                                assertThat(problem.reference()).isEqualTo("example.org/1");
                            });
        }
        assertThat(world.cases.get("pfif:example.org|example.org/1").origin())
                .hasValueSatisfying(
                        origin -> assertThat(origin.note()).isEqualTo("from example.org"));
    }

    @Test
    void manyRepetitionsUseLittleMemoryAndAreFast() throws IOException {
        List<CaseDraft> seen = new ArrayList<>();
        world.beforeRegistering = seen::addAll;
        long begun = System.nanoTime();
        ImportJob job = run(HEADER + "a,Asha,2026-01-02,\n".repeat(50_000));
        assertCounts(job, 50_000, 1, 49_999, 0);
        assertThat(seen).hasSize(1);
        assertThat(System.nanoTime() - begun).isLessThan(TimeUnit.SECONDS.toNanos(20));
    }

    /** A format that reads everything as the same records. */
    private record TestFormat(Consumer<RecordSink> records) implements RecordFormat {

        @Override
        public String name() {
            return "test";
        }

        @Override
        public boolean recognises(byte[] head, String fileName) {
            return true;
        }

        @Override
        public void read(InputStream file, Optional<CaseKind> kind, RecordSink sink)
                throws UnreadableFileException {
            records.accept(sink);
        }
    }
}
