package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.Role;
import org.trackchild.access.core.StoredColleagues;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.journal.api.JournalEntry.Subject;
import org.trackchild.journal.api.Reading;
import org.trackchild.journal.api.Through;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.OfficeId;
import org.trackchild.registry.api.AssignedCase;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.Reassignment;
import org.trackchild.registry.api.Statement;
import org.trackchild.registry.api.Step;
import org.trackchild.registry.api.Transfer;
import org.trackchild.store.api.Account;
import org.trackchild.store.api.StoredCase;

/** Who has cases in hand, on a real store; people and children are synthetic. */
class StoredAssignmentsTest {

    private Register register;
    private StoredAssignments assignments;
    private CaseId of;

    private final Caller officer = posted("officer", "PS-1", Role.POLICE_OFFICER);
    private final Caller colleague = posted("colleague", "PS-1", Role.POLICE_OFFICER);
    private final Caller stranger = posted("stranger", "PS-2", Role.POLICE_OFFICER);
    private final Caller district = posted("district", "DCPU-1", Role.DISTRICT_OFFICER);

    @BeforeEach
    void open() throws SQLException, IOException {
        register = new Register();
        assignments =
                new StoredAssignments(
                        register.store, register.desk, new StoredColleagues(register.store));
        List.of(officer, colleague, stranger, district).forEach(each -> account(each, true));
        of = register.enter(CaseKind.MISSING, "PS-1");
    }

    @AfterEach
    void close() throws SQLException, IOException {
        register.close();
    }

    private static Caller posted(String user, String office, Role role) {
        return new Caller(
                user,
                "Synthetic " + user,
                List.of(new Posting(new OfficeId(office), role, "UP", "UP-LUCKNOW")));
    }

    private void account(Caller of, boolean enabled) {
        register.store.write(
                Caller.system("test"),
                tx -> {
                    tx.accounts()
                            .put(
                                    Account.of(
                                                    of.user(),
                                                    of.displayName(),
                                                    Account.Credentials.of(
                                                            Optional.empty(), Optional.empty()),
                                                    of.postings())
                                            .enabled(enabled));
                    return null;
                });
    }

    private static Optional<String> user(Optional<AssignedCase> assigned) {
        return assigned.map(each -> each.assignment().user());
    }

    private Optional<String> holder(Caller reader) {
        return user(assignments.ofCase(reader, of));
    }

    private List<String> journaled(JournalAction action) {
        return register.entries("case", of, action).stream()
                .map(JournalEntry::detail)
                .map(detail -> detail.replaceAll(";assignment=.*", ""))
                .toList();
    }

    @Test
    void aCaseGoesFromHandToHandAndBackAndTheJournalSaysSo() {
        assertThat(holder(officer)).isEmpty();
        assertThat(assignments.assign(officer, of, "colleague").before()).isEmpty();
        assertThat(holder(officer)).contains("colleague");
        assertThat(assignments.mine(colleague)).containsExactly(of);
        assertThat(assignments.mine(officer)).isEmpty();
        assertThat(assignments.ofCases(officer, Set.of(of, CaseId.next())))
                .extracting(Map::keySet)
                .isEqualTo(Set.of(of));

        assertThat(user(assignments.assign(colleague, of, "officer").before()))
                .contains("colleague");
        assertThat(assignments.mine(colleague)).isEmpty();
        assertThat(user(assignments.takeBack(colleague, of).before())).contains("officer");
        assertThat(holder(officer)).isEmpty();
        assertThat(assignments.takeBack(officer, of).before()).isEmpty();

        assertThat(journaled(JournalAction.CASE_ASSIGNED))
                .containsExactly("to=officer;office=PS-1", "to=colleague;office=PS-1");
        assertThat(journaled(JournalAction.CASE_UNASSIGNED))
                .containsExactly(
                        "from=officer;office=PS-1;why=taken_back",
                        "from=colleague;office=PS-1;why=reassigned");
    }

    @Test
    void whoHasItAlreadyIsNotToldAgain() {
        assignments.assign(officer, of, "colleague");
        assertThat(user(assignments.assign(officer, of, "colleague").before()))
                .contains("colleague");
        assertThat(journaled(JournalAction.CASE_ASSIGNED)).hasSize(1);
    }

    @Test
    void whatIsUndoneIsAsBeforeAndSaysSo() {
        UUID given = assignments.assign(officer, of, "colleague").now().orElseThrow().id();
        Reassignment change = assignments.assign(officer, of, "officer");
        assignments.undo(officer, of, change);
        assertThat(assignments.mine(colleague)).containsExactly(of);
        // it is the same one again, so that what was told of it is about this
        assertThat(assignments.ofCase(officer, of).orElseThrow().assignment().id())
                .isEqualTo(given);
        assertThat(
                        register.entries(Subject.CASE, of, JournalAction.CASE_ASSIGNED).stream()
                                .map(entry -> entry.value("why").orElse("")))
                .containsExactly("undone", "", "");

        assignments.undo(officer, of, assignments.takeBack(officer, of));
        assertThat(holder(officer)).contains("colleague");
        assertThat(assignments.assign(officer, of, "colleague").isChange()).isFalse();
    }

    @Test
    void whatSomebodySaidSinceIsNotUndone() {
        assignments.assign(officer, of, "colleague");
        Reassignment mine = assignments.assign(officer, of, "officer");
        Reassignment theirs = assignments.takeBack(colleague, of);
        assertThat(Register.refusal(() -> assignments.undo(officer, of, mine)))
                .isEqualTo("ASSIGNED_SINCE");
        assertThat(holder(officer)).isEmpty();

        assignments.assign(colleague, of, "colleague");
        assertThat(Register.refusal(() -> assignments.undo(officer, of, theirs)))
                .isEqualTo("ASSIGNED_SINCE");
        assertThat(Register.refusal(() -> assignments.undo(officer, of, mine)))
                .isEqualTo("ASSIGNED_SINCE");
        assertThat(holder(officer)).contains("colleague");
        assertThat(Register.refusal(() -> assignments.undo(stranger, of, mine)))
                .isEqualTo("NO_SUCH_CASE");
    }

    @Test
    void onlyColleaguesWhoMayActCanHaveIt() {
        assertThat(assignments.candidates(officer, of))
                .extracting(each -> each.user())
                .containsExactly("colleague", "officer");
        assertThat(Register.refusal(() -> assignments.assign(officer, of, "stranger")))
                .isEqualTo("NOT_A_COLLEAGUE");
        assertThat(Register.refusal(() -> assignments.assign(officer, of, "nobody")))
                .isEqualTo("NOT_A_COLLEAGUE");
        assertThat(holder(officer)).isEmpty();
    }

    @Test
    void whoMayNotSeeTheCaseOrActOnItAssignsNothing() {
        assertThat(Register.refusal(() -> assignments.assign(stranger, of, "stranger")))
                .isEqualTo("NO_SUCH_CASE");
        assertThat(Register.refusal(() -> assignments.candidates(stranger, of)))
                .isEqualTo("NO_SUCH_CASE");
        register.store.write(
                officer,
                tx -> {
                    tx.cases().share(of, new OfficeId("PS-2"));
                    return null;
                });
        assignments.assign(officer, of, "colleague");
        assertThat(Register.refusal(() -> assignments.assign(stranger, of, "stranger")))
                .isEqualTo("NOT_ALLOWED");
        assertThat(Register.refusal(() -> assignments.takeBack(stranger, of)))
                .isEqualTo("NOT_ALLOWED");
        assertThat(assignments.candidates(stranger, of)).isEmpty();
        assertThat(assignments.ofCases(stranger, Set.of(of))).isEmpty();
        assertThat(holder(stranger)).isEmpty();
    }

    @Test
    void eachOfficeThatActsHasItsOwn() {
        assignments.assign(officer, of, "colleague");
        assertThat(holder(district)).isEmpty();
        assignments.assign(district, of, "district");
        assertThat(holder(district)).contains("district");
        assertThat(holder(officer)).contains("colleague");
    }

    @Test
    void theHistoryTellsEachOfficeOfItsOwnAndThoseAboveOfAll() {
        assignments.assign(officer, of, "colleague");
        assignments.assign(district, of, "district");

        assertThat(assignedIn(officer)).containsExactly("colleague");
        assertThat(assignedIn(district)).containsExactlyInAnyOrder("colleague", "district");
    }

    @Test
    void thatACaseIsAmongTheWorkOfAnOfficeIsToldToItAndThoseAbove() {
        register.store.show(
                district,
                tx -> {
                    tx.shown(Reading.of(Through.WORK), List.of(of));
                    tx.shown(Reading.of(Through.LIST), List.of(of));
                    return null;
                });
        assertThat(seenIn(district)).containsExactlyInAnyOrder("through=work", "through=list");
        assertThat(seenIn(officer)).containsExactlyInAnyOrder("", "through=list");
    }

    private List<String> seenIn(Caller reader) {
        return history(reader).stream()
                .filter(entry -> entry.action() == JournalAction.CASES_SHOWN)
                .filter(entry -> entry.actor().equals(district.user()))
                .map(JournalEntry::detail)
                .filter(detail -> !detail.equals("through=history"))
                .toList();
    }

    private List<String> assignedIn(Caller reader) {
        return history(reader).stream()
                .filter(entry -> entry.action() == JournalAction.CASE_ASSIGNED)
                .flatMap(entry -> entry.value("to").stream())
                .toList();
    }

    private List<JournalEntry> history(Caller reader) {
        return new StoredCaseRegistry(
                        register.store, register.journal, register.desk, null, register.fields)
                .history(reader, of);
    }

    @Test
    void itIsNobodysWhenThePostingEndsOrTheAccountIsClosed() {
        assignments.assign(officer, of, "colleague");
        account(posted("colleague", "PS-2", Role.POLICE_OFFICER), true);
        assertThat(holder(officer)).isEmpty();
        assertThat(assignments.ofCases(officer, Set.of(of))).isEmpty();
        assertThat(assignments.mine(posted("colleague", "PS-2", Role.POLICE_OFFICER))).isEmpty();

        account(colleague, false);
        assertThat(holder(officer)).isEmpty();
        // and somebody else can have it
        assignments.assign(officer, of, "officer");
        assertThat(holder(officer)).contains("officer");
    }

    @Test
    void itEndsForGoodWhenTheCaseLeavesTheOffice() {
        assignments.assign(officer, of, "colleague");
        move("PS-2");
        assertThat(holder(stranger)).isEmpty();
        assertThat(assignments.mine(colleague)).isEmpty();
        assertThat(journaled(JournalAction.CASE_UNASSIGNED))
                .containsExactly("from=colleague;office=PS-1;why=moved");
        move("PS-1");
        assertThat(holder(officer)).isEmpty();
    }

    @Test
    void itEndsInAllOfficesWhenTheCaseIsClosed() {
        assignments.assign(officer, of, "colleague");
        assignments.assign(district, of, "district");
        closeCase();
        assertThat(holder(officer)).isEmpty();
        assertThat(assignments.mine(colleague)).isEmpty();
        assertThat(assignments.mine(district)).isEmpty();
        assertThat(journaled(JournalAction.CASE_UNASSIGNED))
                .containsExactlyInAnyOrder(
                        "from=colleague;office=PS-1;why=closed",
                        "from=district;office=DCPU-1;why=closed");
    }

    @Test
    void aClosedCaseIsGivenToNobody() {
        closeCase();
        assertThat(Register.refusal(() -> assignments.assign(officer, of, "colleague")))
                .isEqualTo("CASE_OVER");
    }

    @Test
    void whoHasTwoChargesHasTheSameInHandWhicheverIsChosen() {
        Posting unit =
                new Posting(new OfficeId("SJPU-1"), Role.DISTRICT_OFFICER, "UP", "UP-LUCKNOW");
        Caller joint =
                new Caller(
                        "joint",
                        "Synthetic joint",
                        List.of(
                                posted("joint", "PS-1", Role.POLICE_OFFICER).postings().get(0),
                                unit));
        account(joint, true);
        assignments.assign(joint, of, "joint");
        Caller other = joint.choosing(unit);

        assertThat(holder(other)).contains("joint");
        assertThat(assignments.mine(other)).containsExactly(of);
        assertThat(assignments.ofCases(other, Set.of(of))).containsOnlyKeys(of);
        assertThat(assignments.candidates(other, of))
                .extracting(each -> each.user())
                .contains("joint", "officer");
        assignments.assign(other, of, "officer");
        assertThat(holder(officer)).as("for the office of the officer").contains("officer");
    }

    private void closeCase() {
        register.store.write(
                officer,
                tx -> {
                    ChildCase old = tx.cases().find(of).orElseThrow().content();
                    new StatusChange(tx, register.desk)
                            .make(
                                    old,
                                    old.particulars(),
                                    CaseStatus.CLOSED,
                                    new Step("false_report", tx.now(), Map.of()),
                                    StatusChange.signature(officer));
                    return null;
                });
    }

    private void move(String office) {
        register.store.write(
                officer,
                tx -> {
                    tx.cases().lock(Set.of(of));
                    StoredCase stored = tx.cases().find(of).orElseThrow();
                    return new CaseMove(tx, register.desk)
                            .to(
                                    new Transfer.Keeper(new OfficeId(office), "UP", "UP-LUCKNOW"),
                                    stored,
                                    new Statement(
                                            officer.user(),
                                            stored.facts().office(),
                                            tx.now(),
                                            "moved"));
                });
    }
}
