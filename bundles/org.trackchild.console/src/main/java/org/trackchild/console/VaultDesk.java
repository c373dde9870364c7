package org.trackchild.console;

import java.io.PrintStream;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.vault.api.MasterKeys;

/** Tells how the vault is, and exchanges its master key. */
final class VaultDesk {

    static final int DONE = 0;

    static final int FAILED = 1;

    private static final Logger LOG = LoggerFactory.getLogger(VaultDesk.class);

    private final Services services;
    private final PrintStream out;

    VaultDesk(Services services, PrintStream out) {
        this.services = services;
        this.out = out;
    }

    /**
     * Prints how the vault is.
     *
     * @return {@link #DONE} or {@link #FAILED}
     * @throws IllegalStateException when the vault is not there
     */
    int status() {
        return asked(this::tell);
    }

    /**
     * Exchanges the master key, and prints how far it is.
     *
     * @return {@link #DONE} or {@link #FAILED}
     * @throws IllegalStateException when the vault is not there
     */
    int rotate() {
        return asked(
                keys -> {
                    long done =
                            keys.rotate(
                                    so ->
                                            out.printf(
                                                    Locale.ROOT,
                                                    "%,d keys are wrapped anew%n",
                                                    so));
                    out.printf(
                            Locale.ROOT,
                            "Done: %,d keys are wrapped with a new master key; the old one is"
                                    + " destroyed.%n",
                            done);
                    tell(keys);
                });
    }

    private void tell(MasterKeys keys) {
        keys.trouble().ifPresent(each -> out.println(Problem.of(each).sentence(Locale.ENGLISH)));
        MasterKeys.Status status = keys.status();
        out.printf(
                Locale.ROOT,
                "The vault has %,d keys of cases; %,d were destroyed. Master key %d wraps new"
                        + " keys.%n",
                status.keys(),
                status.destroyed(),
                status.master());
        if (status.behind() > 0) {
            out.printf(
                    Locale.ROOT,
                    "%,d keys are wrapped with an older master key: a rotation is not done yet.%n",
                    status.behind());
        }
    }

    /** Something that is done with the vault. */
    @FunctionalInterface
    private interface Work {

        void with(MasterKeys keys);
    }

    private int asked(Work work) {
        return services.with(
                        MasterKeys.class,
                        keys -> {
                            try {
                                work.with(keys);
                                return DONE;
                            } catch (ProblemException refused) {
                                refused.problems()
                                        .forEach(
                                                each -> out.println(each.sentence(Locale.ENGLISH)));
                                return FAILED;
                            } catch (RuntimeException failed) {
                                LOG.error("the vault failed", failed);
                                out.println(
                                        "The vault failed; the log tells why. What was done so far"
                                                + " is kept, and the next rotation goes on.");
                                return FAILED;
                            }
                        })
                .orElseThrow(() -> new IllegalStateException("The vault is missing"));
    }

    /**
     * Ends a command of the console, which has no exit codes: with a line, or with a failure.
     *
     * @throws IllegalStateException when it failed, and no line is wanted
     */
    static void end(PrintStream out, int code, boolean withCode) {
        if (withCode) {
            out.println("code " + code);
        } else if (code != DONE) {
            throw new IllegalStateException("The vault did not do it");
        }
    }
}
