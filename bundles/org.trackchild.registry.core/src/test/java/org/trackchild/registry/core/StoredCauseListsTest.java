package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.Role;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry.Subject;
import org.trackchild.model.CaseId;
import org.trackchild.model.OfficeId;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseListings;
import org.trackchild.registry.api.CauseList;
import org.trackchild.registry.api.Listing;
import org.trackchild.registry.api.Sitting;
import org.trackchild.rules.api.Matter;

/** Cause lists on a real store; all children are synthetic. */
class StoredCauseListsTest {

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

    @Test
    void aCaseIsPutDownOnceWithANumberAndInTheJournal() {
        CaseId first = bench.child();
        CaseId second = bench.child();
        bench.put(first);
        Listing put = bench.put(second);

        assertThat(put.slot()).contains(new Listing.Slot(sitting.id(), 2));
        assertThat(put.wish().said().reason()).isEqualTo("For review");
        assertThat(bench.list().items())
                .extracting(item -> item.subject().orElseThrow().header().id())
                .containsExactly(first, second);
        assertThat(codes(() -> bench.put(first))).containsExactly("LISTED_ALREADY");
        assertThat(register.entries(Subject.CASE, first, JournalAction.CASE_LISTED))
                .singleElement()
                .satisfies(
                        entry ->
                                assertThat(entry.detail())
                                        .contains("bench=CWC-1", "matter=review", "source=bench")
                                        .doesNotContain("For review"));
    }

    @Test
    void casesOfOthersAreNotPutDown() {
        Caller other =
                new Caller(
                        "other",
                        "Other",
                        List.of(
                                new Posting(
                                        new OfficeId("CWC-1"),
                                        Role.COMMITTEE_MEMBER,
                                        "BR",
                                        "BR-AURANGABAD")));
        CaseId id = bench.child();
        assertThat(
                        codes(
                                () ->
                                        lists.put(
                                                other,
                                                sitting.id(),
                                                id,
                                                Matter.OTHER,
                                                Listing.Source.BENCH,
                                                "")))
                .containsExactly("NO_SUCH_CASE");
        assertThat(lists.of(other, sitting.id()).items()).isEmpty();
        bench.put(id);
        // the item is there, and tells nothing of the child
        assertThat(lists.of(other, sitting.id()).items())
                .singleElement()
                .satisfies(item -> assertThat(item.subject()).isEmpty());
    }

    @Test
    void aHomeAsksAndTheBenchPutsItDownAsItWasAsked() {
        CaseId id = bench.child();
        assertThat(lists.ofCase(BenchFixture.clerk(), id).asks()).contains(new OfficeId("CWC-1"));
        assertThat(lists.ofCase(BenchFixture.member(), id).asks()).isEmpty();
        assertThat(codes(() -> lists.ask(BenchFixture.clerk(), id, Matter.RESTORATION, " ")))
                .containsExactly("REASON_REQUIRED reason");
        Listing asked =
                lists.ask(BenchFixture.clerk(), id, Matter.RESTORATION, "The mother is here");
        assertThat(codes(() -> lists.ask(BenchFixture.clerk(), id, Matter.REVIEW, "Again")))
                .containsExactly("LISTED_ALREADY");
        assertThat(codes(() -> lists.ask(BenchFixture.member(), id, Matter.REVIEW, "Again")))
                .containsExactly("NOT_ALLOWED");
        assertThat(lists.requests(BenchFixture.member()))
                .extracting(item -> item.listing())
                .containsExactly(asked);
        assertThat(lists.countRequests(BenchFixture.member())).isEqualTo(1);
        assertThat(lists.requests(BenchFixture.clerk())).isEmpty();

        Listing put = bench.put(id);
        assertThat(put.id()).isEqualTo(asked.id());
        assertThat(put.wish()).isEqualTo(asked.wish());
        assertThat(lists.countRequests(BenchFixture.member())).isZero();
        assertThat(
                        lists.ofCase(BenchFixture.clerk(), id)
                                .waiting()
                                .flatMap(CaseListings.Entry::sitting))
                .map(Sitting::id)
                .contains(sitting.id());
    }

    @Test
    void aDeclinedRequestSaysWhy() {
        CaseId id = bench.child();
        UUID asked = lists.ask(BenchFixture.clerk(), id, Matter.REVIEW, "Please").id();
        assertThat(codes(() -> lists.decline(BenchFixture.clerk(), asked, "No")))
                .containsExactly("NO_SUCH_LISTING");
        lists.decline(BenchFixture.member(), asked, "Heard last week");

        assertThat(codes(() -> lists.decline(BenchFixture.member(), asked, "No")))
                .containsExactly("LISTING_SETTLED");
        CaseListings of = lists.ofCase(BenchFixture.clerk(), id);
        assertThat(of.waiting()).isEmpty();
        assertThat(of.entries().get(0).listing().outcome().orElseThrow().said().reason())
                .isEqualTo("Heard last week");
        assertThat(lists.ask(BenchFixture.clerk(), id, Matter.REVIEW, "Another reason").isWaiting())
                .isTrue();
    }

    @Test
    void aDistrictWithoutACommitteeIsToldSo() {
        CaseId id = bench.child();
        StoredCauseLists nowhere =
                new StoredCauseLists(register.store, register.desk, register.shelf);
        assertThat(codes(() -> nowhere.ask(BenchFixture.clerk(), id, Matter.REVIEW, "Please")))
                .containsExactly("NO_BENCH");
    }

    @Test
    void anItemIsHeardInAnOpenSittingOnly() {
        CaseId id = bench.child();
        UUID item = bench.put(id).id();
        assertThat(
                        codes(
                                () ->
                                        lists.hear(
                                                BenchFixture.member(),
                                                item,
                                                Listing.Result.HEARD,
                                                "",
                                                Optional.empty())))
                .containsExactly("SITTING_NOT_OPEN");
        bench.begin();

        lists.hear(BenchFixture.member(), item, Listing.Result.HEARD, "", Optional.empty());
        assertThat(bench.list().waiting()).isZero();
        assertThat(
                        codes(
                                () ->
                                        lists.hear(
                                                BenchFixture.member(),
                                                item,
                                                Listing.Result.HEARD,
                                                "",
                                                Optional.empty())))
                .containsExactly("LISTING_SETTLED");
        assertThat(register.entries(Subject.CASE, id, JournalAction.CASE_HEARD)).hasSize(1);
        assertThat(lists.ofCase(BenchFixture.clerk(), id).waiting()).isEmpty();
    }

    @Test
    void whatIsPutOffComesAgain() {
        CaseId id = bench.child();
        UUID item = bench.put(id).id();
        bench.begin();
        assertThat(
                        codes(
                                () ->
                                        lists.hear(
                                                BenchFixture.member(),
                                                item,
                                                Listing.Result.NOT_PRODUCED,
                                                "",
                                                Optional.empty())))
                .containsExactly("REQUIRED next", "REASON_REQUIRED reason");
        assertThat(
                        codes(
                                () ->
                                        lists.hear(
                                                BenchFixture.member(),
                                                item,
                                                Listing.Result.ADJOURNED,
                                                "Report awaited",
                                                Optional.of(today))))
                .containsExactly("NOT_LATER next");

        LocalDate later = today.plusDays(7);
        lists.hear(
                BenchFixture.member(),
                item,
                Listing.Result.ADJOURNED,
                "Report awaited",
                Optional.of(later));

        CaseListings.Entry next = lists.ofCase(BenchFixture.clerk(), id).waiting().orElseThrow();
        assertThat(next.sitting().orElseThrow().plan().day()).isEqualTo(later);
        assertThat(next.listing().wish().said().reason()).isEqualTo("Report awaited");
        assertThat(bench.list().items().get(0).listing().outcome().orElseThrow().next())
                .contains(next.listing().id());
        // the same day again: no second sitting
        CaseId other = bench.child();
        UUID second = bench.put(other).id();
        lists.hear(BenchFixture.member(), second, Listing.Result.HEARD, "", Optional.of(later));
        assertThat(lists.of(BenchFixture.member(), next.sitting().orElseThrow().id()).items())
                .hasSize(2);
    }

    @Test
    void itemsChangeTheirPlaces() {
        List<CaseId> three = List.of(bench.child(), bench.child(), bench.child());
        three.forEach(bench::put);
        UUID last = bench.list().items().get(2).listing().id();

        CauseList now = lists.renumber(BenchFixture.member(), last, 1);
        assertThat(now.items())
                .extracting(item -> item.listing().of())
                .containsExactly(three.get(2), three.get(0), three.get(1));
        assertThat(now.items())
                .extracting(item -> item.listing().slot().orElseThrow().number())
                .containsExactly(1, 2, 3);
        assertThat(lists.renumber(BenchFixture.member(), last, 99).items().get(2).listing().id())
                .isEqualTo(last);
    }
}
