package org.trackchild.matching.api;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.trackchild.model.Wording;

/**
 * Compares one aspect of two records. Register it as an OSGi service: from then on every match uses
 * it, and the open proposals are scored anew. Of two comparators with one name, the one of the
 * higher service ranking is used.
 *
 * <p>A comparator says <em>how</em> two records relate, never how much that weighs: the weight of a
 * level is log2(m/u), from learned parameters. An aspect that one of the records does not tell is
 * {@link Comparison#MISSING} and weighs nothing.
 *
 * <p>Pure: the same records give the same level. Safe for use by several threads; must neither
 * block nor throw. Extend the tests with {@link
 * org.trackchild.matching.api.testing.ComparatorContract}.
 */
@ConsumerType
public interface Comparator {

    /** Lower-case ASCII, words joined by {@code _}; never changes once published. */
    String name();

    /** Name of the aspect, such as "Father's name". */
    Wording label();

    /** The levels, strongest agreement first; at least two; always the same ones. */
    List<Level> levels();

    /**
     * Gets ready to compare one record with many. Work that depends on this record only belongs
     * here and not into {@link Comparison#compare}.
     *
     * @param query the record that is looked for; may be kept
     * @param population the records that are looked through, for the rarity of words
     */
    Comparison prepare(Features query, Population population);

    /**
     * What a record says of the aspect, for display.
     *
     * @return as it was written; empty when it says nothing
     */
    String value(Features record);
}
