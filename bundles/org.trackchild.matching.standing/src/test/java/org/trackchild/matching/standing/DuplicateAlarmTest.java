package org.trackchild.matching.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.trackchild.registry.api.CasePair;
import org.trackchild.registry.api.Duplicate;
import org.trackchild.registry.api.DuplicateStatus;
import org.trackchild.registry.api.IdentityLink;
import org.trackchild.registry.api.Statement;
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
