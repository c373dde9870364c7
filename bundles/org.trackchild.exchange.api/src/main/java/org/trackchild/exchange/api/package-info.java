/**
 * Exchange: records that come from outside.
 *
 * <p>{@link org.trackchild.exchange.api.Imports} takes a file and works through it as a job with
 * progress and row errors. {@link org.trackchild.exchange.api.RecordFormat} is what a state adds to
 * teach it another file format: it turns bytes into {@link org.trackchild.exchange.api.RawRecord}s,
 * and knows nothing of the register.
 */
@Export
@Version("1.0.0")
package org.trackchild.exchange.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
