package org.trackchild.exchange.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trackchild.exchange.core.Samples.HEADER;
import static org.trackchild.exchange.core.Samples.request;
import static org.trackchild.exchange.core.Samples.rows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.Role;
import org.trackchild.exchange.api.ImportJob;
import org.trackchild.exchange.api.ImportProblem;
import org.trackchild.exchange.api.ImportRequest;
import org.trackchild.model.CaseKind;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;

class ImportDoorTest {

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

    private void assertNoFileLeft() throws IOException {
        engine.stop();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void refusesAtTheDoor() throws IOException {
        assertRefused(ImportProblem.EMPTY_FILE, World.POLICE, "cases.csv", "");
        assertRefused(ImportProblem.UNKNOWN_FORMAT, World.POLICE, "cases.bin", "\0\1\2");
        assertRefused(ImportProblem.FILE_TOO_LARGE, World.POLICE, "cases.csv", "x".repeat(1 << 21));
        for (Role role :
                List.of(Role.COMMITTEE_MEMBER, Role.NATIONAL_MONITOR, Role.ADMINISTRATOR)) {
            assertRefused(
                    ImportProblem.NOT_ALLOWED_TO_IMPORT, World.caller(role), "cases.csv", HEADER);
        }
        assertThat(world.jobs).isEmpty();
        assertThat(world.journal).isEmpty();
        assertNoFileLeft();
    }

    @Test
    void whoHasTwoPostingsImportsByTheOneThatMay() throws IOException {
        Posting bench =
                new Posting(new OfficeId("CWC-1"), Role.COMMITTEE_MEMBER, "UP", "UP-LUCKNOW");
        Caller chosenBench =
                new Caller("user", "A User", List.of(bench, World.POLICE.postings().get(0)));
        ImportJob job = world.run(engine, chosenBench, request(false, false), rows(1));
        assertThat(job.counts().created()).isEqualTo(1);
        assertThat(world.cases).containsOnlyKeys("csv:PS-UP-LUCKNOW-01|r1");
        // and sees it, whichever is chosen
        assertThat(engine.find(chosenBench, job.id())).isPresent();
        assertThat(engine.find(World.POLICE, job.id())).isPresent();
    }

    @Test
    void nobodySeesTheJobsOfOthers() throws IOException {
        ImportJob job = run(HEADER + "a,A,never,\n");
        Caller other = new Caller("other", "Other", World.POLICE.postings());
        assertThat(engine.find(other, job.id())).isEmpty();
        assertThat(engine.recent(other)).isEmpty();
        assertThat(engine.problems(other, job.id(), Optional.empty(), 10).items()).isEmpty();
    }

    @Test
    void fileNamesAreTidied() throws IOException {
        ImportJob job =
                world.run(
                        engine,
                        World.POLICE,
                        new ImportRequest(
                                "../a/\u202Egnp\u0000.csv",
                                Optional.of(CaseKind.MISSING),
                                false,
                                false),
                        rows(1));
        assertThat(job.request().fileName()).isEqualTo("gnp.csv");
    }

    @Test
    void partsOfThePlatformHaveASourceOfTheirOwn() throws IOException {
        world.run(engine, Caller.system("folder:police"), request(false, false), rows(1));
        assertThat(world.cases).containsOnlyKeys("csv:folder:police|r1");
    }

    private void assertRefused(ImportProblem code, Caller caller, String name, String text) {
        ImportRequest request =
                new ImportRequest(name, Optional.of(CaseKind.MISSING), false, false);
        InputStream file = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> engine.start(caller, request, file))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused ->
                                assertThat(refused.problems())
                                        .extracting(Problem::code)
                                        .containsExactly(code));
    }
}
