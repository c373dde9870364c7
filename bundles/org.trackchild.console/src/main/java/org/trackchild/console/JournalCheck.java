package org.trackchild.console;

import java.io.PrintStream;
import java.util.Optional;
import org.trackchild.journal.api.BrokenChainException;
import org.trackchild.journal.api.Journal;
import org.trackchild.journal.api.JournalWitness;
import org.trackchild.journal.api.Verification;
import org.trackchild.journal.api.WitnessReport.Restoration;
import org.trackchild.journal.api.chain.VerificationText;

/** Verifies the journal and tells how far it is. */
final class JournalCheck {

    private final Services services;
    private final PrintStream out;

    JournalCheck(Services services, PrintStream out) {
        this.services = services;
        this.out = out;
    }

    /**
     * Verifies a part of the journal, and prints what has come out of it.
     *
     * @param from first entry, 1 or more
     * @param to last entry; {@link Long#MAX_VALUE} for the head
     * @return one of the codes of {@link VerificationText}
     * @throws IllegalArgumentException when the numbers are no range
     * @throws IllegalStateException when the journal is not there
     */
    int run(long from, long to) {
        if (from < 1 || to < from) {
            throw new IllegalArgumentException(
                    "--from must be at least 1, and --to not less than --from");
        }
        return services.with(Journal.class, journal -> verify(journal, from, to))
                .orElseThrow(JournalCheck::missing);
    }

    private int verify(Journal journal, long from, long to) {
        VerificationText text = new VerificationText(out, from, Math.min(to, journal.head()));
        Verification result = journal.verify(from, to, text);
        return text.conclude(result);
    }

    /**
     * Writes down that an older journal was put in the place of a newer one on purpose.
     *
     * @param by who says so
     * @return one of the codes of {@link VerificationText}
     * @throws IllegalArgumentException when the name is none
     * @throws IllegalStateException when the witness is not there, or nothing can be written
     */
    int restored(String by) {
        try {
            Optional<Restoration> said =
                    services.with(JournalWitness.class, witness -> witness.restored(by))
                            .orElseThrow(JournalCheck::missing);
            VerificationText.tell(out, said);
            return VerificationText.SOUND;
        } catch (BrokenChainException broken) {
            out.println("Nothing was written down: " + broken.getMessage() + ".");
            return VerificationText.BROKEN;
        }
    }

    /**
     * Ends a command of the console, which has no exit codes: with a line, or, for who reads it,
     * with a failure.
     *
     * @param code one of {@link VerificationText}
     * @throws IllegalStateException when the journal is broken, and no line is wanted
     */
    static void end(PrintStream out, int code, boolean withCode) {
        if (withCode) {
            out.println("code " + code);
        } else if (code == VerificationText.BROKEN) {
            throw new IllegalStateException("The journal is broken");
        }
    }

    private static IllegalStateException missing() {
        return new IllegalStateException("The journal is missing: no store is running");
    }
}
