package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
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
import org.trackchild.matching.scripts.ScriptNameKeys;
import org.trackchild.model.CaseId;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Wording;
import org.trackchild.registry.api.Listing;
import org.trackchild.registry.api.Statement;
import org.trackchild.registry.api.Transfer;

/** A case moves to another district while the bench of the old one puts it off. */
class MovedListingsTest {

    private static final Office THERE =
            new Office(
                    new OfficeId("CWC-9"),
                    OfficeType.CWC,
                    Wording.same("Committee"),
                    "BR",
                    "BR-AURANGABAD",
                    "",
                    true);

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

    private void move(CaseId id) {
        CaseDesk desk =
                new CaseDesk(
                        new PostingPolicy(),
                        new TwoDistricts(List.of(BenchFixture.committee(), THERE)),
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
                                            Instant.now(),
                                            "Nearer"));
                });
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
                    while (!moving.get() || mover.getState() == Thread.State.RUNNABLE) {
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
