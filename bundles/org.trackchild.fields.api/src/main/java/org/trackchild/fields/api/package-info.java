/**
 * Code lists and fields of cases as data. The lists and the fields of the nation come in a pack; a
 * state registers a {@link org.trackchild.fields.api.FieldPack} of its own, in which it adds codes,
 * retires them, says as which code of the nation its own count, and adds fields:
 *
 * <pre>{@code
 * @Component(service = FieldPack.class)
 * public final class OdishaFields extends TableFieldPack {
 *     public OdishaFields() {
 *         super("OD-2026", "OD", OdishaFields.class); // lists.txt, fields.txt, texts.properties
 *     }
 * }
 * }</pre>
 *
 * <p>{@link org.trackchild.fields.api.Fields} puts the packs together; it is a pure function of
 * them.
 */
@Export
@Version("1.0.0")
package org.trackchild.fields.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
