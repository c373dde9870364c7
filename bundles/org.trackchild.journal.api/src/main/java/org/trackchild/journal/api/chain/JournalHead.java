package org.trackchild.journal.api.chain;

import java.util.Objects;

/**
 * The end of a journal.
 *
 * @param number of the last entry; 0 for an empty journal
 * @param hash of the last entry, in hexadecimal
 */
public record JournalHead(long number, String hash) {

    public JournalHead {
        Objects.requireNonNull(hash);
    }
}
