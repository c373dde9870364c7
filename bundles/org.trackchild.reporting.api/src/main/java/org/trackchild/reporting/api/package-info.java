/**
 * Returns and lists that derive themselves from the cases: nobody types them, and every figure
 * drills down to the cases that make it.
 *
 * <p>{@link org.trackchild.reporting.api.ReportDefinition} is what a state adds for a return of its
 * own.
 */
@Export
@Version("1.0.0")
package org.trackchild.reporting.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
