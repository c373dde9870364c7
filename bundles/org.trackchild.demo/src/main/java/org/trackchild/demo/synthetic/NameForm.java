package org.trackchild.demo.synthetic;

import java.util.List;

/**
 * A name and how it is written.
 *
 * @param latin the usual spelling in Latin letters
 * @param local in the script of its people; empty when they write Latin letters
 * @param variants other spellings in Latin letters
 */
record NameForm(String latin, String local, List<String> variants) {

    /** A name that nobody knows. */
    static final NameForm NONE = new NameForm("", "", List.of());

    /** Both names, one after the other. */
    NameForm with(NameForm second) {
        if (second == NONE) {
            return this;
        }
        return new NameForm(
                latin + " " + second.latin,
                local.isEmpty() || second.local.isEmpty() ? "" : local + " " + second.local,
                variants.stream().map(variant -> variant + " " + second.latin).toList());
    }
}
