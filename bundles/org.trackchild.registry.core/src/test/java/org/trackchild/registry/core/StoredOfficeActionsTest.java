package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
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
        List<String> problems = new ArrayList<>();
        try {
            actions.assign(STATE, new OfficeId("PS-NONE"), " ", TODAY.minusDays(1));
        } catch (ProblemException refused) {
            refused.problems()
                    .forEach(each -> problems.add(each.field() + " " + each.code().name()));
        }
        assertThat(problems)
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
}
