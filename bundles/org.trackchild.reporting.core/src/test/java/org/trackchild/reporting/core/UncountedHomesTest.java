package org.trackchild.reporting.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.CaseFacts;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.Role;
import org.trackchild.directory.api.Office;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.ChildDescription;
import org.trackchild.model.Event;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Place;
import org.trackchild.model.Sex;
import org.trackchild.registry.api.CaseHeader;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.Headcount;
import org.trackchild.registry.api.Headcount.Presence;
import org.trackchild.registry.api.Particulars;
import org.trackchild.registry.api.Revision;
import org.trackchild.registry.api.Statement;
import org.trackchild.reporting.api.MonitorPlace;
import org.trackchild.reporting.api.UncountedHome;
import org.trackchild.rules.api.HeadcountRule;
import org.trackchild.rules.api.Level;
import org.trackchild.rules.in2016.IndianRules;
import org.trackchild.store.jpa.FreshStore;

/** Which homes did not count the children of the last evening that is due. */
class UncountedHomesTest {

    private static final Caller DISTRICT =
            new Caller(
                    "officer",
                    "Synthetic",
                    List.of(
                            new Posting(
                                    new OfficeId("DCPU-1"),
                                    Role.DISTRICT_OFFICER,
                                    "UP",
                                    "UP-LUCKNOW")));

    private static final MonitorPlace LUCKNOW = new MonitorPlace(Level.DISTRICT, "UP-LUCKNOW");

    private static final Office HOME = MonitoredPlaces.HOME;

    private FreshStore fresh;

    private StoredMonitoring monitoring;

    private final HeadcountRule rule = new IndianRules().headcount().orElseThrow();

    @BeforeEach
    void open() throws SQLException, IOException {
        fresh = new FreshStore();
        monitoring = new StoredMonitoring(fresh.store, new MonitoredPlaces());
        monitoring.packs = List.of(new IndianRules());
    }

    @AfterEach
    void close() throws IOException, SQLException {
        fresh.close();
    }

    /** A found child that an office keeps since some days. */
    private CaseId enter(OfficeId keeper, String district) {
        Instant since = Instant.now().minus(Duration.ofDays(5));
        return fresh.store.write(
                Caller.system("test"),
                tx -> {
                    ChildCase made =
                            new ChildCase(
                                    new CaseHeader(
                                            CaseId.next(),
                                            tx.cases().nextNumber(CaseKind.FOUND, 2026),
                                            CaseKind.FOUND,
                                            CaseStatus.PLACED,
                                            keeper,
                                            new Revision(
                                                    1, "user", since, since, Optional.empty())),
                                    ChildDescription.builder().sex(Sex.FEMALE).build(),
                                    new Event(
                                            LocalDate.of(2026, 1, 9),
                                            null,
                                            new Place("UP", district, "")),
                                    Particulars.none(CaseKind.FOUND),
                                    Optional.empty(),
                                    List.of());
                    tx.cases()
                            .insert(
                                    made,
                                    new CaseFacts(CaseKind.FOUND, keeper, "UP", district, Set.of()),
                                    List.of());
                    return made.id();
                });
    }

    private void lodge(CaseId id, Instant since) {
        lodge(id, HOME, since);
    }

    private void lodge(CaseId id, Office home, Instant since) {
        fresh.store.write(
                Caller.system("test"),
                tx -> {
                    tx.cases().lodge(id, Optional.of(home.id()), since);
                    return null;
                });
    }

    private void count(LocalDate evening, CaseId... children) {
        fresh.store.write(
                Caller.system("test"),
                tx -> {
                    tx.headcounts()
                            .insert(
                                    Headcount.signed(
                                            CaseId.drawUuid(),
                                            HOME.id(),
                                            evening,
                                            new Statement("clerk", HOME.id(), tx.now(), ""),
                                            Role.HOME_CLERK,
                                            Arrays.stream(children)
                                                    .map(
                                                            id ->
                                                                    new Headcount.Line(
                                                                            id,
                                                                            Presence.PRESENT,
                                                                            Optional.empty(),
                                                                            ""))
                                                    .toList()));
                    return null;
                });
    }

    private List<UncountedHome> uncounted() {
        return monitoring.uncountedHomes(DISTRICT, LUCKNOW);
    }

    @Test
    void aHomeIsListedWithTheEveningTheHourAndTheNumberOfChildren() {
        CaseId first = enter(HOME.id(), "UP-LUCKNOW");
        CaseId second = enter(HOME.id(), "UP-LUCKNOW");
        LocalDate evening = rule.lastDue(Instant.now());
        assertThat(uncounted())
                .containsExactly(new UncountedHome(HOME, evening, rule.due(evening), 2));

        count(evening.minusDays(1), first, second);
        count(evening, first);
        // one child was left out, as when it came while the others were counted
        assertThat(uncounted())
                .containsExactly(new UncountedHome(HOME, evening, rule.due(evening), 1));
        count(evening, first, second);
        assertThat(uncounted()).isEmpty();
    }

    @Test
    void aChildCountsWhereItLivesWhoeverKeepsItsCase() {
        CaseId far = enter(new OfficeId("PS-9"), "UP-AGRA");
        assertThat(uncounted()).isEmpty();
        lodge(far, Instant.now().minus(Duration.ofDays(4)));
        assertThat(uncounted()).extracting(UncountedHome::home).containsExactly(HOME);
    }

    @Test
    void whoCameInTheMorningAfterIsNotMissed() {
        CaseId here = enter(HOME.id(), "UP-LUCKNOW");
        CaseId later = enter(HOME.id(), "UP-LUCKNOW");
        LocalDate evening = rule.lastDue(Instant.now());
        count(evening, here);
        lodge(later, rule.closes(evening));
        assertThat(uncounted()).isEmpty();
        lodge(later, rule.closes(evening).minusMillis(1));
        assertThat(uncounted()).extracting(UncountedHome::children).containsExactly(1L);
    }

    @Test
    void aClosedHomeIsWatchedAsLongAsAChildLivesThere() {
        assertThat(monitoring.silentHomes(DISTRICT, LUCKNOW)).containsExactly(HOME);
        CaseId left = enter(new OfficeId("PS-1"), "UP-LUCKNOW");
        lodge(left, MonitoredPlaces.CLOSED_HOME, Instant.now().minus(Duration.ofDays(4)));
        assertThat(uncounted())
                .extracting(UncountedHome::home)
                .containsExactly(MonitoredPlaces.CLOSED_HOME);
    }
}
