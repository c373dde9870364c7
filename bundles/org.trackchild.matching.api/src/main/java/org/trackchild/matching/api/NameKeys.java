package org.trackchild.matching.api;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Brings names of any script into one key space, in which spellings that sound alike meet. Pure;
 * safe for use by several threads.
 */
@ProviderType
public interface NameKeys {

    /**
     * The parts of a name, without honorifics, in the order written.
     *
     * @param spelling a name in any script
     * @return may be empty
     */
    List<Token> tokens(String spelling);

    /**
     * The names that a text gives: mostly one; several where it names an alias ("Raju alias
     * Rajesh"), and where parts are as often written together ("Ram Kumar", "Ramkumar"); none where
     * it says that the name is not known.
     *
     * @param spelling what was written in the place of a name, in any script
     * @return each as {@link #tokens} gives it, in the order written, none of them empty
     */
    default List<List<Token>> names(String spelling) {
        List<Token> parts = tokens(spelling);
        return parts.isEmpty() ? List.of() : List.of(parts);
    }

    /**
     * Keys of other names that somebody who goes by this one may go by too: full names of a short
     * or pet form, short forms of a full name, forms of the name in other languages. Symmetric: if
     * a name has the key of another one here, that one has a key of this one.
     *
     * @return may be empty; without the keys of the part itself
     */
    default Set<String> relatedKeys(Token part) {
        return Set.of();
    }

    /**
     * Whether a part is a pet name: given at home to very many children beside their real name, so
     * that another name on the other side says little against it.
     */
    default boolean isPetName(Token part) {
        return false;
    }

    /**
     * One part of a name.
     *
     * @param latin lower-case Latin letters a to z only: the part as it would be romanised; a
     *     single letter is an initial
     * @param key what all usual spellings of the part have in common; never empty
     * @param otherKeys keys of the other ways in which the letters may be read; mostly empty, few
     *     for scripts that do not write all sounds
     */
    record Token(String latin, String key, List<String> otherKeys) {

        public Token {
            Objects.requireNonNull(latin);
            Objects.requireNonNull(key);
            otherKeys = List.copyOf(otherKeys);
        }

        /** A part that is read in one way. */
        public Token(String latin, String key) {
            this(latin, key, List.of());
        }

        /** Whether the part may be an abbreviation of any that begins alike. */
        public boolean isInitial() {
            return latin.length() == 1;
        }

        /** Whether both may be spellings of one name: they have a key in common. */
        public boolean soundsLike(Token other) {
            return key.equals(other.key)
                    || otherKeys.contains(other.key)
                    || other.otherKeys.contains(key)
                    || !Collections.disjoint(otherKeys, other.otherKeys);
        }
    }
}
