package org.trackchild.registry.api;

import java.util.Objects;

/**
 * An answer in a form.
 *
 * @param text the answer as its item shapes it; a table as {@link FormRows} writes it. Empty when
 *     somebody left it empty on purpose, although something is known
 * @param source {@link #TYPED}, {@link #KNOWN}, or in a form that was handed in where it came from,
 *     such as {@code case.name}
 * @param version of the form when it was last written
 */
public record FormAnswer(String text, String source, long version) {

    /** Somebody typed it, and what the case knows does not change it any more. */
    public static final String TYPED = "";

    /** Somebody gave it back: in this draft, the answer is again what the case knows. */
    public static final String KNOWN = "known";

    public FormAnswer {
        Objects.requireNonNull(text);
        Objects.requireNonNull(source);
    }

    /** Whether somebody typed it. */
    public boolean isTyped() {
        return source.equals(TYPED);
    }
}
