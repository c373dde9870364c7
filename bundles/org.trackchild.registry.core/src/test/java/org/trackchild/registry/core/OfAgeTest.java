package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Role;
import org.trackchild.model.ApproximateDate;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.ChildDescription;
import org.trackchild.model.PersonName;
import org.trackchild.model.Sex;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.DueClock;
import org.trackchild.registry.api.Step;
import org.trackchild.rules.api.LegalClock;
import org.trackchild.rules.api.Milestone;
import org.trackchild.rules.api.Rules;

/** Who turns 18 while the case still waits is not passed over in silence. */
class OfAgeTest {

    private static final String OF_AGE = "of_age";

    private static final Caller OFFICER = Register.officer("PS-A");

    private Register register;

    private StoredCasework casework;

    private StoredTime time;

    private CaseId id;

    @BeforeEach
    void open() throws Exception {
        register = new Register();
        time = new StoredTime(register.store, true);
        casework =
                new StoredCasework(
                        register.store,
                        register.desk,
                        register.shelf,
                        new RunawayReport(new TwoDistricts(), register.desk, register.fields),
                        register.fields);
        LocalDate birthday = TextCaseReader.today(register.store).plusDays(10).minusYears(18);
        id =
                register.enter(
                        CaseKind.MISSING,
                        "PS-A",
                        ChildDescription.builder()
                                .name(PersonName.of("Phoolmatiya"))
                                .sex(Sex.FEMALE)
                                .dateOfBirth(ApproximateDate.on(birthday))
                                .build());
        ClockFollower follower =
                new ClockFollower(
                        register.store, register.journal, new ClockKeeper(register.shelf));
        follower.goOn();
        follower.stop();
    }

    @AfterEach
    void close() throws Exception {
        register.close();
    }

    private Optional<LegalClock> clock() {
        return casework.progress(OFFICER, id).clocks().stream()
                .filter(each -> each.rule().code().equals(OF_AGE))
                .findFirst();
    }

    private List<String> due(Caller caller) {
        return casework.due(caller, Optional.empty(), 50).items().stream()
                .map(DueClock::clock)
                .map(each -> each.rule().code())
                .toList();
    }

    @Test
    void nothingRunsBeforeTheBirthday() {
        assertThat(clock()).isEmpty();
        assertThat(due(OFFICER)).doesNotContain(OF_AGE);
    }

    @Test
    void fromTheBirthdayOnTheOfficeDecidesAndTheDistrictIsToldWhenItDoesNot() {
        Caller unit = Register.caller("DCPU", Role.DISTRICT_OFFICER);
        time.forward(Caller.system("test"), Duration.ofDays(11));
        assertThat(clock().orElseThrow().standing(time.instant()))
                .isEqualTo(LegalClock.Standing.RUNNING);
        assertThat(due(unit)).doesNotContain(OF_AGE);

        time.forward(Caller.system("test"), Duration.ofDays(7));
        assertThat(clock().orElseThrow().standing(time.instant()))
                .isEqualTo(LegalClock.Standing.OVERDUE);
        assertThat(due(OFFICER)).contains(OF_AGE);
        time.forward(Caller.system("test"), Duration.ofDays(7));
        assertThat(due(unit)).contains(OF_AGE);
    }

    private void becomes(CaseStatus status, String transition) {
        register.store.write(
                Caller.system("test"),
                tx -> {
                    ChildCase old = tx.cases().find(id).orElseThrow().content();
                    return new StatusChange(tx, register.desk)
                            .make(
                                    old,
                                    old.particulars(),
                                    status,
                                    new Step(transition, tx.now(), Map.of()),
                                    StatusChange.signature(OFFICER));
                });
    }

    @Test
    void aTraceThatIsTakenBackStartsItAgain() {
        time.forward(Caller.system("test"), Duration.ofDays(11));
        becomes(CaseStatus.TRACED, "trace");
        assertThat(clock().filter(LegalClock::isRunning)).isEmpty();
        time.forward(Caller.system("test"), Duration.ofDays(30));
        becomes(CaseStatus.REGISTERED, "trace_withdrawn");
        LegalClock again = clock().orElseThrow();
        assertThat(again.standing(time.instant())).isEqualTo(LegalClock.Standing.RUNNING);
        assertThat(again.since()).isAfter(time.instant().minus(Duration.ofDays(1)));
    }

    @Test
    void whoTurnsEighteenWhileTracedIsAskedAboutFromWhenThatIsTakenBack() {
        becomes(CaseStatus.TRACED, "trace");
        time.forward(Caller.system("test"), Duration.ofDays(40));
        becomes(CaseStatus.REGISTERED, "trace_withdrawn");
        assertThat(clock().orElseThrow().standing(time.instant()))
                .isEqualTo(LegalClock.Standing.RUNNING);
    }

    @Test
    void whetherTheOfficeWasInTimeStaysKnownAndNobodyIsAskedTwice() {
        time.forward(Caller.system("test"), Duration.ofDays(20));
        becomes(CaseStatus.TURNED_18, "turn_18");
        assertThat(clock().orElseThrow().standing(time.instant()))
                .isEqualTo(LegalClock.Standing.MET_LATE);
        becomes(CaseStatus.REGISTERED, "reopen");
        assertThat(clock().filter(LegalClock::isRunning)).isEmpty();
    }

    /** The server may count in UTC: a person is 18 at midnight in India, 18:30 in UTC. */
    @Test
    void aPersonIsEighteenAtMidnightInIndiaWhereverTheServerIs() {
        TimeZone before = TimeZone.getDefault();
        try {
            for (String zone : List.of("UTC", "Asia/Kolkata", "America/New_York")) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                LocalDate birthday = TextCaseReader.today(register.store).plusDays(10);
                Instant midnight = birthday.atStartOfDay(TextCaseReader.INDIA).toInstant();
                Casebook book =
                        new Casebook(register.read(id), List.of(), List.of(), List.of(), List.of());
                Rules rules = register.shelf.of("UP");

                assertThat(book.standing(rules, midnight.minusMillis(1)).mayBeOfAge())
                        .as(zone)
                        .isFalse();
                assertThat(book.standing(rules, midnight).mayBeOfAge()).as(zone).isTrue();
                assertThat(book.milestones(Rules.of(List.of(), "")))
                        .contains(new Milestone(Milestone.OF_AGE, midnight));
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void whoWasBornOnALeapDayIsEighteenOnTheFirstOfMarch() {
        CaseId leap =
                register.enter(
                        CaseKind.FOUND,
                        "CCI-1",
                        ChildDescription.builder()
                                .sex(Sex.FEMALE)
                                .dateOfBirth(ApproximateDate.on(LocalDate.of(2012, 2, 29)))
                                .build());
        Casebook book =
                new Casebook(register.read(leap), List.of(), List.of(), List.of(), List.of());
        Instant first = LocalDate.of(2030, 3, 1).atStartOfDay(TextCaseReader.INDIA).toInstant();

        assertThat(book.milestones(Rules.of(List.of(), "")))
                .contains(new Milestone(Milestone.OF_AGE, first));
        Rules rules = register.shelf.of("UP");
        assertThat(book.standing(rules, first.minusMillis(1)).mayBeOfAge()).isFalse();
        assertThat(book.standing(rules, first).mayBeOfAge()).isTrue();
    }
}
