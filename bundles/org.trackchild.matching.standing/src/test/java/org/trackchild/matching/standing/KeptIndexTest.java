package org.trackchild.matching.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trackchild.journal.api.Journal;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.journal.api.JournalSelection;
import org.trackchild.journal.api.Verification;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.registry.api.ProposalStatus;
import org.trackchild.store.jpa.FreshStore;

/** A start with what the engine held before, and with what cannot be used. */
class KeptIndexTest {

    private static FreshStore fresh;

    @TempDir Path folder;

    private Path file;

    private World world;

    private CaseId missing;

    private CaseId found;

    /** The one that is in the kept index only: its row went without an entry of the journal. */
    private CaseId unrecorded;

    @BeforeAll
    static void open() throws Exception {
        fresh = new FreshStore();
    }

    @AfterAll
    static void close() throws Exception {
        fresh.close();
    }

    @BeforeEach
    void begin() throws Exception {
        file = folder.resolve("index");
        world = new World(fresh);
        missing = world.cases.enter(CaseKind.MISSING, ReportedCases.child(1));
        found = world.cases.enter(CaseKind.FOUND, ReportedCases.child(2));
        unrecorded = world.cases.enter(CaseKind.FOUND, ReportedCases.child(3));
        StandingMatcher matcher = world.matcher(running(), kept());
        matcher.follow();
        matcher.keep();
        fresh.tamper("delete from case_key where case_id = '" + unrecorded.value() + "'");
        fresh.tamper("delete from child_case where id = '" + unrecorded.value() + "'");
    }

    private static RunningEngine running() {
        return new RunningEngine(World.keys());
    }

    private KeptIndex kept() {
        return KeptIndex.in(file, "modules as they are");
    }

    /** Starts with what is kept. */
    private RunningEngine started(KeptIndex kept) {
        RunningEngine running = running();
        world.matcher(running, kept).follow();
        return running;
    }

    @Test
    void whatHappenedMeanwhileIsTakenOver() {
        world.cases.close(found);
        CaseId same = world.cases.enter(CaseKind.FOUND, ReportedCases.child(1));
        world.cases.change(missing, ReportedCases.child("Sugandhlata", "Ramdhari"));
        CaseId changedToo =
                world.cases.enter(CaseKind.FOUND, ReportedCases.child("Sugandhlata", "Ramdhari"));

        RunningEngine running = started(kept());

        assertThat(running.engine().find(unrecorded)).as("it was used").isPresent();
        assertThat(running.engine().find(found)).isEmpty();
        assertThat(running.engine().find(same)).isPresent();
        assertThat(world.cases.proposals(missing))
                .filteredOn(proposal -> proposal.status() == ProposalStatus.OPEN)
                .singleElement()
                .matches(proposal -> proposal.pair().found().equals(changedToo));
    }

    @Test
    void onlyWhoRunsThePlatformCanReadIt() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void whatOtherModulesMadeIsNotUsed() {
        assertNotUsed(KeptIndex.in(file, "one of them is another now"));
    }

    private void assertNotUsed(KeptIndex kept) {
        RunningEngine running = started(kept);
        assertThat(running.engine().find(unrecorded)).isEmpty();
        assertThat(running.engine().find(found)).isPresent();
        assertThat(running.engine().find(missing)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.0001, 0.5, 0.9999})
    void whatIsDamagedIsNotUsed(double part) throws IOException {
        byte[] written = Files.readAllBytes(file);
        byte[] damaged = written.clone();
        damaged[(int) (part * written.length)] ^= 1;
        Files.write(file, damaged);
        assertNotUsed(kept());
    }

    @Test
    void whatWasCutOffIsNotUsed() throws IOException {
        byte[] written = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(written, written.length / 2));
        assertNotUsed(kept());
    }

    /** As when the database was put back to an older state, or is another one. */
    @Test
    void whatIsOfAnotherRegisterIsNotUsed() {
        RunningEngine running = running();
        assertThat(kept().read(running.engine(), new Otherwise(world.journal))).isEmpty();
        assertThat(kept().read(running.engine(), new Shorter())).isEmpty();
        assertThat(running.engine().ids(CaseKind.MISSING)).isEmpty();
        assertThat(kept().read(running.engine(), world.journal)).isPresent();
    }

    @Test
    void aFolderThatCannotBeWrittenStopsNothing() throws IOException {
        Path occupied = Files.createFile(folder.resolve("occupied"));
        StandingMatcher matcher =
                world.matcher(running(), KeptIndex.in(occupied.resolve("index"), "modules"));
        matcher.follow();
        matcher.keep();
        assertThat(occupied).isEmptyFile();
    }

    /** What could not be taken in for the moment is tried again at the next start. */
    @Test
    void whatWasLeftOutIsNotForgotten() {
        CaseId terrible =
                world.cases.enter(CaseKind.FOUND, ReportedCases.child("Terribleji", "Father"));
        RunningEngine failing =
                new RunningEngine(
                        spelling -> {
                            if (spelling.equals("Terribleji")) {
                                throw new IllegalStateException("for the moment");
                            }
                            return World.keys().tokens(spelling);
                        });
        StandingMatcher matcher = world.matcher(failing, kept());
        matcher.follow();
        assertThat(failing.engine().find(terrible)).isEmpty();
        matcher.keep();

        RunningEngine running = started(kept());
        assertThat(running.engine().find(unrecorded)).as("it was used").isPresent();
        assertThat(running.engine().find(terrible)).isPresent();
    }

    /** An engine that outlived its matcher: what was closed meanwhile goes. */
    @Test
    void whatWasClosedWhileNobodyFedTheEngineGoes() {
        RunningEngine running = started(KeptIndex.none());
        world.cases.close(found);
        world.matcher(running).follow();
        assertThat(running.engine().find(found)).isEmpty();
        assertThat(running.engine().find(missing)).isPresent();
    }

    /** A journal with the same numbers, of other things. */
    private record Otherwise(Journal real) implements Journal {

        @Override
        public long head() {
            return real.head();
        }

        @Override
        public List<JournalEntry> after(long number, int limit) {
            return real.after(number - 1, limit).stream()
                    .map(
                            entry ->
                                    new JournalEntry(
                                            entry.number() + 1,
                                            entry.at(),
                                            entry.actor(),
                                            entry.office(),
                                            entry.action(),
                                            entry.subject(),
                                            entry.detail(),
                                            entry.hash()))
                    .toList();
        }

        @Override
        public List<JournalEntry> about(
                JournalEntry.Subject subject, JournalSelection selection, long before, int limit) {
            return real.about(subject, selection, before, limit);
        }

        @Override
        public List<JournalEntry> readings(
                CaseId of, JournalSelection selection, Optional<String> before, int limit) {
            return real.readings(of, selection, before, limit);
        }

        @Override
        public Verification verify(long from, long to, LongConsumer progress) {
            return real.verify(from, to, progress);
        }
    }

    /** A journal that has not come so far. */
    private record Shorter() implements Journal {

        @Override
        public long head() {
            return 0;
        }

        @Override
        public List<JournalEntry> after(long number, int limit) {
            return List.of();
        }

        @Override
        public List<JournalEntry> about(
                JournalEntry.Subject subject, JournalSelection selection, long before, int limit) {
            return List.of();
        }

        @Override
        public List<JournalEntry> readings(
                CaseId of, JournalSelection selection, Optional<String> before, int limit) {
            return List.of();
        }

        @Override
        public Verification verify(long from, long to, LongConsumer progress) {
            throw new UnsupportedOperationException();
        }
    }
}
