/**
 * Places and offices: the states and districts of India, and everybody who can help in them.
 *
 * <p>Codes of states are the two letters of ISO 3166-2:IN; codes of districts are the code of the
 * state, a hyphen and the name of the district in capitals. {@link
 * org.trackchild.directory.api.Directory#findState} and {@code findDistrict} accept codes and
 * names, so that people and files need not know the codes.
 */
@Export
@Version("1.0.0")
package org.trackchild.directory.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
