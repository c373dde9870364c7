package org.trackchild.store.api;

import java.time.LocalDate;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Network addresses from which accounts were signed in to. Strangers cannot lock an account there,
 * also not after a restart, or on another machine.
 */
@ProviderType
public interface KnownAddressTable {

    /** How many are kept of an account: the latest. */
    int MOST = 20;

    /**
     * Whether an account was signed in to from an address.
     *
     * @param since on this day (real time), or after it
     */
    boolean isKnown(String user, String address, LocalDate since);

    /**
     * Notes a sign-in; the account is locked in this transaction ({@link AccountTable#lock}).
     *
     * @param day of real time
     */
    void note(String user, String address, LocalDate day);
}
