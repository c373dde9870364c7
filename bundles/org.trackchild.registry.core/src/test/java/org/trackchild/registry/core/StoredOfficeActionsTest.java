package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.Role;
import org.trackchild.directory.api.Directory;
import org.trackchild.directory.api.Office;
import org.trackchild.directory.api.OfficeType;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.model.CaseId;
import org.trackchild.model.OfficeId;
import org.trackchild.model.ProblemException;
import org.trackchild.model.Wording;
import org.trackchild.registry.api.OfficeAction;
import org.trackchild.registry.api.OfficeAction.Standing;
import org.trackchild.registry.api.Statement;

class StoredOfficeActionsTest {

    private static final LocalDate TODAY = LocalDate.now(TextCaseReader.INDIA);

    private static final List<Office> OFFICES =
            List.of(
                    office("PS-A", "UP", "UP-LUCKNOW"),
                    office("PS-B", "UP", "UP-AGRA"),
                    office("PS-C", "BR", "BR-AURANGABAD"));

    private static final Caller NATIONAL = caller("NATIONAL", Role.NATIONAL_MONITOR, "", "");

    private static final Caller STATE = caller("SCPS-UP", Role.STATE_MONITOR, "UP", "");

    private static final Caller DISTRICT = Register.caller("DCPU-1", Role.DISTRICT_OFFICER);

    private static final Caller STATION = Register.officer("PS-A");

    private Register register;

    private StoredOfficeActions actions;

    @BeforeEach
    void open() throws SQLException, IOException {
        register = new Register();
        actions = new StoredOfficeActions(register.store, directory());
    }

    @AfterEach
    void close() throws IOException, SQLException {
        register.close();
    }

    private static Office office(String id, String state, String district) {
        return new Office(
                new OfficeId(id),
                OfficeType.POLICE_STATION,
                Wording.same("Synthetic"),
                state,
                district,
                "",
                true);
    }

    private static Caller caller(String office, Role role, String state, String district) {
        return new Caller(
                "user." + office,
                "Synthetic",
                List.of(new Posting(new OfficeId(office), role, state, district)));
    }

    /** Knows offices, and is asked for nothing else. */
    private static Directory directory() {
        return (Directory)
                Proxy.newProxyInstance(
                        Directory.class.getClassLoader(),
                        new Class<?>[] {Directory.class},
                        (proxy, method, arguments) -> {
                            if (!method.getName().equals("office")) {
                                throw new UnsupportedOperationException(method.getName());
                            }
                            return OFFICES.stream()
                                    .filter(office -> office.id().equals(arguments[0]))
                                    .findFirst();
                        });
    }

    private OfficeAction assign(Caller caller, String office) {
        return actions.assign(caller, new OfficeId(office), " Answer what is open ", TODAY);
    }

    private List<OfficeAction> seen(Caller caller, Standing standing) {
        return actions.list(caller, Optional.ofNullable(standing), Optional.empty(), 50).items();
    }

    @Test
    void whatASeniorAssignsTheOfficeSeesAndMarksAsDone() {
        OfficeAction assigned = assign(STATE, "PS-A");

        assertThat(assigned.text()).isEqualTo("Answer what is open");
        assertThat(assigned.assigned().user()).isEqualTo("user.SCPS-UP");
        assertThat(actions.ofOwnOffices(STATION, Optional.empty(), 9).items())
                .containsExactly(assigned);
        assertThat(seen(DISTRICT, null)).containsExactly(assigned);

        OfficeAction done = actions.complete(STATION, assigned.id(), " All answered ");

        assertThat(done.done().map(Statement::reason)).contains("All answered");
        assertThat(seen(STATE, Standing.DONE)).containsExactly(done);
        assertThat(seen(STATE, null)).isEmpty();
        assertThat(actions.ofOwnOffices(STATION, Optional.empty(), 9).items()).isEmpty();
        assertThat(Register.refusal(() -> actions.complete(STATION, assigned.id(), "Again")))
                .isEqualTo("ACTION_DONE");
    }

    @Test
    void bothAreJournaledWithoutWhatWasWritten() {
        OfficeAction assigned = assign(STATE, "PS-A");
        actions.complete(STATION, assigned.id(), "All answered");

        for (JournalAction action :
                List.of(JournalAction.ACTION_ASSIGNED, JournalAction.ACTION_COMPLETED)) {
            List<JournalEntry> entries =
                    register.entries(JournalEntry.Subject.OFFICE_ACTION, assigned.id(), action);
            assertThat(entries).hasSize(1);
            assertThat(entries.get(0).detail())
                    .startsWith("office=PS-A")
                    .doesNotContainIgnoringCase("answer");
        }
    }

    @Test
    void everybodyAssignsWithinTheirOwnPlaceOnly() {
        assertThat(assign(NATIONAL, "PS-C")).isNotNull();
        assertThat(assign(STATE, "PS-B")).isNotNull();
        assertThat(assign(DISTRICT, "PS-A")).isNotNull();
        for (Runnable refused :
                List.<Runnable>of(
                        () -> assign(STATE, "PS-C"),
                        () -> assign(DISTRICT, "PS-B"),
                        () -> assign(STATION, "PS-A"),
                        () -> assign(Register.caller("ADMIN", Role.ADMINISTRATOR), "PS-A"))) {
            assertThat(Register.refusal(refused)).isEqualTo("NOT_ALLOWED");
        }
        assertThat(seen(STATION, null)).hasSize(1);
        assertThat(seen(DISTRICT, null)).hasSize(1);
        assertThat(seen(STATE, null)).hasSize(2);
        // who works with figures reads what was assigned by oneself, and not what others write
        assertThat(seen(NATIONAL, null)).hasSize(1);
    }

    @Test
    void onlyTheOfficeItselfSaysThatItIsDone() {
        OfficeAction assigned = assign(STATE, "PS-A");

        assertThat(Register.refusal(() -> actions.complete(STATE, assigned.id(), "Done")))
                .isEqualTo("NOT_ALLOWED");
        assertThat(
                        Register.refusal(
                                () ->
                                        actions.complete(
                                                Register.officer("PS-B"), assigned.id(), "Done")))
                .isEqualTo("NO_SUCH_ACTION");
        assertThat(Register.refusal(() -> actions.complete(STATION, CaseId.drawUuid(), "Done")))
                .isEqualTo("NO_SUCH_ACTION");
        assertThat(Register.refusal(() -> actions.complete(STATION, assigned.id(), "  ")))
                .isEqualTo("REQUIRED");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        assertThat(
                        problems(
                                () ->
                                        actions.assign(
                                                STATE,
                                                new OfficeId("PS-NONE"),
                                                " ",
                                                TODAY.minusDays(1))))
                .containsExactly("office UNKNOWN_PLACE", "text REQUIRED", "due DUE_BEFORE_TODAY");
        assertThat(
                        Register.refusal(
                                () ->
                                        actions.assign(
                                                STATE,
                                                new OfficeId("PS-A"),
                                                "a".repeat(1_001),
                                                TODAY)))
                .isEqualTo("TOO_LONG");
        assertThat(Register.refusal(() -> actions.assign(STATE, new OfficeId("PS-A"), "a", null)))
                .isEqualTo("REQUIRED");
    }

    @Test
    void whatIsNotDoneIsSentBackWithAnotherDay() {
        OfficeAction assigned = assign(STATE, "PS-A");
        actions.complete(STATION, assigned.id(), "All answered");

        OfficeAction back =
                actions.sendBack(STATE, assigned.id(), TODAY.plusDays(2), " Two are open ");

        assertThat(back.standing(TODAY)).isEqualTo(Standing.OPEN);
        assertThat(back.due()).isEqualTo(TODAY.plusDays(2));
        assertThat(back.steps())
                .extracting(step -> step.kind() + " " + step.said().reason())
                .containsExactly("DONE All answered", "SENT_BACK Two are open");
        assertThat(actions.ofOwnOffices(STATION, Optional.empty(), 9).items())
                .containsExactly(back);

        OfficeAction done = actions.complete(STATION, assigned.id(), "Now all");
        assertThat(seen(STATE, Standing.DONE)).containsExactly(done);
        assertThat(done.steps()).hasSize(3);
    }

    @Test
    void anotherDayIsSetAndWhatIsNoLongerWantedIsWithdrawn() {
        OfficeAction assigned = assign(STATE, "PS-A");

        OfficeAction later =
                actions.reschedule(STATE, assigned.id(), TODAY.plusDays(9), "The officer is ill");
        assertThat(seen(STATION, null)).containsExactly(later);
        assertThat(later.due()).isEqualTo(TODAY.plusDays(9));

        OfficeAction over = actions.withdraw(STATE, assigned.id(), "Done by the unit");
        assertThat(seen(STATION, null)).isEmpty();
        assertThat(seen(STATION, Standing.WITHDRAWN)).containsExactly(over);
        assertThat(Register.refusal(() -> actions.complete(STATION, assigned.id(), "Done")))
                .isEqualTo("ACTION_WITHDRAWN");
        assertThat(Register.refusal(() -> actions.reschedule(STATE, assigned.id(), TODAY, "Again")))
                .isEqualTo("ACTION_WITHDRAWN");
        assertThat(Register.refusal(() -> actions.withdraw(STATE, assigned.id(), "Again")))
                .isEqualTo("ACTION_WITHDRAWN");
        for (JournalAction action :
                List.of(JournalAction.ACTION_RESCHEDULED, JournalAction.ACTION_WITHDRAWN)) {
            assertThat(register.entries(JournalEntry.Subject.OFFICE_ACTION, assigned.id(), action))
                    .extracting(JournalEntry::detail)
                    .containsExactly("office=PS-A;due=" + TODAY.plusDays(9));
        }
    }

    @Test
    void onlyWhoWantsAnActionFollowsItUp() {
        OfficeAction assigned = assign(STATE, "PS-A");
        Caller colleague =
                new Caller(
                        "colleague",
                        "Synthetic",
                        caller("SCPS-UP", Role.STATE_MONITOR, "UP", "").postings());
        Caller demoted = caller("SCPS-UP", Role.ADMINISTRATOR, "UP", "");

        assertThat(actions.follows(STATE, assigned)).isTrue();
        assertThat(actions.follows(colleague, assigned)).isTrue();
        for (Caller other : List.of(DISTRICT, STATION, NATIONAL)) {
            assertThat(actions.follows(other, assigned)).isFalse();
            for (Runnable refused :
                    List.<Runnable>of(
                            () -> actions.sendBack(other, assigned.id(), TODAY, "No"),
                            () -> actions.reschedule(other, assigned.id(), TODAY, "No"),
                            () -> actions.withdraw(other, assigned.id(), "No"))) {
                assertThat(Register.refusal(refused)).isEqualTo("NOT_ALLOWED");
            }
        }
        assertThat(actions.follows(demoted, assigned)).isFalse();
        assertThat(
                        Register.refusal(
                                () ->
                                        actions.withdraw(
                                                Register.officer("PS-B"), assigned.id(), "No")))
                .isEqualTo("NO_SUCH_ACTION");
    }

    @Test
    void aStepThatDoesNotFitOrLacksItsWordsIsRefused() {
        OfficeAction assigned = assign(STATE, "PS-A");

        assertThat(Register.refusal(() -> actions.sendBack(STATE, assigned.id(), TODAY, "No")))
                .isEqualTo("ACTION_NOT_DONE");
        assertThat(problems(() -> actions.reschedule(STATE, assigned.id(), null, " ")))
                .containsExactly("due REQUIRED", "word REQUIRED");
        assertThat(
                        problems(
                                () ->
                                        actions.reschedule(
                                                STATE, assigned.id(), TODAY.minusDays(1), "x")))
                .containsExactly("due DUE_BEFORE_TODAY");
        assertThat(problems(() -> actions.withdraw(STATE, assigned.id(), "")))
                .containsExactly("word REQUIRED");
        actions.complete(STATION, assigned.id(), "Done");
        assertThat(Register.refusal(() -> actions.withdraw(STATE, assigned.id(), "No")))
                .isEqualTo("ACTION_DONE");
        assertThat(problems(() -> actions.sendBack(STATE, assigned.id(), null, "")))
                .containsExactly("due REQUIRED", "word REQUIRED");
    }

    private static List<String> problems(Runnable does) {
        return catchThrowableOfType(ProblemException.class, does::run).problems().stream()
                .map(each -> each.field() + " " + each.code().name())
                .toList();
    }
}
