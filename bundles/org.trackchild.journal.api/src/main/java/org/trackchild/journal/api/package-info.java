/**
 * The journal: one append-only, hash-chained record of every state change and of every read of a
 * child's record.
 *
 * <p>An entry is written in the same transaction as the change it tells of, by the store; nobody
 * else writes one. Whoever wants to react to changes follows the journal with a cursor of its own
 * and goes on where it was after a crash:
 *
 * <pre>{@code
 * for (JournalEntry entry : journal.after(cursor, 500)) {
 *     react(entry);
 *     cursor = entry.number();
 * }
 * }</pre>
 *
 * <p>Register a {@link org.trackchild.journal.api.JournalListener} to be woken instead of polling.
 * It is not woken by {@link org.trackchild.journal.api.JournalAction#CASES_SHOWN}: that somebody
 * saw cases in a list changes nothing for anybody.
 */
@Export
@Version("1.2.0")
package org.trackchild.journal.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
