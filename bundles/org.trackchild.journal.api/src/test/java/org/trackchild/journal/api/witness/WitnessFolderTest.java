package org.trackchild.journal.api.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trackchild.journal.api.WitnessReport;
import org.trackchild.journal.api.WitnessReport.Restoration;
import org.trackchild.journal.api.chain.JournalChain;
import org.trackchild.journal.api.chain.JournalHead;

class WitnessFolderTest {

    private static final JournalChain JOURNAL = new JournalChain(new byte[32]);

    @TempDir private Path temporary;

    private Path folder;

    private Instant now = Instant.parse("2026-03-09T23:59:58Z");

    private WitnessFolder witness;

    @BeforeEach
    void begin() {
        folder = temporary.resolve("heads");
        witness = open();
    }

    @AfterEach
    void end() throws IOException {
        witness.close();
    }

    private WitnessFolder open() {
        return new WitnessFolder(folder, JOURNAL, () -> now);
    }

    private void later(Duration by) {
        now = now.plus(by);
    }

    private static JournalHead head(long number) {
        return new JournalHead(number, "%064x".formatted(number));
    }

    private static JournalHead other(long number) {
        return new JournalHead(number, "%064x".formatted(number + 1_000_000));
    }

    private WitnessReport report() throws IOException {
        return read().report(100);
    }

    private Witness read() throws IOException {
        return WitnessFolder.read(folder, JOURNAL);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }

    @Test
    void aFolderThatIsNotThereStatesNothing() throws IOException {
        assertThat(report()).isEqualTo(WitnessReport.none(100));
        assertThat(witness.last()).isEmpty();
        assertThat(read().contradicts(1, head(1).hash())).isFalse();
    }

    @Test
    void eachDayAndEachStartHasAFileThatFollowsTheOneBefore() throws IOException {
        witness.found(head(7));
        witness.head(head(8));
        later(Duration.ofSeconds(3));
        witness.head(head(9));
        witness.close();
        witness = open();
        witness.found(head(9));

        assertThat(files())
                .extracting(file -> file.getFileName().toString())
                .satisfiesExactly(
                        name -> assertThat(name).startsWith("2026-03-09T235958.000Z-"),
                        name -> assertThat(name).startsWith("2026-03-10T000001.000Z-"),
                        name -> assertThat(name).startsWith("2026-03-10T000001.002Z-"));
        assertThat(report())
                .isEqualTo(new WitnessReport(4, 7, 9, 100, List.of(), List.of(), List.of()));
        assertThat(read().contradicts(8, head(8).hash())).isFalse();
        assertThat(read().contradicts(8, other(8).hash())).isTrue();
        assertThat(read().below(9)).isEqualTo(8);
        assertThat(read().below(7)).isZero();
    }

    @Test
    void aFileThatIsTakenOutIsMissed() throws IOException {
        for (int day = 1; day <= 3; day++) {
            witness.head(head(day));
            later(Duration.ofDays(1));
        }
        Path second = files().get(1);
        Files.delete(second);
        assertThat(report().missing())
                .containsExactly(
                        "the file before %s is not there".formatted(files().get(1).getFileName()));
    }

    @Test
    void aClockThatIsSetBackDoesNotChangeTheOrder() throws IOException {
        witness.head(head(1));
        now = now.minusSeconds(60);
        witness.head(head(2));
        witness.close();
        witness = open();
        witness.restored(other(3), 1, "asha");
        witness.head(other(4));

        assertThat(report().damaged()).isEmpty();
        assertThat(report().restorations())
                .containsExactly(
                        new Restoration(
                                1, 3, 2, Instant.parse("2026-03-09T23:59:58.004Z"), "asha"));
        assertThat(read().contradicts(2, other(2).hash())).isFalse();
        assertThat(read().contradicts(1, other(1).hash())).isTrue();
        assertThat(read().last()).isEqualTo(other(4));
    }

    @Test
    void ofTwoRestorationsTheLaterOneTakesTheFirstOneBack() throws IOException {
        witness.head(head(10));
        later(Duration.ofSeconds(1));
        witness.restored(other(8), 5, "asha");
        later(Duration.ofSeconds(1));
        witness.restored(head(4), 3, "meena");

        assertThat(report().restorations())
                .extracting(Restoration::before)
                .containsExactly(10L, 10L);
        assertThat(read().last()).isEqualTo(head(4));
    }

    @Test
    void nothingWithAnotherKeyIsBelieved() throws IOException {
        byte[] key = new byte[32];
        key[0] = 1;
        try (WitnessFolder forged = new WitnessFolder(folder, new JournalChain(key), () -> now)) {
            forged.found(head(5));
        }
        assertThat(report().damaged()).hasSize(1);
        assertThat(report().upTo()).isZero();
        assertThat(report().isWhole()).isFalse();
    }

    @Test
    void aHashOfTheJournalIsNoSeal() throws IOException {
        witness.found(head(0));
        Path file = files().get(0);
        String before = Files.readAllLines(file).get(1).replaceFirst(".* ", "");
        String line = "head 9 %s 2026-03-09T23:59:59Z".formatted(head(9).hash());
        Files.writeString(
                file,
                Files.readString(file) + line + ' ' + JOURNAL.hasher().hash(before, line) + '\n');
        assertThat(report().upTo()).isZero();
        assertThat(report().damaged()).hasSize(1);
    }

    @Test
    void nonsenseIsDamageAndNoFailure() throws IOException {
        witness.found(head(3));
        Files.write(
                folder.resolve("2026-03-09T000000.000Z-nonsense.heads"),
                new byte[] {-1, 10, 65, 10});
        Files.createFile(folder.resolve("2026-03-09T000000.001Z-empty.heads"));
        Files.writeString(folder.resolve("readme.txt"), "no file of ours\n");
        assertThat(report().damaged()).hasSize(2);
        assertThat(report().upTo()).isEqualTo(3);
    }

    @Test
    void aNameIsOneWord() {
        for (String name : List.of("", "two words", "a".repeat(61), "line\nend")) {
            assertThatThrownBy(() -> witness.restored(head(1), 0, name))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void manyHeadsAreThinnedOut() {
        WitnessedHeads heads = new WitnessedHeads(4);
        for (int number = 20; number > 0; number--) {
            heads.add(head(number));
        }
        heads.sort();
        assertThat(
                        Stream.iterate(1L, n -> n + 1)
                                .limit(20)
                                .filter(n -> heads.contradict(n, other(n).hash())))
                .hasSizeBetween(2, 4)
                .contains(20L);
        assertThat(heads.contradict(20, head(20).hash())).isFalse();
    }
}
