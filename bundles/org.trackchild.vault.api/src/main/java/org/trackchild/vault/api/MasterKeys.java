package org.trackchild.vault.api;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The master key, which wraps the keys of the cases, and its exchange for a new one. Values stay as
 * they are: only the keys of the cases are wrapped anew. May be used by any number of threads.
 */
@ProviderType
public interface MasterKeys {

    /** How the vault is at this moment. */
    Status status();

    /**
     * What keeps the vault from being used, without asking its database; empty when all is well.
     */
    Optional<VaultProblem> trouble();

    /**
     * Makes a new master key, wraps all keys of cases with it while people work, and destroys the
     * old one when nothing is wrapped with it any more. Returns when that is done. One that was
     * ended in between, also by force, is gone on with at the next start, or by the next call; no
     * second new key is made then.
     *
     * @param progress is told after each batch; never null
     * @return how many keys were wrapped anew
     * @throws org.trackchild.model.ProblemException {@link VaultProblem#MASTER_MISSING} when the
     *     file does not have the master key in use, {@link VaultProblem#KEYS_ALTERED} when all is
     *     done but for keys that were altered, {@link VaultProblem#VAULT_UNAVAILABLE}
     */
    long rotate(Progress progress);

    /** Is told how far a rotation is. */
    @FunctionalInterface
    interface Progress {

        /**
         * Something more is done.
         *
         * @param done keys that were wrapped anew so far
         */
        void at(long done);
    }

    /**
     * The state of the vault.
     *
     * @param master number of the master key with which new keys are wrapped, 1 or more
     * @param keys keys of cases that can be used
     * @param behind how many of them are still wrapped with an older master key
     * @param destroyed keys that were destroyed
     */
    record Status(int master, long keys, long behind, long destroyed) {}
}
