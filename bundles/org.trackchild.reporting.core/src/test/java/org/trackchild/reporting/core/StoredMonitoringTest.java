package org.trackchild.reporting.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.CaseFacts;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.Role;
import org.trackchild.directory.api.Office;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.ChildDescription;
import org.trackchild.model.Code;
import org.trackchild.model.Event;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Place;
import org.trackchild.model.ProblemException;
import org.trackchild.model.Sex;
import org.trackchild.registry.api.CaseHeader;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.MadeTransition;
import org.trackchild.registry.api.Particulars;
import org.trackchild.registry.api.Revision;
import org.trackchild.registry.api.Step;
import org.trackchild.reporting.api.MonitorFigures;
import org.trackchild.reporting.api.MonitorFigures.Share;
import org.trackchild.reporting.api.MonitorPlace;
import org.trackchild.reporting.api.MonitorView;
import org.trackchild.reporting.api.Quartiles;
import org.trackchild.reporting.api.RedLine;
import org.trackchild.reporting.api.UnansweredProposal;
import org.trackchild.rules.api.Level;
import org.trackchild.rules.in2016.IndianRules;
import org.trackchild.store.api.ClockTable;
import org.trackchild.store.api.Transaction;
import org.trackchild.store.jpa.FreshStore;

class StoredMonitoringTest {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    private static final Caller NATIONAL = caller(Role.NATIONAL_MONITOR, "NATIONAL", "", "");

    private static final Caller STATE = caller(Role.STATE_MONITOR, "SCPS-UP", "UP", "");

    private static final Caller DISTRICT =
            caller(Role.DISTRICT_OFFICER, "DCPU-1", "UP", "UP-LUCKNOW");

    private static final Caller STATION = caller(Role.POLICE_OFFICER, "PS-1", "UP", "UP-LUCKNOW");

    private FreshStore fresh;

    private StoredMonitoring monitoring;

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

    private static Caller caller(Role role, String office, String state, String district) {
        return new Caller(
                "user." + office,
                "Synthetic",
                List.of(new Posting(new OfficeId(office), role, state, district)));
    }

    private static MonitorPlace place(Level level, String code) {
        return new MonitorPlace(level, code);
    }

    private CaseId enter(Office at, CaseKind kind, Instant registered, Instant... due) {
        return fresh.store.write(
                Caller.system("test"),
                tx -> {
                    ChildCase made =
                            new ChildCase(
                                    new CaseHeader(
                                            CaseId.next(),
                                            tx.cases().nextNumber(kind, 2026),
                                            kind,
                                            CaseStatus.REGISTERED,
                                            at.id(),
                                            new Revision(
                                                    1,
                                                    "user",
                                                    registered,
                                                    registered,
                                                    Optional.empty())),
                                    ChildDescription.builder().sex(Sex.FEMALE).build(),
                                    new Event(
                                            LocalDate.of(2026, 1, 9),
                                            null,
                                            new Place(at.state(), at.district(), "")),
                                    Particulars.none(kind),
                                    Optional.empty(),
                                    List.of());
                    CaseFacts facts =
                            new CaseFacts(kind, at.id(), at.state(), at.district(), Set.of());
                    tx.cases().insert(made, facts, List.of());
                    clocks(tx, made.id(), facts, due);
                    return made.id();
                });
    }

    private static void clocks(Transaction tx, CaseId id, CaseFacts facts, Instant... due) {
        List<ClockTable.Running> running = new ArrayList<>();
        for (int i = 0; i < due.length; i++) {
            running.add(
                    new ClockTable.Running(
                            i == 0 ? "fir" : "notice",
                            1,
                            due[i].minus(Duration.ofDays(1)),
                            due[i],
                            List.of(
                                    Optional.of(due[i].plus(Duration.ofHours(12))),
                                    Optional.of(due[i].plus(Duration.ofHours(48))),
                                    Optional.empty())));
        }
        tx.clocks().replace(List.of(new ClockTable.OfCase(id, facts, running)));
    }

    private void restore(CaseId id, Instant happened) {
        fresh.store.write(
                Caller.system("test"),
                tx -> {
                    tx.transitions()
                            .insert(
                                    new MadeTransition(
                                            CaseId.drawUuid(),
                                            id,
                                            CaseStatus.PRODUCED,
                                            CaseStatus.RESTORED,
                                            new Step("restore", happened, Map.of()),
                                            happened,
                                            new MadeTransition.Signature("user", "")));
                    return null;
                });
    }

    private static Instant ago(int days) {
        return NOW.minus(Duration.ofDays(days));
    }

    @ParameterizedTest
    @CsvSource({
        "national, nation, '', yes",
        "national, state, UP, yes",
        "national, district, BR-GAYA, yes",
        "national, office, PS-9, yes",
        "national, state, XX, NO_SUCH_PLACE",
        "state, nation, '', NOT_ALLOWED",
        "state, state, UP, cases",
        "state, state, BR, NOT_ALLOWED",
        "state, district, UP-AGRA, cases",
        "state, district, BR-GAYA, NOT_ALLOWED",
        "state, office, SCPS-UP, cases",
        "state, office, PS-9, NOT_ALLOWED",
        "district, nation, '', NOT_ALLOWED",
        "district, state, UP, NOT_ALLOWED",
        "district, district, UP-LUCKNOW, cases",
        "district, district, UP-AGRA, NOT_ALLOWED",
        "district, office, PS-1, cases",
        "district, office, CCI-2, NOT_ALLOWED",
        "district, office, PS-77, NO_SUCH_PLACE",
        "station, office, PS-1, NOT_ALLOWED",
        "station, district, UP-LUCKNOW, NOT_ALLOWED",
        "station, office, PS-77, NOT_ALLOWED"
    })
    void whoMaySeeWhat(String who, String level, String code, String expected) {
        enter(MonitoredPlaces.STATION, CaseKind.MISSING, ago(9), ago(8));
        enter(MonitoredPlaces.FAR_STATION, CaseKind.MISSING, ago(9), ago(8));
        enter(MonitoredPlaces.SOCIETY, CaseKind.MISSING, ago(9), ago(8));
        Caller caller =
                Map.of(
                                "national", NATIONAL,
                                "state", STATE,
                                "district", DISTRICT,
                                "station", STATION)
                        .get(who);
        MonitorPlace place = place(Code.find(Level.class, level).orElseThrow(), code);

        if (expected.equals("yes") || expected.equals("cases")) {
            boolean cases = expected.equals("cases");
            assertThat(monitoring.view(caller, place).showsCases()).isEqualTo(cases);
            assertThat(monitoring.redList(caller, place, Optional.empty(), 50).items())
                    .allSatisfy(line -> assertThat(line.subject().isPresent()).isEqualTo(cases));
            return;
        }
        for (Runnable question :
                List.<Runnable>of(
                        () -> monitoring.view(caller, place),
                        () -> monitoring.redList(caller, place, Optional.empty(), 50),
                        () -> monitoring.unanswered(caller, place, Optional.empty(), 50),
                        () -> monitoring.silentHomes(caller, place),
                        () -> monitoring.uncountedHomes(caller, place))) {
            assertThat(
                            catchThrowableOfType(ProblemException.class, question::run)
                                    .problems()
                                    .get(0)
                                    .code()
                                    .name())
                    .isEqualTo(expected);
        }
    }

    @Test
    void everybodyBeginsAtTheirOwnPlace() {
        assertThat(monitoring.starts(NATIONAL)).containsExactly(MonitorPlace.NATION);
        assertThat(monitoring.starts(STATE)).containsExactly(place(Level.STATE, "UP"));
        assertThat(monitoring.starts(DISTRICT))
                .containsExactly(place(Level.DISTRICT, "UP-LUCKNOW"));
        assertThat(monitoring.starts(STATION)).isEmpty();
    }

    @Test
    void thePartsAddUpAndTheWorstComesFirst() {
        enter(MonitoredPlaces.STATION, CaseKind.MISSING, ago(3), ago(1), NOW.plusSeconds(900));
        enter(MonitoredPlaces.STATION, CaseKind.MISSING, ago(200), NOW.plusSeconds(900));
        enter(MonitoredPlaces.OTHER_HOME, CaseKind.FOUND, ago(40), ago(20), ago(21));
        enter(MonitoredPlaces.SOCIETY, CaseKind.MISSING, ago(2));
        enter(MonitoredPlaces.FAR_STATION, CaseKind.MISSING, ago(2), ago(1));

        MonitorView state = monitoring.view(STATE, place(Level.STATE, "UP"));

        assertThat(state.path()).isEmpty();
        assertThat(state.figures().open()).isEqualTo(4);
        assertThat(state.figures().overdue()).isEqualTo(new Share(3, 5));
        assertThat(state.figures().untraced()).isEqualTo(1);
        assertThat(state.figures().silentHomes()).isEqualTo(new Share(2, 2));
        assertThat(state.parts())
                .extracting(part -> part.place().map(MonitorPlace::code).orElse("-"))
                .containsExactly("UP-AGRA", "UP-LUCKNOW", "-");
        assertThat(state.parts())
                .extracting(part -> part.figures().overdue())
                .containsExactly(new Share(2, 2), new Share(1, 3), new Share(0, 0));

        MonitorView nation = monitoring.view(NATIONAL, MonitorPlace.NATION);
        assertThat(nation.figures().open()).isEqualTo(5);
        assertThat(nation.parts())
                .extracting(part -> part.place().map(MonitorPlace::code).orElse("-"))
                .containsExactly("BR", "UP");

        MonitorView office = monitoring.view(NATIONAL, place(Level.OFFICE, "PS-1"));
        assertThat(office.parts()).isEmpty();
        assertThat(office.figures().open()).isEqualTo(2);
        assertThat(office.path())
                .containsExactly(
                        MonitorPlace.NATION,
                        place(Level.STATE, "UP"),
                        place(Level.DISTRICT, "UP-LUCKNOW"));
    }

    @Test
    void aHomeThatChangedSomethingIsNotSilent() {
        enter(MonitoredPlaces.HOME, CaseKind.FOUND, ago(5));
        enter(MonitoredPlaces.OTHER_HOME, CaseKind.FOUND, ago(31));

        assertThat(monitoring.silentHomes(STATE, place(Level.STATE, "UP")))
                .containsExactly(MonitoredPlaces.OTHER_HOME);
        assertThat(monitoring.view(STATE, place(Level.DISTRICT, "UP-LUCKNOW")).figures())
                .extracting(MonitorFigures::silentHomes)
                .isEqualTo(new Share(0, 1));
    }

    @Test
    void theHeadlineCountsFromTheReportToTheReunion() {
        LocalDate quarter = monitoring.view(NATIONAL, MonitorPlace.NATION).terms().quarter();
        Instant first = quarter.atStartOfDay(Event.ZONE).toInstant();
        for (int days : List.of(2, 4, 12)) {
            restore(
                    enter(
                            MonitoredPlaces.STATION,
                            CaseKind.MISSING,
                            first.plusSeconds(60).minus(Duration.ofDays(days))),
                    first.plusSeconds(120));
        }
        restore(
                enter(MonitoredPlaces.STATION, CaseKind.MISSING, first.minus(Duration.ofDays(30))),
                first.minusSeconds(1));

        MonitorFigures figures = monitoring.view(NATIONAL, MonitorPlace.NATION).figures();

        assertThat(figures.reunion().children()).isEqualTo(3);
        assertThat(figures.reunion().days()).contains(new Quartiles(3, 4, 8));
        assertThat(figures.reunionBefore().days()).contains(new Quartiles(29, 29, 29));
        assertThat(quarter.getDayOfMonth()).isEqualTo(1);
        assertThat(quarter.getMonthValue() % 3).isEqualTo(1);
    }

    @Test
    void theRedListSaysWhatSinceWhenAndWhoWasTold() {
        enter(MonitoredPlaces.STATION, CaseKind.MISSING, ago(9), ago(1));
        enter(MonitoredPlaces.HOME, CaseKind.MISSING, ago(9), ago(8));

        List<RedLine> lines =
                monitoring
                        .redList(DISTRICT, place(Level.DISTRICT, "UP-LUCKNOW"), Optional.empty(), 9)
                        .items();

        assertThat(lines)
                .extracting(line -> line.office().value())
                .containsExactly("CCI-1", "PS-1");
        assertThat(lines)
                .extracting(RedLine::told)
                .containsExactly(
                        List.of(Level.OFFICE, Level.DISTRICT, Level.STATE),
                        List.of(Level.OFFICE, Level.DISTRICT));
        assertThat(lines.get(0).since()).isEqualTo(ago(8));
        assertThat(lines.get(0).what().english()).isNotEqualTo("fir").isNotBlank();
        assertThat(lines.get(0).subject()).isPresent();
    }

    @Test
    void aNationalMonitorSeesNoProposalBehindTheFigure() {
        assertThat(
                        monitoring
                                .unanswered(NATIONAL, MonitorPlace.NATION, Optional.empty(), 9)
                                .items())
                .isEmpty();
        UnansweredProposal late =
                new UnansweredProposal(
                        Optional.of(CaseId.drawUuid()),
                        List.of(new OfficeId("PS-1"), new OfficeId("CCI-1")),
                        NOW);
        assertThat(late.withoutProposal().proposal()).isEmpty();
        assertThat(late.withoutProposal().answerBy()).isEqualTo(NOW);
    }
}
