/**
 * The chain of the journal and its verification, in plain Java and JDBC: one form of an entry, one
 * hash, one check, for the store that writes and verifies, and for the command that verifies a
 * folder whose register does not run.
 */
@Export
@Version("1.0.0")
package org.trackchild.journal.api.chain;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
