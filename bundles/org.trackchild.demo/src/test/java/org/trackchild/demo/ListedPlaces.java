package org.trackchild.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.trackchild.directory.api.Directory;
import org.trackchild.directory.api.District;
import org.trackchild.directory.api.Office;
import org.trackchild.directory.api.OfficeQuery;
import org.trackchild.directory.api.OfficeType;
import org.trackchild.directory.api.State;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Page;
import org.trackchild.model.Place;
import org.trackchild.model.Wording;

/** The real places, found by their exact names; no offices. */
final class ListedPlaces implements Directory {

    private final List<State> states =
            read("states.csv", row -> new State(row.getField("code"), name(row)));

    private final List<District> districts =
            read(
                    "districts.csv",
                    row ->
                            new District(
                                    row.getField("code"),
                                    row.getField("state"),
                                    name(row),
                                    Double.parseDouble(row.getField("latitude")),
                                    Double.parseDouble(row.getField("longitude"))));

    private static <T> List<T> read(String file, Function<NamedCsvRecord, T> mapping) {
        try (Reader text =
                        new InputStreamReader(
                                ListedPlaces.class.getResourceAsStream(
                                        "/org/trackchild/directory/core/" + file),
                                StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
            return rows.stream().map(mapping).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Wording name(NamedCsvRecord row) {
        String hindi = row.getField("name_hi");
        return new Wording(row.getField("name"), hindi.isEmpty() ? row.getField("name") : hindi);
    }

    private static boolean isCalled(Wording name, String text) {
        return name.english().equals(text) || name.hindi().equals(text);
    }

    @Override
    public List<State> states() {
        return states;
    }

    @Override
    public List<District> districts(String state) {
        return districts.stream().filter(one -> one.state().equals(state)).toList();
    }

    @Override
    public Optional<State> findState(String name) {
        return states.stream().filter(one -> isCalled(one.name(), name)).findFirst();
    }

    @Override
    public Optional<District> findDistrict(String state, String name) {
        return districts(state).stream().filter(one -> isCalled(one.name(), name)).findFirst();
    }

    @Override
    public Optional<District> district(String code) {
        return districts.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    @Override
    public Optional<Office> office(OfficeId id) {
        return Optional.empty();
    }

    @Override
    public Page<Office> offices(OfficeQuery query) {
        return new Page<>(List.of(), Optional.empty());
    }

    @Override
    public Optional<Office> unit(OfficeType type, String state, String district) {
        return Optional.empty();
    }

    @Override
    public Optional<Office> responsibleFor(Place place) {
        return Optional.empty();
    }
}
