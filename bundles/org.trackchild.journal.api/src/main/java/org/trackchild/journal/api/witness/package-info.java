/**
 * The witness of the journal: files beside the database that tell how long the journal was, and
 * with which hash it ended. A chain proves that nothing in it was altered; that nothing was cut off
 * at its end only somebody outside can tell.
 *
 * <p>A file has a head line, which names the seal of the line before its first, and then one line
 * for each statement, each ending with a seal that covers the line before, too:
 *
 * <pre>
 * trackchild-journal-heads 1 after=0000…
 * found 0 0000… 2026-03-09T10:00:00.000Z 4f1c…
 * head 41 9a07… 2026-03-09T10:00:07.120Z 77be…
 * restored 39 5d10… 2026-03-10T08:15:00.000Z asha 39 e93a…
 * </pre>
 */
@Export
@Version("1.0.0")
package org.trackchild.journal.api.witness;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
