/**
 * Who may do what. A {@link org.trackchild.access.api.Caller} is whoever asks: an officer at the
 * desk, a machine with a key, a part of the platform. Every read and write of a case goes through
 * {@link org.trackchild.access.api.AccessPolicy}, which says yes or no with a reason, and for lists
 * gives the {@link org.trackchild.access.api.Reach} that a query is limited to.
 *
 * <pre>{@code
 * Caller caller = signIn.byApiKey(key).orElseThrow();
 * if (policy.decide(caller, Action.READ, facts).allowed()) { ... }
 * }</pre>
 */
@Export
@Version("1.0.0")
package org.trackchild.access.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
