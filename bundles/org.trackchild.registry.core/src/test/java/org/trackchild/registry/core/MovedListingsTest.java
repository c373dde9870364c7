package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.access.core.PostingPolicy;
import org.trackchild.directory.api.Office;
import org.trackchild.directory.api.OfficeType;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry.Subject;
import org.trackchild.matching.scripts.ScriptNameKeys;
import org.trackchild.model.CaseId;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Wording;
import org.trackchild.registry.api.Listing;
import org.trackchild.registry.api.Statement;
import org.trackchild.registry.api.Transfer;
import org.trackchild.rules.api.Matter;

/** A case moves to another district while the bench of the old one puts it off. */
class MovedListingsTest {

    private static final OfficeId HERE = new OfficeId("CWC-1");

    private static final Office THERE = committee("CWC-9", "BR-AURANGABAD");

    private Register register;
    private BenchFixture bench;

    @BeforeEach
    void open() throws SQLException, IOException {
        register = new Register();
        bench = new BenchFixture(register);
    }

    @AfterEach
    void close() throws SQLException, IOException {
        register.close();
    }

    private static Office committee(String id, String district) {
        return new Office(
                new OfficeId(id),
                OfficeType.CWC,
                Wording.same("Committee"),
                district.substring(0, 2),
                district,
                "",
                true);
    }

    private void move(CaseId id) {
        move(id, "BR-AURANGABAD", List.of(BenchFixture.committee(), THERE));
    }

    private void move(CaseId id, String district, List<Office> offices) {
        CaseDesk desk =
                new CaseDesk(new PostingPolicy(), new TwoDistricts(offices), new ScriptNameKeys());
        register.store.write(
                BenchFixture.clerk(),
                tx -> {
                    tx.cases().lock(List.of(id));
                    return new CaseMove(tx, desk)
                            .to(
                                    new Transfer.Keeper(
                                            new OfficeId("CCI-" + district),
                                            district.substring(0, 2),
                                            district),
                                    tx.cases().find(id).orElseThrow(),
                                    new Statement(
                                            "tester",
                                            new OfficeId(BenchFixture.HOME),
                                            Instant.now(),
                                            "Nearer"));
                });
    }

    /** The case waits at the bench, and goes where no bench sits. */
    private Listing waiting(CaseId id) {
        Listing asked = bench.lists.ask(BenchFixture.clerk(), id, Matter.REVIEW, "Please");
        move(id, "BR-AURANGABAD", List.of(BenchFixture.committee()));
        assertThat(register.sharedWith(id)).contains(HERE);
        return asked;
    }

    private void hear(CaseId id, Listing.Result result, Optional<LocalDate> next) {
        bench.lists.put(
                BenchFixture.member(),
                bench.sitting.id(),
                id,
                Matter.REVIEW,
                Listing.Source.BENCH,
                "");
        bench.begin();
        bench.lists.hear(
                BenchFixture.member(),
                bench.list().items().get(0).listing().id(),
                result,
                "As said",
                next);
    }

    @Test
    void aBenchSeesACaseThatWaitsThereUntilItDeclinesIt() {
        CaseId id = bench.child();
        Listing asked = waiting(id);
        // nobody asked once more
        assertThat(register.entries(Subject.CASE, id, JournalAction.HEARING_ASKED)).hasSize(1);
        assertThat(register.entries(Subject.CASE, id, JournalAction.CASE_CHANGED))
                .singleElement()
                .satisfies(each -> assertThat(each.detail()).contains("shared=CWC-1"));
        bench.lists.decline(BenchFixture.member(), asked.id(), "Ask there");
        assertThat(register.sharedWith(id)).doesNotContain(HERE);
    }

    @Test
    void aBenchSeesACaseThatWaitsThereUntilItHasHeardIt() {
        CaseId id = bench.child();
        waiting(id);
        hear(id, Listing.Result.HEARD, Optional.empty());
        assertThat(register.sharedWith(id)).doesNotContain(HERE);
    }

    @Test
    void aBenchThatPutsItOffStillSeesTheCase() {
        CaseId id = bench.child();
        waiting(id);
        hear(id, Listing.Result.ADJOURNED, Optional.of(SignedOrders.today().plusDays(1)));
        assertThat(register.sharedWith(id)).contains(HERE);
    }

    @Test
    void aBenchThatWaitedSeesNoMoreOfACaseThatGoesOnToAnotherBench() {
        CaseId id = bench.child();
        waiting(id);
        move(
                id,
                "MH-AURANGABAD",
                List.of(BenchFixture.committee(), committee("CWC-8", "MH-AURANGABAD")));
        assertThat(register.sharedWith(id)).doesNotContain(HERE);
    }

    @Test
    void aBenchThatKeptTheCaseSeesItFurther() {
        CaseId id = bench.child();
        Listing asked = waiting(id);
        Statement said = new Statement("tester", HERE, Instant.now(), "Nearer");
        Transfer kept =
                new Transfer(
                        CaseId.drawUuid(),
                        id,
                        new Transfer.Way(
                                Transfer.Kind.TRANSFER,
                                new Transfer.Keeper(HERE, "UP", "UP-LUCKNOW"),
                                new Transfer.Keeper(new OfficeId("CCI-1"), "UP", "UP-LUCKNOW")),
                        said,
                        Transfer.Journey.NONE,
                        Transfer.Course.WAITING);
        register.store.write(
                BenchFixture.member(),
                tx -> {
                    tx.transfers().insert(kept);
                    return null;
                });
        boolean settled =
                register.store.write(
                        BenchFixture.member(),
                        tx -> tx.transfers().settle(kept.settled(Transfer.Status.ACCEPTED, said)));
        assertThat(settled).isTrue();
        bench.lists.decline(BenchFixture.member(), asked.id(), "Ask there");
        assertThat(register.sharedWith(id)).contains(HERE);
    }

    @Test
    void whatThatPutsDownMovesWithTheCase() throws InterruptedException {
        CaseId id = bench.child();
        Listing put = bench.put(id);
        CountDownLatch begun = new CountDownLatch(1);
        AtomicBoolean moving = new AtomicBoolean();
        Thread mover =
                new Thread(
                        () -> {
                            try {
                                begun.await();
                            } catch (InterruptedException stopped) {
                                return;
                            }
                            moving.set(true);
                            move(id);
                        });
        mover.start();
        register.store.write(
                BenchFixture.member(),
                tx -> {
                    SittingBook book =
                            new SittingBook(tx, BenchFixture.member(), new OfficeId("CWC-1"));
                    Listing item = tx.listings().lock(put.id()).orElseThrow();
                    book.became(
                            item,
                            Listing.Result.ADJOURNED,
                            "Tomorrow",
                            Optional.of(book.on(SignedOrders.today().plusDays(1), bench.sitting)));
                    begun.countDown();
                    // until it waits for the item; were it anywhere else, nothing would be lost
                    while (!moving.get() || !Register.isWaiting(mover)) {
                        Thread.onSpinWait();
                    }
                    return item;
                });
        mover.join();
        List<Listing> listings = register.store.read(tx -> tx.listings().ofCase(id));
        assertThat(listings)
                .filteredOn(Listing::isWaiting)
                .singleElement()
                .extracting(Listing::bench)
                .isEqualTo(THERE.id());
    }
}
