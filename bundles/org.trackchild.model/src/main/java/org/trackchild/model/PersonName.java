package org.trackchild.model;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The spellings under which one person is known, the preferred one first: "Asha" and "आशा" are two
 * spellings of one name. Unknown names are {@link #UNKNOWN}, never {@code null}.
 *
 * @param spellings trimmed, not blank, without repetitions
 */
public record PersonName(List<String> spellings) {

    /** No spelling is known. */
    public static final PersonName UNKNOWN = new PersonName(List.of());

    public PersonName {
        Set<String> distinct = new LinkedHashSet<>();
        for (String spelling : spellings) {
            String tidy = Objects.requireNonNull(spelling).strip().replaceAll("\\s+", " ");
            if (!tidy.isEmpty()) {
                distinct.add(tidy);
            }
        }
        spellings = List.copyOf(distinct);
    }

    /**
     * A name from whatever was filled in.
     *
     * @param spellings any may be {@code null} or blank
     */
    public static PersonName of(String... spellings) {
        return new PersonName(Arrays.stream(spellings).filter(Objects::nonNull).toList());
    }

    /** Whether any spelling is known. */
    public boolean isKnown() {
        return !spellings.isEmpty();
    }

    /** The preferred spelling, or an empty string when none is known. */
    public String preferred() {
        return spellings.isEmpty() ? "" : spellings.get(0);
    }

    /**
     * The first spelling in another script than the preferred one: what a form shows as "name in
     * the local script".
     *
     * @return an empty string when there is none
     */
    public String inOtherScript() {
        Script first = Script.of(preferred());
        return spellings.stream()
                .skip(1)
                .filter(spelling -> Script.of(spelling) != first)
                .findFirst()
                .orElse("");
    }
}
