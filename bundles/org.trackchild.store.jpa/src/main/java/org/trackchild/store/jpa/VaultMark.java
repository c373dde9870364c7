package org.trackchild.store.jpa;

import org.trackchild.access.api.Caller;
import org.trackchild.store.api.CursorTable;
import org.trackchild.store.api.Store;
import org.trackchild.vault.api.Vault;

/**
 * The mark in the database that names the vault of the register. Each machine with a vault of its
 * own would seal what no other can open, and a new vault beside an old register would hide that the
 * right one is missing.
 */
final class VaultMark {

    /** In the table of cursors: 0 before the first start with a vault, else its number. */
    static final String CURSOR = "register-vault";

    private static final Caller CALLER = Caller.system("store");

    private VaultMark() {}

    /**
     * Makes the mark where there is none, and tells the vault which one the register names.
     *
     * @return whether it is this one; another seals nothing from then on
     */
    static boolean settle(Store store, Vault vault) {
        long marked = store.read(tx -> tx.cursors().get(CURSOR));
        return vault.serve(
                marked > 0
                        ? marked
                        : store.write(CALLER, tx -> mark(tx.cursors(), vault.number())));
    }

    /** Of two machines that find no mark the database lets one insert it; the other finds it. */
    private static long mark(CursorTable cursors, long number) {
        long there = cursors.get(CURSOR);
        if (there > 0) {
            return there;
        }
        cursors.begin(CURSOR, number);
        return number;
    }
}
