package org.trackchild.matching.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.model.ApproximateAge;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.ChildDescription;
import org.trackchild.model.FamilyContact;
import org.trackchild.model.OfficeId;
import org.trackchild.model.PersonName;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.AlarmAnswer;
import org.trackchild.registry.api.AlarmDeliberation;
import org.trackchild.registry.api.CasePair;
import org.trackchild.registry.api.Duplicate;
import org.trackchild.registry.api.DuplicateStatus;
import org.trackchild.registry.api.IdentityLink;
import org.trackchild.registry.api.Statement;
import org.trackchild.rules.api.Level;
import org.trackchild.store.api.EarlyAnswer;
import org.trackchild.store.api.StoreProblem;
import org.trackchild.store.api.Transaction;
import org.trackchild.store.jpa.FreshStore;

/** When a child is taken to be registered twice. */
class DuplicateAlarmTest {

    private static final JournalAction[] OF_ALARMS = {
        JournalAction.DUPLICATE_SUSPECTED, JournalAction.DUPLICATE_WITHDRAWN
    };

    private static FreshStore fresh;

    private World world;

    private StandingMatcher matcher;

    @BeforeAll
    static void open() throws Exception {
        fresh = new FreshStore();
    }

    @AfterAll
    static void close() throws Exception {
        fresh.close();
    }

    @BeforeEach
    void begin() throws Exception {
        world = new World(fresh);
        matcher = world.matcher();
        // a name is rare only among others
        world.cases.bring(
                CaseKind.MISSING,
                IntStream.range(100, 140).mapToObj(ReportedCases::child).toList());
    }

    private CaseId report(ChildDescription child) {
        return world.cases.enter(CaseKind.MISSING, child);
    }

    private static ChildDescription child() {
        return ReportedCases.child(1).toBuilder()
                .mother(PersonName.of("Ramdulari"))
                .contact(new FamilyContact("98765 12345", ""))
                .build();
    }

    /** The same child in the words of somebody else. */
    private static ChildDescription retold() {
        return child().toBuilder().age(new ApproximateAge(6, 8)).build();
    }

    private List<Duplicate> alarms(CaseId id) {
        return world.store.read(tx -> tx.duplicates().ofCases(Set.of(id)));
    }

    private Duplicate only(CaseId id) {
        assertThat(alarms(id)).hasSize(1);
        return alarms(id).get(0);
    }

    private Duplicate raised(ChildDescription one, ChildDescription other) {
        report(one);
        CaseId second = report(other);
        matcher.follow();
        return only(second);
    }

    private void dismiss(Duplicate alarm) {
        Statement statement =
                new Statement("officer", new OfficeId("PS-1"), alarm.timing().madeAt(), "Cousins");
        world.store.write(
                Caller.system("test"),
                tx ->
                        tx.duplicates()
                                .update(
                                        alarm.become(
                                                DuplicateStatus.DISMISSED,
                                                Optional.of(statement))));
    }

    @Test
    void twoRecordsThatSayTheSameRaiseOneAlarm() {
        Duplicate alarm = raised(child(), child());
        assertThat(alarm.ground()).isEqualTo(Duplicate.Ground.SAME_DETAILS);
        assertThat(alarm.status()).isEqualTo(DuplicateStatus.OPEN);
        assertThat(alarm.probability()).isEqualTo(1);
        assertThat(world.entries(OF_ALARMS)).hasSize(1);
        assertThat(world.entries(OF_ALARMS).get(0).detail()).contains("ground=same_details");
    }

    /** "Another child", said by whoever registered the second of two. */
    private EarlyAnswer early(CaseId first, CaseId second, long version) {
        EarlyAnswer said =
                new EarlyAnswer(
                        CaseId.drawUuid(),
                        CasePair.of(first, second),
                        second,
                        Level.OFFICE,
                        new Statement(
                                "officer",
                                new OfficeId("PS-1"),
                                Instant.ofEpochMilli(17),
                                "Cousins"),
                        new EarlyAnswer.Versions(1, version));
        world.store.write(
                Caller.system("test"),
                tx -> {
                    tx.duplicates().keep(said);
                    return null;
                });
        return said;
    }

    private List<AlarmAnswer> answers(Duplicate alarm) {
        return world.store.read(tx -> tx.duplicates().answers(List.of(alarm)));
    }

    @Test
    void whatWasSaidWhileRegisteringIsTheAnswerOfThatOffice() {
        CaseId first = report(child());
        CaseId second = report(child());
        EarlyAnswer said = early(first, second, 1);
        matcher.follow();
        Duplicate alarm = only(second);
        assertThat(alarm.isOpen()).isTrue();
        // its identifier tells its own time, and not when somebody answered
        assertThat(alarm.id()).isNotEqualTo(said.id());
        AlarmDeliberation heard = AlarmDeliberation.of(alarm, answers(alarm));
        assertThat(heard.decision(second).orElseThrow().same()).isFalse();
        assertThat(heard.decision(second).orElseThrow().said()).isEqualTo(said.said());
        assertThat(heard.decision(first)).isEmpty();
    }

    @Test
    void whatWasSaidOfARecordThatHasChangedSinceIsAskedAgain() {
        CaseId first = report(child());
        CaseId second = report(child());
        early(first, second, 2);
        matcher.follow();
        assertThat(only(second).isOpen()).isTrue();
        assertThat(answers(only(second))).isEmpty();
    }

    @Test
    void whatAPersonRaisedWithoutTheMatcherLearnsWhatTheRecordsSay() {
        CaseId first = report(child());
        CaseId second = report(retold());
        Duplicate asked =
                new Duplicate(
                        CaseId.drawUuid(),
                        CasePair.of(first, second),
                        Duplicate.Ground.ALIKE,
                        DuplicateStatus.OPEN,
                        0,
                        new Duplicate.Evidence(
                                Optional.empty(), Optional.empty(), List.of(), List.of()),
                        new Duplicate.Timing(1, Instant.ofEpochMilli(17)),
                        Optional.empty());
        world.store.write(
                Caller.system("test"),
                tx -> {
                    tx.duplicates().insert(asked);
                    tx.duplicates()
                            .answer(
                                    new AlarmAnswer(
                                            CaseId.drawUuid(),
                                            asked.id(),
                                            Set.of(second),
                                            true,
                                            Level.OFFICE,
                                            new Statement(
                                                    "officer",
                                                    new OfficeId("PS-1"),
                                                    Instant.ofEpochMilli(17),
                                                    "One mother"),
                                            true));
                    return null;
                });
        matcher.follow();
        Duplicate known = only(second);
        assertThat(known.isOpen()).isTrue();
        assertThat(known.evidence().said()).isPresent();
        assertThat(known.probability()).isPositive();
        assertThat(known.timing().madeAt()).isEqualTo(asked.timing().madeAt());
    }

    @Test
    void twoThatAreVeryProbablyOneRaiseOneToo() {
        Duplicate alarm = raised(child(), retold());
        assertThat(alarm.ground()).isEqualTo(Duplicate.Ground.ALIKE);
        assertThat(alarm.probability()).isBetween(World.DUPLICATES.threshold(), 1.);
        assertThat(alarm.evidence().said().orElseThrow().aspects()).containsKey("mother_name");
    }

    @Test
    void foundChildrenRaiseAlarmsAmongEachOtherAndNotWithReports() {
        report(child());
        CaseId first = world.cases.enter(CaseKind.FOUND, child());
        matcher.follow();
        assertThat(alarms(first)).isEmpty();
        CaseId second = world.cases.enter(CaseKind.FOUND, retold());
        matcher.follow();
        assertThat(only(second).pair()).isEqualTo(CasePair.of(first, second));
    }

    @Test
    void brothersAndSistersRaiseNone() {
        ChildDescription sister =
                child().toBuilder()
                        .name(PersonName.of("Savitri"))
                        .age(new ApproximateAge(7, 7))
                        .build();
        ChildDescription nameless = child().toBuilder().name(PersonName.UNKNOWN).build();
        report(child());
        CaseId second = report(sister);
        CaseId third = report(nameless);
        CaseId fourth = report(nameless);
        matcher.follow();
        for (CaseId each : List.of(second, third, fourth)) {
            assertThat(alarms(each)).isEmpty();
        }
    }

    @Test
    void aChildMayBeRegisteredThreeTimes() {
        report(child());
        report(retold());
        CaseId third = report(retold());
        matcher.follow();
        assertThat(alarms(third)).hasSize(2);
        assertThat(world.entries(OF_ALARMS)).hasSize(3);
    }

    @Test
    void doingItAgainChangesNothing() {
        Duplicate alarm = raised(child(), retold());
        world.forget();
        world.matcher().follow();
        assertThat(only(alarm.pair().one())).isEqualTo(alarm);
        assertThat(world.entries(OF_ALARMS)).hasSize(1);
    }

    @Test
    void whatACrashInterruptsIsDoneOnce() {
        world.store.before =
                (Transaction tx) -> {
                    throw new ProblemException(StoreProblem.UNAVAILABLE);
                };
        CaseId first = report(child());
        report(child());
        assertThatThrownBy(matcher::follow).isInstanceOf(ProblemException.class);
        world.store.before = tx -> {};
        world.forget();
        world.matcher().follow();
        assertThat(only(first).status()).isEqualTo(DuplicateStatus.OPEN);
        assertThat(world.entries(OF_ALARMS)).hasSize(1);
    }

    @Test
    void aDismissedPairStaysDismissedUntilADecidingFieldChanges() {
        ChildDescription motherless = retold().toBuilder().mother(PersonName.UNKNOWN).build();
        CaseId first = report(child());
        CaseId second = report(motherless);
        matcher.follow();
        dismiss(only(first));
        world.cases.change(
                first,
                child().toBuilder().contact(new FamilyContact("98765 12345", "A note")).build());
        matcher.follow();
        assertThat(only(first).evidence().returnedBecause()).isEmpty();
        assertThat(only(first).status()).isEqualTo(DuplicateStatus.DISMISSED);
        world.cases.change(second, retold());
        matcher.follow();
        Duplicate returned = only(first);
        assertThat(returned.status()).isEqualTo(DuplicateStatus.OPEN);
        assertThat(returned.evidence().returnedBecause()).containsExactly("mother_name");
        assertThat(returned.answer()).isPresent();
        // and as it was before, it is what was dismissed before
        world.cases.change(second, motherless);
        matcher.follow();
        assertThat(only(first).status()).isEqualTo(DuplicateStatus.WITHDRAWN);
    }

    @Test
    void anAlarmIsWithdrawnWhenTheRecordsAreNoLongerAlike() {
        Duplicate alarm = raised(child(), child());
        CaseId one = alarm.pair().one();
        world.cases.change(one, ReportedCases.child(50));
        matcher.follow();
        assertThat(only(one).status()).isEqualTo(DuplicateStatus.WITHDRAWN);
        world.cases.change(one, child());
        matcher.follow();
        assertThat(only(one).status()).isEqualTo(DuplicateStatus.OPEN);
        assertThat(only(one).evidence().returnedBecause()).isEmpty();
    }

    @Test
    void whatIsSaidElsewhereIsTakenOver() {
        Duplicate alarm = raised(child(), child());
        world.cases.change(alarm.pair().other(), retold());
        matcher.follow();
        assertThat(only(alarm.pair().one()).ground()).isEqualTo(Duplicate.Ground.ALIKE);
        assertThat(only(alarm.pair().one()).timing().version()).isEqualTo(2);
    }

    @Test
    void nobodyIsAskedAboutALinkedPair() {
        CaseId first = report(child());
        CaseId second = report(child());
        world.store.write(
                Caller.system("test"),
                tx -> {
                    tx.identityLinks()
                            .insert(
                                    new IdentityLink(
                                            CaseId.drawUuid(),
                                            CasePair.of(first, second),
                                            IdentityLink.Ground.BY_HAND,
                                            Optional.empty(),
                                            new Statement(
                                                    "officer",
                                                    new OfficeId("PS-1"),
                                                    tx.now(),
                                                    "Same mother"),
                                            Optional.empty()));
                    return null;
                });
        matcher.follow();
        assertThat(alarms(first)).isEmpty();
    }

    @Test
    void anAlarmAboutAChildThatIsTracedStays() {
        Duplicate alarm = raised(child(), child());
        world.cases.close(alarm.pair().one());
        world.cases.change(alarm.pair().other(), ReportedCases.child(50));
        matcher.follow();
        assertThat(only(alarm.pair().other()).status()).isEqualTo(DuplicateStatus.OPEN);
    }
}
