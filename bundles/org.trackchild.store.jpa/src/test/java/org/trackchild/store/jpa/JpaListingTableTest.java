package org.trackchild.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.CaseFacts;
import org.trackchild.model.BenchKind;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.OfficeId;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.MadeTransition;
import org.trackchild.registry.api.Step;
import org.trackchild.store.api.ClockTable;
import org.trackchild.store.api.ListingTable;
import org.trackchild.store.api.Transaction;

/** A bench is proposed what concerns its own children, however many stand before the other one. */
class JpaListingTableTest {

    private static final OfficeId HOME = new OfficeId("OH-1");

    private static final String DISTRICT = "UP-LUCKNOW";

    private static final ListingTable.Bench BOARD =
            new ListingTable.Bench(new OfficeId("JJB-1"), BenchKind.BOARD, DISTRICT);

    private static final ListingTable.Bench COMMITTEE =
            new ListingTable.Bench(new OfficeId("CWC-1"), BenchKind.COMMITTEE, DISTRICT);

    private static final int MOST = 1_000;

    private static final Instant DUE = Instant.parse("2026-03-20T10:00:00Z");

    private FreshStore fresh;

    @BeforeEach
    void open() throws Exception {
        fresh = new FreshStore();
    }

    @AfterEach
    void close() throws Exception {
        fresh.close();
    }

    private static CaseFacts facts(String bench) {
        return new CaseFacts(CaseKind.FOUND, HOME, "UP", DISTRICT, Set.of()).before(bench);
    }

    private static ClockTable.OfCase clock(CaseId id, String bench, Instant due) {
        return new ClockTable.OfCase(
                id,
                facts(bench),
                List.of(
                        new ClockTable.Running(
                                "restoration",
                                1,
                                due.minus(Duration.ofDays(30)),
                                due,
                                List.of(Optional.empty(), Optional.empty(), Optional.empty()))));
    }

    @Test
    void theClocksOfMoreThanAThousandOtherChildrenHideNoneOfTheBoard() {
        CaseId ofBoard = CaseId.next();
        fresh.store.write(
                Samples.SYSTEM,
                tx -> {
                    List<ClockTable.OfCase> clocks = new ArrayList<>();
                    for (int i = 0; i <= MOST; i++) {
                        clocks.add(clock(CaseId.next(), "", DUE.minusSeconds(i)));
                    }
                    clocks.add(clock(ofBoard, BenchKind.BOARD, DUE.plusSeconds(1)));
                    tx.clocks().replace(clocks);
                    return null;
                });

        assertThat(runningOut(BOARD))
                .extracting(ListingTable.CaseClock::of)
                .containsExactly(ofBoard);
        assertThat(runningOut(COMMITTEE))
                .hasSize(MOST)
                .extracting(ListingTable.CaseClock::of)
                .doesNotContain(ofBoard);
    }

    private List<ListingTable.CaseClock> runningOut(ListingTable.Bench bench) {
        return fresh.store.read(
                tx ->
                        tx.listings()
                                .runningOut(
                                        bench,
                                        Set.of("restoration"),
                                        DUE.plus(Duration.ofDays(1)),
                                        MOST));
    }

    @Test
    void whoWasProducedBeforeOneBenchIsNotHeardByAnother() {
        CaseId sent = produced(BenchKind.BOARD);
        CaseId stays = produced("");

        assertThat(unheard(BOARD)).containsExactly(sent);
        assertThat(unheard(COMMITTEE)).containsExactly(stays);
    }

    private CaseId produced(String bench) {
        CaseId id =
                fresh.store.write(
                        Samples.SYSTEM,
                        tx -> {
                            ChildCase made =
                                    Samples.registered(tx, CaseKind.FOUND, HOME, Optional.empty());
                            tx.cases().insert(made, facts(""), Set.of());
                            return made.id();
                        });
        fresh.store.write(
                Samples.SYSTEM,
                tx -> {
                    tx.cases().bring(id, bench);
                    tx.transitions().insert(produced(tx, id));
                    return null;
                });
        return id;
    }

    private static MadeTransition produced(Transaction tx, CaseId of) {
        return new MadeTransition(
                CaseId.drawUuid(),
                of,
                CaseStatus.REGISTERED,
                CaseStatus.PRODUCED,
                new Step("produce", tx.now(), Map.of()),
                tx.now(),
                new MadeTransition.Signature(Caller.system("test").user(), ""));
    }

    private List<CaseId> unheard(ListingTable.Bench bench) {
        return fresh.store.read(
                tx ->
                        tx
                                .listings()
                                .unheard(
                                        bench,
                                        new ListingTable.Sought(
                                                "produce",
                                                tx.now().minus(Duration.ofDays(30)),
                                                Duration.ofDays(1),
                                                Set.of(CaseStatus.CLOSED)),
                                        MOST)
                                .stream()
                                .map(ListingTable.Made::of)
                                .toList());
    }
}
