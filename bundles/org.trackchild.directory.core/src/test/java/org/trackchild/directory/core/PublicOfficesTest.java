package org.trackchild.directory.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.trackchild.directory.api.GeoPoint;
import org.trackchild.directory.api.NearbyOffice;
import org.trackchild.directory.api.NearbyQuery;
import org.trackchild.directory.api.Office;
import org.trackchild.directory.api.OfficeContact;
import org.trackchild.directory.api.OfficeDraft;
import org.trackchild.directory.api.OfficeEntry;
import org.trackchild.directory.api.OfficeHours;
import org.trackchild.directory.api.OfficeParticulars;
import org.trackchild.directory.api.OfficePosition;
import org.trackchild.directory.api.OfficeRegister;
import org.trackchild.directory.api.OfficeService;
import org.trackchild.directory.api.OfficeStanding;
import org.trackchild.directory.api.OfficeType;
import org.trackchild.directory.api.PublicOffice;
import org.trackchild.directory.api.PublicOffices;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Wording;

class PublicOfficesTest {

    private static final Gazetteer PLACES = Gazetteer.load();

    private static final LocalDateTime MONDAY_NOON = LocalDateTime.of(2026, 11, 30, 12, 0);

    private static final List<String> DISTRICTS =
            List.of("UP-LUCKNOW", "UP-UNNAO", "UP-AGRA", "BR-PATNA", "TS-HYDERABAD");

    private static Office office(
            int number, OfficeType type, String district, Optional<GeoPoint> at, String hours) {
        OfficeService service =
                new OfficeService(
                        List.of(
                                new OfficeContact(
                                        OfficeContact.Kind.ADDRESS, number + " Open Road", true)),
                        OfficeHours.read(hours, "").orElseThrow(),
                        List.of(),
                        Optional.empty());
        OfficeParticulars particulars =
                new OfficeParticulars(
                        at.map(
                                point ->
                                        new OfficePosition(
                                                point.latitude(), point.longitude(), 50)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        // a home whose keeper has said that its address is no secret
                        false);
        return new Office(
                new OfficeId("O-%05d".formatted(number)),
                type,
                Wording.same("Synthetic %05d".formatted(number)),
                district.substring(0, 2),
                district,
                new OfficeEntry(service, particulars, OfficeStanding.NEW),
                true);
    }

    private static List<Office> offices(Random random, int many) {
        List<Office> offices = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            OfficeType[] types = OfficeType.values();
            Optional<GeoPoint> at =
                    random.nextBoolean()
                            ? Optional.of(
                                    new GeoPoint(
                                            8 + random.nextDouble() * 25,
                                            70 + random.nextDouble() * 20))
                            : Optional.empty();
            offices.add(
                    office(
                            i,
                            types[random.nextInt(types.length)],
                            DISTRICTS.get(random.nextInt(DISTRICTS.size())),
                            at,
                            List.of("", "24x7", "mon 10:00-17:00", "tue 10:00-17:00")
                                    .get(random.nextInt(4))));
        }
        return offices;
    }

    private static GeoPoint placeOf(Office office) {
        return office.entry()
                .particulars()
                .position()
                .map(OfficePosition::point)
                .orElseGet(() -> PLACES.district(office.district()).orElseThrow().middle());
    }

    private static boolean isPlaced(Office office) {
        return office.entry().particulars().position().isPresent();
    }

    private static Comparator<Office> byDistance(GeoPoint from) {
        return Comparator.comparingDouble((Office each) -> from.kilometresTo(placeOf(each)))
                .thenComparing(each -> each.id().value());
    }

    /** By distance, but whoever tells no place is behind all of its district who tell one. */
    private static Comparator<Office> placedFirst(List<Office> sorted, GeoPoint from) {
        List<Office> all = List.copyOf(sorted);
        return Comparator.comparingDouble(
                        (Office each) ->
                                all.stream()
                                        .filter(
                                                other ->
                                                        other == each
                                                                || !isPlaced(each)
                                                                        && isPlaced(other)
                                                                        && other.district()
                                                                                .equals(
                                                                                        each
                                                                                                .district()))
                                        .mapToDouble(other -> from.kilometresTo(placeOf(other)))
                                        .max()
                                        .orElseThrow())
                .thenComparing(each -> !isPlaced(each))
                .thenComparing(each -> each.id().value());
    }

    @Test
    void findsTheOfficesThatSortingAllOfThemFinds() {
        Random random = new Random(1098);
        for (int turn = 0; turn < 60; turn++) {
            List<Office> offices = offices(random, 200);
            PublicBook book = new PublicBook(offices, PLACES::district);
            Set<OfficeType> types =
                    random.nextBoolean()
                            ? Set.of()
                            : EnumSet.of(
                                    OfficeType.values()[random.nextInt(OfficeType.values().length)],
                                    OfficeType.POLICE_STATION);
            boolean open = random.nextBoolean();
            int limit = 1 + random.nextInt(30);
            NearbyQuery query =
                    new NearbyQuery(
                            new GeoPoint(
                                    8 + random.nextDouble() * 25, 70 + random.nextDouble() * 20),
                            types,
                            open ? Optional.of(MONDAY_NOON) : Optional.empty(),
                            200 + random.nextDouble() * 2_000,
                            limit,
                            1 + random.nextInt(limit));
            Map<OfficeType, List<Office>> kinds =
                    offices.stream()
                            .filter(each -> !each.type().isKeptFromThePublic())
                            .filter(each -> types.isEmpty() || types.contains(each.type()))
                            .filter(
                                    each ->
                                            !open
                                                    || Set.of("24x7", "mon 10:00-17:00")
                                                            .contains(
                                                                    each.entry()
                                                                            .service()
                                                                            .hours()
                                                                            .written()))
                            .filter(
                                    each ->
                                            query.from().kilometresTo(placeOf(each))
                                                    <= query.within())
                            .collect(Collectors.groupingBy(Office::type));
            List<Office> found = new ArrayList<>();
            kinds.values()
                    .forEach(
                            ofKind -> {
                                List<Office> nearest = new ArrayList<>();
                                for (boolean placed : List.of(true, false)) {
                                    ofKind.stream()
                                            .filter(each -> isPlaced(each) == placed)
                                            .sorted(byDistance(query.from()))
                                            .limit(query.ofAKind())
                                            .forEach(nearest::add);
                                }
                                nearest.sort(placedFirst(nearest, query.from()));
                                nearest.stream().limit(query.ofAKind()).forEach(found::add);
                            });
            found.sort(placedFirst(found, query.from()));
            List<OfficeId> expected = found.stream().limit(limit).map(Office::id).toList();
            assertThat(book.near(query, Optional::of))
                    .extracting(near -> near.office().id())
                    .isEqualTo(expected);
        }
    }

    @Test
    void saysWhichDistancesAreThoseOfTheDistrict() {
        GeoPoint lucknow = PLACES.district("UP-LUCKNOW").orElseThrow().middle();
        PublicBook book =
                new PublicBook(
                        List.of(
                                office(
                                        1,
                                        OfficeType.POLICE_STATION,
                                        "UP-LUCKNOW",
                                        Optional.empty(),
                                        ""),
                                office(
                                        2,
                                        OfficeType.POLICE_STATION,
                                        "UP-LUCKNOW",
                                        Optional.of(lucknow),
                                        ""),
                                office(
                                        3,
                                        OfficeType.POLICE_STATION,
                                        "UP-UNNAO",
                                        Optional.empty(),
                                        "")),
                        PLACES::district);
        List<NearbyOffice> near =
                book.near(
                        new NearbyQuery(lucknow, Set.of(), Optional.empty(), 500, 10),
                        Optional::of);
        assertThat(near).extracting(NearbyOffice::byDistrict).containsExactly(false, true, true);
        assertThat(near.get(1).kilometres()).isZero();
        // and whoever lives near a border finds the station of the next district
        assertThat(near.get(2).kilometres()).isBetween(20.0, 100.0);
    }

    /** Twelve doctors without a position must not hide the police station round the corner. */
    @Test
    void whoTellsWhereItIsIsNotHiddenByThoseWhoDoNot() {
        GeoPoint lucknow = PLACES.district("UP-LUCKNOW").orElseThrow().middle();
        List<Office> offices = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            OfficeType type = i % 2 == 0 ? OfficeType.PAEDIATRICIAN : OfficeType.SCHOOL;
            offices.add(office(i, type, "UP-LUCKNOW", Optional.empty(), ""));
        }
        GeoPoint near = new GeoPoint(lucknow.latitude() + 0.1, lucknow.longitude());
        offices.add(office(99, OfficeType.POLICE_STATION, "UP-LUCKNOW", Optional.of(near), ""));
        PublicBook book = new PublicBook(offices, PLACES::district);
        NearbyQuery any = new NearbyQuery(lucknow, Set.of(), Optional.empty(), 300, 12, 2);
        assertThat(book.near(any, Optional::of))
                .extracting(each -> each.office().type())
                .containsExactly(
                        OfficeType.POLICE_STATION,
                        OfficeType.PAEDIATRICIAN,
                        OfficeType.SCHOOL,
                        OfficeType.PAEDIATRICIAN,
                        OfficeType.SCHOOL);
    }

    @Test
    void homesAreCountedAndNothingElseIsToldOfThem() {
        Optional<GeoPoint> at = Optional.of(new GeoPoint(26.85, 80.95));
        List<Office> offices =
                List.of(
                        office(1, OfficeType.CHILDRENS_HOME, "UP-LUCKNOW", at, "24x7"),
                        office(2, OfficeType.CHILDRENS_HOME, "UP-LUCKNOW", at, "24x7"),
                        office(3, OfficeType.CWC, "UP-LUCKNOW", at, ""));
        PublicBook book = new PublicBook(offices, PLACES::district);
        assertThat(book.keptFromThePublic("UP-LUCKNOW"))
                .containsExactly(entry(OfficeType.CHILDRENS_HOME, 2));
        assertThat(book.in("UP", "UP-LUCKNOW"))
                .extracting(PublicOffice::type)
                .containsExactly(OfficeType.CWC);
        assertThat(book.extract(offices.get(0))).isEmpty();
        assertThat(
                        book.near(
                                new NearbyQuery(at.get(), Set.of(), Optional.empty(), 9_999, 100),
                                Optional::of))
                .extracting(near -> near.office().type())
                .containsExactly(OfficeType.CWC);
    }

    @Test
    void whatIsStillTheSameIsNotMadeAgain() {
        Optional<GeoPoint> at = Optional.of(new GeoPoint(26.85, 80.95));
        Office same = office(1, OfficeType.CWC, "UP-LUCKNOW", at, "");
        Office before = office(2, OfficeType.NGO, "UP-LUCKNOW", at, "");
        Office after = office(2, OfficeType.NGO, "UP-LUCKNOW", Optional.empty(), "");
        PublicBook first = new PublicBook(List.of(same, before), PLACES::district);
        PublicBook second = first.with(List.of(same, after), PLACES::district);
        assertThat(second.extract(same).orElseThrow()).isSameAs(first.extract(same).orElseThrow());
        assertThat(second.extract(after).orElseThrow().position()).isEmpty();
        assertThat(second.in("UP", "UP-LUCKNOW")).hasSize(2);
    }

    /** Nobody waits for a new book, and the last one tells nothing that was taken back. */
    @Test
    void theLastBookTellsNothingThatWasTakenBack() {
        GeoPoint at = new GeoPoint(26.85, 80.95);
        Office moved = office(1, OfficeType.NGO, "UP-LUCKNOW", Optional.of(at), "");
        Office stays = office(2, OfficeType.NGO, "UP-LUCKNOW", Optional.of(at), "");
        PublicBook last = new PublicBook(List.of(moved, stays), PLACES::district);
        Office hidden = office(1, OfficeType.NGO, "UP-LUCKNOW", Optional.empty(), "");
        NearbyQuery query = new NearbyQuery(at, Set.of(), Optional.empty(), 100, 10);
        assertThat(last.near(query, Optional::of)).hasSize(2);
        assertThat(
                        last.near(
                                query,
                                known ->
                                        last.extract(
                                                known.id().equals(hidden.id()) ? hidden : stays)))
                .extracting(near -> near.office().id())
                .containsExactly(stays.id());
    }

    private static Office at(
            int number, OfficeType type, String district, String address, GeoPoint at, String of) {
        Office plain = office(number, type, district, Optional.of(at), "");
        OfficeService service =
                new OfficeService(
                        List.of(
                                new OfficeContact(OfficeContact.Kind.TELEPHONE, "0522 1", true),
                                new OfficeContact(OfficeContact.Kind.ADDRESS, address, true)),
                        OfficeHours.UNKNOWN,
                        List.of(),
                        Optional.empty());
        OfficeParticulars where = plain.entry().particulars();
        OfficeParticulars particulars =
                new OfficeParticulars(
                        where.position(),
                        where.code(),
                        Optional.of(of).filter(id -> !id.isEmpty()).map(OfficeId::new),
                        where.licence(),
                        where.since(),
                        false);
        return new Office(
                plain.id(),
                type,
                plain.name(),
                plain.state(),
                district,
                new OfficeEntry(service, particulars, OfficeStanding.NEW),
                true);
    }

    /** The committee sits in the home, and the society that runs it has its desk there. */
    @Test
    void theAddressOfAHomeIsNotToldAsThatOfAnotherOffice() {
        GeoPoint home = new GeoPoint(26.85, 80.95);
        GeoPoint away = new GeoPoint(26.9, 80.9);
        Office kept =
                at(1, OfficeType.CHILDRENS_HOME, "UP-LUCKNOW", "77, Mohan Rd.", home, "O-00004");
        List<Office> offices =
                List.of(
                        kept,
                        // written as the home is, and otherwise
                        at(2, OfficeType.CWC, "UP-LUCKNOW", "77 Mohan Rd", away, ""),
                        at(
                                3,
                                OfficeType.JJB,
                                "UP-LUCKNOW",
                                "77 Mohan Rd, Lucknow, PIN 226001",
                                away,
                                ""),
                        // the society is in another district
                        at(4, OfficeType.NGO, "UP-UNNAO", "77 Mohan Rd, PIN 226001", away, ""),
                        // the position alone says it, too
                        at(5, OfficeType.NGO, "UP-LUCKNOW", "The old bungalow", home, ""),
                        at(6, OfficeType.DCPU, "UP-LUCKNOW", "7 Mohan Rd", away, ""),
                        at(7, OfficeType.NGO, "UP-AGRA", "77 Mohan Rd", away, ""));
        PublicBook book = new PublicBook(offices, PLACES::district);
        for (Office office : offices.subList(1, 5)) {
            PublicOffice told = book.extract(office).orElseThrow();
            assertThat(told.position()).as(office.id().value()).isEmpty();
            assertThat(told.contacts())
                    .extracting(OfficeContact::kind)
                    .containsExactly(OfficeContact.Kind.TELEPHONE);
        }
        for (Office office : offices.subList(5, 7)) {
            assertThat(book.extract(office).orElseThrow().position()).isPresent();
        }
        assertThat(book.in("UP", "UP-LUCKNOW").toString()).doesNotContain("77", "old bungalow");
        assertThat(
                        book.near(
                                new NearbyQuery(home, Set.of(), Optional.empty(), 500, 50),
                                Optional::of))
                .filteredOn(near -> !near.byDistrict())
                .extracting(near -> near.office().id().value())
                .containsExactlyInAnyOrder("O-00006", "O-00007");
    }

    /** What was shown to everybody is gone as soon as the call returns that hides it. */
    @Test
    void whatIsHiddenAndClosedIsGoneAtOnce() throws SQLException, IOException {
        try (OfficeDesk desk = new OfficeDesk()) {
            MemoryPublicOffices told = new MemoryPublicOffices(desk.directory);
            OfficeService service =
                    new OfficeService(
                            List.of(
                                    new OfficeContact(
                                            OfficeContact.Kind.ADDRESS, "12 Open Road", true)),
                            OfficeHours.UNKNOWN,
                            List.of(),
                            Optional.empty());
            OfficeDraft draft =
                    new OfficeDraft(
                            OfficeType.NGO,
                            Wording.same("Synthetic friends"),
                            "UP",
                            "UP-LUCKNOW",
                            service,
                            OfficeParticulars.usual(OfficeType.NGO));
            Office made = desk.register.create(OfficeDesk.DISTRICT, draft, false);
            assertThat(told.office(made.id()).orElseThrow().contacts()).hasSize(1);
            OfficeDraft hidden =
                    new OfficeDraft(
                            draft.type(),
                            draft.name(),
                            draft.state(),
                            draft.district(),
                            OfficeService.UNKNOWN,
                            draft.particulars().hide());
            Office changed =
                    desk.register.change(
                            OfficeDesk.DISTRICT, made.id(), made.version(), hidden, false);
            assertThat(told.office(made.id()).orElseThrow().contacts()).isEmpty();
            told.follow();
            assertThat(told.in("UP", "UP-LUCKNOW"))
                    .extracting(PublicOffice::id)
                    .contains(made.id());
            assertThat(ids(told)).contains(made.id());
            desk.register.close(
                    OfficeDesk.DISTRICT,
                    made.id(),
                    changed.version(),
                    new OfficeRegister.Closing(
                            LocalDate.now(ZoneId.of("Asia/Kolkata")),
                            "Moved away",
                            Optional.empty()));
            assertThat(told.office(made.id())).isEmpty();
            assertThat(told.in("UP", "UP-LUCKNOW"))
                    .extracting(PublicOffice::id)
                    .doesNotContain(made.id());
            assertThat(ids(told)).doesNotContain(made.id());
            told.stop();
        }
    }

    private static List<OfficeId> ids(PublicOffices told) {
        GeoPoint lucknow = PLACES.district("UP-LUCKNOW").orElseThrow().middle();
        return told.near(new NearbyQuery(lucknow, Set.of(), Optional.empty(), 100, 100)).stream()
                .map(near -> near.office().id())
                .toList();
    }
}
