/** A directory for the tests of those who need one and no place. */
@Export
@Version("1.0.0")
package org.trackchild.directory.api.testing;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
