package org.trackchild.reporting.core;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.trackchild.directory.api.Directory;
import org.trackchild.directory.api.District;
import org.trackchild.directory.api.Office;
import org.trackchild.directory.api.OfficeQuery;
import org.trackchild.directory.api.OfficeStanding;
import org.trackchild.directory.api.OfficeType;
import org.trackchild.directory.api.State;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Page;
import org.trackchild.model.Place;
import org.trackchild.model.Wording;

/** Two states, three districts, and the offices in them. */
final class MonitoredPlaces implements Directory {

    static final Office STATION = office("PS-1", OfficeType.POLICE_STATION, "UP", "UP-LUCKNOW");

    static final Office HOME = office("CCI-1", OfficeType.CHILDRENS_HOME, "UP", "UP-LUCKNOW");

    static final Office OTHER_HOME = office("CCI-2", OfficeType.OPEN_SHELTER, "UP", "UP-AGRA");

    static final Office CLOSED_HOME =
            office("CCI-3", OfficeType.CHILDRENS_HOME, "UP", "UP-LUCKNOW")
                    .with(
                            OfficeStanding.NEW.closed(
                                    Optional.of(
                                            new OfficeStanding.Closing(
                                                    LocalDate.of(2026, 1, 31),
                                                    "Merged",
                                                    Optional.empty()))));

    static final Office SOCIETY = office("SCPS-UP", OfficeType.SCPS, "UP", "");

    static final Office FAR_STATION = office("PS-9", OfficeType.POLICE_STATION, "BR", "BR-GAYA");

    private static final List<Office> OFFICES =
            List.of(STATION, HOME, OTHER_HOME, CLOSED_HOME, SOCIETY, FAR_STATION);

    private static final List<State> STATES =
            List.of(
                    new State("UP", Wording.same("Uttar Pradesh")),
                    new State("BR", Wording.same("Bihar")));

    private static final List<District> DISTRICTS =
            List.of(made("UP-LUCKNOW"), made("UP-AGRA"), made("BR-GAYA"));

    private static Office office(String id, OfficeType type, String state, String district) {
        return new Office(
                new OfficeId(id), type, Wording.same("Synthetic " + id), state, district, "", true);
    }

    private static District made(String code) {
        return new District(code, code.substring(0, 2), Wording.same(code), 0, 0);
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
    public Optional<State> findState(String code) {
        return STATES.stream().filter(state -> state.code().equals(code)).findFirst();
    }

    @Override
    public Optional<District> findDistrict(String state, String code) {
        return district(code, state);
    }

    private static Optional<District> district(String code, String state) {
        return DISTRICTS.stream()
                .filter(found -> found.code().equals(code) && found.state().equals(state))
                .findFirst();
    }

    @Override
    public Optional<District> district(String code) {
        return DISTRICTS.stream().filter(found -> found.code().equals(code)).findFirst();
    }

    @Override
    public Optional<Office> office(OfficeId id) {
        return OFFICES.stream().filter(office -> office.id().equals(id)).findFirst();
    }

    @Override
    public Page<Office> offices(OfficeQuery query) {
        List<Office> found =
                OFFICES.stream()
                        .filter(
                                office ->
                                        office.isOpen()
                                                || query.standing() == OfficeQuery.Standing.ALL)
                        .filter(office -> query.type().map(office.type()::equals).orElse(true))
                        .filter(
                                office ->
                                        query.state().isEmpty()
                                                || office.state().equals(query.state()))
                        .filter(
                                office ->
                                        query.district().isEmpty()
                                                || office.district().equals(query.district()))
                        .toList();
        return new Page<>(found, Optional.empty());
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
