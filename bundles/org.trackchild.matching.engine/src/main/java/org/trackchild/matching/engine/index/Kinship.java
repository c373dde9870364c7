package org.trackchild.matching.engine.index;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.trackchild.model.PersonName;

/** Knows words such as "younger brother" from names, by {@code kinship.txt}. Immutable. */
final class Kinship {

    private static final String BLANKS = "[\\s()\\[\\].:-]+";

    private final Set<String> words;

    private Kinship(Set<String> words) {
        this.words = words;
    }

    static Kinship load() {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                Kinship.class.getResourceAsStream("kinship.txt"),
                                StandardCharsets.UTF_8))) {
            return new Kinship(
                    lines.lines()
                            .filter(line -> !line.startsWith("#"))
                            .flatMap(line -> Arrays.stream(line.split("\\s+")))
                            .filter(word -> !word.isEmpty())
                            .collect(Collectors.toUnmodifiableSet()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The names alone; of somebody of whom nothing else is told, nothing. */
    PersonName names(PersonName people) {
        return people.isKnown()
                ? new PersonName(people.spellings().stream().map(this::name).toList())
                : people;
    }

    private String name(String written) {
        return Arrays.stream(written.split(BLANKS))
                .filter(word -> !words.contains(word.toLowerCase(Locale.ROOT)))
                .filter(word -> word.chars().noneMatch(Character::isDigit))
                .collect(Collectors.joining(" "));
    }
}
