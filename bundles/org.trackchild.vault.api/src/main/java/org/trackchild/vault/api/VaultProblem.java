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
    /** The register names another vault than the one that is here; nothing is sealed with it. */
    OTHER_VAULT,
    /** The file of this machine does not have the master key in use, which another has made. */
    MASTER_MISSING,
    /**
     * Keys of cases were altered and cannot be wrapped anew; all others were. The older master key
     * stays. Arguments: how many, the names of the first of them.
     */
    KEYS_ALTERED,
    /** The vault cannot be reached; nothing was changed; try again. */
    VAULT_UNAVAILABLE;

    @Override
    public Fault fault() {
        return this == VAULT_UNAVAILABLE ? Fault.UNAVAILABLE : Fault.CONFLICT;
    }
}
