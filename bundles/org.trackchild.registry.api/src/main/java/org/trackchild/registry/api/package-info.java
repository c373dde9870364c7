/**
 * Cases and proposals: the register of missing and found children.
 *
 * <p>A case is registered from a {@link org.trackchild.registry.api.CaseDraft}. Whoever has texts
 * instead of values (a file, a request, a form) lets {@link org.trackchild.registry.api.CaseReader}
 * make a draft of them, which collects everything that is wrong:
 *
 * <pre>{@code
 * CaseReader.Reading reading = reader.read(CaseKind.MISSING, Map.of(Field.NAME, "Asha", Field.SEX, "female"));
 * Registration made = registry.register(caller, reading.draftOrThrow());
 * }</pre>
 *
 * <p>Proposals are made by matching and answered by people, see {@link
 * org.trackchild.registry.api.Proposals}.
 */
@Export
@Version("1.1.0")
package org.trackchild.registry.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
