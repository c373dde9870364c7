package org.trackchild.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.directory.api.Office;
import org.trackchild.directory.api.OfficeChange;
import org.trackchild.directory.api.OfficeCode;
import org.trackchild.directory.api.OfficeContact;
import org.trackchild.directory.api.OfficeEntry;
import org.trackchild.directory.api.OfficeHours;
import org.trackchild.directory.api.OfficeIntake;
import org.trackchild.directory.api.OfficeLicence;
import org.trackchild.directory.api.OfficeParticulars;
import org.trackchild.directory.api.OfficePosition;
import org.trackchild.directory.api.OfficeService;
import org.trackchild.directory.api.OfficeStanding;
import org.trackchild.directory.api.OfficeType;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Sex;
import org.trackchild.model.Wording;
import org.trackchild.store.api.OfficeTable;

class JpaOfficeTableTest {

    private static final Instant AT = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    private static final OfficeCode CODE = new OfficeCode("lgd", "41");

    private FreshStore fresh;

    @BeforeEach
    void open() throws SQLException, IOException {
        fresh = new FreshStore();
    }

    @AfterEach
    void close() throws IOException, SQLException {
        fresh.close();
    }

    private <T> T write(Function<OfficeTable, T> work) {
        return fresh.store.write(Samples.SYSTEM, tx -> work.apply(tx.offices()));
    }

    private Optional<Office> one(Function<OfficeTable, Optional<Office>> work) {
        return write(work);
    }

    private List<Office> many(Function<OfficeTable, List<Office>> work) {
        return write(work);
    }

    private long number(Function<OfficeTable, Long> work) {
        return write(work);
    }

    private List<OfficeChange> changes(OfficeId office, int limit) {
        return write(offices -> offices.changes(office, limit));
    }

    private void put(Office office) {
        write(
                offices -> {
                    offices.put(office);
                    return null;
                });
    }

    private static Office bare(String id) {
        return new Office(
                new OfficeId(id),
                OfficeType.POLICE_STATION,
                Wording.same("Station"),
                "UP",
                "UP-LUCKNOW",
                "",
                false);
    }

    private static Office full(OfficeId parent) {
        OfficeEntry entry =
                new OfficeEntry(
                        new OfficeService(
                                List.of(
                                        new OfficeContact(
                                                OfficeContact.Kind.MOBILE, "9000000000", true),
                                        new OfficeContact(
                                                OfficeContact.Kind.ADDRESS, "1 Road", false)),
                                OfficeHours.read("mon-sat 10:00-17:00", "Call").orElseThrow(),
                                List.of("hindi", "santali"),
                                Optional.of(
                                        new OfficeIntake(
                                                40, 6, 17, Set.of(Sex.FEMALE, Sex.MALE), true))),
                        new OfficeParticulars(
                                Optional.of(new OfficePosition(26.85, 80.95, 30)),
                                Optional.of(CODE),
                                Optional.of(parent),
                                Optional.of(
                                        new OfficeLicence(
                                                "R-1", Optional.of(LocalDate.of(2031, 3, 31)))),
                                Optional.of(LocalDate.of(2019, 4, 1)),
                                true),
                        new OfficeStanding(
                                3,
                                Optional.of(new OfficeStanding.Verified(AT, "officer")),
                                Optional.of(
                                        new OfficeStanding.Closing(
                                                LocalDate.of(2026, 11, 28),
                                                "Merged",
                                                Optional.of(parent)))));
        return new Office(
                new OfficeId("CCI-1"),
                OfficeType.CHILDRENS_HOME,
                new Wording("Home", "\u0917\u0943\u0939"),
                "UP",
                "UP-LUCKNOW",
                entry,
                false);
    }

    @Test
    void anOfficeIsReadAsItWasWritten() {
        Office parent = bare("SOCIETY");
        Office office = full(parent.id());
        put(parent);
        put(office);
        assertThat(many(OfficeTable::all)).containsExactlyInAnyOrder(parent, office);
        assertThat(many(offices -> offices.findAll(List.of(office.id(), new OfficeId("NONE")))))
                .containsExactly(office);
        assertThat(one(offices -> offices.lock(office.id()))).contains(office);
        assertThat(one(offices -> offices.coded(CODE).flatMap(offices::lock))).contains(office);
        assertThat(
                        one(
                                offices ->
                                        offices.coded(new OfficeCode("lgd", "42"))
                                                .flatMap(offices::lock)))
                .isEmpty();
        Office open = office.with(OfficeStanding.NEW);
        assertThat(number(offices -> offices.countOpenBelow(parent.id()))).isZero();
        put(open);
        assertThat(many(OfficeTable::all)).containsExactlyInAnyOrder(parent, open);
        assertThat(number(offices -> offices.countOpenBelow(parent.id()))).isOne();
        Office less = open.with(OfficeEntry.of(OfficeType.CHILDRENS_HOME, ""));
        put(less);
        assertThat(one(offices -> offices.lock(office.id()))).contains(less);
    }

    @Test
    void numbersAreDrawnOnce() {
        assertThat(number(OfficeTable::nextNumber)).isNotEqualTo(number(OfficeTable::nextNumber));
    }

    @Test
    void theHistoryIsToldFromItsEnd() {
        OfficeId office = new OfficeId("PS-1");
        OfficeChange made = change(1, OfficeChange.Kind.CREATED, List.of());
        OfficeChange changed =
                change(
                        2,
                        OfficeChange.Kind.CHANGED,
                        List.of(
                                new OfficeChange.FieldChange("name", "Old", "New"),
                                new OfficeChange.FieldChange("contacts", "", "x".repeat(9_000))));
        write(
                offices -> {
                    offices.add(office, made);
                    offices.add(office, changed);
                    offices.add(new OfficeId("PS-2"), made);
                    return null;
                });
        assertThat(changes(office, 10)).containsExactly(changed, made);
        assertThat(changes(office, 1)).containsExactly(changed);
        assertThat(changes(new OfficeId("PS-3"), 10)).isEmpty();
    }

    private static OfficeChange change(
            long version, OfficeChange.Kind kind, List<OfficeChange.FieldChange> fields) {
        return new OfficeChange(
                version, kind, AT, "officer", Optional.of(new OfficeId("DCPU")), "", fields);
    }
}
