package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Role;
import org.trackchild.model.ApproximateAge;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.ChildDescription;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Sex;
import org.trackchild.registry.api.CaseProgress;
import org.trackchild.registry.api.Journey;
import org.trackchild.registry.api.Roll;
import org.trackchild.rules.api.LegalClock;

/** A child is under way with its escort: from the order to the handing over, or back. */
class JourneyTest extends FreedChildren {

    private static final Caller POLICE = Register.officer("PS-1");

    private static final OfficeId HOME = new OfficeId("CCI-1");

    private StoredIdentityLinks links;

    private StoredRolls rolls;

    private CaseId report;

    private CaseId found;

    private UUID link;

    @BeforeEach
    void oneChildWithTwoFiles() {
        links = new StoredIdentityLinks(register.store, register.desk);
        links.matcher = new FixedMatcher();
        rolls = new StoredRolls(register.store, register.desk, register.shelf, casework);
        report = register.enter(CaseKind.MISSING, "PS-1", child(ApproximateAge.about(9), null));
        found = produced(child(ApproximateAge.about(9), null));
        register.store.write(
                Caller.system("test"),
                tx -> {
                    // whatever the hour, the evening is its own
                    tx.cases().lodge(found, Optional.of(HOME), tx.now().minus(Duration.ofDays(3)));
                    return null;
                });
        link = links.link(UNIT, report, found, "The same scar").link().id();
        make(UNIT, found, "study_home", "findings", "The mother waits");
        make(POLICE, report, "produce", "form", forms.handedIn(POLICE, report, "production"));
    }

    private LocalDate today() {
        return TextCaseReader.today(register.store);
    }

    private String escort(CaseId in) {
        List<String> all = new ArrayList<>(List.of(particulars(today(), today().plusDays(2))));
        all.addAll(List.of("woman_escort", "Meena, constable"));
        return orders.signed(BENCH, in, "escort", all.toArray(String[]::new));
    }

    private static String[] particulars(LocalDate departure, LocalDate arrival) {
        return new String[] {
            "escort_name", "Ravi",
            "escort_designation", "Constable",
            "escort_office", "PS-1",
            "means", "Train",
            "departure", departure.toString(),
            "arrival", arrival.toString(),
            "destination", "Mother, Gonda"
        };
    }

    private void departed() {
        make(CLERK, found, "depart", "order", escort(found), "taken_over_by", "Ravi, constable");
    }

    private Optional<Journey> journey(CaseId id) {
        return casework.progress(UNIT, id).journey();
    }

    private Roll roll() {
        return rolls.roll(CLERK, HOME);
    }

    private void home() {
        sits();
        String order =
                orders.signed(
                        BENCH, found, "restoration", "handed_to", "Asha", "relation", "Mother");
        make(
                BENCH,
                found,
                "restore",
                "order",
                order,
                "handed_on",
                today().toString(),
                "received_by",
                "Asha",
                "receipt",
                "R-1");
    }

    @Test
    void theOrderWaitsForTheDepartureAndTheDepartureForTheHandingOver() {
        escort(found);
        assertThat(clock(found, "departure").isRunning()).isTrue();
        departed();
        assertThat(journey(found))
                .hasValueSatisfying(
                        on -> {
                            assertThat(on.destination()).isEqualTo("Mother, Gonda");
                            assertThat(on.expected()).contains(today().plusDays(2));
                        });
        assertThat(clock(found, "journey").isRunning()).isTrue();
        time.forward(Caller.system("test"), Duration.ofDays(6));
        assertThat(clock(found, "journey").standing(now())).isEqualTo(LegalClock.Standing.OVERDUE);
        home();
        assertThat(register.status(found)).isEqualTo(CaseStatus.RESTORED);
        assertThat(journey(found)).isEmpty();
        assertThat(clock(found, "journey").isRunning()).isFalse();
    }

    @Test
    void bothFilesKnowOfTheJourney() {
        departed();
        assertThat(journey(report)).isPresent();
        assertThat(clock(report, "journey").isRunning()).isTrue();
        home();
        assertThat(register.status(report)).isEqualTo(CaseStatus.RESTORED);
        assertThat(journey(report)).isEmpty();
        assertThat(clock(report, "journey").isRunning()).isFalse();
    }

    @Test
    void whoIsUnderWayIsOnTheRollAndCountedByNobody() {
        assertThat(roll().evening().children()).contains(found);
        departed();
        assertThat(roll().entries())
                .singleElement()
                .satisfies(
                        entry -> {
                            assertThat(entry.journey()).isPresent();
                            assertThat(entry.journey().get().destination()).isEmpty();
                        });
        assertThat(roll().evening().children()).isEmpty();
        assertThat(roll().evening().uncounted()).isEmpty();
        assertThat(codes(() -> counted(found))).containsExactly("NOT_ON_ROLL " + found);
    }

    @Test
    void whoComesBackIsCountedAgainAndSetsOutByAnotherOrder() {
        departed();
        make(CLERK, found, "came_back", "reason", "Nobody was at the address");
        assertThat(journey(found)).isEmpty();
        assertThat(journey(report)).isEmpty();
        assertThat(clock(found, "journey").isRunning()).isFalse();
        assertThat(roll().evening().uncounted()).containsExactly(found);
        assertThat(roll().entries().get(0).journey()).isEmpty();
        departed();
        assertThat(journey(found)).isPresent();
    }

    private void counted(CaseId id) {
        rolls.count(CLERK, HOME, roll().evening().day(), List.of(HomeFixture.present(id)));
    }

    @Test
    void nobodySetsOutTwice() {
        String second = escort(found);
        departed();
        assertThat(
                        codes(
                                () ->
                                        make(
                                                CLERK,
                                                found,
                                                "depart",
                                                "order",
                                                second,
                                                "taken_over_by",
                                                "Ravi")))
                .containsExactly("NO_LONGER");
    }

    @Test
    void whoRunsAwayOnTheWayRanAwayFromTheHome() {
        departed();
        make(CLERK, found, "run_away", "circumstances", "At the station");
        assertThat(register.status(found)).isEqualTo(CaseStatus.RAN_AWAY);
        assertThat(journey(found)).isEmpty();
        assertThat(clock(found, "journey").isRunning()).isFalse();
        Optional<OfficeId> lives =
                register.store.read(tx -> tx.cases().find(found).orElseThrow().facts().livesIn());
        assertThat(lives).contains(HOME);
        make(CLERK, found, "bring_back", "how", "By the railway police");
        assertThat(journey(found)).isEmpty();
        // after midnight the evening that is counted is the one before
        assertThat(roll().entries())
                .extracting(entry -> entry.subject().header().id())
                .containsExactly(found);
    }

    @Test
    void aGirlHasAWomanWithHerAndNobodyArrivesBeforeTheDeparture() {
        LocalDate day = today();
        CaseId boy =
                register.enter(
                        CaseKind.FOUND, "CCI-1", ChildDescription.builder().sex(Sex.MALE).build());
        String[] right = particulars(day, day);
        assertThat(codes(() -> orders.draft(BENCH, found, "escort", right)))
                .containsExactly("REQUIRED woman_escort");
        orders.draft(BENCH, boy, "escort", right);
        assertThat(
                        codes(
                                () ->
                                        orders.draft(
                                                BENCH,
                                                boy,
                                                "escort",
                                                particulars(day, day.minusDays(1)))))
                .containsExactly("BEFORE_OTHER_DAY arrival");
    }

    @Test
    void anOrderThatWasRevokedIsWaitedForByNobody() {
        String number = escort(found);
        orders.orders().ofCase(BENCH, found).orders().stream()
                .filter(each -> each.order().number().equals(number))
                .forEach(each -> orders.orders().revoke(BENCH, each.order().id(), "Ill"));
        assertThat(casework.progress(UNIT, found).clocks())
                .noneMatch(each -> each.rule().code().equals("departure"));
    }

    /** The child is under way in no file, and nobody waits for it. */
    private void isSomewhere() {
        for (CaseId id : List.of(found, report)) {
            assertThat(journey(id)).isEmpty();
            assertThat(clock(id, "journey").isRunning()).isFalse();
        }
    }

    @Test
    void whoIsPlacedWithAPersonIsUnderWayInNoFile() {
        departed();
        String order =
                orders.signed(
                        BENCH,
                        found,
                        "placement_with_person",
                        "carer",
                        "An aunt",
                        "relation",
                        "Aunt",
                        "reason",
                        "She lives near");
        String undertaking = forms.handedIn(BENCH, found, "undertaking");
        make(BENCH, found, "place_with_person", "order", order, "undertaking", undertaking);
        isSomewhere();
    }

    @Test
    void whoRunsAwayIsUnderWayInNoFile() {
        departed();
        make(CLERK, found, "run_away", "circumstances", "At the station");
        isSomewhere();
    }

    @Test
    void whoIsOrderedToAnotherHomeOnTheWayIsUnderWayUntilItArrivesThere() {
        OfficeId there = new OfficeId("CCI-2");
        Caller clerk = Register.caller("CCI-2", Role.HOME_CLERK);
        departed();
        orders.signed(BENCH, found, "protective_custody", "institution", "CCI-2", "reason", "Ill");
        assertThat(rolls.roll(clerk, there).entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.journey()).isPresent());
        assertThat(journey(found)).isPresent();

        make(UNIT, found, "arrived", "handed_on", today().toString());
        assertThat(rolls.roll(clerk, there).entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.journey()).isEmpty());
        isSomewhere();
    }

    @Test
    void aFileThatWasLinkedSinceIsToldOfTheJourney() {
        links.withdraw(UNIT, link, "Not yet");
        departed();
        links.link(UNIT, report, found, "The same scar");
        assertThat(journey(report)).isEmpty();
        assertThat(casework.progress(UNIT, found).elsewhere())
                .filteredOn(CaseProgress.Elsewhere::made)
                .extracting(CaseProgress.Elsewhere::with)
                .containsExactly("depart");

        make(CLERK, found, "came_back", "reason", "Nobody was at the address");
        assertThat(casework.progress(UNIT, found).elsewhere())
                .noneMatch(CaseProgress.Elsewhere::made);
    }

    @Test
    void whoIsRepatriatedIsUnderWayInNoOtherFileOfAHome() {
        CaseId other = produced(child(ApproximateAge.about(9), null));
        links.link(UNIT, found, other, "The same scar");
        departed();
        assertThat(journey(other)).isPresent();
        sits();
        String order =
                orders.signed(
                        BENCH, found, "repatriation", "state", "Bihar", "handed_to", "The unit");
        make(BENCH, found, "repatriate", "order", order, "received_by", "The unit");

        assertThat(journey(other)).isEmpty();
        assertThat(clock(other, "journey").isRunning()).isFalse();
        isSomewhere();
    }
}
