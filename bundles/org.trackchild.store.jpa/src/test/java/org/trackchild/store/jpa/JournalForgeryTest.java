package org.trackchild.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trackchild.journal.api.Journal;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.journal.api.JournalWitness;
import org.trackchild.journal.api.Verification;
import org.trackchild.journal.api.WitnessReport.Restoration;
import org.trackchild.model.CaseId;

/** What somebody who can write the database, even with the key, cannot do unnoticed. */
class JournalForgeryTest {

    private static final int ENTRIES = 12;

    private static final long DEADLINE = TimeUnit.SECONDS.toNanos(30);

    private FreshStore fresh;

    private Journal journal;

    private HeadWitness witness;

    @BeforeEach
    void open() throws Exception {
        fresh = new FreshStore();
        journal = new JpaJournal(fresh.store);
        witness = watching(fresh.store);
    }

    @AfterEach
    void close() throws Exception {
        witness.stop();
        fresh.close();
    }

    private static HeadWitness watching(JpaStore store) {
        return new HeadWitness(store, InstantSource.system(), Duration.ZERO);
    }

    private static void writeOne(JpaStore store) {
        store.write(
                Samples.SYSTEM,
                tx -> {
                    Samples.journal(tx, CaseId.next());
                    return null;
                });
    }

    /** Writes entries, each of which is witnessed. */
    private void write(int entries) {
        for (int i = 0; i < entries; i++) {
            writeOne(fresh.store);
            long head = journal.head();
            await(() -> witness.status().upTo() == head);
        }
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + DEADLINE;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private Verification verify() {
        return journal.verify(1, Long.MAX_VALUE, number -> {});
    }

    private void cutTo(long number) throws SQLException {
        fresh.tamper("delete from journal where entry_number > " + number);
        fresh.tamper(
                "update journal_head set entry_number = %d, hash = %s"
                        .formatted(
                                number,
                                number == 0
                                        ? "'" + JournalEntry.START + "'"
                                        : "(select hash from journal where entry_number = "
                                                + number
                                                + ")"));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(fresh.folder().resolve("journal-heads"))) {
            return all.sorted().toList();
        }
    }

    @Test
    void anUntouchedJournalIsSoundAndWitnessed() throws Exception {
        write(ENTRIES);

        Verification result = verify();
        assertThat(result.isSound()).isTrue();
        assertThat(result.witness().isWhole()).isTrue();
        assertThat(result.witness().upTo()).isEqualTo(ENTRIES);
        assertThat(result.witness().lines()).isEqualTo(1 + ENTRIES);
        for (Path file : files()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 6, 1, 0})
    void anEndThatWasCutOffIsFound(long left) throws Exception {
        write(ENTRIES);
        cutTo(left);

        assertThat(verify().brokenAt()).hasValue(left + 1);
        assertThat(verify().reason().orElseThrow()).contains("witnessed");
        // whatever part is asked for
        if (left > 1) {
            assertThat(journal.verify(1, 1, number -> {}).brokenAt()).hasValue(left + 1);
        }
    }

    @Test
    void anyEntryThatIsAlteredIsFoundAlsoByWhoHasTheKey() throws Exception {
        write(ENTRIES);
        for (long place = ENTRIES; place > 0; place--) {
            fresh.tamper("update journal set detail = 'version=9' where entry_number = " + place);
            assertThat(verify().brokenAt()).as("altered").hasValue(place);
            fresh.rechain(place);
            assertThat(verify().brokenAt()).as("altered and chained anew").hasValue(place);
            assertThat(verify().reason()).hasValue("entry is not the one that was witnessed");
        }
    }

    @Test
    void anyEntryThatIsTakenOutIsFoundAlsoByWhoHasTheKey() throws Exception {
        write(ENTRIES);
        for (long place = ENTRIES; place > 0; place--) {
            fresh.tamper("delete from journal where entry_number = " + place);
            assertThat(verify().brokenAt()).as("taken out").hasValue(place);
            long end = journal.head();
            for (long later = place + 1; later <= end; later++) {
                fresh.tamper(
                        "update journal set entry_number = %d where entry_number = %d"
                                .formatted(later - 1, later));
            }
            fresh.rechain(place);
            assertThat(verify().brokenAt()).as("taken out and chained anew").hasValue(place);
        }
    }

    @Test
    void anyEntryThatIsPutInIsFoundAlsoByWhoHasTheKey() throws Exception {
        write(ENTRIES);
        for (long place = ENTRIES + 1; place > 0; place--) {
            long end = journal.head();
            for (long later = end; later >= place; later--) {
                fresh.tamper(
                        "update journal set entry_number = %d where entry_number = %d"
                                .formatted(later + 1, later));
            }
            fresh.tamper(
                    "insert into journal select %d, written_at, 'somebody', office, action,"
                                    .formatted(place)
                            + " subject_type, subject_id, detail, hash from journal where"
                            + " entry_number = (select max(entry_number) from journal)");
            assertThat(verify().brokenAt()).as("put in").hasValue(place);
            if (place <= ENTRIES) {
                fresh.rechain(place);
                assertThat(verify().brokenAt()).as("put in and chained anew").hasValue(place);
            } else {
                fresh.tamper("delete from journal where entry_number = " + place);
            }
        }
    }

    @Test
    void anEntryBeforeTheFirstIsFound() throws Exception {
        write(2);
        fresh.tamper(
                "insert into journal select 0, written_at, actor, office, action, subject_type,"
                        + " subject_id, detail, hash from journal where entry_number = 1");
        assertThat(verify().brokenAt()).hasValue(0);
    }

    @Test
    void anyTwoThatChangePlacesAreFoundAlsoByWhoHasTheKey() throws Exception {
        write(ENTRIES);
        for (long place = ENTRIES - 1; place > 0; place--) {
            fresh.tamper("update journal set entry_number = -1 where entry_number = " + place);
            fresh.tamper(
                    "update journal set entry_number = %d where entry_number = %d"
                            .formatted(place, place + 1));
            fresh.tamper(
                    "update journal set entry_number = %d where entry_number = -1"
                            .formatted(place + 1));
            assertThat(verify().brokenAt()).as("swapped").hasValue(place);
            fresh.rechain(place);
            assertThat(verify().brokenAt()).as("swapped and chained anew").hasValue(place);
        }
    }

    @Test
    void aWitnessThatIsGoneIsMissed() throws Exception {
        write(ENTRIES);
        witness.stop();
        for (Path file : files()) {
            Files.delete(file);
        }
        cutTo(6);

        Verification result = verify();
        assertThat(result.isSound()).isTrue();
        assertThat(result.witness().isWhole()).isFalse();
        assertThat(result.witness().upTo()).isZero();
    }

    @Test
    void aRegisterThatHadNoWitnessBeginsWithTheHeadThatIsFound() throws Exception {
        write(4);
        witness.stop();
        for (Path file : files()) {
            Files.delete(file);
        }
        witness = watching(fresh.store);
        write(2);

        assertThat(verify().witness().from()).isEqualTo(4);
        assertThat(verify().witness().upTo()).isEqualTo(6);
        assertThat(verify().witness().isWhole()).isTrue();
    }

    @Test
    void aDamagedLineOfTheWitnessIsNamedAndTheOthersStillCount() throws Exception {
        write(ENTRIES);
        Path file = files().get(0);
        List<String> lines = Files.readAllLines(file);
        assertThat(lines.get(5)).startsWith("head 4 ");
        lines.set(5, lines.get(5).replaceFirst("head 4 ", "head 3 "));
        Files.write(file, lines);

        Verification result = verify();
        assertThat(result.isSound()).isTrue();
        assertThat(result.witness().isWhole()).isFalse();
        assertThat(result.witness().damaged())
                .singleElement()
                .asString()
                .startsWith("line 6 of " + file.getFileName());
        cutTo(11);
        assertThat(verify().brokenAt()).hasValue(12);
    }

    @Test
    void aLineThatWasTakenOutOfTheWitnessIsMissed() throws Exception {
        write(ENTRIES);
        Path file = files().get(0);
        List<String> lines = Files.readAllLines(file);
        lines.remove(5);
        Files.write(file, lines);

        assertThat(verify().witness().damaged()).hasSize(1);
    }

    @Test
    void whatACrashHasLeftOfALineSaysNothing() throws Exception {
        write(ENTRIES);
        witness.stop();
        Path file = files().get(0);
        String whole = Files.readString(file);
        Files.writeString(file, whole.substring(0, whole.length() - 30));

        assertThat(verify().witness().isWhole()).isTrue();
        assertThat(verify().witness().upTo()).isEqualTo(ENTRIES - 1);

        witness = watching(fresh.store);
        write(1);
        assertThat(verify().isSound()).isTrue();
        assertThat(verify().witness().isWhole()).isTrue();
        assertThat(verify().witness().missing()).isEmpty();
        assertThat(verify().witness().upTo()).isEqualTo(ENTRIES + 1);
    }

    @Test
    void anOlderJournalIsBelievedOnceSomebodySaysThatItWasPutBackOnPurpose() throws Exception {
        write(ENTRIES);
        witness.stop();
        cutTo(8);
        witness = watching(fresh.store);
        assertThat(witness.status().trouble().orElseThrow()).contains("audit restored");
        write(2);
        assertThat(verify().brokenAt()).hasValue(9);

        assertThatThrownBy(() -> witness.restored("two words"))
                .isInstanceOf(IllegalArgumentException.class);
        Restoration said = witness.restored("asha").orElseThrow();
        assertThat(said.agreed()).isEqualTo(8);
        assertThat(said.head()).isEqualTo(10);
        assertThat(said.before()).isEqualTo(ENTRIES);
        assertThat(said.by()).isEqualTo("asha");

        assertThat(witness.status().trouble()).isEmpty();
        assertThat(verify().isSound()).isTrue();
        assertThat(verify().witness().restorations()).containsExactly(said);
        assertThat(witness.restored("asha")).isEmpty();
        write(3);
        assertThat(verify().isSound()).isTrue();
        cutTo(9);
        assertThat(verify().brokenAt()).hasValue(10);
    }

    @Test
    void whatIsWrittenAfterARestorationIsWitnessedAlsoWithoutARestart() throws Exception {
        write(ENTRIES);
        cutTo(8);
        writeOne(fresh.store);
        assertThat(verify().brokenAt()).hasValue(9);
        assertThat(witness.restored("asha").orElseThrow().agreed()).isEqualTo(8);

        write(1);
        assertThat(verify().isSound()).isTrue();
        assertThat(verify().witness().upTo()).isEqualTo(10);
    }

    @Test
    void aBrokenChainIsNotRestored() throws Exception {
        write(ENTRIES);
        fresh.tamper("update journal set actor = 'somebody' where entry_number = 3");
        assertThatThrownBy(() -> witness.restored("asha"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("entry 3");
        assertThat(verify().witness().restorations()).isEmpty();
    }

    @Test
    void aWitnessThatCannotBeWrittenStopsNobodyAndGoesOnLater() throws Exception {
        write(2);
        witness.stop();
        Path heads = fresh.folder().resolve("journal-heads");
        Path aside = fresh.folder().resolve("aside");
        Files.move(heads, aside);
        Path nowhere = fresh.folder().resolve("nowhere");
        Files.createSymbolicLink(heads, nowhere);
        witness = watching(fresh.store);
        writeOne(fresh.store);
        await(() -> witness.status().trouble().isPresent());
        assertThat(journal.head()).isEqualTo(3);

        Files.move(aside, nowhere);
        await(() -> witness.status().equals(new JournalWitness.Status(3, Optional.empty())));
        assertThat(verify().isSound()).isTrue();
        assertThat(verify().witness().upTo()).isEqualTo(3);
    }

    @Test
    void theStopWritesTheLastOneDownWhateverThePace() throws Exception {
        witness.stop();
        witness = new HeadWitness(fresh.store, InstantSource.system(), Duration.ofHours(1));
        for (int i = 0; i < 5; i++) {
            writeOne(fresh.store);
        }
        witness.stop();
        assertThat(verify().witness().upTo()).isEqualTo(5);
        assertThat(verify().witness().lines()).isLessThanOrEqualTo(4);
    }

    @Test
    void copiesElsewhereGoOnAndAreNeverWrittenOver() throws Exception {
        Path copies = fresh.folder().resolve("copies");
        witness.copyTo(copies, Duration.ofMillis(1));
        await(() -> witness.status().trouble().isPresent());
        Files.createDirectory(copies);
        write(3);
        Path original = files().get(0);
        Path copy = copies.resolve(original.getFileName());
        await(() -> same(original, copy));
        assertThat(witness.status().trouble()).isEmpty();
        write(3);
        await(() -> same(original, copy));

        String whole = Files.readString(original);
        Files.writeString(copy, whole.replaceFirst("head 4 ", "head 9 "));
        await(() -> witness.status().trouble().isPresent());
        assertThat(Files.readString(copy)).contains("head 9 ");
    }

    private static boolean same(Path one, Path other) {
        try {
            return Files.exists(other) && Files.mismatch(one, other) < 0;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Test
    void twoNodesLeaveNoGapAndBothWitness() throws Exception {
        JpaStore other = fresh.reopen();
        HeadWitness beside = watching(other);
        List<CompletableFuture<Void>> writers =
                Stream.of(fresh.store, other)
                        .map(
                                store ->
                                        CompletableFuture.runAsync(
                                                () -> {
                                                    for (int i = 0; i < 50; i++) {
                                                        writeOne(store);
                                                    }
                                                }))
                        .toList();
        writers.forEach(CompletableFuture::join);
        beside.stop();
        witness.stop();

        assertThat(journal.after(0, 1_000))
                .extracting(JournalEntry::number)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 100).boxed().toList());
        assertThat(verify().isSound()).isTrue();
        assertThat(verify().witness().upTo()).isEqualTo(100);
        assertThat(verify().witness().damaged()).isEmpty();
        assertThat(verify().witness().missing()).isEmpty();
        cutTo(99);
        assertThat(verify().brokenAt()).hasValue(100);
    }
}
