package org.trackchild.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;

/**
 * What can be learned by talking with the child or the family. An empty string or list means not
 * recorded.
 *
 * @param languages languages and dialects the child speaks or understands, as written, the best one
 *     first
 * @param religion as stated
 * @param disability as stated
 */
public record Background(List<String> languages, String religion, String disability) {

    /** Nothing is recorded. */
    public static final Background UNKNOWN = new Background(List.of(), "", "");

    public Background {
        languages =
                List.copyOf(
                        new LinkedHashSet<>(
                                languages.stream()
                                        .map(String::strip)
                                        .filter(language -> !language.isEmpty())
                                        .toList()));
        religion = Objects.requireNonNull(religion).strip();
        disability = Objects.requireNonNull(disability).strip();
    }
}
