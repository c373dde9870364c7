package org.trackchild.ui.desk.parts;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trackchild.directory.api.Directory;
import org.trackchild.directory.api.District;
import org.trackchild.directory.api.Office;
import org.trackchild.directory.api.OfficeQuery;
import org.trackchild.directory.api.State;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Place;
import org.trackchild.ui.desk.words.Words;

/** Fields and words for places and offices. */
public final class Places {

    private Places() {}

    /** A field that chooses a state. */
    public static ComboBox<State> states(Directory directory, Words words) {
        ComboBox<State> states = new ComboBox<>();
        states.setItems(directory.states());
        states.setItemLabelGenerator(state -> words.text(state.name()));
        states.setClearButtonVisible(true);
        return states;
    }

    /** A field that chooses a district of the state that another field chooses. */
    public static ComboBox<District> districts(
            Directory directory, ComboBox<State> states, Words words) {
        ComboBox<District> districts = new ComboBox<>();
        districts.setItemLabelGenerator(district -> words.text(district.name()));
        districts.setClearButtonVisible(true);
        districts.setItems(List.of());
        states.addValueChangeListener(
                change -> {
                    District chosen = districts.getValue();
                    String state = change.getValue() == null ? "" : change.getValue().code();
                    districts.setItems(directory.districts(state));
                    if (chosen != null && chosen.state().equals(state)) {
                        districts.setValue(chosen);
                    }
                });
        return districts;
    }

    /** "Charbagh, Lucknow, Uttar Pradesh"; empty when nothing is known. */
    public static String text(Place place, Directory directory, Words words) {
        return String.join(
                ", ",
                java.util.stream.Stream.of(
                                place.text(),
                                district(place.district(), directory, words),
                                state(place.state(), directory, words))
                        .filter(part -> !part.isEmpty())
                        .toList());
    }

    /** Name of a state; its code where the directory does not know it. */
    public static String state(String code, Directory directory, Words words) {
        return code.isEmpty()
                ? ""
                : directory.findState(code).map(state -> words.text(state.name())).orElse(code);
    }

    /** Name of a district; its code where the directory does not know it. */
    public static String district(String code, Directory directory, Words words) {
        return code.isEmpty()
                ? ""
                : directory
                        .district(code)
                        .map(district -> words.text(district.name()))
                        .orElse(code);
    }

    /** Name of an office; its identifier where the directory does not know it. */
    public static String office(OfficeId id, Directory directory, Words words) {
        Optional<Office> office = directory.office(id);
        return office.map(found -> words.text(found.name())).orElse(id.value());
    }

    /**
     * A text that was written down in English, in the language of a reader, as far as it is made of
     * names that the directory knows: that of an office, or a place with its district and state.
     */
    public static String known(String english, Directory directory, Words words) {
        Optional<String> office =
                directory
                        .offices(
                                new OfficeQuery(
                                        english, Optional.empty(), "", "", Optional.empty(), 20))
                        .items()
                        .stream()
                        .filter(each -> each.name().english().equals(english))
                        .map(each -> words.text(each.name()))
                        .findFirst();
        return office.orElseGet(() -> knownPlace(english, directory, words));
    }

    private static String knownPlace(String english, Directory directory, Words words) {
        List<String> parts = new ArrayList<>(List.of(english.split(", ")));
        int last = parts.size() - 1;
        Optional<State> state =
                directory
                        .findState(parts.get(last))
                        .filter(found -> found.name().english().equals(parts.get(last)));
        if (state.isEmpty()) {
            return english;
        }
        parts.set(last, words.text(state.get().name()));
        if (last > 0) {
            String district = parts.get(last - 1);
            directory
                    .findDistrict(state.get().code(), district)
                    .filter(found -> found.name().english().equals(district))
                    .ifPresent(found -> parts.set(last - 1, words.text(found.name())));
        }
        return String.join(", ", parts);
    }
}
