package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Role;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry.Subject;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.BenchFigures;
import org.trackchild.registry.api.Listing;
import org.trackchild.registry.api.Order;
import org.trackchild.registry.api.Sitting;
import org.trackchild.registry.api.SittingPlan;
import org.trackchild.registry.api.Sittings;
import org.trackchild.rules.api.Matter;

/** Sittings on a real store; all people are synthetic. */
class StoredSittingsTest {

    private static final String[] THREE = {"Asha Rawat", "Imran Khan", "Sunita Das"};

    private final LocalDate today = SignedOrders.today();

    private Register register;
    private StoredSittings sittings;
    private StoredCauseLists lists;
    private SignedOrders orders;

    @BeforeEach
    void open() throws SQLException, IOException {
        register = new Register();
        sittings = new StoredSittings(register.store, register.desk, register.shelf);
        lists = new StoredCauseLists(register.store, register.desk, register.shelf);
        orders =
                new SignedOrders(
                        new StoredOrders(
                                register.store, register.desk, register.shelf, register.fields));
    }

    @AfterEach
    void close() throws SQLException, IOException {
        register.close();
    }

    private static Caller member() {
        return Register.caller("CWC-1", Role.COMMITTEE_MEMBER);
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

    private Sitting planned(LocalDate day) {
        return sittings.plan(member(), OpenSitting.plan(day, THREE));
    }

    private CaseId put(Sitting sitting) {
        CaseId id = register.enter(CaseKind.FOUND, "CCI-1");
        lists.put(member(), sitting.id(), id, Matter.REVIEW, Listing.Source.BENCH, "");
        return id;
    }

    @Test
    void aSittingIsPlannedOpenedAndClosed() {
        Sitting planned = planned(today);
        assertThat(planned.status()).isEqualTo(Sitting.Status.PLANNED);
        assertThat(sittings.ahead(member()))
                .extracting(Sittings.Line::sitting)
                .containsExactly(planned);
        assertThat(sittings.usual(member())).map(SittingPlan::expected).contains(List.of(THREE));

        Sitting opened = sittings.open(member(), planned.id(), List.of(" Asha  Rawat", "", "X"));
        assertThat(opened.present()).containsExactly("Asha Rawat", "X");
        Sitting closed = sittings.close(member(), planned.id(), Optional.empty(), "");

        assertThat(closed.status()).isEqualTo(Sitting.Status.CLOSED);
        assertThat(sittings.ahead(member())).isEmpty();
        assertThat(sittings.past(member(), Optional.empty(), 10).items())
                .extracting(Sittings.Line::sitting)
                .containsExactly(closed);
        assertThat(sittings.figures(member()).orElseThrow().sat()).isEqualTo(1);
        for (JournalAction action :
                List.of(
                        JournalAction.SITTING_PLANNED,
                        JournalAction.SITTING_OPENED,
                        JournalAction.SITTING_CLOSED)) {
            assertThat(register.entries(Subject.SITTING, planned.id(), action))
                    .singleElement()
                    .satisfies(
                            entry -> {
                                assertThat(entry.actor()).isEqualTo(member().user());
                                assertThat(entry.detail()).doesNotContain("Asha");
                            });
        }
    }

    @Test
    void everythingThatIsWrongWithAPlanIsSaidAtOnce() {
        assertThat(
                        codes(
                                () ->
                                        sittings.plan(
                                                member(),
                                                new SittingPlan(
                                                        today.minusDays(1),
                                                        LocalTime.NOON,
                                                        Sitting.Venue.HOME,
                                                        " ",
                                                        List.of()))))
                .containsExactly(
                        "DUE_BEFORE_TODAY day", "REQUIRED place", "MEMBERS_REQUIRED expected");
        assertThat(
                        codes(
                                () ->
                                        sittings.plan(
                                                member(),
                                                OpenSitting.plan(
                                                        today, "1", "2", "3", "4", "5", "6"))))
                .containsExactly("TOO_MANY_MEMBERS expected");
    }

    @Test
    void onlyMembersOfTheBenchSeeItsSittings() {
        Sitting planned = planned(today);
        Caller other = Register.caller("CWC-2", Role.COMMITTEE_MEMBER);
        Caller clerk = Register.caller("CCI-1", Role.HOME_CLERK);

        assertThat(sittings.ahead(other)).isEmpty();
        assertThat(sittings.sits(clerk)).isFalse();
        assertThat(sittings.figures(clerk)).isEmpty();
        assertThat(codes(() -> sittings.open(other, planned.id(), List.of("X"))))
                .containsExactly("NO_SUCH_SITTING");
        assertThat(codes(() -> lists.of(clerk, planned.id()))).containsExactly("NO_SUCH_SITTING");
        assertThat(codes(() -> sittings.plan(clerk, planned.plan())))
                .containsExactly("NOT_ALLOWED");
        assertThat(codes(() -> sittings.cancel(member(), UUID.randomUUID(), "x", Optional.empty())))
                .containsExactly("NO_SUCH_SITTING");
    }

    @Test
    void aSittingOpensOnItsDayOnceAndAlone() {
        Sitting tomorrow = planned(today.plusDays(1));
        assertThat(codes(() -> sittings.open(member(), tomorrow.id(), List.of("X"))))
                .containsExactly("SITTING_NOT_YET");
        Sitting first = planned(today);
        Sitting second = planned(today);
        assertThat(codes(() -> sittings.open(member(), first.id(), List.of(" "))))
                .containsExactly("MEMBERS_REQUIRED present");
        sittings.open(member(), first.id(), List.of("X"));

        assertThat(codes(() -> sittings.open(member(), first.id(), List.of("X"))))
                .containsExactly("SITTING_SETTLED");
        assertThat(codes(() -> sittings.open(member(), second.id(), List.of("X"))))
                .containsExactly("ANOTHER_SITTING_OPEN");
    }

    @Test
    void ofTwoWhoOpenAtOnceOneIsRefused() throws Exception {
        List<Sitting> both = List.of(planned(today), planned(today));
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService members = Executors.newFixedThreadPool(2);
        try {
            List<Future<String>> answers = new ArrayList<>();
            for (Sitting each : both) {
                Callable<String> opens =
                        () -> {
                            start.await();
                            try {
                                sittings.open(member(), each.id(), List.of("X"));
                                return "opened";
                            } catch (ProblemException refused) {
                                return refused.problems().get(0).code().name();
                            }
                        };
                answers.add(members.submit(opens));
            }
            List<String> said = new ArrayList<>();
            for (Future<String> answer : answers) {
                said.add(answer.get());
            }
            assertThat(said).containsExactlyInAnyOrder("opened", "ANOTHER_SITTING_OPEN");
        } finally {
            members.shutdown();
        }
    }

    @Test
    void aMovedSittingTakesItsListAlong() {
        Sitting planned = planned(today);
        put(planned);
        LocalDate later = today.plusDays(3);
        assertThat(
                        codes(
                                () ->
                                        sittings.move(
                                                member(),
                                                planned.id(),
                                                today.minusDays(2),
                                                LocalTime.NOON,
                                                "")))
                .containsExactly("DUE_BEFORE_TODAY day", "REASON_REQUIRED reason");

        Sitting moved =
                sittings.move(member(), planned.id(), later, LocalTime.of(11, 0), "Elections");
        assertThat(moved.plan().day()).isEqualTo(later);
        assertThat(moved.moved().orElseThrow().reason()).isEqualTo("Elections");
        assertThat(lists.of(member(), planned.id()).waiting()).isEqualTo(1);
        assertThat(register.entries(Subject.SITTING, planned.id(), JournalAction.SITTING_MOVED))
                .singleElement()
                .satisfies(entry -> assertThat(entry.detail()).doesNotContain("Elections"));
    }

    @Test
    void nothingIsLostWhenASittingIsCancelled() {
        Sitting planned = planned(today);
        CaseId id = put(planned);
        assertThat(codes(() -> sittings.cancel(member(), planned.id(), "", Optional.empty())))
                .containsExactly("REASON_REQUIRED reason", "ITEMS_LEFT next");
        assertThat(
                        codes(
                                () ->
                                        sittings.cancel(
                                                member(),
                                                planned.id(),
                                                "Flood",
                                                Optional.of(today))))
                .containsExactly("NOT_LATER next");

        LocalDate later = today.plusDays(2);
        sittings.cancel(member(), planned.id(), "Flood", Optional.of(later));

        Sitting next = sittings.ahead(member()).get(0).sitting();
        assertThat(next.plan()).isEqualTo(planned.plan().on(later, planned.plan().start()));
        assertThat(lists.of(member(), next.id()).items())
                .singleElement()
                .satisfies(
                        item -> {
                            assertThat(item.listing().of()).isEqualTo(id);
                            assertThat(item.listing().wish().source())
                                    .isEqualTo(Listing.Source.ADJOURNED);
                            assertThat(item.listing().wish().matter()).isEqualTo(Matter.REVIEW);
                        });
        assertThat(lists.of(member(), planned.id()).items().get(0).listing().outcome())
                .map(Listing.Outcome::result)
                .contains(Listing.Result.ADJOURNED);
    }

    @Test
    void whatWasNotReachedIsPutOffWithTheClosing() {
        Sitting sitting = planned(today);
        put(sitting);
        put(sitting);
        Sitting later = planned(today.plusDays(4));
        sittings.open(member(), sitting.id(), List.of(THREE));
        assertThat(codes(() -> sittings.close(member(), sitting.id(), Optional.empty(), "")))
                .containsExactly("ITEMS_LEFT next", "REASON_REQUIRED reason");

        sittings.close(
                member(), sitting.id(), Optional.of(later.plan().day()), " The day was over ");

        assertThat(lists.of(member(), sitting.id()).items())
                .allSatisfy(
                        item ->
                                assertThat(item.listing().outcome().orElseThrow().said().reason())
                                        .isEqualTo("The day was over"));

        assertThat(lists.of(member(), later.id()).items())
                .extracting(item -> item.listing().slot().orElseThrow().number())
                .containsExactly(1, 2);
        assertThat(sittings.ahead(member()))
                .singleElement()
                .satisfies(
                        line -> {
                            assertThat(line.items()).isEqualTo(2);
                            assertThat(line.waiting()).isEqualTo(2);
                        });
    }

    @Test
    void aSittingThatNobodyClosedGivesNoQuorumOnAnotherDay() throws SQLException {
        UUID draft = restoration(register.enter(CaseKind.FOUND, "CCI-1"));
        sittings.open(member(), planned(today).id(), List.of(THREE));
        register.fresh.tamper("update bench_sitting set sit_day = '" + today.minusDays(1) + "'");

        assertThat(codes(() -> orders.orders().sign(member(), draft)))
                .containsExactly("QUORUM_REQUIRED");
    }

    @Test
    void nobodyIsPresentTwice() {
        assertThat(SittingRules.names(List.of("R Verma", " r  verma", "Imran Khan")))
                .containsExactly("R Verma", "Imran Khan");
    }

    @Test
    void aFinalOrderNeedsTheQuorumOfTheLaw() {
        CaseId id = register.enter(CaseKind.FOUND, "CCI-1");
        UUID draft = restoration(id);
        assertThat(codes(() -> orders.orders().sign(member(), draft)))
                .containsExactly("QUORUM_REQUIRED");
        Sitting two = planned(today);
        sittings.open(member(), two.id(), List.of("Asha Rawat", "Imran Khan"));
        assertThat(codes(() -> orders.orders().sign(member(), draft)))
                .containsExactly("QUORUM_REQUIRED");
        sittings.close(member(), two.id(), Optional.empty(), "");

        Sitting three = OpenSitting.of(register, member(), THREE);
        Order signed = orders.orders().sign(member(), draft).order();
        assertThat(signed.signature().orElseThrow().sat())
                .contains(new Order.Sat(three.id(), List.of(THREE)));
        assertThat(orders.orders().read(member(), draft).order()).isEqualTo(signed);
        assertThat(signed.isIntact()).isTrue();
    }

    private UUID restoration(CaseId id) {
        return orders.draft(member(), id, "restoration", "handed_to", "A", "relation", "B")
                .order()
                .id();
    }

    @Test
    void whoWasPresentCannotBeChangedAfterwards() throws SQLException {
        CaseId id = register.enter(CaseKind.FOUND, "CCI-1");
        OpenSitting.of(register, member(), THREE);
        UUID draft = restoration(id);
        orders.orders().sign(member(), draft);
        register.fresh.tamper("update case_order set present = 'Nobody'");

        assertThat(orders.orders().read(member(), draft).order().isIntact()).isFalse();
    }

    @Test
    void pendencyIsCountedByAgeAndLeadsToItsCases() throws SQLException {
        CaseId old = register.enter(CaseKind.FOUND, "CCI-1");
        register.enter(CaseKind.FOUND, "CCI-1");
        register.enter(CaseKind.MISSING, "PS-1");
        Instant fiveMonths = today.minusMonths(5).atStartOfDay(TextCaseReader.INDIA).toInstant();
        register.fresh.tamper(
                "update child_case set registered_at = %d where id = '%s'"
                        .formatted(fiveMonths.toEpochMilli(), old));

        BenchFigures figures = sittings.figures(member()).orElseThrow();
        assertThat(figures.pendency())
                .extracting(each -> each.age().code() + " " + each.count())
                .containsExactly("under_4 1", "from_4 1", "from_6 0", "over_12 0");
        assertThat(figures.rule().orElseThrow().days()).isEqualTo(20);
        assertThat(figures.pendency().get(1).filter().pending()).isTrue();
    }
}
