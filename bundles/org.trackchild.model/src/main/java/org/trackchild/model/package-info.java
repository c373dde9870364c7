/**
 * The values that every part of TrackChild speaks of: names in several scripts, approximate ages
 * and dates, places, descriptions of a child, and problems with an input. All of them are
 * immutable, need no framework, and are safe to share between threads.
 *
 * <p>Values never refuse what a person may have written; they only refuse what makes no sense as a
 * value (a month 13). What the law or the register demands of them is said by rules, which collect
 * {@link org.trackchild.model.Problem}s:
 *
 * <pre>{@code
 * ChildDescription child = ChildDescription.builder()
 *         .name(PersonName.of("Asha", "आशा"))
 *         .sex(Sex.FEMALE)
 *         .age(ApproximateAge.about(7))
 *         .build();
 * }</pre>
 *
 * <p>Every field that a person or a machine can fill in has exactly one name, {@link
 * org.trackchild.model.Field}: the same in CSV headers, JSON, problems and forms.
 */
@Export
@Version("1.0.0")
package org.trackchild.model;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
