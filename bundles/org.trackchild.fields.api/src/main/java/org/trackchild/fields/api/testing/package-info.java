/** Contract tests for whoever writes a pack of fields: call {@code FieldPackContract.verify}. */
@Export
@Version("1.0.0")
package org.trackchild.fields.api.testing;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
