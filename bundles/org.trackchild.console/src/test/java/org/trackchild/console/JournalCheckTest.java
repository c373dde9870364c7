package org.trackchild.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.Test;
import org.trackchild.journal.api.BrokenChainException;
import org.trackchild.journal.api.Journal;
import org.trackchild.journal.api.JournalWitness;
import org.trackchild.journal.api.Verification;
import org.trackchild.journal.api.WitnessReport;
import org.trackchild.journal.api.WitnessReport.Restoration;
import org.trackchild.journal.api.chain.VerificationText;

class JournalCheckTest {

    private static final Restoration RESTORATION =
            new Restoration(39, 41, 50, Instant.parse("2026-03-09T10:00:00Z"), "asha");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private long askedFrom;
    private long askedTo;

    @Test
    void tellsTheProgressAndThatTheJournalIsSound() {
        int code = check(sound(100_000, witness(100_000))).run(1, Long.MAX_VALUE);

        assertThat(code).isEqualTo(VerificationText.SOUND);
        assertThat(printed())
                .contains("  5 %  checked up to entry 5,000")
                .contains("100 %  checked up to entry 100,000")
                .endsWith(
                        """
                        The journal is sound: 100,000 entries checked.
                        Witnessed up to entry 100,000, watched since entry 3.
                        """);
        assertThat(printed().lines()).hasSize(22);
    }

    @Test
    void checksTheRangeThatIsAsked() {
        check(sound(11, witness(100_000))).run(10, 20);

        assertThat(askedFrom).isEqualTo(10);
        assertThat(askedTo).isEqualTo(20);
    }

    @Test
    void tellsTheEntryAndTheReasonWhenTheJournalIsBroken() {
        Verification broken =
                new Verification(
                        16,
                        OptionalLong.of(17),
                        Optional.of("hash does not fit"),
                        witness(100_000));

        assertThat(check(broken).run(1, Long.MAX_VALUE)).isEqualTo(VerificationText.BROKEN);
        assertThat(printed())
                .contains(
                        "THE JOURNAL IS BROKEN at entry 17: hash does not fit (16 entries before"
                                + " it were checked).");
    }

    @Test
    void tellsForWhichEntriesThereIsNoWitness() {
        assertThat(check(sound(9, witness(99_990))).run(1, 9)).isEqualTo(VerificationText.SOUND);
        assertThat(printed()).contains("There is no witness for the entries 99,991 to 100,000.");
    }

    @Test
    void aJournalWithoutAWitnessIsNotSoundWithoutAWord() {
        assertThat(check(sound(9, WitnessReport.none(100_000))).run(1, 9))
                .isEqualTo(VerificationText.UNWITNESSED);
        assertThat(printed()).contains("There is no witness: whether entries were cut off");
    }

    @Test
    void tellsDamageMissingFilesAndRestorations() {
        WitnessReport damaged =
                new WitnessReport(
                        40,
                        0,
                        100_000,
                        100_000,
                        List.of("line 6 of a.heads is not as it was written"),
                        List.of("the file before b.heads is not there"),
                        List.of(RESTORATION));
        assertThat(check(sound(9, damaged)).run(1, 9)).isEqualTo(VerificationText.UNWITNESSED);
        assertThat(printed())
                .contains("THE WITNESS IS DAMAGED: line 6 of a.heads is not as it was written.")
                .contains("Of the witness, the file before b.heads is not there.")
                .contains(
                        "Replaced by an older journal, as asha said at 2026-03-09T10:00:00Z: the"
                                + " same up to entry 39, then another one; 50 had been witnessed.");
    }

    @Test
    void writesARestorationDown() {
        JournalWitness witness =
                ServicesInMemory.answering(
                        JournalWitness.class,
                        (method, arguments) ->
                                "asha".equals(arguments[0])
                                        ? Optional.of(RESTORATION)
                                        : Optional.empty());
        JournalCheck check =
                new JournalCheck(
                        new ServicesInMemory().put(JournalWitness.class, witness),
                        new PrintStream(bytes, true, StandardCharsets.UTF_8));

        check.restored("asha");
        assertThat(printed()).contains("as asha said");
        assertThat(check.restored("meena")).isEqualTo(VerificationText.SOUND);
        assertThat(printed()).contains("nothing was written down");
    }

    @Test
    void aBrokenChainIsNotCalledRestored() {
        JournalWitness witness =
                ServicesInMemory.answering(
                        JournalWitness.class,
                        (method, arguments) -> {
                            throw new BrokenChainException(7, "entry is missing");
                        });
        JournalCheck check =
                new JournalCheck(
                        new ServicesInMemory().put(JournalWitness.class, witness),
                        new PrintStream(bytes, true, StandardCharsets.UTF_8));

        assertThat(check.restored("asha")).isEqualTo(VerificationText.BROKEN);
        assertThat(printed()).contains("Nothing was written down: the chain is broken at entry 7");
    }

    @Test
    void aCommandEndsWithItsCodeOrWithAFailure() {
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        JournalCheck.end(out, VerificationText.BROKEN, true);
        assertThat(printed()).isEqualToIgnoringNewLines("code 3");
        assertThatThrownBy(() -> JournalCheck.end(out, VerificationText.BROKEN, false))
                .isInstanceOf(IllegalStateException.class);
        JournalCheck.end(out, VerificationText.UNWITNESSED, false);
    }

    private static Verification sound(long checked, WitnessReport witness) {
        return new Verification(checked, OptionalLong.empty(), Optional.empty(), witness);
    }

    private static WitnessReport witness(long upTo) {
        return new WitnessReport(7, 3, upTo, 100_000, List.of(), List.of(), List.of());
    }

    private String printed() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void failsWithoutAJournalAndWithoutARange() {
        JournalCheck alone = new JournalCheck(new ServicesInMemory(), new PrintStream(bytes));

        assertThatThrownBy(() -> alone.run(1, 2))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("missing");
        assertThatThrownBy(() -> alone.restored("asha")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> alone.run(0, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> alone.run(3, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    private JournalCheck check(Verification result) {
        Journal journal =
                ServicesInMemory.answering(
                        Journal.class,
                        (method, arguments) -> {
                            if (method.getName().equals("head")) {
                                return 100_000L;
                            }
                            askedFrom = (long) arguments[0];
                            askedTo = Math.min((long) arguments[1], 100_000);
                            for (long n = askedFrom; n <= askedTo; n++) {
                                ((LongConsumer) arguments[2]).accept(n);
                            }
                            return result;
                        });
        return new JournalCheck(
                new ServicesInMemory().put(Journal.class, journal),
                new PrintStream(bytes, true, StandardCharsets.UTF_8));
    }
}
