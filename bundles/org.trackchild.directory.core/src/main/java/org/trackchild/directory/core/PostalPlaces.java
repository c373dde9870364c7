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
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    /** Fewer letters of a sound are the beginning of too much. */
    private static final int SHORTEST_BEGINNING = 3;

    /** More names of one beginning help nobody. */
    private static final int MOST_OF_A_BEGINNING = 200;

    private final List<Post> posts = new ArrayList<>();

    private final NearbyIndex<Post> nearby;

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
        nearby =
                new NearbyIndex<>(
                        posts.stream()
                                .map(post -> new NearbyIndex.Placed<>(post, post.at()))
                                .toList());
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

    /** The nearest to a point, each with its PIN code as its name. */
    List<NamedPlace> near(GeoPoint point, int limit) {
        return nearby.nearest(point, Double.MAX_VALUE, limit, post -> true).stream()
                .map(post -> post.named(post.pin()))
                .toList();
    }

    /** A PIN code somewhere in a text, in the digits of any script, as one or as two words. */
    private static final Pattern PIN =
            Pattern.compile("(?<!\\p{Nd})\\p{Nd}{3}\\s?\\p{Nd}{3}(?!\\p{Nd})");

    /** The PIN code that is in a text. */
    static Optional<MatchResult> pin(String text) {
        Matcher pin = PIN.matcher(text);
        return pin.find() ? Optional.of(pin.toMatchResult()) : Optional.empty();
    }

    /** The digits of a PIN code as ASCII. */
    static String digits(String pin) {
        return pin.codePoints()
                .filter(Character::isDigit)
                .mapToObj(point -> String.valueOf(Character.digit(point, 10)))
                .collect(Collectors.joining());
    }

    /**
     * Places whose names are written so, then those that sound so; where none is written so, those
     * whose names begin so as well, as far as three letters or more are heard, and not all of them.
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
        List<Found> found = from(from, key, sound::equals, Integer.MAX_VALUE);
        if (sound.length() >= SHORTEST_BEGINNING && found.stream().noneMatch(Found::written)) {
            // those of this sound are among them, at the beginning
            int most = found.size() + MOST_OF_A_BEGINNING;
            found = from(from, key, each -> each.startsWith(sound), most);
        }
        Map<String, NamedPlace> places = new LinkedHashMap<>();
        // those that are written so come first
        found.stream()
                .sorted(Comparator.comparing(each -> !each.written()))
                .forEach(
                        each -> {
                            NamedPlace place = posts.get(postOf[each.at()]).named(name(each.at()));
                            places.putIfAbsent(place.district() + each.key(), place);
                        });
        return places.values().stream().limit(limit).toList();
    }

    /** A name that may be meant. */
    private record Found(int at, String key, boolean written) {}

    private List<Found> from(int first, String wanted, Predicate<String> sounds, int most) {
        List<Found> found = new ArrayList<>();
        for (int at = first; at < postOf.length && found.size() < most; at++) {
            String key = NameKey.of(name(at));
            if (!sounds.test(NameKey.sound(key))) {
                break;
            }
            found.add(new Found(at, key, key.equals(wanted)));
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
