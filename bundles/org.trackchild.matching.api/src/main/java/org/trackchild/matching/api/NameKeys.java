package org.trackchild.matching.api;

import java.util.List;
import java.util.Objects;
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
     * One part of a name.
     *
     * @param latin lower-case Latin letters a to z only: the part as it would be romanised
     * @param key what all usual spellings of the part have in common; never empty
     */
    record Token(String latin, String key) {

        public Token {
            Objects.requireNonNull(latin);
            Objects.requireNonNull(key);
        }
    }
}
