/** Contract tests for whoever writes an act on several cases: {@code BulkActContract}. */
@Export
@Version("1.0.0")
package org.trackchild.registry.api.testing;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
