package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Role;
import org.trackchild.access.core.PostingPolicy;
import org.trackchild.directory.api.Office;
import org.trackchild.directory.api.OfficeType;
import org.trackchild.matching.scripts.ScriptNameKeys;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Wording;
import org.trackchild.registry.api.CauseList;
import org.trackchild.registry.api.Listing;
import org.trackchild.registry.api.ProposedListing;
import org.trackchild.registry.api.Sitting;
import org.trackchild.registry.api.Statement;
import org.trackchild.registry.api.Step;
import org.trackchild.registry.api.Transfer;
import org.trackchild.rules.api.Matter;

/** What the law wants on a cause list, and what follows a case to another bench. */
class ListingProposalsTest {

    private static final String HOME = "CCI-1";

    private final LocalDate today = SignedOrders.today();

    private Register register;
    private StoredSittings sittings;
    private StoredCauseLists lists;
    private Sitting sitting;

    @BeforeEach
    void open() throws SQLException, IOException {
        register = new Register();
        CaseDesk desk =
                new CaseDesk(
                        new PostingPolicy(),
                        new TwoDistricts(List.of(committee())),
                        new ScriptNameKeys());
        sittings = new StoredSittings(register.store, desk, register.shelf);
        lists = new StoredCauseLists(register.store, desk, register.shelf);
        sitting = sittings.plan(member(), OpenSitting.plan(today, "Asha Rawat"));
    }

    @AfterEach
    void close() throws SQLException, IOException {
        register.close();
    }

    private static Office committee() {
        return new Office(
                new OfficeId("CWC-1"),
                OfficeType.CWC,
                Wording.same("Committee"),
                "UP",
                "UP-LUCKNOW",
                "",
                true);
    }

    private static Caller member() {
        return Register.caller("CWC-1", Role.COMMITTEE_MEMBER);
    }

    private static Caller clerk() {
        return Register.caller(HOME, Role.HOME_CLERK);
    }

    private CaseId child() {
        return register.enter(CaseKind.FOUND, HOME);
    }

    private Listing put(CaseId id) {
        return lists.put(
                member(), sitting.id(), id, Matter.REVIEW, Listing.Source.BENCH, " For review ");
    }

    private void begin() {
        sittings.open(member(), sitting.id(), List.of("Asha Rawat", "B", "C"));
    }

    private CauseList list() {
        return lists.of(member(), sitting.id());
    }

    private void produce(CaseId id) {
        String report =
                new FilledForms(
                                new StoredForms(
                                        register.store,
                                        register.desk,
                                        register.shelf,
                                        register.fields))
                        .handedIn(clerk(), id, "production");
        new StoredCasework(
                        register.store,
                        register.desk,
                        register.shelf,
                        new RunawayReport(new TwoDistricts(), register.desk, register.fields))
                .make(
                        clerk(),
                        id,
                        1,
                        new Step(
                                "produce",
                                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                                Map.of("form", report)));
    }

    private void computeClocks(CaseId... ids) {
        register.store.write(
                Caller.system("test"),
                tx -> {
                    new ClockKeeper(register.shelf).refresh(tx, Set.of(ids));
                    return null;
                });
    }

    @Test
    void theLawProposesWhatRunsOutBeforeTheSittingAfter() {
        CaseId overdue = child(); // found in March, never produced
        CaseId produced = child();
        produce(produced);
        CaseId listed = child();
        computeClocks(overdue, listed);
        put(listed);

        List<ProposedListing> proposed = lists.proposed(member(), sitting.id());
        assertThat(proposed)
                .extracting(each -> each.subject().header().id() + " " + each.matter())
                .containsExactly(
                        produced + " " + Matter.FIRST_HEARING, overdue + " " + Matter.PRODUCTION);
        assertThat(proposed.get(1).clock().orElseThrow().rule().code()).isEqualTo("production");
        lists.put(member(), sitting.id(), produced, Matter.FIRST_HEARING, Listing.Source.LAW, "");
        assertThat(lists.proposed(member(), sitting.id())).hasSize(1);
    }

    @Test
    void aClockThatEndsBehindTheSittingAfterIsNotProposed() {
        CaseId id = child();
        produce(id);
        computeClocks(id); // the report is due in fifteen days
        put(id);
        begin();
        lists.hear(
                member(),
                list().items().get(0).listing().id(),
                Listing.Result.HEARD,
                "",
                Optional.empty());
        assertThat(lists.proposed(member(), sitting.id())).isEmpty();

        sittings.plan(member(), OpenSitting.plan(today.plusDays(20), "X"));
        assertThat(lists.proposed(member(), sitting.id()))
                .extracting(ProposedListing::matter)
                .containsExactly(Matter.SIR);
    }

    @Test
    void whatASingleMemberOrderedIsRatifiedInTheNextSitting() {
        begin();
        sittings.close(member(), sitting.id(), Optional.empty(), "");
        CaseId id = child();
        SignedOrders orders =
                new SignedOrders(new StoredOrders(register.store, register.desk, register.shelf));
        orders.signed(
                member(), id, "protective_custody", "institution", "CCI-1", "reason", "At night");
        Sitting next = sittings.plan(member(), OpenSitting.plan(today, "X"));

        assertThat(lists.proposed(member(), next.id()))
                .singleElement()
                .satisfies(
                        each -> {
                            assertThat(each.matter()).isEqualTo(Matter.RATIFICATION);
                            assertThat(each.order().orElseThrow().english())
                                    .isEqualTo("Order of protective custody");
                        });
        lists.put(member(), next.id(), id, Matter.RATIFICATION, Listing.Source.LAW, "");
        sittings.open(member(), next.id(), List.of("X"));
        lists.hear(
                member(),
                lists.of(member(), next.id()).items().get(0).listing().id(),
                Listing.Result.HEARD,
                "",
                Optional.empty());
        assertThat(lists.proposed(member(), next.id())).isEmpty();
        // and what is signed in the sitting needs no ratification, and stands with its item
        orders.signed(
                member(), id, "protective_custody", "institution", "CCI-2", "reason", "Better");
        assertThat(lists.proposed(member(), next.id())).isEmpty();
        assertThat(lists.of(member(), next.id()).items().get(0).orders())
                .singleElement()
                .satisfies(
                        signed ->
                                assertThat(signed.order().content().particulars())
                                        .containsEntry("institution", "CCI-2"));
    }

    @Test
    void aRequestThatWasDeclinedHidesNoChildAndNobodyIsForgottenBetweenTwoSittings() {
        CaseId id = child();
        produce(id);
        assertThat(proposed()).contains(id);
        Listing asked = lists.ask(clerk(), id, Matter.REVIEW, "Please");
        assertThat(proposed()).doesNotContain(id);
        lists.decline(member(), asked.id(), "Not now");
        assertThat(proposed()).contains(id);

        // three days later, without a sitting in between
        sitting = sittings.plan(member(), OpenSitting.plan(today.plusDays(3), "Asha Rawat"));
        assertThat(proposed()).contains(id);
    }

    private List<CaseId> proposed() {
        return lists.proposed(member(), sitting.id()).stream()
                .map(each -> each.subject().header().id())
                .toList();
    }

    @Test
    void aCaseThatGoesToAnotherDistrictWaitsAtTheBenchThere() {
        CaseId id = child();
        Listing put = put(id);
        CaseDesk desk =
                new CaseDesk(
                        new PostingPolicy(),
                        new TwoDistricts(List.of(committee(), otherCommittee())),
                        new ScriptNameKeys());
        Statement said = new Statement("tester", new OfficeId(HOME), Instant.now(), "Nearer home");
        register.store.write(
                clerk(),
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
        begin();
        assertThat(sittings.close(member(), sitting.id(), Optional.empty(), "").ended())
                .isPresent();
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
