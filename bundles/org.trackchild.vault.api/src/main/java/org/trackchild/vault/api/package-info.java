/**
 * The vault: what is kept of a child in pictures and words is sealed with a key of its case, and
 * the keys are kept apart from the register. Whoever has the register alone, such as a copy of its
 * database, has nothing that can be opened; when the keys of a case are destroyed, nobody has.
 *
 * <p>Values are sealed with AES-256 in GCM (NIST SP 800-38D). A sealed value opens in its place
 * only: the table, the column, the row and the case are covered by its seal.
 *
 * <pre>{@code
 * SealedPlace place = new SealedPlace("case_photo", "jpeg", id.toString());
 * row.jpeg = vault.seal(of, place, jpeg);
 * …
 * byte[] jpeg = vault.open(of, place, row.jpeg);
 * }</pre>
 *
 * <p>The store seals and opens; engines and faces never see a sealed value. {@link
 * org.trackchild.vault.api.MasterKeys} is for whoever runs the machine.
 */
@Export
@Version("1.0.0")
package org.trackchild.vault.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
