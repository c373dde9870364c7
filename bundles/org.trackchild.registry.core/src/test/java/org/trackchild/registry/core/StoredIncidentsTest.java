package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Role;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry.Subject;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Place;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.Incident;
import org.trackchild.registry.api.IncidentView;

/** Incidents: who records them, which cases belong to them, and who sees which. */
class StoredIncidentsTest {

    private static final Caller POLICE = Register.officer("PS-1");

    private static final Caller OTHER_POLICE = Register.officer("PS-2");

    private static final Caller DISTRICT = Register.caller("DCPU-1", Role.DISTRICT_OFFICER);

    private static final Incident.Content RAID =
            new Incident.Content(
                    "raid",
                    "Bangle workshop, lane 4",
                    Register.DAY,
                    new Place("UP", "UP-LUCKNOW", "Lane 4"),
                    "Seven children at work");

    private static Register register;

    private static StoredIncidents incidents;

    @BeforeAll
    static void open() throws Exception {
        register = new Register();
        incidents = new StoredIncidents(register.store, register.desk, register.fields);
    }

    @AfterAll
    static void close() throws Exception {
        register.close();
    }

    private static List<CaseId> members(IncidentView view) {
        return view.members().stream()
                .filter(each -> each.member().isInForce())
                .map(each -> each.of().header().id())
                .toList();
    }

    @Test
    void addingIsOfferedToWhoMayAnswerForCasesAlone() {
        UUID id = incidents.record(POLICE, RAID).incident().id();
        assertThat(incidents.read(POLICE, id).mayAdd()).isTrue();
        IncidentView operators = incidents.read(Register.caller("OPS-1", Role.OPERATOR), id);
        assertThat(operators.mayAdd()).isFalse();
        assertThat(operators.mayChange()).isFalse();
    }

    @Test
    void casesAreAddedAndTakenOutAndBothStay() {
        UUID id = incidents.record(POLICE, RAID).incident().id();
        CaseId one = register.enter(CaseKind.MISSING, "PS-1");
        CaseId two = register.enter(CaseKind.MISSING, "PS-1");
        IncidentView seen = incidents.add(POLICE, id, List.of(one, two), "From the raid");
        assertThat(members(seen)).containsExactlyInAnyOrder(one, two);
        assertThat(seen.incident().number()).matches("IN-\\d\\d-\\d{6}");
        assertThat(incidents.ofCase(POLICE, one)).containsExactly(seen.incident());
        CaseId third = register.enter(CaseKind.MISSING, "PS-1");
        assertThat(Register.refusal(() -> incidents.add(POLICE, id, List.of(third, one), "Again")))
                .isEqualTo("ALREADY_IN_INCIDENT");
        // all or none
        assertThat(incidents.ofCase(POLICE, third)).isEmpty();
        IncidentView.Member member =
                seen.members().stream()
                        .filter(each -> each.member().of().equals(one))
                        .findFirst()
                        .orElseThrow();
        long before = incidents.changes(POLICE, id);
        IncidentView after = incidents.takeOut(POLICE, id, member.member().id(), "Not there");
        assertThat(incidents.changes(POLICE, id)).isGreaterThan(before);
        assertThat(members(after)).containsExactly(two);
        assertThat(after.members()).hasSize(2);
        assertThat(incidents.ofCase(POLICE, one)).isEmpty();
        assertThat(
                        Register.refusal(
                                () -> incidents.takeOut(POLICE, id, member.member().id(), "Twice")))
                .isEqualTo("TAKEN_OUT");
        assertThat(register.entries(Subject.INCIDENT, id, JournalAction.INCIDENT_JOINED))
                .hasSize(2)
                .anySatisfy(
                        entry ->
                                assertThat(entry.value("statement"))
                                        .contains(member.member().digest()));
        assertThat(register.entries(Subject.CASE, one, JournalAction.INCIDENT_LEFT)).hasSize(1);
        incidents.add(POLICE, id, List.of(one), "There after all");
        assertThat(members(incidents.read(POLICE, id))).contains(one);
    }

    @Test
    void whoSeesOneOfItsCasesSeesTheIncidentAndCountsTheOthers() {
        UUID id = incidents.record(POLICE, RAID).incident().id();
        CaseId own = register.enter(CaseKind.MISSING, "PS-1");
        CaseId others = register.enter(CaseKind.MISSING, "PS-2");
        assertThat(Register.refusal(() -> incidents.read(OTHER_POLICE, id)))
                .isEqualTo("NO_SUCH_INCIDENT");
        assertThat(incidents.list(OTHER_POLICE, "", Optional.empty(), 50).items())
                .extracting(Incident::id)
                .doesNotContain(id);
        incidents.add(DISTRICT, id, List.of(own, others), "From the raid");
        IncidentView seen = incidents.read(OTHER_POLICE, id);
        assertThat(members(seen)).containsExactly(others);
        assertThat(seen.elsewhere()).isEqualTo(1);
        assertThat(seen.mayChange()).isFalse();
        assertThat(seen.mayAdd()).isTrue();
        assertThat(incidents.list(OTHER_POLICE, "bangle", Optional.empty(), 50).items())
                .extracting(Incident::id)
                .contains(id);
        assertThat(register.entries(Subject.CASE, own, JournalAction.CASE_READ)).isEmpty();
        assertThat(register.entries(Subject.CASE, others, JournalAction.CASE_READ)).hasSize(1);
        CaseId second = register.enter(CaseKind.MISSING, "PS-2");
        assertThat(members(incidents.add(OTHER_POLICE, id, List.of(second), "There, too")))
                .contains(second);
        UUID hidden =
                incidents.read(DISTRICT, id).members().stream()
                        .filter(each -> each.member().of().equals(own))
                        .findFirst()
                        .orElseThrow()
                        .member()
                        .id();
        assertThat(Register.refusal(() -> incidents.takeOut(OTHER_POLICE, id, hidden, "No")))
                .isEqualTo("NO_SUCH_MEMBER");
        assertThat(Register.refusal(() -> incidents.add(OTHER_POLICE, id, List.of(own), "No")))
                .isEqualTo("NO_SUCH_CASE");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceAndOnlyTheKeeperChanges() {
        try {
            incidents.record(
                    POLICE,
                    new Incident.Content(
                            "party",
                            " ",
                            LocalDate.of(2999, 1, 1),
                            new Place("UP", "UP-NOWHERE", ""),
                            ""));
            throw new AssertionError("was not refused");
        } catch (ProblemException refused) {
            assertThat(refused.problems())
                    .extracting(problem -> problem.field())
                    .containsExactly("kind", "title", "day", "district");
        }
        Incident made = incidents.record(POLICE, RAID).incident();
        Incident.Content other =
                new Incident.Content("fair", "Mela", RAID.day(), Place.UNKNOWN, "");
        assertThat(incidents.change(POLICE, made.id(), 1, other).incident().version()).isEqualTo(2);
        assertThat(Register.refusal(() -> incidents.change(POLICE, made.id(), 1, RAID)))
                .isEqualTo("CHANGED_MEANWHILE");
        CaseId of = register.enter(CaseKind.MISSING, "PS-2");
        incidents.add(DISTRICT, made.id(), List.of(of), "There");
        assertThat(Register.refusal(() -> incidents.change(OTHER_POLICE, made.id(), 2, RAID)))
                .isEqualTo("NOT_ALLOWED");
        assertThat(
                        Register.refusal(
                                () ->
                                        incidents.record(
                                                Register.caller("NCPCR", Role.NATIONAL_MONITOR),
                                                RAID)))
                .isEqualTo("NOT_ALLOWED");
        assertThat(Set.of(incidents.read(POLICE, made.id()).incident().content()))
                .containsExactly(other);
    }
}
