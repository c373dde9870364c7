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
 *
 * <p>Whoever shows several cases to somebody, as in a list, reads with {@link
 * org.trackchild.store.api.Store#show} and says which:
 *
 * <pre>{@code
 * Page<CaseSummary> page = store.show(caller, tx -> {
 *     Page<CaseSummary> found = tx.cases().list(selection, after, 50);
 *     tx.shown(Reading.of(Through.LIST), found.items().stream().map(CaseSummary::id).toList());
 *     return found;
 * });
 * }</pre>
 */
@Export
@Version("1.1.0")
package org.trackchild.store.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
