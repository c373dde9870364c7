package org.trackchild.journal.api.chain;

/**
 * An entry as its row has it: codes are not looked up, so that one of a later version or of a
 * plug-in that is gone verifies like any other. The texts are null only where somebody made the
 * table take that.
 *
 * @param number position in the journal
 * @param at milliseconds since the epoch
 * @param actor who did it
 * @param office on whose behalf; empty for none
 * @param action code of what was done
 * @param subjectType what kind of thing it was done to
 * @param subjectId which one
 * @param detail fields, versions, reasons
 * @param hash as stored, in hexadecimal; null for an entry that is being written
 */
public record StoredEntry(
        long number,
        long at,
        String actor,
        String office,
        String action,
        String subjectType,
        String subjectId,
        String detail,
        String hash) {}
