package org.trackchild.vault.api;

import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.model.CaseId;

/**
 * Seals and opens values of cases. May be used by any number of threads.
 *
 * <p>A key is durable before anything that was sealed with it is handed out. It is not part of a
 * transaction of the register: when that is rolled back, a key stays that nothing was sealed with.
 */
@ProviderType
public interface Vault {

    /** The number of this vault, 1 or more, drawn by chance when it was made. */
    long number();

    /**
     * Is told which vault the register names. Where that is another one, nothing is sealed from
     * then on: its keys would come into a vault that nobody looks for them in.
     *
     * @param number the {@link #number} of the vault that the register names
     * @return whether it is this one
     */
    boolean serve(long number);

    /**
     * Seals a value with the newest key of a case, and makes the first one where there is none.
     *
     * @param of the case
     * @param place where the value will be kept
     * @param clear what is sealed; not changed
     * @return about 45 bytes more
     * @throws org.trackchild.model.ProblemException {@link VaultProblem#KEY_DESTROYED} when the
     *     keys of the case were destroyed, {@link VaultProblem#OTHER_VAULT}, {@link
     *     VaultProblem#VAULT_UNAVAILABLE}
     */
    byte[] seal(CaseId of, SealedPlace place, byte[] clear);

    /**
     * Whether bytes have the form of what {@link #seal} returns. That does not tell whether they
     * open. The first byte is 1, with which no picture, sound or paper begins that is kept.
     *
     * @param value not changed
     */
    boolean isSealed(byte[] value);

    /**
     * Opens a value.
     *
     * @param of the case
     * @param place where the value was found
     * @param sealed what {@link #seal} returned; not changed
     * @throws org.trackchild.model.ProblemException {@link VaultProblem#SEAL_BROKEN} when it is not
     *     what was sealed for this case and place, {@link VaultProblem#KEY_MISSING} when this vault
     *     never had its key, {@link VaultProblem#KEY_DESTROYED}, {@link
     *     VaultProblem#VAULT_UNAVAILABLE}
     */
    byte[] open(CaseId of, SealedPlace place, byte[] sealed);

    /**
     * Destroys all keys of a case, for ever. What was sealed for it is unreadable from then on,
     * wherever it is; other nodes may still open what they opened within the last minute. Nothing
     * more can be sealed for the case. Doing it twice is doing it once.
     *
     * @throws org.trackchild.model.ProblemException {@link VaultProblem#VAULT_UNAVAILABLE}
     */
    void destroy(CaseId of);
}
