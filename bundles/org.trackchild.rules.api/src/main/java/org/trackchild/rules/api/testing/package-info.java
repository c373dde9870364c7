/** Contract tests for whoever writes a rule pack: call {@code RulePackContract.verify}. */
@Export
@Version("1.0.0")
package org.trackchild.rules.api.testing;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
