package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Role;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry.Subject;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.Event;
import org.trackchild.model.OfficeId;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseFilter;
import org.trackchild.registry.api.Headcount;
import org.trackchild.registry.api.Headcount.Presence;
import org.trackchild.registry.api.MadeTransition;
import org.trackchild.registry.api.Roll;
import org.trackchild.registry.api.Step;
import org.trackchild.rules.api.HeadcountRule;
import org.trackchild.store.api.CaseSelection;

/** Rolls and headcounts on a real store; all children are synthetic. */
class StoredRollsTest {

    private static final OfficeId HOME = new OfficeId("CCI-1");

    private Register register;
    private HomeFixture home;
    private StoredRolls rolls;

    @BeforeEach
    void open() throws SQLException, IOException {
        register = new Register();
        home = new HomeFixture(register);
        rolls = home.rolls;
    }

    @AfterEach
    void close() throws SQLException, IOException {
        register.close();
    }

    private static Caller clerk() {
        return Register.caller("CCI-1", Role.HOME_CLERK);
    }

    private CaseId child() {
        return home.settled(register.enter(CaseKind.FOUND, "CCI-1"));
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
        assertThat(roll.evening().uncounted()).containsExactlyInAnyOrder(first, second);
        assertThat(rolls.home(clerk())).contains(HOME);
    }

    @Test
    void aChildThatComesAfterTheCountHasToBeCountedToo() {
        CaseId first = child();
        assertThat(home.counted(List.of(present(first))).evening().isDone()).isTrue();

        CaseId late = child();
        assertThat(rolls.roll(clerk(), HOME).evening().isDone()).isFalse();
        home.counted(List.of(present(first), present(late)));
        assertThat(rolls.roll(clerk(), HOME).evening().isDone()).isTrue();
    }

    @Test
    void aHeadcountIsSignedAndInTheJournal() {
        CaseId first = child();
        CaseId second = child();
        Roll counted =
                home.counted(List.of(present(first), line(second, Presence.HOSPITAL, " Fever ")));

        Headcount.Tally count = counted.evening().last().orElseThrow();
        assertThat(count.said().user()).isEqualTo(clerk().user());
        assertThat(count.role()).isEqualTo(Role.HOME_CLERK);
        assertThat(counted.evening().isDone()).isTrue();
        assertThat(count.numbers()).isEqualTo(new Headcount.Numbers(1, 1, 0));
        // who reads the roll reads no remark of a child
        assertThat(counted.entries().get(1).last().orElseThrow())
                .isEqualTo(line(second, Presence.HOSPITAL, ""));
        assertThat(rolls.counts(clerk(), HOME, Optional.empty(), 10).items())
                .containsExactly(count);
        assertThat(
                        register.entries(
                                Subject.HEADCOUNT, count.id(), JournalAction.HEADCOUNT_SUBMITTED))
                .singleElement()
                .satisfies(
                        entry ->
                                assertThat(entry.detail())
                                        .contains("present=1", "leave=1", "missing=0", "digest=")
                                        .doesNotContain("Fever"));
    }

    @Test
    void noChildIsLeftOut() {
        CaseId first = child();
        CaseId second = child();
        CaseId elsewhere = register.enter(CaseKind.FOUND, "CCI-2");
        assertThat(codes(() -> home.counted(List.of(present(first)))))
                .containsExactly("NOT_COUNTED " + second);
        // admitted while the others were being counted
        CaseId third = child();
        assertThat(
                        codes(
                                () ->
                                        home.counted(
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
                                        home.counted(
                                                List.of(
                                                        present(here),
                                                        line(gone, Presence.MISSING, " ")))))
                .containsExactly("REQUIRED " + gone);
        assertThat(missingReports()).isZero();

        Roll after =
                home.counted(
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
        assertThat(codes(() -> home.counted(List.of(line(id, Presence.HOME_LEAVE, "Gonda")))))
                .containsExactly("REQUIRED " + id);
        assertThat(
                        codes(
                                () ->
                                        home.counted(
                                                List.of(
                                                        new Headcount.Line(
                                                                id,
                                                                Presence.HOME_LEAVE,
                                                                Optional.of(evening.minusDays(1)),
                                                                "")))))
                .containsExactly("DUE_BEFORE_TODAY " + id);
        home.counted(List.of(present(id)));
        home.counted(
                List.of(
                        new Headcount.Line(
                                id,
                                Presence.HOME_LEAVE,
                                Optional.of(evening.plusDays(3)),
                                "Gonda")));
        List<Headcount.Tally> counts =
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
        assertThat(codes(() -> rolls.count(other, HOME, home.evening(), List.of(present(id)))))
                .containsExactly("NOT_ALLOWED");
        assertThat(codes(() -> rolls.counts(Register.officer("PS-1"), HOME, Optional.empty(), 5)))
                .containsExactly("NOT_ALLOWED");
        assertThat(rolls.overdue(Register.officer("PS-1"))).isEmpty();
        assertThat(rolls.overdue(clerk())).isPresent();
    }

    @Test
    void theEveningIsNamedAndMustBeThatWhichIsCounted() {
        CaseId id = child();
        LocalDate evening = home.evening();
        assertThat(codes(() -> counted(evening.minusDays(1), present(id))))
                .containsExactly("EVENING_OVER evening");
        assertThat(codes(() -> counted(evening.plusDays(1), present(id))))
                .containsExactly("EVENING_NOT_BEGUN evening");
        assertThat(rolls.counts(clerk(), HOME, Optional.empty(), 10).items()).isEmpty();
        assertThat(counted(evening, present(id)).evening().isDone()).isTrue();
    }

    private Roll counted(LocalDate evening, Headcount.Line... lines) {
        return rolls.count(clerk(), HOME, evening, List.of(lines));
    }

    @Test
    void whoComesAfterTheEveningIsNotMissedInItsCount() {
        CaseId here = child();
        CaseId later = register.enter(CaseKind.FOUND, "CCI-1");
        HeadcountRule rule = register.shelf.of("UP").headcount().orElseThrow();
        Instant closes = rule.closes(home.evening());
        // the day after, in the morning
        register.store.write(
                clerk(),
                tx -> {
                    tx.cases().lodge(later, Optional.of(HOME), closes);
                    return null;
                });
        Roll roll = rolls.roll(clerk(), HOME);
        assertThat(roll.entries()).hasSize(2);
        assertThat(roll.evening().children()).containsExactly(here);
        assertThat(codes(() -> home.counted(List.of(present(here), present(later)))))
                .containsExactly("NOT_ON_ROLL " + later);
        assertThat(home.counted(List.of(present(here))).evening().isDone()).isTrue();
    }

    @Test
    void onlyThoseAreOverdueWhoWereNotCounted() {
        CaseId first = child();
        home.counted(List.of(present(first)));
        CaseId second = child();
        Roll.Evening evening = rolls.roll(clerk(), HOME).evening();
        assertThat(evening.uncounted()).containsExactly(second);
        long overdue = evening.isOverdue(Instant.now()) ? 1 : 0;
        assertThat(rolls.overdue(clerk())).hasValue(overdue);
    }

    @Test
    void aChildThatIsNotOnTheRollIsNamedByItsNumberWhereThatMayBeKnown() {
        CaseId fostered = child();
        home.put(fostered, CaseStatus.RESTORED);
        CaseId elsewhere = register.enter(CaseKind.FOUND, "CCI-2");
        assertThat(arguments(() -> home.counted(List.of(present(fostered), present(elsewhere)))))
                .containsExactly(register.read(fostered).header().number(), elsewhere.toString());
    }

    private static List<Object> arguments(Runnable refused) {
        try {
            refused.run();
        } catch (ProblemException e) {
            return e.problems().stream().flatMap(each -> each.arguments().stream()).toList();
        }
        throw new AssertionError("was not refused");
    }

    @Test
    void allAreNamedWhoseMissingReportsNobodyTakes() {
        HomeFixture nobody = new HomeFixture(register, Optional.empty());
        CaseId one = child();
        CaseId two = child();
        List<Headcount.Line> lines =
                List.of(HomeFixture.missing(one, "Gone"), HomeFixture.missing(two, "Gone"));
        assertThat(codes(() -> nobody.counted(lines)))
                .containsExactly("NOT_REPORTED " + one, "NOT_REPORTED " + two);
        assertThat(arguments(() -> nobody.counted(lines)))
                .containsExactly(
                        register.read(one).header().number(), register.read(two).header().number());
        assertThat(register.status(one)).isEqualTo(CaseStatus.REGISTERED);
    }

    @Test
    void whoWasLastSeenBeforeTheLastStepIsReportedWithTheOthers() {
        CaseId placed = child();
        Instant now = HomeFixture.now(register);
        home.change(placed, CaseStatus.PLACED, "place");
        Instant seen = now.minusSeconds(60);
        home.counted(List.of(seen(placed, seen)));
        assertThat(register.status(placed)).isEqualTo(CaseStatus.RAN_AWAY);
        List<MadeTransition> made = register.store.read(tx -> tx.transitions().ofCase(placed));
        assertThat(made.get(1).step().happened()).isEqualTo(made.get(0).step().happened());
        CaseId report = register.numbered(made.get(1).step().evidence().get("missing_report"));
        assertThat(register.read(report).event().date())
                .isEqualTo(seen.atZone(Event.ZONE).toLocalDate());
        assertThat(register.read(report).event().time())
                .isEqualTo(seen.atZone(Event.ZONE).toLocalTime().withSecond(0).withNano(0));
    }

    @Test
    void theReportSaysWhenTheChildWasLastSeen() {
        CaseId gone = child();
        Instant now = HomeFixture.now(register);
        Instant seen = now.minusSeconds(7_200);
        assertThat(codes(() -> home.counted(List.of(seen(gone, now.plusSeconds(3_600))))))
                .containsExactly("IN_THE_FUTURE " + gone);
        Instant before =
                register.read(gone)
                        .event()
                        .date()
                        .minusDays(3)
                        .atStartOfDay(Event.ZONE)
                        .toInstant();
        assertThat(codes(() -> home.counted(List.of(seen(gone, before)))))
                .containsExactly("BEFORE_THE_LAST " + gone);

        home.counted(List.of(seen(gone, seen)));
        Step made = register.store.read(tx -> tx.transitions().ofCase(gone).get(0).step());
        assertThat(made.happened()).isEqualTo(seen);
    }

    private static Headcount.Line seen(CaseId id, Instant at) {
        return new Headcount.Line(
                id, Presence.MISSING, Optional.empty(), Optional.of(at), "Not at supper");
    }
}
