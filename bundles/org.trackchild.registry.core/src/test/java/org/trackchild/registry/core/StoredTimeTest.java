package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.Role;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.journal.api.JournalEntry.Subject;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Event;
import org.trackchild.model.Field;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Problem;

/** The time of the register goes forward in a training, and nowhere else. */
class StoredTimeTest {

    private static final Caller ADMINISTRATOR =
            new Caller(
                    "admin",
                    "Synthetic",
                    List.of(new Posting(new OfficeId("NATIONAL"), Role.ADMINISTRATOR, "", "")));

    private Register register;

    private StoredTime time;

    @BeforeEach
    void open() throws Exception {
        register = new Register();
        time = new StoredTime(register.store, true);
    }

    @AfterEach
    void close() throws Exception {
        register.close();
    }

    @Test
    void isRealUntilSomebodyMovesIt() {
        assertThat(time.ahead()).isZero();
        assertThat(time.instant()).isCloseTo(Instant.now(), within(10, ChronoUnit.SECONDS));
    }

    @Test
    void movesWhatIsWrittenAndReadAfterwards() {
        time.forward(ADMINISTRATOR, Duration.ofHours(36));
        Instant later = time.forward(ADMINISTRATOR, Duration.ofDays(120));

        Duration ahead = Duration.ofHours(36).plusDays(120);
        Instant expected = Instant.now().plus(ahead);
        assertThat(time.ahead()).isEqualTo(ahead);
        assertThat(later).isCloseTo(expected, within(10, ChronoUnit.SECONDS));
        assertThat(register.store.<Instant>read(tx -> tx.now()))
                .isCloseTo(expected, within(10, ChronoUnit.SECONDS));
        assertThat(register.store.<Instant>write(ADMINISTRATOR, tx -> tx.now()))
                .isCloseTo(expected, within(10, ChronoUnit.SECONDS));
    }

    @Test
    void aDayThatWasInTheFutureIsNotAnyMore() {
        TextCaseReader reader =
                new TextCaseReader(new TwoDistricts(), register.fields, register.store);
        String inTenDays =
                Instant.now().plus(Duration.ofDays(10)).atZone(Event.ZONE).toLocalDate().toString();
        Map<Field, String> told =
                Map.of(
                        Field.NAME, "Phoolmatiya",
                        Field.SEX, "female",
                        Field.AGE_YEARS, "7",
                        Field.EVENT_DATE, inTenDays);

        assertThat(reader.read(CaseKind.MISSING, told).problems())
                .extracting(Problem::code)
                .contains(FieldProblem.IN_THE_FUTURE);
        time.forward(ADMINISTRATOR, Duration.ofDays(11));
        assertThat(reader.read(CaseKind.MISSING, told).problems())
                .extracting(Problem::code)
                .doesNotContain(FieldProblem.IN_THE_FUTURE);
    }

    @Test
    void standsInTheJournalWhichStaysInOrder() {
        time.forward(ADMINISTRATOR, Duration.ofHours(36));

        List<JournalEntry> moved =
                register.entries(JournalEntry.Subject.REGISTER, "time", JournalAction.TIME_MOVED);
        assertThat(moved).hasSize(1);
        assertThat(moved.get(0).actor()).isEqualTo("admin");
        assertThat(moved.get(0).detail()).isEqualTo("forward=PT36H;ahead=PT36H");
        assertThat(register.journal.verify(1, register.journal.head(), number -> {}).isSound())
                .isTrue();
    }

    @Test
    void goesForwardOnlyAndNotWithoutMeasure() {
        assertThat(refusal(Duration.ofHours(-1))).isEqualTo("BAD_SPAN");
        assertThat(refusal(Duration.ZERO)).isEqualTo("BAD_SPAN");
        assertThat(refusal(Duration.ofDays(3_661))).isEqualTo("BAD_SPAN");
        assertThat(refusal(null)).isEqualTo("REQUIRED");
        assertThat(time.ahead()).isZero();
    }

    @Test
    void allMovesTogetherHaveAMeasureToo() {
        time.forward(ADMINISTRATOR, Duration.ofDays(3_660));
        time.forward(ADMINISTRATOR, Duration.ofDays(3_660));

        assertThat(refusal(Duration.ofDays(1_813))).isEqualTo("TIME_TOO_FAR");
        assertThat(time.ahead()).isEqualTo(Duration.ofDays(7_320));
        time.forward(ADMINISTRATOR, Duration.ofDays(1_812));
        assertThat(refusal(Duration.ofSeconds(1))).isEqualTo("TIME_TOO_FAR");
    }

    /** An entry tells when its work began; the order of entries is that of their numbers. */
    @Test
    void whatWasUnderWayWhenTimeMovedKeepsItsOwnTimeAndStandsBehindTheMove() {
        Subject subject = new Subject(Subject.REGISTER, "other");
        register.store.write(
                ADMINISTRATOR,
                tx -> {
                    time.forward(ADMINISTRATOR, Duration.ofHours(36));
                    tx.journal(JournalAction.OFFICE_CREATED, subject, "");
                    return null;
                });

        JournalEntry moved =
                register.entries(Subject.REGISTER, "time", JournalAction.TIME_MOVED).get(0);
        JournalEntry underWay =
                register.entries(Subject.REGISTER, "other", JournalAction.OFFICE_CREATED).get(0);
        assertThat(underWay.number()).isGreaterThan(moved.number());
        assertThat(underWay.at()).isBeforeOrEqualTo(moved.at());
        assertThat(register.journal.verify(1, register.journal.head(), number -> {}).isSound())
                .isTrue();
    }

    @Test
    void onlyAdministratorsMoveIt() {
        assertThat(
                        Register.refusal(
                                () -> time.forward(Register.officer("PS"), Duration.ofHours(1))))
                .isEqualTo("NOT_ALLOWED");
    }

    @Test
    void nobodyMovesItWhereChildrenAreReal() {
        StoredTime production = new StoredTime(register.store, false);

        assertThat(production.isMovable()).isFalse();
        assertThat(Register.refusal(() -> production.forward(ADMINISTRATOR, Duration.ofHours(1))))
                .isEqualTo("TIME_IS_REAL");
        assertThat(production.ahead()).isZero();
    }

    private String refusal(Duration by) {
        return Register.refusal(() -> time.forward(ADMINISTRATOR, by));
    }
}
