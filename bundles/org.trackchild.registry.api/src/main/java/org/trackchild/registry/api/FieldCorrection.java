package org.trackchild.registry.api;

import java.util.Objects;

/**
 * What a field of a case said before somebody changed it, and what it says since. Kept apart from
 * the journal, which names the field alone: values are the child's and can be erased.
 *
 * @param version of the case that the change made; stands in the journal's entry of it
 * @param field code of the field; of a field of a pack with {@link
 *     org.trackchild.fields.api.CaseField#PREFIX}
 * @param before as {@link CaseReader#write} wrote it; empty where nothing was recorded
 * @param after the same; empty where nothing is recorded any more
 */
public record FieldCorrection(long version, String field, String before, String after) {

    /** More of a value than this is not kept, in characters. */
    public static final int LONGEST = 10_000;

    public FieldCorrection {
        Objects.requireNonNull(field);
        before = cut(before);
        after = cut(after);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
