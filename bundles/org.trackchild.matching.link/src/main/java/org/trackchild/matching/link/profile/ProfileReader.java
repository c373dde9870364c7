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
            Set.of("name", "comparator", "from", "left", "right", "also", "tolerance", "age");
    private static final Set<String> AGE_WORDS = Set.of("at", "born");
    private static final int BUDGET = 2_000;

    private static final String MARK = "\uFEFF";

    private final String source;
    private final String text;

    private ProfileReader(String source, String text) {
        this.source = source;
        this.text = text;
    }

    /**
     * The profile with a name, or in a file.
     *
     * @throws LinkProblem when there is none, or it is wrong
     */
    public static Profile read(String profile) {
        String text = text(profile);
        // editors on Windows put a byte order mark first
        return new ProfileReader(profile, text.startsWith(MARK) ? text.substring(1) : text).parse();
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

    private Profile parse() {
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
        for (int i = 0; i < columns.size(); i++) {
            String name = columns.get(i).name();
            if (columns.subList(0, i).stream().anyMatch(column -> column.name().equals(name))) {
                throw problem("profile_twice", name);
            }
        }
        JsonNode budget = root.path("budget");
        if (!budget.isMissingNode() && (!budget.canConvertToInt() || budget.asInt() < 1)) {
            throw problem("profile_word", "budget");
        }
        return new Profile(
                words(root, "id").orElse(List.of("id")),
                columns,
                swaps(root, columns),
                homes(root, columns),
                names(root, "family", columns),
                names(root, "twins", columns),
                budget.asInt(BUDGET));
    }

    /** What is wrong, with the place in the file where a word stands first. */
    private LinkProblem problem(String code, String word, Object... more) {
        int at = Math.max(0, text.indexOf('"' + word + '"'));
        String before = text.substring(0, at);
        int line = 1 + (int) before.chars().filter(letter -> letter == '\n').count();
        List<Object> values =
                new ArrayList<>(List.of(source, line, at - before.lastIndexOf('\n'), word));
        values.addAll(List.of(more));
        return new LinkProblem(code, values.toArray());
    }

    private void known(JsonNode node, Set<String> words) {
        if (!node.isObject()) {
            throw problem("profile_word", node.toString());
        }
        node.fieldNames()
                .forEachRemaining(
                        name -> {
                            if (!words.contains(name)) {
                                throw problem("profile_word", name);
                            }
                        });
    }

    private Profile.Field field(JsonNode column) {
        known(column, COLUMN_WORDS);
        String name = column.path("name").asText("");
        String comparator = column.path("comparator").asText("");
        if (name.isEmpty()) {
            throw problem("profile_word", "name");
        }
        if (!ValueComparators.NAMES.contains(comparator)) {
            throw problem(
                    "profile_comparator",
                    comparator,
                    name,
                    String.join(", ", ValueComparators.NAMES));
        }
        List<String> from = words(column, "from").orElse(List.of(name));
        JsonNode tolerance = column.path("tolerance");
        if (!tolerance.isMissingNode() && !(tolerance.isNumber() && tolerance.asDouble() > 0)) {
            throw problem("profile_word", "tolerance");
        }
        return new Profile.Field(
                name,
                comparator,
                words(column, "left").orElse(from),
                words(column, "right").orElse(from),
                words(column, "also").orElse(List.of()),
                tolerance.asDouble(1),
                age(column));
    }

    private Optional<Profile.Age> age(JsonNode column) {
        JsonNode age = column.path("age");
        if (age.isMissingNode()) {
            return Optional.empty();
        }
        known(age, AGE_WORDS);
        if (!age.path("at").isTextual() || !age.path("born").isTextual()) {
            throw problem("profile_word", "age");
        }
        return Optional.of(new Profile.Age(age.path("at").asText(), age.path("born").asText()));
    }

    /** A word or a list of words; empty where there is none. */
    private Optional<List<String>> words(JsonNode of, String word) {
        JsonNode node = of.path(word);
        return node.isMissingNode() ? Optional.empty() : Optional.of(listed(node, word));
    }

    private List<String> listed(JsonNode node, String word) {
        if (node.isTextual()) {
            return List.of(node.asText());
        }
        List<String> words = new ArrayList<>();
        for (JsonNode each : node) {
            if (!each.isTextual() || !node.isArray()) {
                throw problem("profile_word", word);
            }
            words.add(each.asText());
        }
        if (words.isEmpty() && !node.isArray()) {
            throw problem("profile_word", word);
        }
        return words;
    }

    private List<String> names(JsonNode root, String word, List<Profile.Field> columns) {
        List<String> names = words(root, word).orElse(List.of());
        names.forEach(name -> column(name, word, columns));
        return names;
    }

    private Profile.Field column(String name, String word, List<Profile.Field> columns) {
        return columns.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow(() -> problem("profile_unknown", name, word));
    }

    private List<List<String>> sets(JsonNode root, String word, List<Profile.Field> columns) {
        JsonNode node = root.path(word);
        if (!node.isMissingNode() && !node.isArray()) {
            throw problem("profile_word", word);
        }
        List<List<String>> sets = new ArrayList<>();
        for (JsonNode set : node) {
            List<String> names = listed(set, word);
            names.forEach(name -> column(name, word, columns));
            if (names.size() < 2) {
                throw problem("profile_word", word);
            }
            sets.add(names);
        }
        return sets;
    }

    /** Both columns of a swap have one comparator, else their values could not be compared. */
    private List<List<String>> swaps(JsonNode root, List<Profile.Field> columns) {
        List<List<String>> swaps = sets(root, "swaps", columns);
        for (List<String> swap : swaps) {
            Profile.Field one = column(swap.get(0), "swaps", columns);
            Profile.Field other = column(swap.get(1), "swaps", columns);
            if (swap.size() > 2 || !one.comparator().equals(other.comparator())) {
                throw problem("profile_word", "swaps");
            }
        }
        return swaps;
    }

    /** No column is in two of them. */
    private List<List<String>> homes(JsonNode root, List<Profile.Field> columns) {
        List<List<String>> homes = sets(root, "homes", columns);
        List<String> all = homes.stream().flatMap(List::stream).toList();
        if (Set.copyOf(all).size() < all.size()) {
            throw problem("profile_word", "homes");
        }
        return homes;
    }
}
