package org.trackchild.matching.api;

import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.model.Field;

/**
 * The records that one query looks through, all of one kind, at one moment. Counts may be a few
 * records ahead of the rows.
 */
@ProviderType
public interface Population {

    /** Number of records. */
    int size();

    /** Number of records that have any token in a field. */
    int recorded(Field field);

    /**
     * Number of records that have a token in a field.
     *
     * @param token of the query or of a row
     */
    int count(Field field, int token);

    /** Number of records that have clues. */
    int recordedClues();

    /**
     * Number of records that have a clue.
     *
     * @param token of the query or of a row
     */
    int countClue(int token);

    /** Which tokens of names are written or sound like a token of the query. */
    Likeness alike(int token);

    /** Rows are numbered from 0 to this, exclusive; some of them may be vacant. */
    int rows();

    /**
     * The record in a row.
     *
     * @return {@code null} when the row is vacant
     */
    Features row(int row);
}
