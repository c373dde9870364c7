package org.trackchild.console;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongConsumer;
import org.trackchild.journal.api.Journal;
import org.trackchild.journal.api.Verification;

/** Verifies the journal and tells how far it is. */
final class JournalCheck {

    private static final int STEPS = 20;

    private final Services services;
    private final PrintStream out;

    JournalCheck(Services services, PrintStream out) {
        this.services = services;
        this.out = out;
    }

    /**
     * Verifies a part of the journal.
     *
     * @param from first entry, 1 or more
     * @param to last entry; {@link Long#MAX_VALUE} for the head
     * @throws IllegalArgumentException when the numbers are no range
     * @throws IllegalStateException when the journal is not there, or broken
     */
    void run(long from, long to) {
        if (from < 1 || to < from) {
            throw new IllegalArgumentException(
                    "--from must be at least 1, and --to not less than --from");
        }
        Verification result =
                services.with(Journal.class, journal -> verify(journal, from, to))
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "The journal is missing: no store is running"));
        if (!result.isSound()) {
            throw new IllegalStateException(
                    "THE JOURNAL IS BROKEN at entry "
                            + result.brokenAt().orElseThrow()
                            + ": "
                            + result.reason().orElse("no reason given"));
        }
        out.printf(
                Locale.ENGLISH, "The journal is sound: %,d entries checked.%n", result.checked());
    }

    private Verification verify(Journal journal, long from, long to) {
        long last = Math.min(to, journal.head());
        return journal.verify(from, to, new Progress(from, last));
    }

    /** Prints at most {@link #STEPS} lines. */
    private final class Progress implements LongConsumer {

        private final long from;
        private final long last;
        private long step = 1;

        Progress(long from, long last) {
            this.from = from;
            this.last = last;
        }

        @Override
        public void accept(long number) {
            double part = last < from ? 1 : (double) (number - from + 1) / (last - from + 1);
            if (part * STEPS >= step) {
                out.printf(
                        Locale.ENGLISH,
                        "%3d %%  checked up to entry %,d%n",
                        Math.round(Math.min(1, part) * 100),
                        number);
                out.flush();
                step = (long) (part * STEPS) + 1;
            }
        }
    }
}
