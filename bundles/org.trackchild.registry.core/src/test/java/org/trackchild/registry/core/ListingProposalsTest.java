package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.access.core.PostingPolicy;
import org.trackchild.directory.api.Office;
import org.trackchild.directory.api.OfficeType;
import org.trackchild.matching.scripts.ScriptNameKeys;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Wording;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.Listing;
import org.trackchild.registry.api.ProposedListing;
import org.trackchild.registry.api.Sitting;
import org.trackchild.registry.api.Statement;
import org.trackchild.registry.api.Step;
import org.trackchild.registry.api.Transfer;
import org.trackchild.rules.api.Matter;
import org.trackchild.store.api.ListingTable;

/** What the law wants on a cause list, and what follows a case to another bench. */
class ListingProposalsTest {

    private final LocalDate today = SignedOrders.today();

    private Register register;
    private BenchFixture bench;
    private StoredSittings sittings;
    private StoredCauseLists lists;
    private Sitting sitting;

    @BeforeEach
    void open() throws SQLException, IOException {
        register = new Register();
        bench = new BenchFixture(register);
        sittings = bench.sittings;
        lists = bench.lists;
        sitting = bench.sitting;
    }

    @AfterEach
    void close() throws SQLException, IOException {
        register.close();
    }

    @Test
    void theLawProposesWhatRunsOutBeforeTheSittingAfter() {
        CaseId overdue = bench.child(); // found in March, never produced
        CaseId produced = bench.child();
        bench.produce(produced);
        CaseId listed = bench.child();
        bench.computeClocks(overdue, listed);
        bench.put(listed);

        List<ProposedListing> proposed = lists.proposed(BenchFixture.member(), sitting.id());
        assertThat(proposed)
                .extracting(each -> each.subject().header().id() + " " + each.matter())
                .containsExactly(
                        produced + " " + Matter.FIRST_HEARING, overdue + " " + Matter.PRODUCTION);
        assertThat(proposed.get(1).clock().orElseThrow().rule().code()).isEqualTo("production");
        lists.put(
                BenchFixture.member(),
                sitting.id(),
                produced,
                Matter.FIRST_HEARING,
                Listing.Source.LAW,
                "");
        assertThat(lists.proposed(BenchFixture.member(), sitting.id())).hasSize(1);
    }

    @Test
    void aClockThatEndsBehindTheSittingAfterIsNotProposed() {
        CaseId id = bench.child();
        bench.produce(id);
        bench.computeClocks(id); // the report is due in fifteen days
        bench.put(id);
        bench.begin();
        lists.hear(
                BenchFixture.member(),
                bench.list().items().get(0).listing().id(),
                Listing.Result.HEARD,
                "",
                Optional.empty());
        assertThat(lists.proposed(BenchFixture.member(), sitting.id())).isEmpty();

        sittings.plan(BenchFixture.member(), OpenSitting.plan(today.plusDays(20), "X"));
        assertThat(lists.proposed(BenchFixture.member(), sitting.id()))
                .extracting(ProposedListing::matter)
                .containsExactly(Matter.SIR);
    }

    @Test
    void whatASingleMemberOrderedIsRatifiedInTheNextSitting() {
        bench.begin();
        sittings.close(BenchFixture.member(), sitting.id(), Optional.empty(), "");
        CaseId id = bench.child();
        SignedOrders orders =
                new SignedOrders(
                        new StoredOrders(
                                register.store, register.desk, register.shelf, register.fields));
        orders.signed(
                BenchFixture.member(),
                id,
                "protective_custody",
                "institution",
                "CCI-1",
                "reason",
                "At night");
        Sitting next = sittings.plan(BenchFixture.member(), OpenSitting.plan(today, "X"));

        assertThat(lists.proposed(BenchFixture.member(), next.id()))
                .singleElement()
                .satisfies(
                        each -> {
                            assertThat(each.matter()).isEqualTo(Matter.RATIFICATION);
                            assertThat(each.order().orElseThrow().english())
                                    .isEqualTo("Order of protective custody");
                        });
        lists.put(
                BenchFixture.member(), next.id(), id, Matter.RATIFICATION, Listing.Source.LAW, "");
        sittings.open(BenchFixture.member(), next.id(), List.of("X"));
        lists.hear(
                BenchFixture.member(),
                lists.of(BenchFixture.member(), next.id()).items().get(0).listing().id(),
                Listing.Result.HEARD,
                "",
                Optional.empty());
        assertThat(lists.proposed(BenchFixture.member(), next.id())).isEmpty();
        // and what is signed in the sitting needs no ratification, and stands with its item
        orders.signed(
                BenchFixture.member(),
                id,
                "protective_custody",
                "institution",
                "CCI-2",
                "reason",
                "Better");
        assertThat(lists.proposed(BenchFixture.member(), next.id())).isEmpty();
        assertThat(lists.of(BenchFixture.member(), next.id()).items().get(0).orders())
                .singleElement()
                .satisfies(
                        signed ->
                                assertThat(signed.order().content().particulars())
                                        .containsEntry("institution", "CCI-2"));
    }

    @Test
    void aRequestThatWasDeclinedHidesNoChildAndNobodyIsForgottenBetweenTwoSittings() {
        CaseId id = bench.child();
        bench.produce(id);
        assertThat(proposed()).contains(id);
        Listing asked = lists.ask(BenchFixture.clerk(), id, Matter.REVIEW, "Please");
        assertThat(proposed()).doesNotContain(id);
        lists.decline(BenchFixture.member(), asked.id(), "Not now");
        assertThat(proposed()).contains(id);

        // three days later, without a sitting in between
        sitting =
                sittings.plan(
                        BenchFixture.member(), OpenSitting.plan(today.plusDays(3), "Asha Rawat"));
        assertThat(proposed()).contains(id);
    }

    @Test
    void whoWasLeftOverBySeveralSittingsIsProposedUntilTheBenchIsDoneWithIt() {
        StoredTime time = new StoredTime(register.store, true);
        CaseId id = bench.child();
        bench.produce(id);
        for (int sat = 0; sat < 2; sat++) {
            sittings.open(BenchFixture.member(), sitting.id(), List.of("Asha Rawat"));
            sittings.close(BenchFixture.member(), sitting.id(), Optional.empty(), "");
            time.forward(Caller.system("test"), Duration.ofDays(3));
            sitting =
                    sittings.plan(
                            BenchFixture.member(),
                            OpenSitting.plan(TextCaseReader.today(register.store), "Asha Rawat"));
        }
        assertThat(proposed()).contains(id);
        restored(id);
        assertThat(proposed()).doesNotContain(id);
    }

    @Test
    void whoWasProducedSinceTheBenchLastSatIsProposedHoweverLongAgoThatWas() {
        bench.begin();
        sittings.close(BenchFixture.member(), sitting.id(), Optional.empty(), "");
        CaseId id = bench.child();
        bench.produce(id);
        StoredTime time = new StoredTime(register.store, true);
        time.forward(Caller.system("test"), Duration.ofDays(20));
        time.forward(Caller.system("test"), Duration.ofDays(20));
        sitting =
                sittings.plan(
                        BenchFixture.member(),
                        OpenSitting.plan(TextCaseReader.today(register.store), "Asha Rawat"));
        assertThat(proposed()).contains(id);
        // that it sits now says nothing of who was heard before
        sittings.open(BenchFixture.member(), sitting.id(), List.of("Asha Rawat"));
        assertThat(proposed()).contains(id);
    }

    @Test
    void whoIsPutDownOrSettledTakesNoRoomFromWhoIsNot() {
        CaseId put = bench.child();
        CaseId settled = bench.child();
        CaseId left = bench.child();
        for (CaseId each : List.of(put, settled, left)) {
            bench.produce(each);
        }
        bench.put(put);
        restored(settled);
        ListingTable.Sought sought =
                new ListingTable.Sought(
                        "produce", Instant.EPOCH, Duration.ofDays(1), Set.of(CaseStatus.RESTORED));
        List<ListingTable.Made> unheard =
                register.store.read(
                        tx ->
                                tx.listings()
                                        .unheard(
                                                new ListingTable.Bench(
                                                        new OfficeId("CWC-1"), "cwc", "UP-LUCKNOW"),
                                                sought,
                                                1));
        assertThat(unheard).extracting(ListingTable.Made::of).containsExactly(left);
    }

    private void restored(CaseId id) {
        register.store.write(
                Caller.system("test"),
                tx -> {
                    ChildCase old = tx.cases().find(id).orElseThrow().content();
                    return new StatusChange(tx, register.desk)
                            .make(
                                    old,
                                    old.particulars(),
                                    CaseStatus.RESTORED,
                                    new Step("restore", tx.now(), Map.of()),
                                    StatusChange.signature(BenchFixture.clerk()));
                });
    }

    private List<CaseId> proposed() {
        return lists.proposed(BenchFixture.member(), sitting.id()).stream()
                .map(each -> each.subject().header().id())
                .toList();
    }

    @Test
    void aCaseThatGoesToAnotherDistrictWaitsAtTheBenchThere() {
        CaseId id = bench.child();
        Listing put = bench.put(id);
        CaseDesk desk =
                new CaseDesk(
                        new PostingPolicy(),
                        new TwoDistricts(List.of(BenchFixture.committee(), otherCommittee())),
                        new ScriptNameKeys());
        Statement said =
                new Statement(
                        "tester", new OfficeId(BenchFixture.HOME), Instant.now(), "Nearer home");
        register.store.write(
                BenchFixture.clerk(),
                tx -> {
                    tx.cases().lock(List.of(id));
                    return new CaseMove(tx, desk)
                            .to(
                                    new Transfer.Keeper(
                                            new OfficeId("CCI-9"), "BR", "BR-AURANGABAD"),
                                    tx.cases().find(id).orElseThrow(),
                                    said);
                });
        List<Listing> listings = register.store.read(tx -> tx.listings().ofCase(id));
        Listing.Outcome outcome = listings.get(0).outcome().orElseThrow();
        assertThat(listings.get(0).id()).isEqualTo(put.id());
        assertThat(outcome.result()).isEqualTo(Listing.Result.MOVED);
        assertThat(outcome.said().reason()).isEqualTo("Nearer home");
        assertThat(outcome.next()).contains(listings.get(1).id());
        assertThat(listings.get(1).bench()).isEqualTo(new OfficeId("CWC-9"));
        assertThat(listings.get(1).wish().matter()).isEqualTo(Matter.REVIEW);
        // the old bench closes without it
        bench.begin();
        assertThat(
                        sittings.close(BenchFixture.member(), sitting.id(), Optional.empty(), "")
                                .ended())
                .isPresent();
    }

    @Test
    void aCaseThatGoesWhereNoBenchSitsWaitsWhereItIs() {
        CaseId id = bench.child();
        Listing asked = lists.ask(BenchFixture.clerk(), id, Matter.REVIEW, "Please");
        CaseDesk desk =
                new CaseDesk(
                        new PostingPolicy(),
                        new TwoDistricts(List.of(BenchFixture.committee())),
                        new ScriptNameKeys());
        register.store.write(
                BenchFixture.clerk(),
                tx -> {
                    tx.cases().lock(List.of(id));
                    return new CaseMove(tx, desk)
                            .to(
                                    new Transfer.Keeper(
                                            new OfficeId("CCI-9"), "BR", "BR-AURANGABAD"),
                                    tx.cases().find(id).orElseThrow(),
                                    new Statement(
                                            "tester",
                                            new OfficeId(BenchFixture.HOME),
                                            tx.now(),
                                            "Nearer"));
                });
        assertThat(lists.requests(BenchFixture.member()))
                .extracting(each -> each.listing().id())
                .containsExactly(asked.id());
        // and the bench puts it down
        lists.put(BenchFixture.member(), sitting.id(), id, Matter.REVIEW, Listing.Source.BENCH, "");
        assertThat(bench.list().items())
                .extracting(each -> each.listing().id())
                .containsExactly(asked.id());
    }

    private static Office otherCommittee() {
        return new Office(
                new OfficeId("CWC-9"),
                OfficeType.CWC,
                Wording.same("Committee"),
                "BR",
                "BR-AURANGABAD",
                "",
                true);
    }
}
