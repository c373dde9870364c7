package org.trackchild.matching.engine.comparator;

import org.trackchild.matching.api.Features;
import org.trackchild.model.Field;

/** The tokens of a record, or of a code that many records have. */
interface Tokens {

    int count(Field field);

    int token(Field field, int index);

    /** The tokens of a record. */
    static Tokens of(Features record) {
        return new Tokens() {

            @Override
            public int count(Field field) {
                return record.tokenCount(field);
            }

            @Override
            public int token(Field field, int index) {
                return record.token(field, index);
            }
        };
    }

    /** Whether any word of a field is in the other record too. */
    default boolean shareAny(Features other, Field field) {
        for (int i = count(field) - 1; i >= 0; i--) {
            int token = token(field, i);
            for (int j = other.tokenCount(field) - 1; j >= 0; j--) {
                if (other.token(field, j) == token) {
                    return true;
                }
            }
        }
        return false;
    }
}
