package org.trackchild.matching.api;

import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.model.Field;

/** How all tokens of names relate to one of them. Made once for a query; asked by integers. */
@ProviderType
public interface Likeness {

    /** Another name. */
    int NONE = 0;

    /** Perhaps the same name, written or heard wrongly. */
    int NEAR = 1;

    /** A usual spelling of the same name, in any script. */
    int SOUND = 2;

    /** The same letters. */
    int SAME = 3;

    /**
     * How like a token is.
     *
     * @return {@link #NONE}, {@link #NEAR}, {@link #SOUND} or {@link #SAME}
     */
    int of(int token);

    /**
     * Number of records of the population that have a token so like in a field; a record with two
     * such tokens may count twice.
     *
     * @param least the least likeness that counts, not {@link #NONE}
     */
    int count(Field field, int least);
}
