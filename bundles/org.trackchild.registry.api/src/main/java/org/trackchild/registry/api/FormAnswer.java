package org.trackchild.registry.api;

import java.util.Objects;
import java.util.Optional;
import org.trackchild.rules.api.FormItem;

/**
 * An answer in a form.
 *
 * @param text the answer as its item shapes it; a table as {@link FormRows} writes it. Empty when
 *     somebody left it empty on purpose, although something is known
 * @param source {@link #TYPED}, {@link #KNOWN}, or in a form that was handed in where it came from,
 *     such as {@code case.name}
 * @param version of the form when it was last written
 * @param shape what the item asked for when it was written; empty for answers of before this was
 *     noted. It is not part of the digest: it tells how the text is read, not what it says
 */
public record FormAnswer(String text, String source, long version, Optional<FormItem.Shape> shape) {

    /** Somebody typed it, and what the case knows does not change it any more. */
    public static final String TYPED = "";

    /** Somebody gave it back: in this draft, the answer is again what the case knows. */
    public static final String KNOWN = "known";

    public FormAnswer {
        Objects.requireNonNull(text);
        Objects.requireNonNull(source);
        Objects.requireNonNull(shape);
    }

    /** An answer of which nobody noted what the item asked for. */
    public FormAnswer(String text, String source, long version) {
        this(text, source, version, Optional.empty());
    }

    /** Whether another answer says the same, from the same source. */
    public boolean saysTheSame(FormAnswer other) {
        return text.equals(other.text) && source.equals(other.source);
    }

    /**
     * Whether it is an answer to what an item asks today: packs change, and what was recorded
     * stays.
     */
    public boolean answers(FormItem item) {
        return text.isEmpty()
                || shape.map(was -> was.isKin(item.shape())).orElse(true) && item.reads(text);
    }

    /** Whether somebody typed it. */
    public boolean isTyped() {
        return source.equals(TYPED);
    }
}
