package org.trackchild.vault.core;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trackchild.model.ProblemException;
import org.trackchild.vault.api.VaultProblem;

/** Asks the database and the file of the vault, and tells in one way that they cannot be asked. */
final class Asking {

    private static final Logger LOG = LoggerFactory.getLogger(Asking.class);

    private Asking() {}

    /** Something that the database or the file may refuse. */
    @FunctionalInterface
    interface Work<T> {

        T run() throws SQLException, IOException, GeneralSecurityException;
    }

    /**
     * Asks once.
     *
     * @throws ProblemException {@link VaultProblem#VAULT_UNAVAILABLE}
     */
    static <T> T asked(Work<T> work) {
        try {
            return work.run();
        } catch (SQLException
                | IOException
                | GeneralSecurityException
                | UncheckedIOException
                | MasterMissing failed) {
            LOG.error("the vault cannot be reached", failed);
            ProblemException unavailable = new ProblemException(VaultProblem.VAULT_UNAVAILABLE);
            unavailable.initCause(failed);
            throw unavailable;
        }
    }

    /** Asks once more where a row names a master key that is gone: a rotation may have ended. */
    static <T> T again(Work<T> work) {
        return asked(
                () -> {
                    try {
                        return work.run();
                    } catch (MasterMissing ended) {
                        return work.run();
                    }
                });
    }
}
