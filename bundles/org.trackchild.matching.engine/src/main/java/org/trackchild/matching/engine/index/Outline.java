package org.trackchild.matching.engine.index;

/**
 * What can be seen of every row at a glance: small numbers, for each of which a bound of the
 * evidence is computed once for a query.
 */
public enum Outline {
    /** Code of the place. */
    PLACE,
    /** Code of sex and birth, see {@link People}. */
    PERSON,
    /** Day of the event. */
    DAY,
    /** Code of the column of that name; languages and disabilities. */
    BACKGROUND,
    /** Some bits for the words about marks, see {@link Page#wordBits}. */
    MARKS,
    /** Some bits for the words about belongings, see {@link Page#wordBits}. */
    BELONGINGS
}
