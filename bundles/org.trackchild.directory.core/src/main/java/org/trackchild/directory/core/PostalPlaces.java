package org.trackchild.directory.core;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.trackchild.directory.api.GeoPoint;
import org.trackchild.directory.api.NamedPlace;
import org.trackchild.model.Wording;

/**
 * Towns, villages and quarters by the names of their post offices, and PIN codes ({@code
 * places.csv}, made of GeoNames by {@code tools/derive-places}): 150,000 names, held as bytes in
 * the order of their sounds so that they take some megabytes. Immutable.
 */
final class PostalPlaces {

    private static final int PIN_DIGITS = 6;

    private final List<Post> posts = new ArrayList<>();

    /** All names, one after the other. */
    private final byte[] names;

    /** Where each name begins in {@link #names}; one more at the end. */
    private final int[] begins;

    /** Which post each name belongs to. */
    private final int[] postOf;

    /** A PIN code in a district. */
    private record Post(String pin, String district, GeoPoint at) {

        NamedPlace named(String name) {
            return new NamedPlace(Wording.same(name), pin, district, at);
        }
    }

    private record Entry(String sound, String name, int post) {}

    private PostalPlaces() {
        List<Entry> entries = new ArrayList<>();
        Gazetteer.each("places.csv", row -> read(row, entries));
        entries.sort(Comparator.comparing(Entry::sound).thenComparing(Entry::name));
        StringBuilder text = new StringBuilder();
        begins = new int[entries.size() + 1];
        postOf = new int[entries.size()];
        for (int i = 0; i < entries.size(); i++) {
            begins[i] = text.length();
            postOf[i] = entries.get(i).post();
            text.append(entries.get(i).name());
        }
        begins[entries.size()] = text.length();
        // the tool writes nothing but ASCII, so that a character is a byte
        names = text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private void read(NamedCsvRecord row, List<Entry> entries) {
        posts.add(
                new Post(
                        row.getField("pin"),
                        row.getField("district"),
                        new GeoPoint(
                                Double.parseDouble(row.getField("latitude")),
                                Double.parseDouble(row.getField("longitude")))));
        for (String name : row.getField("names").split(";")) {
            if (!name.isEmpty()) {
                entries.add(new Entry(NameKey.sound(NameKey.of(name)), name, posts.size() - 1));
            }
        }
    }

    /** Read when somebody asks the first time. */
    static PostalPlaces loaded() {
        return Loaded.PLACES;
    }

    private static final class Loaded {

        private static final PostalPlaces PLACES = new PostalPlaces();
    }

    /** The districts in which a PIN code is, each with all of its places as one. */
    List<NamedPlace> ofPin(String pin) {
        return posts.stream()
                .filter(post -> post.pin().equals(pin))
                .map(post -> post.named(pin))
                .toList();
    }

    /**
     * The PIN code that a text is, in the digits of any script.
     *
     * @return its digits of ASCII; empty where it is none
     */
    static Optional<String> pin(String text) {
        boolean digits =
                text.codePointCount(0, text.length()) == PIN_DIGITS
                        && text.codePoints().allMatch(Character::isDigit);
        return digits
                ? Optional.of(
                        text.codePoints()
                                .mapToObj(point -> String.valueOf(Character.digit(point, 10)))
                                .collect(Collectors.joining()))
                : Optional.empty();
    }

    /**
     * Places whose names are written so, then those that sound so; where none is written so, those
     * whose names begin so as well.
     *
     * @param key made by {@link NameKey#of(String)}
     * @return the same name in one district once
     */
    List<NamedPlace> named(String key, int limit) {
        String sound = NameKey.sound(key);
        if (sound.isEmpty()) {
            return List.of();
        }
        int from = first(sound);
        List<Integer> found = from(from, name -> soundOf(name).equals(sound));
        if (found.stream().noneMatch(name -> isWritten(name, key))) {
            // those of this sound are among them, at the beginning
            found = from(from, name -> soundOf(name).startsWith(sound));
        }
        Map<String, NamedPlace> places = new LinkedHashMap<>();
        // those that are written so come first
        found.stream()
                .sorted(Comparator.comparing(at -> !isWritten(at, key)))
                .map(at -> posts.get(postOf[at]).named(name(at)))
                .forEach(
                        place ->
                                places.putIfAbsent(
                                        place.district() + NameKey.of(place.name().english()),
                                        place));
        return places.values().stream().limit(limit).toList();
    }

    private boolean isWritten(int name, String key) {
        return NameKey.of(name(name)).equals(key);
    }

    private List<Integer> from(int first, Predicate<Integer> belongs) {
        List<Integer> found = new ArrayList<>();
        for (int at = first; at < postOf.length && belongs.test(at); at++) {
            found.add(at);
        }
        return found;
    }

    /** The first name that sounds so or is behind it. */
    private int first(String sound) {
        int low = 0;
        int high = postOf.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (soundOf(middle).compareTo(sound) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private String name(int at) {
        return new String(
                names, begins[at], begins[at + 1] - begins[at], StandardCharsets.US_ASCII);
    }

    private String soundOf(int at) {
        return NameKey.sound(NameKey.of(name(at)));
    }
}
