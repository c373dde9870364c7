package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.CaseFacts;
import org.trackchild.access.api.Role;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry.Subject;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.OfficeId;
import org.trackchild.registry.api.AlarmAnswer;
import org.trackchild.registry.api.CasePair;
import org.trackchild.registry.api.Duplicate;
import org.trackchild.registry.api.DuplicateStatus;
import org.trackchild.registry.api.DuplicateView;
import org.trackchild.registry.api.Statement;
import org.trackchild.registry.api.Step;
import org.trackchild.rules.api.LegalClock;
import org.trackchild.rules.api.Level;
import org.trackchild.store.api.StoredCase;

/** Two offices answer an alarm, neither knowing what the other has said. */
class TwoOfficesAlarmTest {

    private static final Caller POLICE = Register.officer("PS-1");

    private static final Caller OTHER_POLICE = Register.officer("PS-2");

    private static final Caller DISTRICT = Register.caller("DCPU-1", Role.DISTRICT_OFFICER);

    private static Register register;

    private static StoredDuplicates duplicates;

    @BeforeAll
    static void open() throws Exception {
        register = new Register();
        duplicates = new StoredDuplicates(register.store, register.desk, register.shelf);
    }

    @AfterAll
    static void close() throws Exception {
        register.close();
    }

    private static UUID suspect(String one, String other, Duration ago) {
        CasePair pair =
                CasePair.of(
                        register.enter(CaseKind.MISSING, one),
                        register.enter(CaseKind.MISSING, other));
        return register.store.write(
                Caller.system("test"),
                tx -> {
                    Duplicate made =
                            new Duplicate(
                                    CaseId.drawUuid(),
                                    pair,
                                    Duplicate.Ground.SAME_PHOTOGRAPH,
                                    DuplicateStatus.OPEN,
                                    1,
                                    Duplicate.Evidence.ofPhotos(
                                            CaseId.drawUuid(), CaseId.drawUuid()),
                                    new Duplicate.Timing(1, tx.now().minus(ago)),
                                    Optional.empty());
                    tx.duplicates().insert(made);
                    return made.id();
                });
    }

    private static UUID suspect() {
        return suspect("PS-1", "PS-2", Duration.ZERO);
    }

    private static Optional<LegalClock> clock(CaseId id, String code) {
        return register
                .store
                .<List<LegalClock>>read(
                        tx -> Casebook.of(tx, register.read(id)).clocks(register.shelf.of("UP")))
                .stream()
                .filter(each -> each.rule().code().equals(code) && each.isRunning())
                .findFirst();
    }

    @Test
    void theClockOfAnAnswerRunsForWhoIsSilentAlone() {
        UUID id = suspect();
        CasePair pair = duplicates.read(POLICE, id).duplicate().pair();
        CaseId mine =
                register.read(pair.one()).header().office().value().equals("PS-1")
                        ? pair.one()
                        : pair.other();
        CaseId theirs = pair.besides(mine);
        assertThat(clock(mine, "proposal")).isPresent();
        assertThat(clock(theirs, "proposal")).isPresent();
        duplicates.answer(POLICE, id, 1, true, "One mother");
        assertThat(clock(mine, "proposal")).isEmpty();
        assertThat(clock(theirs, "proposal")).isPresent();
        duplicates.answer(OTHER_POLICE, id, 1, false, "Two villages");
        assertThat(clock(theirs, "proposal")).isEmpty();
        assertThat(clock(mine, "dispute")).isPresent();
        assertThat(clock(theirs, "dispute")).isPresent();
        duplicates.answer(DISTRICT, id, 1, true, "I saw both");
        assertThat(clock(mine, "dispute")).isEmpty();
    }

    @Test
    void onlyWhatStillWaitsForTheOfficeIsCounted() {
        UUID id = suspect();
        long mine = duplicates.countAwaited(POLICE);
        long theirs = duplicates.countAwaited(OTHER_POLICE);
        duplicates.answer(POLICE, id, 1, true, "One mother");
        assertThat(duplicates.countAwaited(POLICE)).isEqualTo(mine - 1);
        assertThat(duplicates.countAwaited(OTHER_POLICE)).isEqualTo(theirs);
        duplicates.takeBack(POLICE, id);
        assertThat(duplicates.countAwaited(POLICE)).isEqualTo(mine);
    }

    @Test
    void oneAnswerIsEnoughWhereOneOfficeKeepsBoth() {
        UUID id = suspect("PS-1", "PS-1", Duration.ZERO);
        DuplicateView settled = duplicates.answer(POLICE, id, 1, true, "One mother");
        assertThat(settled.duplicate().status()).isEqualTo(DuplicateStatus.LINKED);
        assertThat(settled.part().heard()).hasSize(1);
    }

    @Test
    void theOtherOfficeSeesNothingOfTheFirstAnswer() {
        UUID id = suspect();
        DuplicateView before = duplicates.read(OTHER_POLICE, id);
        DuplicateView own = duplicates.answer(POLICE, id, 1, true, "One mother");
        assertThat(own.part().waits()).isTrue();
        assertThat(own.part().heard()).extracting(AlarmAnswer::same).containsExactly(true);
        assertThat(duplicates.read(OTHER_POLICE, id)).isEqualTo(before);
        assertThat(Register.refusal(() -> duplicates.answer(POLICE, id, 1, false, "Not so")))
                .isEqualTo("ANSWERED_ALREADY");
        assertThat(register.entries(Subject.DUPLICATE, id, JournalAction.DUPLICATE_ANSWERED))
                .hasSize(1)
                .allMatch(entry -> !entry.detail().contains("mother"));
    }

    @Test
    void anAnswerIsTakenBackAndGivenAnew() {
        UUID id = suspect();
        assertThat(Register.refusal(() -> duplicates.takeBack(POLICE, id)))
                .isEqualTo("NOTHING_TO_TAKE_BACK");
        duplicates.answer(POLICE, id, 1, true, "One mother");
        assertThat(Register.refusal(() -> duplicates.takeBack(OTHER_POLICE, id)))
                .isEqualTo("NOTHING_TO_TAKE_BACK");
        assertThat(duplicates.takeBack(POLICE, id).mayAnswer()).isTrue();
        duplicates.answer(POLICE, id, 1, false, "Cousins");
        DuplicateView settled = duplicates.answer(OTHER_POLICE, id, 1, false, "Two villages");
        assertThat(settled.duplicate().status()).isEqualTo(DuplicateStatus.DISMISSED);
        assertThat(settled.part().heard())
                .extracting(each -> each.said().reason())
                .containsExactly("One mother", "Cousins", "Two villages");
        assertThat(register.entries(Subject.DUPLICATE, id, JournalAction.DUPLICATE_TAKEN_BACK))
                .hasSize(1);
    }

    @Test
    void thoseAboveAnswerForASilentOfficeWhenItsTimeIsOver() {
        UUID fresh = suspect();
        assertThat(duplicates.read(DISTRICT, fresh).mayAnswer()).isFalse();
        assertThat(Register.refusal(() -> duplicates.answer(DISTRICT, fresh, 1, true, "x")))
                .isEqualTo("NOT_YOUR_TURN");

        UUID late = suspect("PS-1", "PS-2", Duration.ofHours(25));
        duplicates.answer(POLICE, late, 1, true, "One mother");
        DuplicateView settled = duplicates.answer(DISTRICT, late, 1, true, "I saw both");
        assertThat(settled.duplicate().status()).isEqualTo(DuplicateStatus.LINKED);
        assertThat(settled.part().heard())
                .extracting(AlarmAnswer::level)
                .containsExactly(Level.OFFICE, Level.DISTRICT);
    }

    @Test
    void whereTheOfficesDifferThoseAboveDecide() {
        UUID id = suspect();
        duplicates.answer(POLICE, id, 1, true, "One mother");
        DuplicateView differ = duplicates.answer(OTHER_POLICE, id, 1, false, "Two villages");
        assertThat(differ.duplicate().isOpen()).isTrue();
        assertThat(differ.part().differSince()).isPresent();
        assertThat(differ.mayAnswer()).isFalse();
        assertThat(duplicates.read(POLICE, id).part().heard()).hasSize(2);
        DuplicateView settled = duplicates.answer(DISTRICT, id, 1, false, "I saw both");
        assertThat(settled.duplicate().status()).isEqualTo(DuplicateStatus.DISMISSED);
        assertThat(
                        register.store.<List<AlarmAnswer>>read(
                                tx -> tx.duplicates().answers(List.of(settled.duplicate()))))
                .noneMatch(AlarmAnswer::counts);
    }

    @Test
    void anAnswerThatWaitsSeesThatTheOtherOneWasTakenBack() {
        UUID id = suspect();
        duplicates.answer(POLICE, id, 1, false, "Two villages");
        StoredDuplicates late =
                whenItWaits(() -> assertThat(duplicates.takeBack(POLICE, id)).isNotNull());
        DuplicateView seen = late.answer(OTHER_POLICE, id, 1, false, "Cousins");
        assertThat(seen.duplicate().isOpen()).isTrue();
        assertThat(duplicates.read(POLICE, id).mayAnswer()).isTrue();
    }

    @Test
    void whoTakesBackSeesThatTheAlarmWasSettled() {
        UUID id = suspect();
        duplicates.answer(POLICE, id, 1, false, "Two villages");
        StoredDuplicates late =
                whenItWaits(() -> duplicates.answer(OTHER_POLICE, id, 1, false, "Cousins"));
        assertThat(Register.refusal(() -> late.takeBack(POLICE, id)))
                .isEqualTo("DUPLICATE_SETTLED");
        assertThat(register.entries(Subject.DUPLICATE, id, JournalAction.DUPLICATE_TAKEN_BACK))
                .isEmpty();
    }

    private static AlarmAnswer said(
            Duplicate alarm, CaseId side, boolean same, Level level, String office, int second) {
        return new AlarmAnswer(
                CaseId.drawUuid(),
                alarm.id(),
                Set.of(side),
                same,
                level,
                new Statement(
                        "user." + office,
                        new OfficeId(office),
                        alarm.timing().madeAt().plusSeconds(second),
                        "Why"),
                true);
    }

    @Test
    void onlyWhatDecidesIsTakenBack() {
        Duplicate alarm = duplicates.read(POLICE, suspect()).duplicate();
        CaseId mine = ofOffice(alarm, "PS-1");
        CaseId theirs = alarm.pair().besides(mine);
        StoredCase other = stored(theirs);
        AlarmAnswer overruled = said(alarm, mine, true, Level.OFFICE, "PS-1", 1);
        AlarmAnswer decides = said(alarm, mine, true, Level.DISTRICT, "DCPU-1", 3);
        AlarmHearing.Heard heard =
                new AlarmHearing.Heard(
                        alarm,
                        stored(mine),
                        new StoredCase(
                                other.content(),
                                new CaseFacts(
                                        CaseKind.MISSING,
                                        other.facts().office(),
                                        "UP",
                                        "UP-GONDA",
                                        Set.of())),
                        List.of(
                                overruled,
                                said(alarm, theirs, false, Level.OFFICE, "PS-2", 2),
                                decides));
        assertThat(takesBack(POLICE, heard)).isEmpty();
        assertThat(takesBack(DISTRICT, heard)).containsExactly(decides);
    }

    private static List<AlarmAnswer> takesBack(Caller caller, AlarmHearing.Heard heard) {
        return new AlarmHearing(
                        caller, register.desk.policy(), heard, register.shelf, Instant.now())
                .takesBack();
    }

    private static StoredCase stored(CaseId id) {
        return register.store.read(tx -> tx.cases().find(id).orElseThrow());
    }

    private static CaseId ofOffice(Duplicate alarm, String office) {
        return alarm.pair().both().stream()
                .filter(each -> register.read(each).header().office().value().equals(office))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theJournalSaysThatTheOfficesDiffer() {
        UUID id = suspect();
        duplicates.answer(POLICE, id, 1, true, "One mother");
        assertThat(register.entries(Subject.DUPLICATE, id, JournalAction.DUPLICATE_DISPUTED))
                .isEmpty();
        duplicates.answer(OTHER_POLICE, id, 1, false, "Two villages");
        assertThat(register.entries(Subject.DUPLICATE, id, JournalAction.DUPLICATE_DISPUTED))
                .hasSize(1);
    }

    private static void become(CaseId id, CaseStatus to) {
        register.store.write(
                Caller.system("test"),
                tx -> {
                    var old = tx.cases().find(id).orElseThrow().content();
                    return new StatusChange(tx, register.desk)
                            .make(
                                    old,
                                    old.particulars(),
                                    to,
                                    new Step("synthetic", tx.now(), Map.of()),
                                    StatusChange.signature(Caller.system("test")));
                });
    }

    @Test
    void nothingIsAwaitedOfACaseThatIsOverUntilItGoesOn() {
        UUID id = suspect();
        Duplicate alarm = duplicates.read(POLICE, id).duplicate();
        CaseId mine = ofOffice(alarm, "PS-1");
        CaseId theirs = alarm.pair().besides(mine);
        become(mine, CaseStatus.FALSE_REPORT);
        assertThat(duplicates.read(OTHER_POLICE, id).duplicate().status())
                .isEqualTo(DuplicateStatus.WITHDRAWN);
        assertThat(clock(theirs, "proposal")).isEmpty();
        become(mine, CaseStatus.REGISTERED);
        assertThat(duplicates.read(OTHER_POLICE, id).duplicate().isOpen()).isTrue();
        // what somebody has said is not taken away
        duplicates.answer(OTHER_POLICE, id, 3, true, "One mother");
        become(mine, CaseStatus.CLOSED);
        assertThat(duplicates.read(OTHER_POLICE, id).duplicate().isOpen()).isTrue();
    }

    /** Alarms of somebody who waits for the cases while somebody else does something to the end. */
    private static StoredDuplicates whenItWaits(Runnable other) {
        return new StoredDuplicates(
                new WaitingStore(register.store, other), register.desk, register.shelf);
    }
}
