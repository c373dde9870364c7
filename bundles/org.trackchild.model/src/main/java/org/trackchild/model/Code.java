package org.trackchild.model;

import java.util.Arrays;
import java.util.Optional;

/** A value of a closed code list: one stable word that files, JSON and the database carry. */
public interface Code {

    /**
     * The word that is written and stored.
     *
     * @return lower-case ASCII, words joined by {@code _}; never changes once published
     */
    String code();

    /**
     * Finds the constant of an enumeration by its {@link #code()}.
     *
     * @param type an enumeration of codes
     * @param code what was read; {@code null} finds nothing
     * @return the constant, or empty when the list has no such word
     */
    static <E extends Enum<E> & Code> Optional<E> find(Class<E> type, String code) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.code().equals(code))
                .findFirst();
    }
}
