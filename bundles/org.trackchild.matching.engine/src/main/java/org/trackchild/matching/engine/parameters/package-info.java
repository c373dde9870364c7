/** The numbers with which evidence is weighed, and their correction by experience. */
@Export
@Version("1.0.0")
package org.trackchild.matching.engine.parameters;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
