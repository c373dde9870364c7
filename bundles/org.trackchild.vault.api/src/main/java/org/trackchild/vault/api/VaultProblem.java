package org.trackchild.vault.api;

import org.trackchild.model.ProblemCode;

/** Refusals of the vault. */
public enum VaultProblem implements ProblemCode {
    /** A sealed value was altered, or is not in the place for which it was sealed. */
    SEAL_BROKEN,
    /** The keys of the case were destroyed: it was erased. */
    KEY_DESTROYED,
    /** This vault never had the key, as when a register was put back without its vault. */
    KEY_MISSING,
    /** The vault cannot be reached; nothing was changed; try again. */
    VAULT_UNAVAILABLE;

    @Override
    public Fault fault() {
        return this == VAULT_UNAVAILABLE ? Fault.UNAVAILABLE : Fault.CONFLICT;
    }
}
