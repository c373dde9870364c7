package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Role;
import org.trackchild.directory.api.Office;
import org.trackchild.directory.api.OfficeType;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry.Subject;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.OfficeId;
import org.trackchild.model.ProblemException;
import org.trackchild.model.Wording;
import org.trackchild.registry.api.CaseFilter;
import org.trackchild.registry.api.Headcount;
import org.trackchild.registry.api.Headcount.Presence;
import org.trackchild.registry.api.Roll;
import org.trackchild.store.api.CaseSelection;

/** Rolls and headcounts on a real store; all children are synthetic. */
class StoredRollsTest {

    private static final OfficeId HOME = new OfficeId("CCI-1");

    private Register register;
    private StoredRolls rolls;

    @BeforeEach
    void open() throws SQLException, IOException {
        register = new Register();
        rolls =
                new StoredRolls(
                        register.store,
                        register.desk,
                        register.shelf,
                        new StoredCasework(
                                register.store,
                                register.desk,
                                register.shelf,
                                new RunawayReport(
                                        new TwoDistricts(Optional.of(keeper())),
                                        register.desk,
                                        register.fields)));
    }

    @AfterEach
    void close() throws SQLException, IOException {
        register.close();
    }

    private static Office keeper() {
        return new Office(
                new OfficeId("DCPU-1"),
                OfficeType.DCPU,
                Wording.same("Unit"),
                "UP",
                "UP-LUCKNOW",
                "",
                true);
    }

    private static Caller clerk() {
        return Register.caller("CCI-1", Role.HOME_CLERK);
    }

    private CaseId child() {
        return register.enter(CaseKind.FOUND, "CCI-1");
    }

    private static Headcount.Line present(CaseId id) {
        return new Headcount.Line(id, Presence.PRESENT, Optional.empty(), "");
    }

    private static Headcount.Line line(CaseId id, Presence presence, String remark) {
        return new Headcount.Line(id, presence, Optional.empty(), remark);
    }

    private static List<String> codes(Runnable refused) {
        try {
            refused.run();
        } catch (ProblemException e) {
            return e.problems().stream()
                    .map(each -> (each.code().name() + " " + each.field()).strip())
                    .toList();
        }
        throw new AssertionError("was not refused");
    }

    private long missingReports() {
        return register.store.read(
                tx ->
                        tx.cases()
                                .count(
                                        new CaseSelection(
                                                register.desk.policy().reach(Caller.system("test")),
                                                CaseFilter.all()
                                                        .with()
                                                        .kind(CaseKind.MISSING)
                                                        .build(),
                                                List.of())));
    }

    @Test
    void theRollHasThoseWhoLiveInTheHome() {
        CaseId first = child();
        CaseId second = child();
        register.enter(CaseKind.FOUND, "CCI-2");
        register.enter(CaseKind.MISSING, "CCI-1");

        Roll roll = rolls.roll(clerk(), HOME);
        assertThat(roll.entries())
                .extracting(entry -> entry.subject().header().id())
                .containsExactly(first, second);
        assertThat(roll.changes())
                .extracting(Roll.Change::movement)
                .containsOnly(Roll.Movement.ADMITTED)
                .hasSize(2);
        assertThat(roll.mayCount()).isTrue();
        assertThat(roll.evening().isDone()).isFalse();
        assertThat(rolls.home(clerk())).contains(HOME);
    }

    @Test
    void aChildThatComesAfterTheCountHasToBeCountedToo() {
        CaseId first = child();
        assertThat(rolls.count(clerk(), HOME, List.of(present(first))).evening().isDone()).isTrue();

        CaseId late = child();
        assertThat(rolls.roll(clerk(), HOME).evening().isDone()).isFalse();
        rolls.count(clerk(), HOME, List.of(present(first), present(late)));
        assertThat(rolls.roll(clerk(), HOME).evening().isDone()).isTrue();
    }

    @Test
    void aHeadcountIsSignedAndInTheJournal() {
        CaseId first = child();
        CaseId second = child();
        Roll counted =
                rolls.count(
                        clerk(),
                        HOME,
                        List.of(present(first), line(second, Presence.HOSPITAL, " Fever ")));

        Headcount count = counted.evening().last().orElseThrow();
        assertThat(count.said().user()).isEqualTo(clerk().user());
        assertThat(count.role()).isEqualTo(Role.HOME_CLERK);
        assertThat(counted.evening().isDone()).isTrue();
        assertThat(counted.entries().get(1).last().orElseThrow().remark()).isEqualTo("Fever");
        assertThat(rolls.counts(clerk(), HOME, Optional.empty(), 10).items())
                .containsExactly(count);
        assertThat(
                        register.entries(
                                Subject.HEADCOUNT, count.id(), JournalAction.HEADCOUNT_SUBMITTED))
                .singleElement()
                .satisfies(
                        entry ->
                                assertThat(entry.detail())
                                        .contains("present=1", "leave=1", "missing=0")
                                        .doesNotContain("Fever"));
    }

    @Test
    void noChildIsLeftOut() {
        CaseId first = child();
        CaseId second = child();
        CaseId elsewhere = register.enter(CaseKind.FOUND, "CCI-2");
        assertThat(codes(() -> rolls.count(clerk(), HOME, List.of(present(first)))))
                .containsExactly("NOT_COUNTED " + second);
        // admitted while the others were being counted
        CaseId third = child();
        assertThat(
                        codes(
                                () ->
                                        rolls.count(
                                                clerk(),
                                                HOME,
                                                List.of(
                                                        present(first),
                                                        present(second),
                                                        present(elsewhere)))))
                .containsExactly("NOT_COUNTED " + third, "NOT_ON_ROLL " + elsewhere);
        assertThat(rolls.counts(clerk(), HOME, Optional.empty(), 10).items()).isEmpty();
    }

    @Test
    void aMissingChildIsReportedWithTheCountOrNotAtAll() {
        CaseId here = child();
        CaseId gone = child();
        assertThat(
                        codes(
                                () ->
                                        rolls.count(
                                                clerk(),
                                                HOME,
                                                List.of(
                                                        present(here),
                                                        line(gone, Presence.MISSING, " ")))))
                .containsExactly("REQUIRED " + gone);
        assertThat(missingReports()).isZero();

        Roll after =
                rolls.count(
                        clerk(),
                        HOME,
                        List.of(
                                present(here),
                                line(gone, Presence.MISSING, "Not seen since supper")));
        assertThat(register.status(gone)).isEqualTo(CaseStatus.RAN_AWAY);
        assertThat(missingReports()).isEqualTo(1);
        assertThat(after.entries())
                .extracting(entry -> entry.subject().header().id())
                .containsExactly(here);
        assertThat(after.changes())
                .extracting(Roll.Change::movement)
                .contains(Roll.Movement.RUN_AWAY);
        assertThat(register.entries(Subject.CASE, gone, JournalAction.CASE_TRANSITION)).hasSize(1);
    }

    @Test
    void aLeaveHasAnEndAndACorrectionIsAnotherCount() {
        CaseId id = child();
        LocalDate evening = rolls.roll(clerk(), HOME).evening().day();
        assertThat(
                        codes(
                                () ->
                                        rolls.count(
                                                clerk(),
                                                HOME,
                                                List.of(line(id, Presence.HOME_LEAVE, "Gonda")))))
                .containsExactly("REQUIRED " + id);
        assertThat(
                        codes(
                                () ->
                                        rolls.count(
                                                clerk(),
                                                HOME,
                                                List.of(
                                                        new Headcount.Line(
                                                                id,
                                                                Presence.HOME_LEAVE,
                                                                Optional.of(evening.minusDays(1)),
                                                                "")))))
                .containsExactly("DUE_BEFORE_TODAY " + id);
        rolls.count(clerk(), HOME, List.of(present(id)));
        rolls.count(
                clerk(),
                HOME,
                List.of(
                        new Headcount.Line(
                                id,
                                Presence.HOME_LEAVE,
                                Optional.of(evening.plusDays(3)),
                                "Gonda")));
        List<Headcount> counts =
                new ArrayList<>(rolls.counts(clerk(), HOME, Optional.empty(), 10).items());
        assertThat(counts).hasSize(2);
        assertThat(counts).allSatisfy(count -> assertThat(count.day()).isEqualTo(evening));
        assertThat(rolls.roll(clerk(), HOME).entries().get(0).last().orElseThrow().until())
                .contains(evening.plusDays(3));
    }

    @Test
    void othersSeeARollOnlyWhereTheySeeItsCasesAndNeverCount() {
        CaseId id = child();
        Caller other = Register.caller("CCI-2", Role.HOME_CLERK);
        assertThat(codes(() -> rolls.roll(other, HOME))).containsExactly("NOT_ALLOWED");
        assertThat(codes(() -> rolls.count(other, HOME, List.of(present(id)))))
                .containsExactly("NOT_ALLOWED");
        assertThat(codes(() -> rolls.counts(Register.officer("PS-1"), HOME, Optional.empty(), 5)))
                .containsExactly("NOT_ALLOWED");
        assertThat(rolls.overdue(Register.officer("PS-1"))).isEmpty();
        assertThat(rolls.overdue(clerk())).isPresent();
    }

    @Test
    void theEveningIsThatOfTheDayBeforeUntilTheAfternoon() {
        assertThat(Headcount.evening(Instant.parse("2026-11-28T16:00:00Z")))
                .isEqualTo(LocalDate.of(2026, 11, 28));
        // half past one at night in India
        assertThat(Headcount.evening(Instant.parse("2026-11-28T20:00:00Z")))
                .isEqualTo(LocalDate.of(2026, 11, 28));
        // who counts in the morning does not count the evening that is to come
        assertThat(Headcount.evening(Instant.parse("2026-11-29T01:00:00Z")))
                .isEqualTo(LocalDate.of(2026, 11, 28));
        assertThat(Headcount.evening(Instant.parse("2026-11-29T11:00:00Z")))
                .isEqualTo(LocalDate.of(2026, 11, 29));
        Roll.Evening late =
                new Roll.Evening(
                        LocalDate.of(2026, 11, 28),
                        HeadcountRules.due(
                                LocalDate.of(2026, 11, 28), register.shelf.of("UP").headcount()),
                        Optional.empty(),
                        Set.of());
        assertThat(late.due()).contains(Instant.parse("2026-11-28T16:00:00Z"));
        assertThat(late.isOverdue(Instant.parse("2026-11-28T16:00:01Z"))).isTrue();
        assertThat(late.isOverdue(Instant.parse("2026-11-28T15:59:00Z"))).isFalse();
    }
}
