/**
 * What whoever implements a contract of matching tests with. Needs no test framework; any will do:
 *
 * <pre>{@code
 * @Test
 * void keepsTheContract() {
 *     ComparatorContract.verify(new ReligionComparator());
 * }
 * }</pre>
 */
@Export
@Version("1.0.0")
package org.trackchild.matching.api.testing;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
