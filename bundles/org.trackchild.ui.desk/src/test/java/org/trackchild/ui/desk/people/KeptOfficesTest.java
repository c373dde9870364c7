package org.trackchild.ui.desk.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Administration;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.Role;
import org.trackchild.directory.api.Directory;
import org.trackchild.directory.api.District;
import org.trackchild.directory.api.Office;
import org.trackchild.directory.api.OfficeQuery;
import org.trackchild.directory.api.OfficeType;
import org.trackchild.directory.api.testing.NoPlaces;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Page;
import org.trackchild.model.Wording;

class KeptOfficesTest {

    private final List<Office> offices = new ArrayList<>();

    private void office(String id, OfficeType type, String state, String district) {
        offices.add(
                new Office(new OfficeId(id), type, Wording.same(id), state, district, "", true));
    }

    private static Caller caller(String office, Role role, String state, String district) {
        return new Caller(
                "user",
                "User",
                List.of(
                        new Posting(
                                new OfficeId(office),
                                role,
                                state,
                                district,
                                role != Role.ADMINISTRATOR)));
    }

    /**
     * As the engine answers: who reaches an office can give a posting there, if anybody works in
     * it.
     */
    private KeptOffices of(Caller caller) {
        return new KeptOffices(
                id -> {
                    Office office = directory.office(id).orElseThrow();
                    return office.type() != OfficeType.HOSPITAL
                            && Administration.withOwnOffices(caller)
                                    .coversOffice(id, office.state(), office.district());
                },
                directory,
                caller);
    }

    private static List<String> ids(List<Office> found) {
        return found.stream().map(office -> office.id().value()).toList();
    }

    @Test
    void aHeadOfOfficeIsOfferedTheOwnOfficeAlone() {
        office("PS-1", OfficeType.POLICE_STATION, "BR", "BR-PATNA");
        office("PS-2", OfficeType.POLICE_STATION, "BR", "BR-PATNA");
        KeptOffices kept = of(caller("PS-1", Role.POLICE_OFFICER, "BR", "BR-PATNA"));
        assertThat(ids(kept.named(""))).containsExactly("PS-1");
        assertThat(kept.only().map(office -> office.id().value())).contains("PS-1");
        assertThat(kept.named("PS-2")).isEmpty();
        assertThat(kept.administers(offices.get(0))).isFalse();
    }

    @Test
    void anAdministratorIsOfferedThoseOfTheDistrictOrStateInWhichSomebodyWorks() {
        office("DCPU", OfficeType.DCPU, "BR", "BR-PATNA");
        office("HOSPITAL", OfficeType.HOSPITAL, "BR", "BR-PATNA");
        office("PS-GAYA", OfficeType.POLICE_STATION, "BR", "BR-GAYA");
        office("SCPS", OfficeType.SCPS, "BR", "");
        office("PS-UP", OfficeType.POLICE_STATION, "UP", "UP-LUCKNOW");
        assertThat(ids(of(caller("DCPU", Role.ADMINISTRATOR, "BR", "BR-PATNA")).named("")))
                .containsExactly("DCPU");
        KeptOffices state = of(caller("SCPS", Role.ADMINISTRATOR, "BR", ""));
        assertThat(ids(state.named(""))).containsExactlyInAnyOrder("DCPU", "PS-GAYA", "SCPS");
        assertThat(state.only()).isEmpty();
        assertThat(state.administers(offices.get(2))).isTrue();
        assertThat(state.administers(offices.get(4))).isFalse();
    }

    @Test
    void whoeverKeepsAllIsOfferedAsManyAsAListShowsAlsoBehindManyWhereNobodyWorks() {
        for (int i = 0; i < 500; i++) {
            office("A-HOSPITAL-" + i, OfficeType.HOSPITAL, "BR", "BR-PATNA");
        }
        for (int i = 0; i < 100; i++) {
            office("PS-" + i, OfficeType.POLICE_STATION, "BR", "BR-PATNA");
        }
        assertThat(of(caller("NATIONAL", Role.ADMINISTRATOR, "", "")).named(""))
                .hasSize(KeptOffices.MOST)
                .allMatch(office -> office.type() == OfficeType.POLICE_STATION);
    }

    @Test
    void whoKeepsNobodyIsOfferedNothing() {
        office("PS-1", OfficeType.POLICE_STATION, "BR", "BR-PATNA");
        Caller clerk =
                new Caller(
                        "user",
                        "User",
                        List.of(
                                new Posting(
                                        new OfficeId("PS-1"),
                                        Role.POLICE_OFFICER,
                                        "BR",
                                        "BR-PATNA")));
        assertThat(of(clerk).named("")).isEmpty();
    }

    private final Directory directory =
            new NoPlaces() {
                @Override
                public Optional<District> district(String code) {
                    return Optional.of(
                            new District(code, code.substring(0, 2), Wording.same(code), 0, 0));
                }

                @Override
                public Optional<Office> office(OfficeId id) {
                    return offices.stream().filter(office -> office.id().equals(id)).findFirst();
                }

                @Override
                public Page<Office> offices(OfficeQuery query) {
                    List<Office> all =
                            offices.stream()
                                    .filter(office -> fits(query.state(), office.state()))
                                    .filter(office -> fits(query.district(), office.district()))
                                    .filter(office -> office.id().value().contains(query.text()))
                                    .toList();
                    int from = query.after().map(Integer::parseInt).orElse(0);
                    int to = Math.min(all.size(), from + query.limit());
                    return new Page<>(
                            all.subList(from, to),
                            to < all.size() ? Optional.of(Integer.toString(to)) : Optional.empty());
                }

                private boolean fits(String wanted, String there) {
                    return wanted.isEmpty() || wanted.equals(there);
                }
            };
}
