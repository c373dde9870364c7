package org.trackchild.registry.core;

import java.util.List;
import java.util.Optional;
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

/** A directory with two states, of which both have a district Aurangabad. */
final class TwoDistricts implements Directory {

    private static final List<State> STATES =
            List.of(
                    new State("UP", new Wording("Uttar Pradesh", "उत्तर प्रदेश")),
                    new State("BR", new Wording("Bihar", "बिहार")),
                    new State("MH", new Wording("Maharashtra", "महाराष्ट्र")));

    private static final List<District> DISTRICTS =
            List.of(
                    district("UP-LUCKNOW", "Lucknow", "लखनऊ"),
                    district("BR-AURANGABAD", "Aurangabad", "औरंगाबाद"),
                    district("MH-AURANGABAD", "Aurangabad", "औरंगाबाद"));

    /** Two homes that place nobody elsewhere, and a fit facility. */
    private static final List<Office> HOMES =
            List.of(home("CCI-1"), home("CCI-2"), office("FIT-1", OfficeType.FIT_FACILITY));

    private final Optional<Office> keeper;

    private final List<Office> offices;

    /** Without an office that keeps what comes from outside. */
    TwoDistricts() {
        this(Optional.empty());
    }

    /**
     * @param keeper keeps what comes from outside
     */
    TwoDistricts(Optional<Office> keeper) {
        this.keeper = keeper;
        this.offices = HOMES;
    }

    /**
     * @param offices all that it knows
     */
    TwoDistricts(List<Office> offices) {
        this.keeper = Optional.empty();
        this.offices = offices;
    }

    static Office home(String id) {
        return office(id, OfficeType.CHILDRENS_HOME);
    }

    private static Office office(String id, OfficeType type) {
        return new Office(
                new OfficeId(id), type, Wording.same("Home " + id), "UP", "UP-LUCKNOW", "", true);
    }

    private static District district(String code, String english, String hindi) {
        return new District(code, code.substring(0, 2), new Wording(english, hindi), 0, 0);
    }

    @Override
    public List<State> states() {
        return STATES;
    }

    @Override
    public List<District> districts(String state) {
        return DISTRICTS.stream().filter(district -> district.state().equals(state)).toList();
    }

    @Override
    public Optional<State> findState(String text) {
        return STATES.stream()
                .filter(state -> state.code().equals(text) || named(state.name(), text))
                .findFirst();
    }

    @Override
    public Optional<District> findDistrict(String state, String text) {
        return districts(state).stream()
                .filter(district -> district.code().equals(text) || named(district.name(), text))
                .findFirst();
    }

    private static boolean named(Wording name, String text) {
        return name.english().equalsIgnoreCase(text) || name.hindi().equals(text);
    }

    @Override
    public Optional<District> district(String code) {
        return DISTRICTS.stream().filter(district -> district.code().equals(code)).findFirst();
    }

    @Override
    public Optional<Office> office(OfficeId id) {
        return offices.stream().filter(office -> office.id().equals(id)).findFirst();
    }

    @Override
    public Page<Office> offices(OfficeQuery query) {
        return new Page<>(
                offices.stream()
                        .filter(
                                office ->
                                        query.type().map(office.type()::equals).orElse(true)
                                                && office.district().equals(query.district()))
                        .limit(query.limit())
                        .toList(),
                Optional.empty());
    }

    @Override
    public Optional<Office> unit(OfficeType type, String state, String district) {
        return offices.stream()
                .filter(Office::isOpen)
                .filter(office -> office.type() == type)
                .filter(office -> office.state().equals(state))
                .filter(office -> office.district().equals(district))
                .findFirst();
    }

    @Override
    public Optional<Office> responsibleFor(Place place) {
        return keeper;
    }
}
