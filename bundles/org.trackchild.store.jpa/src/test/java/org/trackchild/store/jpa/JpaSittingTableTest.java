package org.trackchild.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.OfficeId;
import org.trackchild.registry.api.Listing;
import org.trackchild.registry.api.Sitting;
import org.trackchild.registry.api.SittingPlan;
import org.trackchild.registry.api.Statement;
import org.trackchild.rules.api.Matter;
import org.trackchild.store.api.SittingTable.Count;

class JpaSittingTableTest {

    private static final OfficeId BENCH = new OfficeId("CWC-1");

    private static final LocalDate DAY = LocalDate.of(2026, 3, 9);

    private static final Statement SAID =
            new Statement("tester", BENCH, Instant.ofEpochMilli(17), "");

    private FreshStore fresh;

    @BeforeEach
    void open() throws Exception {
        fresh = new FreshStore();
    }

    @AfterEach
    void close() throws Exception {
        fresh.close();
    }

    private Sitting insert(LocalDate day) {
        Sitting made =
                new Sitting(
                        CaseId.drawUuid(),
                        BENCH,
                        new SittingPlan(
                                day,
                                LocalTime.of(10, 30),
                                Sitting.Venue.HOME,
                                "Home 2",
                                List.of("Asha Rawat", "इमरान ख़ान")),
                        SAID,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        write(() -> made);
        return made;
    }

    private interface Made {
        Sitting get();
    }

    private void write(Made made) {
        fresh.store.write(
                Samples.SYSTEM,
                tx -> {
                    tx.sittings().insert(made.get());
                    return null;
                });
    }

    private static Sitting with(
            Sitting old, Optional<Sitting.Attendance> opened, Optional<Statement> ended) {
        return new Sitting(
                old.id(), old.bench(), old.plan(), old.planned(), old.moved(), opened, ended);
    }

    private void update(Sitting changed) {
        fresh.store.write(
                Samples.SYSTEM,
                tx -> {
                    tx.sittings().update(changed);
                    return null;
                });
    }

    @Test
    void aSittingIsKeptAsItIs() {
        Sitting planned = insert(DAY);
        Sitting opened =
                with(
                        planned,
                        Optional.of(new Sitting.Attendance(List.of("Asha Rawat"), SAID)),
                        Optional.empty());
        assertThat(read(planned.id())).contains(planned);
        update(opened);
        assertThat(read(planned.id())).contains(opened);
        assertThat(fresh.store.<Optional<Sitting>>read(tx -> tx.sittings().openOf(BENCH)))
                .contains(opened);
        Sitting closed = with(opened, opened.opened(), Optional.of(SAID));
        update(closed);
        assertThat(read(planned.id())).contains(closed);
        assertThat(fresh.store.<Optional<Sitting>>read(tx -> tx.sittings().openOf(BENCH)))
                .isEmpty();
        assertThat(fresh.store.<Long>read(tx -> tx.sittings().daysSat(BENCH, DAY, DAY.plusDays(1))))
                .isEqualTo(1);
        assertThat(fresh.store.<Optional<Instant>>read(tx -> tx.sittings().firstOpened(BENCH)))
                .contains(SAID.at());
    }

    private Optional<Sitting> read(UUID id) {
        return fresh.store.read(tx -> tx.sittings().find(id));
    }

    @Test
    void sittingsAreFoundByTheirDays() {
        Sitting later = insert(DAY.plusDays(3));
        Sitting first = insert(DAY);
        fresh.store.read(
                tx -> {
                    assertThat(tx.sittings().ahead(Set.of(BENCH), 10))
                            .containsExactly(first, later);
                    assertThat(tx.sittings().nextAfter(BENCH, DAY)).contains(later);
                    assertThat(tx.sittings().plannedOn(BENCH, DAY, later.id())).contains(first);
                    assertThat(tx.sittings().plannedOn(BENCH, DAY, first.id())).isEmpty();
                    assertThat(tx.sittings().latest(BENCH)).contains(first);
                    assertThat(tx.sittings().ahead(Set.of(new OfficeId("CWC-2")), 10)).isEmpty();
                    return null;
                });
        update(with(later, Optional.empty(), Optional.of(SAID)));
        fresh.store.read(
                tx -> {
                    assertThat(tx.sittings().past(Set.of(BENCH), Optional.empty(), 10).items())
                            .extracting(Sitting::id)
                            .containsExactly(later.id());
                    assertThat(tx.sittings().nextAfter(BENCH, DAY)).isEmpty();
                    return null;
                });
    }

    @Test
    void itemsAreCountedAndKeptInOrder() {
        Sitting sitting = insert(DAY);
        CaseId of =
                fresh.store.write(
                        Samples.SYSTEM,
                        tx -> Samples.insert(tx, CaseKind.FOUND, "CCI-1", "UP-LUCKNOW").id());
        Listing request =
                new Listing(
                        CaseId.drawUuid(),
                        BENCH,
                        of,
                        new Listing.Wish(Matter.REVIEW, Listing.Source.REQUEST, SAID),
                        Optional.empty(),
                        Optional.empty());
        Listing listed =
                new Listing(
                                CaseId.drawUuid(),
                                BENCH,
                                of,
                                new Listing.Wish(Matter.SIR, Listing.Source.LAW, SAID),
                                Optional.empty(),
                                Optional.empty())
                        .put(new Listing.Slot(sitting.id(), 2));
        fresh.store.write(
                Samples.SYSTEM,
                tx -> {
                    tx.listings().insert(request);
                    tx.listings().insert(listed);
                    return null;
                });
        assertThat(counts(sitting)).isEqualTo(new Count(1, 1));
        fresh.store.read(
                tx -> {
                    assertThat(tx.listings().requests(Set.of(BENCH), 5)).containsExactly(request);
                    assertThat(tx.listings().countRequests(Set.of(BENCH))).isEqualTo(1);
                    assertThat(tx.listings().ofCase(of)).containsExactly(request, listed);
                    assertThat(tx.listings().waiting(BENCH)).containsExactly(of);
                    return null;
                });
        Listing put = request.put(new Listing.Slot(sitting.id(), 1));
        Listing heard =
                listed.became(
                        new Listing.Outcome(Listing.Result.HEARD, SAID, Optional.of(request.id())));
        fresh.store.write(
                Samples.SYSTEM,
                tx -> {
                    tx.listings().update(put);
                    tx.listings().update(heard);
                    return null;
                });
        assertThat(counts(sitting)).isEqualTo(new Count(2, 1));
        assertThat(fresh.store.<List<Listing>>read(tx -> tx.listings().ofSitting(sitting.id())))
                .containsExactly(put, heard);
    }

    private Count counts(Sitting sitting) {
        Map<UUID, Count> counts =
                fresh.store.read(tx -> tx.sittings().counts(List.of(sitting.id())));
        return counts.get(sitting.id());
    }
}
