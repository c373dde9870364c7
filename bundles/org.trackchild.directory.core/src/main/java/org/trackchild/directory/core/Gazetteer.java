package org.trackchild.directory.core;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trackchild.directory.api.District;
import org.trackchild.directory.api.GeoPoint;
import org.trackchild.directory.api.NamedPlace;
import org.trackchild.directory.api.State;
import org.trackchild.model.Wording;

/** The states and districts of India with the names under which they are found. Immutable. */
final class Gazetteer {

    private final Map<String, State> states = new LinkedHashMap<>();

    private final NameIndex stateNames = new NameIndex();

    private final Map<String, District> districts = new HashMap<>();

    private final Map<String, List<District>> districtsOfState = new HashMap<>();

    private final Map<String, NameIndex> districtNames = new HashMap<>();

    /** A place, its block, its district and its state; whoever writes more means something else. */
    private static final int MOST_PARTS = 4;

    /** More places of one name than India has. */
    private static final int MOST_OF_A_NAME = 1_000;

    private NearbyIndex<District> middles;

    private Gazetteer() {}

    /** Reads the files of this bundle. */
    static Gazetteer load() {
        Gazetteer made = new Gazetteer();
        List<State> states = new ArrayList<>();
        each("states.csv", row -> states.add(state(row)));
        states.sort(Comparator.comparing(state -> state.name().english()));
        states.forEach(made::add);
        List<District> districts = new ArrayList<>();
        each("districts.csv", row -> districts.add(district(row)));
        districts.sort(Comparator.comparing(district -> district.name().english()));
        districts.forEach(made::add);
        made.middles =
                new NearbyIndex<>(
                        districts.stream()
                                .map(each -> new NearbyIndex.Placed<>(each, each.middle()))
                                .toList());
        each("aliases.csv", row -> made.addAlias(row.getField("code"), row.getField("alias")));
        made.districtsOfState.replaceAll((state, list) -> List.copyOf(list));
        return made;
    }

    private static State state(NamedCsvRecord row) {
        Set<String> neighbours =
                Stream.of(row.getField("neighbours").split(" "))
                        .filter(code -> !code.isEmpty())
                        .collect(Collectors.toSet());
        return new State(row.getField("code"), name(row), neighbours);
    }

    private static District district(NamedCsvRecord row) {
        return new District(
                row.getField("code"),
                row.getField("state"),
                name(row),
                Double.parseDouble(row.getField("latitude")),
                Double.parseDouble(row.getField("longitude")));
    }

    /** The name in a row, in both languages; the English one twice where there is no other. */
    static Wording name(NamedCsvRecord row) {
        String english = row.getField("name");
        String hindi = row.getField("name_hi");
        return hindi.isEmpty() ? Wording.same(english) : new Wording(english, hindi);
    }

    /** Hands over the rows of a file of this bundle, one by one. */
    static void each(String file, Consumer<NamedCsvRecord> consumer) {
        try (InputStream bytes = Gazetteer.class.getResourceAsStream(file);
                Reader text = new InputStreamReader(bytes, StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
            rows.forEach(consumer);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file, unreadable);
        }
    }

    private void add(State state) {
        states.put(state.code(), state);
        stateNames.add(state.name(), state.code());
        districtsOfState.put(state.code(), new ArrayList<>());
        districtNames.put(state.code(), new NameIndex());
    }

    private void add(District district) {
        districts.put(district.code(), district);
        districtsOfState.get(district.state()).add(district);
        districtNames.get(district.state()).add(district.name(), district.code());
    }

    private void addAlias(String code, String alias) {
        if (states.containsKey(code)) {
            stateNames.add(alias, code);
        } else {
            District known = districts.get(code);
            if (known == null) {
                throw new IllegalStateException("alias of an unknown place: " + code);
            }
            districtNames.get(known.state()).add(alias, code);
        }
    }

    /** By name. */
    List<State> states() {
        return List.copyOf(states.values());
    }

    /** By name; none for an unknown state. */
    List<District> districts(String state) {
        return districtsOfState.getOrDefault(state, List.of());
    }

    Optional<State> findState(String codeOrName) {
        State byCode = states.get(codeOrName.strip().toUpperCase(Locale.ROOT));
        return byCode != null
                ? Optional.of(byCode)
                : stateNames.find(NameKey.of(codeOrName)).map(states::get);
    }

    Optional<District> district(String code) {
        return Optional.ofNullable(districts.get(code));
    }

    /** Places by a name or a PIN code; none for a state. */
    List<NamedPlace> findPlaces(String text, int limit) {
        return found(text).limit(limit).toList();
    }

    private Stream<NamedPlace> found(String text) {
        Optional<MatchResult> pin = PostalPlaces.pin(text);
        if (pin.isPresent()) {
            String rest =
                    text.substring(0, pin.get().start()) + " " + text.substring(pin.get().end());
            List<NamedPlace> ofPin =
                    PostalPlaces.loaded().ofPin(PostalPlaces.digits(pin.get().group()));
            if (!ofPin.isEmpty()) {
                return nearestTo(rest, ofPin);
            }
            // one of the digits may be wrong, and the name is not
            return NameKey.of(rest).isEmpty() ? Stream.empty() : found(rest);
        }
        String[] parts = text.split(",");
        if (parts.length > MOST_PARTS) {
            return Stream.empty();
        }
        if (parts.length > 1) {
            // who writes "Bilaspur, Himachal Pradesh" means one of two
            Set<String> within = within(parts);
            return named(parts[0], MOST_OF_A_NAME)
                    .filter(place -> within.contains(place.district()));
        }
        return isState(text) ? ofItsName(text) : named(text, MOST_OF_A_NAME);
    }

    /** Those that lie in a district that is named beside the PIN code come first. */
    private Stream<NamedPlace> nearestTo(String rest, List<NamedPlace> places) {
        Set<String> named =
                Stream.of(rest.split(","))
                        .limit(MOST_PARTS)
                        .flatMap(part -> districtsNamed(part).stream())
                        .collect(Collectors.toSet());
        return places.stream()
                .sorted(Comparator.comparing(place -> !named.contains(place.district())));
    }

    /** Codes of the districts that are in everything behind the first comma. */
    private Set<String> within(String[] parts) {
        Set<String> within = new HashSet<>(districts.keySet());
        for (int i = 1; i < parts.length; i++) {
            within.retainAll(meantBy(parts[i]));
        }
        return within;
    }

    /** Codes of the districts in which a place is that is said to be there. */
    private Set<String> meantBy(String part) {
        Set<String> meant = new HashSet<>(districtsNamed(part));
        Optional<State> state = findState(part);
        // Delhi is a state, although a district is called so as well; New Delhi is the district
        if (meant.isEmpty() || state.filter(each -> isNameOf(each, part)).isPresent()) {
            state.map(State::code)
                    .map(this::districts)
                    .ifPresent(all -> all.stream().map(District::code).forEach(meant::add));
        }
        if (meant.isEmpty()) {
            named(part, MOST_OF_A_NAME).map(NamedPlace::district).forEach(meant::add);
        }
        return meant;
    }

    private static boolean isNameOf(State state, String text) {
        String key = NameKey.of(text);
        return NameKey.of(state.name().english()).equals(key)
                || NameKey.of(state.name().hindi()).equals(key);
    }

    private List<String> districtsNamed(String name) {
        return states.keySet().stream()
                .flatMap(state -> findDistrict(state, name).stream())
                .map(District::code)
                .toList();
    }

    /** Districts of this name, then what the post calls so. */
    private Stream<NamedPlace> named(String text, int limit) {
        return Stream.concat(
                districtsNamed(text).stream().map(districts::get).map(NamedPlace::of),
                PostalPlaces.loaded().named(NameKey.of(text), limit).stream());
    }

    /**
     * Whether a state is meant: it is written so, or it sounds so while no place is written so. Goa
     * sounds like a village in Jharkhand, and many a village is called Bihar.
     */
    private boolean isState(String text) {
        String key = NameKey.of(text);
        if (states.containsKey(text.strip().toUpperCase(Locale.ROOT))
                || stateNames.findWritten(key).isPresent()) {
            return true;
        }
        return findState(text).isPresent()
                && districtsNamed(text).isEmpty()
                && PostalPlaces.loaded().named(key, 1).stream()
                        .noneMatch(place -> NameKey.of(place.name().english()).equals(key));
    }

    /** Chandigarh is a state and its one district. */
    private Stream<NamedPlace> ofItsName(String state) {
        return findState(state).stream()
                .flatMap(each -> findDistrict(each.code(), state).stream())
                .map(NamedPlace::of);
    }

    /** The districts whose middles are nearest to a point. */
    List<District> districtsNear(GeoPoint point, int limit) {
        return middles.nearest(point, Double.MAX_VALUE, limit, district -> true);
    }

    Optional<District> findDistrict(String state, String codeOrName) {
        NameIndex names = districtNames.get(state);
        if (names == null) {
            return Optional.empty();
        }
        District byCode = districts.get(codeOrName.strip().toUpperCase(Locale.ROOT));
        if (byCode != null) {
            return byCode.state().equals(state) ? Optional.of(byCode) : Optional.empty();
        }
        String key = NameKey.of(codeOrName);
        String stateKey = NameKey.of(states.get(state).name().english());
        return names.find(key)
                // "Central" in Delhi, "Leh Ladakh" in Ladakh
                .or(() -> key.isEmpty() ? Optional.empty() : names.find(key + stateKey))
                .or(
                        () ->
                                key.length() > stateKey.length() && key.endsWith(stateKey)
                                        ? names.find(
                                                key.substring(0, key.length() - stateKey.length()))
                                        : Optional.empty())
                .map(districts::get);
    }
}
