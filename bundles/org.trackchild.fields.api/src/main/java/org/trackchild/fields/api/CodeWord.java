package org.trackchild.fields.api;

import java.util.List;
import java.util.Objects;
import org.trackchild.model.Wording;

/**
 * One entry of a code list.
 *
 * @param code what is stored and exchanged: lower-case ASCII, words joined by {@code _}; never
 *     changes once published, and is never used for something else
 * @param words what people read
 * @param alsoWritten what people write for it besides, in any language
 * @param countsAs the code of the nation that a code of a state is counted as; empty for itself
 * @param retired whether new records can no longer choose it; old ones keep and show it
 */
public record CodeWord(
        String code, Wording words, List<String> alsoWritten, String countsAs, boolean retired) {

    public CodeWord {
        Objects.requireNonNull(code);
        Objects.requireNonNull(words);
        alsoWritten = List.copyOf(alsoWritten);
        Objects.requireNonNull(countsAs);
    }
}
