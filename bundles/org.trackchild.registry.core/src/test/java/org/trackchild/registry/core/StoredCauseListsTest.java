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
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.Role;
import org.trackchild.access.core.PostingPolicy;
import org.trackchild.directory.api.Office;
import org.trackchild.directory.api.OfficeType;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry.Subject;
import org.trackchild.matching.scripts.ScriptNameKeys;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.OfficeId;
import org.trackchild.model.ProblemException;
import org.trackchild.model.Wording;
import org.trackchild.registry.api.CaseListings;
import org.trackchild.registry.api.CauseList;
import org.trackchild.registry.api.Listing;
import org.trackchild.registry.api.Sitting;
import org.trackchild.registry.api.Step;
import org.trackchild.rules.api.Matter;

/** Cause lists on a real store; all children are synthetic. */
class StoredCauseListsTest {

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
    void aCaseIsPutDownOnceWithANumberAndInTheJournal() {
        CaseId first = child();
        CaseId second = child();
        put(first);
        Listing put = put(second);

        assertThat(put.slot()).contains(new Listing.Slot(sitting.id(), 2));
        assertThat(put.wish().said().reason()).isEqualTo("For review");
        assertThat(list().items())
                .extracting(item -> item.subject().orElseThrow().header().id())
                .containsExactly(first, second);
        assertThat(codes(() -> put(first))).containsExactly("LISTED_ALREADY");
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
        CaseId id = child();
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
        put(id);
        // the item is there, and tells nothing of the child
        assertThat(lists.of(other, sitting.id()).items())
                .singleElement()
                .satisfies(item -> assertThat(item.subject()).isEmpty());
    }

    @Test
    void aHomeAsksAndTheBenchPutsItDownAsItWasAsked() {
        CaseId id = child();
        assertThat(lists.ofCase(clerk(), id).asks()).contains(new OfficeId("CWC-1"));
        assertThat(lists.ofCase(member(), id).asks()).isEmpty();
        assertThat(codes(() -> lists.ask(clerk(), id, Matter.RESTORATION, " ")))
                .containsExactly("REASON_REQUIRED reason");
        Listing asked = lists.ask(clerk(), id, Matter.RESTORATION, "The mother is here");
        assertThat(codes(() -> lists.ask(clerk(), id, Matter.REVIEW, "Again")))
                .containsExactly("LISTED_ALREADY");
        assertThat(codes(() -> lists.ask(member(), id, Matter.REVIEW, "Again")))
                .containsExactly("NOT_ALLOWED");
        assertThat(lists.requests(member()))
                .extracting(item -> item.listing())
                .containsExactly(asked);
        assertThat(lists.countRequests(member())).isEqualTo(1);
        assertThat(lists.requests(clerk())).isEmpty();

        Listing put = put(id);
        assertThat(put.id()).isEqualTo(asked.id());
        assertThat(put.wish()).isEqualTo(asked.wish());
        assertThat(lists.countRequests(member())).isZero();
        assertThat(lists.ofCase(clerk(), id).waiting().flatMap(CaseListings.Entry::sitting))
                .map(Sitting::id)
                .contains(sitting.id());
    }

    @Test
    void aDeclinedRequestSaysWhy() {
        CaseId id = child();
        UUID asked = lists.ask(clerk(), id, Matter.REVIEW, "Please").id();
        assertThat(codes(() -> lists.decline(clerk(), asked, "No")))
                .containsExactly("NO_SUCH_LISTING");
        lists.decline(member(), asked, "Heard last week");

        assertThat(codes(() -> lists.decline(member(), asked, "No")))
                .containsExactly("LISTING_SETTLED");
        CaseListings of = lists.ofCase(clerk(), id);
        assertThat(of.waiting()).isEmpty();
        assertThat(of.entries().get(0).listing().outcome().orElseThrow().said().reason())
                .isEqualTo("Heard last week");
        assertThat(lists.ask(clerk(), id, Matter.REVIEW, "Another reason").isWaiting()).isTrue();
    }

    @Test
    void aDistrictWithoutACommitteeIsToldSo() {
        CaseId id = child();
        StoredCauseLists nowhere =
                new StoredCauseLists(register.store, register.desk, register.shelf);
        assertThat(codes(() -> nowhere.ask(clerk(), id, Matter.REVIEW, "Please")))
                .containsExactly("NO_BENCH");
    }

    @Test
    void anItemIsHeardInAnOpenSittingOnly() {
        CaseId id = child();
        UUID item = put(id).id();
        assertThat(
                        codes(
                                () ->
                                        lists.hear(
                                                member(),
                                                item,
                                                Listing.Result.HEARD,
                                                "",
                                                Optional.empty())))
                .containsExactly("SITTING_NOT_OPEN");
        begin();

        lists.hear(member(), item, Listing.Result.HEARD, "", Optional.empty());
        assertThat(list().waiting()).isZero();
        assertThat(
                        codes(
                                () ->
                                        lists.hear(
                                                member(),
                                                item,
                                                Listing.Result.HEARD,
                                                "",
                                                Optional.empty())))
                .containsExactly("LISTING_SETTLED");
        assertThat(register.entries(Subject.CASE, id, JournalAction.CASE_HEARD)).hasSize(1);
        assertThat(lists.ofCase(clerk(), id).waiting()).isEmpty();
    }

    @Test
    void whatIsPutOffComesAgain() {
        CaseId id = child();
        UUID item = put(id).id();
        begin();
        assertThat(
                        codes(
                                () ->
                                        lists.hear(
                                                member(),
                                                item,
                                                Listing.Result.NOT_PRODUCED,
                                                "",
                                                Optional.empty())))
                .containsExactly("REQUIRED next", "REASON_REQUIRED reason");
        assertThat(
                        codes(
                                () ->
                                        lists.hear(
                                                member(),
                                                item,
                                                Listing.Result.ADJOURNED,
                                                "Report awaited",
                                                Optional.of(today))))
                .containsExactly("NOT_LATER next");

        LocalDate later = today.plusDays(7);
        lists.hear(member(), item, Listing.Result.ADJOURNED, "Report awaited", Optional.of(later));

        CaseListings.Entry next = lists.ofCase(clerk(), id).waiting().orElseThrow();
        assertThat(next.sitting().orElseThrow().plan().day()).isEqualTo(later);
        assertThat(next.listing().wish().said().reason()).isEqualTo("Report awaited");
        assertThat(list().items().get(0).listing().outcome().orElseThrow().next())
                .contains(next.listing().id());
        // the same day again: no second sitting
        CaseId other = child();
        UUID second = put(other).id();
        lists.hear(member(), second, Listing.Result.HEARD, "", Optional.of(later));
        assertThat(lists.of(member(), next.sitting().orElseThrow().id()).items()).hasSize(2);
    }

    @Test
    void itemsChangeTheirPlaces() {
        List<CaseId> three = List.of(child(), child(), child());
        three.forEach(this::put);
        UUID last = list().items().get(2).listing().id();

        CauseList now = lists.renumber(member(), last, 1);
        assertThat(now.items())
                .extracting(item -> item.listing().of())
                .containsExactly(three.get(2), three.get(0), three.get(1));
        assertThat(now.items())
                .extracting(item -> item.listing().slot().orElseThrow().number())
                .containsExactly(1, 2, 3);
        assertThat(lists.renumber(member(), last, 99).items().get(2).listing().id())
                .isEqualTo(last);
    }
}
