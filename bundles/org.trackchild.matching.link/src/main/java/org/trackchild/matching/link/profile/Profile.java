package org.trackchild.matching.link.profile;

import java.util.List;
import java.util.Optional;

/**
 * Describes two tables of persons: which of their columns are compared, and how.
 *
 * @param id names that the column of the identifiers may have, the preferred one first
 * @param columns what is compared
 * @param swaps pairs of columns, by name, that may have been mistaken for each other; both have the
 *     same comparator
 * @param homes sets of columns, by name, that somebody who moves has new ones of all at once, such
 *     as the parts of an address; without common ones
 * @param family columns, by name, that members of a family share
 * @param twins columns, by name, that of a family only twins share
 * @param budget of large tables, so many records are looked at for each record
 */
public record Profile(
        List<String> id,
        List<Field> columns,
        List<List<String>> swaps,
        List<List<String>> homes,
        List<String> family,
        List<String> twins,
        int budget) {

    public Profile {
        id = List.copyOf(id);
        columns = List.copyOf(columns);
        swaps = List.copyOf(swaps);
        homes = List.copyOf(homes);
        family = List.copyOf(family);
        twins = List.copyOf(twins);
    }

    /**
     * A compared column.
     *
     * @param name for the explanation
     * @param comparator name of a comparator
     * @param left names that the column may have in the left table, any case
     * @param right the same for the right table
     * @param also names of more columns, in either table, that hold other values of the same, such
     *     as a name in another script or a pet name: the values that agree best count
     * @param tolerance of the comparators {@code number} and {@code days}
     * @param age empty unless the column holds ages
     */
    public record Field(
            String name,
            String comparator,
            List<String> left,
            List<String> right,
            List<String> also,
            double tolerance,
            Optional<Age> age) {

        public Field {
            left = List.copyOf(left);
            right = List.copyOf(right);
            also = List.copyOf(also);
        }
    }

    /**
     * Ages that are compared as years of birth, if both tables tell on which day they were so.
     *
     * @param at name of the column of the day
     * @param born name of the column of the date of birth, which counts instead where it is told
     */
    public record Age(String at, String born) {}
}
