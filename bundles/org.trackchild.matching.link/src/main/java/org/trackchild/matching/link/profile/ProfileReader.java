package org.trackchild.matching.link.profile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trackchild.matching.link.LinkProblem;
import org.trackchild.matching.link.compare.ValueComparators;

/** Reads profiles: those that come along, by name, and those of others, from a JSON file. */
public final class ProfileReader {

    private static final List<String> BUILT_IN = List.of("person", "children");
    private static final Set<String> WORDS =
            Set.of("id", "columns", "swaps", "homes", "family", "twins", "budget");
    private static final Set<String> COLUMN_WORDS =
            Set.of("name", "comparator", "from", "left", "right", "also", "tolerance");
    private static final int BUDGET = 2_000;

    private final String source;

    private ProfileReader(String source) {
        this.source = source;
    }

    /**
     * The profile with a name, or in a file.
     *
     * @throws LinkProblem when there is none, or it is wrong
     */
    public static Profile read(String profile) {
        return new ProfileReader(profile).parse(text(profile));
    }

    private static String text(String profile) {
        try {
            if (BUILT_IN.contains(profile)) {
                try (InputStream file =
                        ProfileReader.class.getResourceAsStream(profile + ".json")) {
                    return new String(file.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
            return Files.readString(Path.of(profile));
        } catch (IOException | java.nio.file.InvalidPathException none) {
            throw new LinkProblem("no_profile", profile, String.join(", ", BUILT_IN));
        }
    }

    private Profile parse(String text) {
        JsonNode root;
        try {
            root =
                    JsonMapper.builder()
                            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                            .build()
                            .readTree(text);
        } catch (JsonProcessingException broken) {
            throw new LinkProblem(
                    "profile_json",
                    source,
                    broken.getLocation() == null ? 1 : broken.getLocation().getLineNr(),
                    broken.getLocation() == null ? 1 : broken.getLocation().getColumnNr());
        }
        known(root, WORDS);
        List<Profile.Field> columns = new ArrayList<>();
        for (JsonNode column : root.path("columns")) {
            columns.add(field(column));
        }
        if (columns.isEmpty()) {
            throw new LinkProblem("profile_columns", source);
        }
        int budget = root.path("budget").asInt(BUDGET);
        if (budget < 1) {
            throw new LinkProblem("profile_word", source, "budget");
        }
        return new Profile(
                words(root.path("id")).orElse(List.of("id")),
                columns,
                sets(root, "swaps", columns),
                sets(root, "homes", columns),
                names(root, "family", columns),
                names(root, "twins", columns),
                budget);
    }

    private void known(JsonNode node, Set<String> words) {
        if (!node.isObject()) {
            throw new LinkProblem("profile_word", source, node.toString());
        }
        node.fieldNames()
                .forEachRemaining(
                        name -> {
                            if (!words.contains(name)) {
                                throw new LinkProblem("profile_word", source, name);
                            }
                        });
    }

    private Profile.Field field(JsonNode column) {
        known(column, COLUMN_WORDS);
        String name = column.path("name").asText("");
        String comparator = column.path("comparator").asText("");
        if (name.isEmpty()) {
            throw new LinkProblem("profile_word", source, "name");
        }
        if (!ValueComparators.NAMES.contains(comparator)) {
            throw new LinkProblem(
                    "profile_comparator",
                    source,
                    name,
                    comparator,
                    String.join(", ", ValueComparators.NAMES));
        }
        List<String> from = words(column.path("from")).orElse(List.of(name));
        double tolerance = column.path("tolerance").asDouble(1);
        if (!(tolerance > 0)) {
            throw new LinkProblem("profile_word", source, "tolerance");
        }
        return new Profile.Field(
                name,
                comparator,
                words(column.path("left")).orElse(from),
                words(column.path("right")).orElse(from),
                words(column.path("also")).orElse(List.of()),
                tolerance);
    }

    /** A word or a list of words. */
    private static Optional<List<String>> words(JsonNode node) {
        if (node.isTextual()) {
            return Optional.of(List.of(node.asText()));
        }
        if (!node.isArray()) {
            return Optional.empty();
        }
        List<String> words = new ArrayList<>();
        node.forEach(each -> words.add(each.asText()));
        return Optional.of(words);
    }

    private List<String> names(JsonNode root, String word, List<Profile.Field> columns) {
        List<String> names = words(root.path(word)).orElse(List.of());
        names.forEach(name -> known(name, word, columns));
        return names;
    }

    private void known(String name, String word, List<Profile.Field> columns) {
        if (columns.stream().noneMatch(column -> column.name().equals(name))) {
            throw new LinkProblem("profile_unknown", source, word, name);
        }
    }

    private List<List<String>> sets(JsonNode root, String word, List<Profile.Field> columns) {
        List<List<String>> sets = new ArrayList<>();
        for (JsonNode set : root.path(word)) {
            List<String> names = words(set).orElse(List.of());
            names.forEach(name -> known(name, word, columns));
            if (names.size() < 2 || word.equals("swaps") && names.size() > 2) {
                throw new LinkProblem("profile_word", source, word);
            }
            sets.add(names);
        }
        return sets;
    }
}
