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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
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

    /** Places by a name or a PIN code. */
    List<NamedPlace> findPlaces(String text, int limit) {
        String key = NameKey.of(text);
        Optional<String> pin = PostalPlaces.pin(key);
        if (pin.isPresent()) {
            return PostalPlaces.loaded().ofPin(pin.get()).stream().limit(limit).toList();
        }
        // who writes "Bilaspur, Himachal Pradesh" means one of two
        int comma = text.lastIndexOf(',');
        Optional<State> in = comma < 0 ? Optional.empty() : findState(text.substring(comma + 1));
        if (in.isPresent()) {
            return findPlaces(text.substring(0, comma), MOST_OF_A_NAME).stream()
                    .filter(place -> place.district().startsWith(in.get().code() + "-"))
                    .limit(limit)
                    .toList();
        }
        return Stream.concat(
                        states.keySet().stream()
                                .flatMap(state -> findDistrict(state, text).stream())
                                .map(NamedPlace::of),
                        PostalPlaces.loaded().named(key, limit).stream())
                .limit(limit)
                .toList();
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
