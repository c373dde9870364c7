package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Role;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.model.ApproximateAge;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.OfficeId;
import org.trackchild.model.ProblemException;
import org.trackchild.model.Sex;
import org.trackchild.registry.api.Recognition;
import org.trackchild.registry.api.RecognitionView;
import org.trackchild.registry.api.Recognitions.Choice;
import org.trackchild.registry.api.Statement;
import org.trackchild.store.api.Transaction;

/** With whom a child is placed, who knows of it, and how children are counted there. */
class FitPlacementTest extends FreedChildren {

    private FitFacilities fit;

    @BeforeEach
    void begin() {
        fit = FitFacilities.of(register);
    }

    private StoredRecognitions recognitions() {
        return fit.recognitions();
    }

    private CaseId produced() {
        return produced(child(ApproximateAge.about(8), null));
    }

    private String ordered(CaseId id, String number) {
        return orders.signed(
                BENCH, id, "placement_with_fit", "fit", number, "reason", "It is near");
    }

    private void place(CaseId id, String order) {
        placeAt(id, order, now());
    }

    private void placeAt(CaseId id, String order, Instant happened) {
        makeAt(
                BENCH,
                id,
                "place_with_fit",
                happened,
                "order",
                order,
                "undertaking",
                forms.handedIn(BENCH, id, "undertaking"));
    }

    private RecognitionView seen(UUID id) {
        return recognitions().read(UNIT, id);
    }

    private List<CaseId> roll(UUID id) {
        return seen(id).roll().stream().map(each -> each.subject().header().id()).toList();
    }

    private Recognition trust(int places) {
        return fit.recognised("Asha Niketan", FitFacilities.takes(places), 0, 300).recognition();
    }

    private StoredIdentityLinks links() {
        StoredIdentityLinks links = new StoredIdentityLinks(register.store, register.desk);
        links.matcher = new FixedMatcher();
        return links;
    }

    @Test
    void oneOfAnotherStateIsNotKnownAndNobodyIsNamedByGuessingNumbers() {
        CaseId id = produced();
        Recognition far = fit.elsewhere("Far House");
        assertThat(codes(() -> ordered(id, far.number())))
                .containsExactly("UNKNOWN_RECOGNITION fit");
        assertThat(recognitions().choices(BENCH, id, "")).isEmpty();

        Recognition over =
                fit.recognised("Old House", FitFacilities.takes(2), -30, -1).recognition();
        ProblemException refused = refused(() -> ordered(id, over.number()));
        assertThat(refused.problems())
                .singleElement()
                .satisfies(
                        each ->
                                assertThat(each.arguments().toString())
                                        .contains(over.number())
                                        .doesNotContain("Old House"));
    }

    private static ProblemException refused(Runnable act) {
        try {
            act.run();
        } catch (ProblemException refused) {
            return refused;
        }
        throw new AssertionError("was not refused");
    }

    @Test
    void whoRecognisesElsewhereLearnsNothingOfWhoIsRecognisedHere() {
        trust(2);
        assertThat(
                        codes(
                                () ->
                                        recognitions()
                                                .recognise(
                                                        FitFacilities.ELSEWHERE,
                                                        FitFacilities.content("Asha Niketan"),
                                                        fit.term(FitFacilities.takes(2), 0, 9))))
                .containsExactly("OTHER_DISTRICT district");
    }

    @Test
    void policeAndOfficesThatNobodyKnowsRecogniseNobody() {
        Recognition trust = trust(2);
        for (String office : List.of("SJPU-1", "DCPU-unknown")) {
            Caller caller = Register.caller(office, Role.DISTRICT_OFFICER);
            assertThat(recognitions().isFor(caller)).isFalse();
            assertThat(codes(() -> recognitions().read(caller, trust.id())))
                    .containsExactly("NO_SUCH_RECOGNITION");
            assertThat(
                            codes(
                                    () ->
                                            recognitions()
                                                    .recognise(
                                                            caller,
                                                            FitFacilities.content("Any"),
                                                            fit.term(
                                                                    FitFacilities.takes(2), 0, 9))))
                    .containsExactly("NOT_ALLOWED");
        }
    }

    @Test
    void aRenewalChangesNothingOfTheDaysBeforeIt() {
        Recognition trust = trust(2);
        recognitions()
                .renew(
                        BENCH,
                        trust.id(),
                        1,
                        fit.term(new Recognition.Takes(1, 0, 17, Set.of(Sex.MALE)), 10, 40));
        CaseId girl = produced();
        assertThat(recognitions().choices(BENCH, girl, ""))
                .singleElement()
                .satisfies(each -> assertThat(each.takes()).isEqualTo(FitFacilities.takes(2)));
        String order = ordered(girl, trust.number());
        time.forward(Caller.system("test"), Duration.ofDays(12));
        assertThat(codes(() -> place(girl, order)))
                .containsExactly("ORDERED_NOT_FOR_THIS_CHILD order");
        // what happened before is judged by what counted then
        placeAt(girl, order, now().minus(Duration.ofDays(3)));
        assertThat(roll(trust.id())).containsExactly(girl);
    }

    @Test
    void aChildIsThereSinceItCameAndNotSinceThatWasTyped() {
        Recognition trust = trust(2);
        CaseId id = produced();
        String order = ordered(id, trust.number());
        Instant came = now();
        time.forward(Caller.system("test"), Duration.ofDays(5));
        placeAt(id, order, came);
        assertThat(seen(trust.id()).roll().get(0).since()).isEqualTo(came);
    }

    @Test
    void whoOpensTheRollIsInTheJournalOfEachChildWithoutTheHomeAndTheOthers() {
        Recognition trust = trust(2);
        CaseId id = produced();
        place(id, ordered(id, trust.number()));
        assertThat(roll(trust.id())).containsExactly(id);
        assertThat(register.entries("case", id, JournalAction.CASE_READ).get(0).detail())
                .contains("part=recognition;reason=")
                .doesNotContain(trust.id().toString());
    }

    @Test
    void oneChildWithTwoFilesTakesOnePlaceAndBothFilesSaySo() {
        Recognition trust = trust(1);
        CaseId first = produced();
        CaseId second = produced();
        CaseId report =
                register.enter(CaseKind.MISSING, "PS-1", child(ApproximateAge.about(8), null));
        place(first, ordered(first, trust.number()));
        String order = ordered(second, trust.number());
        assertThat(codes(() -> place(second, order))).containsExactly("NO_PLACE_FREE order");

        StoredIdentityLinks links = links();
        links.link(UNIT, report, first, "The same scar");
        links.link(UNIT, report, second, "The same scar");
        assertThat(recognitions().choices(BENCH, second, ""))
                .singleElement()
                .satisfies(each -> assertThat(each.fits()).isTrue());
        place(second, order);
        assertThat(seen(trust.id()).taken()).isEqualTo(1);
        assertThat(roll(trust.id())).hasSize(1);
        assertThat(recognitions().choices(BENCH, produced(), ""))
                .singleElement()
                .satisfies(
                        each -> {
                            assertThat(each.taken()).isEqualTo(1);
                            assertThat(each.fits()).isFalse();
                        });
    }

    @Test
    void aChildWhoseHomecomingIsTakenBackLivesWhereItLived() {
        Recognition trust = trust(2);
        CaseId found = produced();
        CaseId report =
                register.enter(CaseKind.MISSING, "PS-1", child(ApproximateAge.about(8), null));
        place(found, ordered(found, trust.number()));
        Instant came = seen(trust.id()).roll().get(0).since();
        StoredIdentityLinks links = links();
        UUID link = links.link(UNIT, report, found, "The same scar").link().id();
        make(UNIT, found, "study_home", "findings", "The mother waits");
        Caller police = Register.officer("PS-1");
        make(police, report, "produce", "form", forms.handedIn(police, report, "production"));
        sits();
        String home =
                orders.signed(
                        BENCH, report, "restoration", "handed_to", "Asha", "relation", "Mother");
        make(BENCH, report, "restore", "order", home);
        assertThat(register.status(found)).isEqualTo(CaseStatus.RESTORED);
        assertThat(roll(trust.id())).isEmpty();

        links.withdraw(UNIT, link, "Another scar");
        assertThat(roll(trust.id())).containsExactly(found);
        assertThat(seen(trust.id()).roll().get(0).since()).isEqualTo(came);

        // and who runs away from there is brought back there, and counted in no home
        make(CLERK, found, "run_away", "circumstances", "At night");
        make(CLERK, found, "bring_back", "how", "By the cook");
        assertThat(roll(trust.id())).containsExactly(found);
        assertThat(
                        register.store.<Boolean>read(
                                tx ->
                                        tx.cases()
                                                .find(found)
                                                .orElseThrow()
                                                .facts()
                                                .livesIn()
                                                .isEmpty()))
                .isTrue();
    }

    @Test
    void thoseThatFitAreFoundBehindManyThatDoNot() {
        Recognition girls = fit.recognised("Girls", FitFacilities.takes(2), 0, 300).recognition();
        Recognition.Takes boys = new Recognition.Takes(2, 0, 17, Set.of(Sex.MALE));
        register.store.write(
                Caller.system("test"),
                tx -> {
                    for (int i = 0; i < 205; i++) {
                        tx.recognitions().insert(unwritten(tx, "Boys " + i, boys));
                    }
                    return null;
                });
        List<Choice> choices = recognitions().choices(BENCH, produced(), "");
        assertThat(choices).hasSize(50);
        assertThat(choices.get(0).number()).isEqualTo(girls.number());
        assertThat(choices.get(0).fits()).isTrue();
    }

    @Test
    void ofTwoThatRecogniseTheSameAtOnceTheSecondIsTold() {
        assertThat(
                        whileAnotherWaits(
                                tx -> {
                                    tx.recognitions().lockDistrict("UP-LUCKNOW");
                                    return () -> trust(2);
                                },
                                tx -> tx.recognitions().insert(asha(tx))))
                .containsExactly("RECOGNISED_ALREADY name");
        // also one that begins tomorrow is not recorded twice
        fit.recognised("Morning House", FitFacilities.takes(2), 1, 300);
        assertThat(codes(() -> fit.recognised("morning house", FitFacilities.takes(2), 1, 300)))
                .containsExactly("RECOGNISED_ALREADY name");
    }

    private Recognition asha(Transaction tx) {
        return unwritten(tx, "Asha Niketan", FitFacilities.takes(2));
    }

    private Recognition unwritten(Transaction tx, String name, Recognition.Takes takes) {
        return new Recognition(
                CaseId.drawUuid(),
                tx.recognitions().nextNumber(2026),
                FitFacilities.content(name),
                List.of(
                        Recognition.Act.of(
                                fit.term(takes, 0, 300),
                                new Statement("user", new OfficeId("CWC-1"), tx.now(), ""))));
    }

    @Test
    void ofTwoThatPlaceAtOnceOneGetsTheLastPlace() {
        Recognition trust = trust(1);
        CaseId first = produced();
        CaseId second = produced();
        String order = ordered(second, trust.number());
        assertThat(
                        whileAnotherWaits(
                                tx -> {
                                    tx.recognitions().lock(trust.id());
                                    return () -> place(second, order);
                                },
                                tx -> tx.fitStays().enter(trust.id(), first, tx.now())))
                .containsExactly("NO_PLACE_FREE order");
        assertThat(roll(trust.id())).containsExactly(first);
    }

    /** What is wrong with what waits for a transaction that holds a lock and then writes. */
    private List<String> whileAnotherWaits(
            Function<Transaction, Runnable> locks, Consumer<Transaction> writes) {
        CompletableFuture<List<String>> told = new CompletableFuture<>();
        Thread[] other = new Thread[1];
        register.store.write(
                Caller.system("test"),
                tx -> {
                    Runnable waits = locks.apply(tx);
                    other[0] = new Thread(() -> told.complete(told(waits)));
                    other[0].start();
                    while (other[0].isAlive() && !Register.isWaiting(other[0])) {
                        Thread.onSpinWait();
                    }
                    writes.accept(tx);
                    return null;
                });
        return told.join();
    }

    private static List<String> told(Runnable act) {
        try {
            act.run();
            return List.of();
        } catch (ProblemException refused) {
            return refused.problems().stream()
                    .map(each -> each.code().name() + " " + each.field())
                    .toList();
        }
    }
}
