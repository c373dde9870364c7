package org.trackchild.journal.api.chain;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.trackchild.journal.api.Verification;
import org.trackchild.journal.api.WitnessReport;
import org.trackchild.journal.api.WitnessReport.Restoration;

/**
 * Tells an operator how a verification goes on and what has come out of it, in English, with the
 * exit code of {@code trackchild audit verify}. Belongs to a thread.
 */
public final class VerificationText implements LongConsumer {

    /** The journal is sound, and there is a witness. */
    public static final int SOUND = 0;

    /** An entry is altered, missing or out of place, or is not the one that was witnessed. */
    public static final int BROKEN = 3;

    /** The database, the key or the witness cannot be read. */
    public static final int UNREADABLE = 4;

    /** The chain holds, but there is no witness, or a line of it is damaged. */
    public static final int UNWITNESSED = 5;

    private static final int STEPS = 20;

    private final PrintStream out;

    private final long from;

    private final long last;

    private long step = 1;

    /**
     * @param from first number that is verified
     * @param last last number, as far as it is known
     */
    public VerificationText(PrintStream out, long from, long last) {
        this.out = out;
        this.from = from;
        this.last = last;
    }

    /** Tells how far it is, in {@value #STEPS} lines at most. */
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

    /**
     * Tells what has come out of it.
     *
     * @return exit code
     */
    public int conclude(Verification result) {
        WitnessReport witness = result.witness();
        if (result.isSound()) {
            out.printf(
                    Locale.ENGLISH,
                    "The journal is sound: %,d entries checked.%n",
                    result.checked());
        } else {
            out.printf(
                    Locale.ENGLISH,
                    "THE JOURNAL IS BROKEN at entry %d: %s (%,d entries before it were checked).%n",
                    result.brokenAt().orElseThrow(),
                    result.reason().orElse("no reason given"),
                    result.checked());
        }
        tell(witness);
        out.flush();
        if (!result.isSound()) {
            return BROKEN;
        }
        return witness.isWhole() ? SOUND : UNWITNESSED;
    }

    private void tell(WitnessReport witness) {
        for (String line : witness.damaged()) {
            out.println("THE WITNESS IS DAMAGED: " + line + ".");
        }
        if (witness.lines() == 0) {
            if (witness.head() > 0) {
                out.println(
                        "There is no witness: whether entries were cut off at the end cannot be"
                                + " told.");
            }
            return;
        }
        out.printf(
                Locale.ENGLISH,
                "Witnessed up to entry %,d, watched since entry %,d.%n",
                witness.upTo(),
                witness.from());
        if (witness.upTo() < witness.head()) {
            out.printf(
                    Locale.ENGLISH,
                    "There is no witness for the entries %,d to %,d.%n",
                    witness.upTo() + 1,
                    witness.head());
        }
        witness.missing().forEach(line -> out.println("Of the witness, " + line + "."));
        witness.restorations().forEach(this::tell);
    }

    private void tell(Restoration restoration) {
        out.printf(
                Locale.ENGLISH,
                "Replaced by an older journal, as %s said at %s: the same up to entry %,d, then"
                        + " another one; %,d had been witnessed.%n",
                restoration.by(),
                restoration.at(),
                restoration.agreed(),
                restoration.before());
    }

    /**
     * Tells what was written down of a restoration.
     *
     * @param said empty when there was nothing to say
     */
    public static void tell(PrintStream out, Optional<Restoration> said) {
        said.ifPresentOrElse(
                new VerificationText(out, 1, 0)::tell,
                () ->
                        out.println(
                                "The journal is the one that was witnessed: nothing was written"
                                        + " down."));
        out.flush();
    }
}
