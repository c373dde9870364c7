package org.trackchild.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.Test;
import org.trackchild.journal.api.Journal;
import org.trackchild.journal.api.Verification;

class JournalCheckTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private long askedFrom;
    private long askedTo;

    @Test
    void tellsTheProgressAndThatTheJournalIsSound() {
        check(new Verification(100_000, OptionalLong.empty(), Optional.empty()))
                .run(1, Long.MAX_VALUE);

        String text = bytes.toString(StandardCharsets.UTF_8);
        assertThat(text)
                .contains("  5 %  checked up to entry 5,000")
                .contains("100 %  checked up to entry 100,000")
                .endsWith(
                        "The journal is sound: 100,000 entries checked." + System.lineSeparator());
        assertThat(text.lines()).hasSize(21);
    }

    @Test
    void checksTheRangeThatIsAsked() {
        check(new Verification(11, OptionalLong.empty(), Optional.empty())).run(10, 20);

        assertThat(askedFrom).isEqualTo(10);
        assertThat(askedTo).isEqualTo(20);
    }

    @Test
    void failsWithTheEntryAndTheReasonWhenTheJournalIsBroken() {
        Verification broken =
                new Verification(16, OptionalLong.of(17), Optional.of("hash does not fit"));

        assertThatThrownBy(() -> check(broken).run(1, Long.MAX_VALUE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("THE JOURNAL IS BROKEN at entry 17: hash does not fit");
    }

    @Test
    void failsWithoutAJournalAndWithoutARange() {
        JournalCheck alone = new JournalCheck(new ServicesInMemory(), new PrintStream(bytes));

        assertThatThrownBy(() -> alone.run(1, 2))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("missing");
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
