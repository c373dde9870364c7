package org.trackchild.matching.engine.comparator;

import org.trackchild.matching.api.Features;
import org.trackchild.model.Field;

/** Words that two records share. */
final class Tokens {

    private Tokens() {}

    /** Whether any word of a field is in both records. */
    static boolean shareAny(Features one, Features other, Field field) {
        for (int i = one.tokenCount(field) - 1; i >= 0; i--) {
            int token = one.token(field, i);
            for (int j = other.tokenCount(field) - 1; j >= 0; j--) {
                if (other.token(field, j) == token) {
                    return true;
                }
            }
        }
        return false;
    }
}
