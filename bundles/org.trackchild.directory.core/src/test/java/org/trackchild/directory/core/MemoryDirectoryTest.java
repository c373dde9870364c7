package org.trackchild.directory.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.directory.api.Office;
import org.trackchild.directory.api.OfficeQuery;
import org.trackchild.directory.api.OfficeStanding;
import org.trackchild.directory.api.OfficeType;
import org.trackchild.directory.api.RailwayLine;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Page;
import org.trackchild.model.Place;
import org.trackchild.model.Wording;

class MemoryDirectoryTest {

    private static final OfficeId NATIONAL = new OfficeId("NATIONAL");

    private final MemoryStore store = new MemoryStore();

    private MemoryDirectory directory;

    @AfterEach
    void stop() {
        if (directory != null) {
            directory.stop();
        }
    }

    private void start() {
        directory = new MemoryDirectory(store, store, "");
        store.listen(directory);
    }

    static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("deadline").isLessThan(deadline);
            LockSupport.parkNanos(1_000_000);
        }
    }

    private boolean complete() {
        return directory.office(NATIONAL).isPresent();
    }

    private void add(Office office) {
        store.write(
                Caller.system("test"),
                tx -> {
                    tx.offices().put(office);
                    tx.journal(
                            JournalAction.OFFICE_CREATED,
                            new JournalEntry.Subject("office", office.id().value()),
                            "");
                    return null;
                });
    }

    private static Office station(String id, String name, String hindi) {
        return new Office(
                new OfficeId(id),
                OfficeType.POLICE_STATION,
                new Wording(name, hindi),
                "UP",
                "UP-LUCKNOW",
                "",
                true);
    }

    private static OfficeQuery query(String text, int limit) {
        return new OfficeQuery(text, Optional.empty(), "", "", Optional.empty(), limit);
    }

    @Test
    void statutoryOfficesExistFromTheFirstStartAndAreMadeOnce() {
        start();
        await(this::complete);
        int first = store.all().size();
        assertThat(first).isGreaterThan(36 + 760);
        assertThat(store.head()).isEqualTo(first);
        assertThat(directory.office(new OfficeId("DCPU-UP-LUCKNOW")).orElseThrow().name())
                .isEqualTo(
                        new Wording(
                                "District Child Protection Unit, Lucknow",
                                "जिला बाल संरक्षण इकाई, लखनऊ"));
        directory.stop();

        start();
        assertThat(complete()).isTrue();
        directory.stop();
        assertThat(store.all()).hasSize(first);
        assertThat(store.head()).isEqualTo(first);
    }

    @Test
    void anOfficeThatSomebodyHasCompletedStaysAsItIs() {
        Office own =
                new Office(
                        new OfficeId("DCPU-UP-LUCKNOW"),
                        OfficeType.DCPU,
                        Wording.same("Our unit"),
                        "UP",
                        "UP-LUCKNOW",
                        "1 Station Road",
                        false);
        add(own);
        start();
        await(this::complete);
        assertThat(directory.office(own.id())).contains(own);
    }

    @Test
    void followsTheJournal() {
        start();
        await(this::complete);
        Office added = station("PS-1", "Station One", "थाना एक");
        add(added);
        await(() -> directory.office(added.id()).isPresent());
        int reads = store.reads();
        store.write(
                Caller.system("test"),
                tx -> {
                    tx.journal(JournalAction.CASE_READ, new JournalEntry.Subject("case", "1"), "");
                    return null;
                });
        add(station("PS-2", "Station Two", "थाना दो"));
        await(() -> directory.office(new OfficeId("PS-2")).isPresent());
        assertThat(store.reads()).isLessThanOrEqualTo(reads + 2);
    }

    @Test
    void answersPlacesWhileTheStoreCannotBeReachedAndRecovers() {
        store.reachable(false);
        start();
        assertThat(directory.states()).hasSize(36);
        assertThat(directory.offices(query("", 10)).items()).isEmpty();
        assertThat(directory.responsibleFor(Place.UNKNOWN)).isEmpty();
        store.reachable(true);
        directory.grown(1);
        await(this::complete);
    }

    @Test
    void theNearestUnitIsResponsible() {
        start();
        await(this::complete);
        assertThat(responsible(new Place("UP", "UP-LUCKNOW", ""))).isEqualTo("DCPU-UP-LUCKNOW");
        assertThat(responsible(new Place("UP", "UP-UNHEARD", ""))).isEqualTo("SCPS-UP");
        assertThat(responsible(new Place("UP", "", "near a bridge"))).isEqualTo("SCPS-UP");
        assertThat(responsible(new Place("", "", "near a bridge"))).isEqualTo("NATIONAL");
    }

    private String responsible(Place place) {
        return directory.responsibleFor(place).orElseThrow().id().value();
    }

    @Test
    void pagesGoThroughAllOfficesByName() {
        start();
        await(this::complete);
        List<Office> all = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<Office> page =
                    directory.offices(new OfficeQuery("", Optional.empty(), "", "", after, 200));
            all.addAll(page.items());
            after = page.next();
        } while (after.isPresent());
        assertThat(all).doesNotHaveDuplicates().hasSameSizeAs(store.all());
        assertThat(directory.offices(query("", 1)).items()).containsExactly(all.get(0));
    }

    @Test
    void searchesWordsInEitherLanguage() {
        start();
        await(this::complete);
        add(station("PS-UP-LUCKNOW-01", "Demo Police Station 1, Lucknow", "प्रदर्शन थाना 1, लखनऊ"));
        await(() -> !found("demo lucknow").isEmpty());
        assertThat(found("LUCKNOW unit")).containsExactly("DCPU-UP-LUCKNOW");
        assertThat(found("लखनऊ थाना")).containsExactly("PS-UP-LUCKNOW-01");
        assertThat(found("no such office")).isEmpty();
        assertThat(
                        directory
                                .offices(
                                        new OfficeQuery(
                                                "",
                                                Optional.of(OfficeType.SCPS),
                                                "",
                                                "",
                                                Optional.empty(),
                                                100))
                                .items())
                .hasSize(36);
        assertThat(
                        directory
                                .offices(
                                        new OfficeQuery(
                                                "",
                                                Optional.empty(),
                                                "UP",
                                                "UP-LUCKNOW",
                                                Optional.empty(),
                                                100))
                                .items())
                .hasSize(2);
    }

    private List<String> found(String text) {
        return directory.offices(query(text, 100)).items().stream()
                .map(office -> office.id().value())
                .toList();
    }

    @Test
    void knowsTheRailwayLinesWhateverIsWrongWithTheStatesOwn() {
        for (String own : List.of("", "nowhere/railways.csv")) {
            directory = new MemoryDirectory(store, store, own);
            assertThat(directory.railwayLines())
                    .extracting(RailwayLine::code)
                    .contains("howrah-gaya-delhi");
            directory.stop();
        }
    }

    @Test
    void oneRuleSaysWhichOfficeAnswersForADistrict() {
        start();
        await(this::complete);
        add(unit("DCPU-UP-LUCKNOW-0", OfficeType.DCPU, "Additional District Unit", false));
        add(unit("A-DCPU", OfficeType.DCPU, "Additional Unit", false));
        add(unit("CWC-1", OfficeType.CWC, "Committee", true));
        add(unit("CWC-3", OfficeType.CWC, "Additional Committee", false));
        add(unit("CWC-2", OfficeType.CWC, "Second Committee", false));
        Place lucknow = new Place("UP", "UP-LUCKNOW", "");
        await(() -> told(OfficeType.CWC).equals("CWC-2"));
        assertThat(told(OfficeType.DCPU)).isEqualTo("DCPU-UP-LUCKNOW");
        assertThat(directory.responsibleFor(lucknow).orElseThrow().id().value())
                .isEqualTo("DCPU-UP-LUCKNOW");
        add(
                unit("CWC-2", OfficeType.CWC, "Second Committee", false)
                        .with(
                                OfficeStanding.NEW.closed(
                                        Optional.of(
                                                new OfficeStanding.Closing(
                                                        LocalDate.of(2026, 3, 31),
                                                        "Merged",
                                                        Optional.empty())))));
        await(() -> told(OfficeType.CWC).equals("CWC-3"));
        assertThat(directory.unit(OfficeType.SCPS, "UP", "").orElseThrow().id().value())
                .isEqualTo("SCPS-UP");
        assertThat(directory.unit(OfficeType.JJB, "UP", "UP-LUCKNOW")).isEmpty();
    }

    private String told(OfficeType type) {
        return directory
                .unit(type, "UP", "UP-LUCKNOW")
                .map(office -> office.id().value())
                .orElse("");
    }

    private static Office unit(String id, OfficeType type, String name, boolean synthetic) {
        return new Office(
                new OfficeId(id), type, Wording.same(name), "UP", "UP-LUCKNOW", "", synthetic);
    }
}
