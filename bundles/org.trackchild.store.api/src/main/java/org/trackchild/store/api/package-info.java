/**
 * The store: transactions over the tables of the platform, and the journal that is written with
 * them.
 *
 * <p>Only engines use it. It knows neither callers' rights nor rules: whoever uses it has asked
 * before. Another store is another bundle that registers {@link org.trackchild.store.api.Store}.
 *
 * <pre>{@code
 * store.write(caller, tx -> {
 *     tx.cases().insert(made, home, keys);
 *     tx.journal(JournalAction.CASE_REGISTERED, new Subject(Subject.CASE, made.id().toString()), "version=1");
 *     return made;
 * });
 * }</pre>
 *
 * <p>The work may be run more than once when the database asks for it (a deadlock, a lost race), so
 * it must do nothing outside of the transaction.
 */
@Export
@Version("1.0.0")
package org.trackchild.store.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
