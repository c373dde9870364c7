package org.trackchild.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.CaseFacts;
import org.trackchild.access.api.Reach;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.OfficeId;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.Statement;
import org.trackchild.registry.api.Transfer;
import org.trackchild.registry.api.Transfers.Direction;
import org.trackchild.store.api.StoredCase;
import org.trackchild.store.api.TransferTable.Selection;

class JpaTransferTableTest {

    private static final Statement ASKED =
            new Statement("tester", new OfficeId("CWC-1"), Instant.ofEpochMilli(17), "Why");

    private static final Statement SAID =
            new Statement("other", new OfficeId("CCI-2"), Instant.ofEpochMilli(19), "Yes");

    private FreshStore fresh;

    /** Identifiers in the order of insertion, also within a millisecond. */
    private long inserted;

    @BeforeEach
    void open() throws Exception {
        fresh = new FreshStore();
    }

    @AfterEach
    void close() throws Exception {
        fresh.close();
    }

    private Transfer insert(CaseId of, Transfer.Kind kind, String to) {
        Transfer asked =
                new Transfer(
                        new UUID(++inserted, 0),
                        of,
                        new Transfer.Way(
                                kind,
                                new Transfer.Keeper(new OfficeId("CCI-1"), "UP", "UP-LUCKNOW"),
                                new Transfer.Keeper(new OfficeId(to), "BR", "BR-GAYA")),
                        ASKED,
                        new Transfer.Journey("Escort", Optional.of(LocalDate.of(2026, 3, 9))),
                        Transfer.Course.WAITING);
        fresh.store.write(
                Samples.SYSTEM,
                tx -> {
                    tx.transfers().insert(asked);
                    return null;
                });
        return asked;
    }

    private boolean settle(Transfer settled) {
        return fresh.store.write(Samples.SYSTEM, tx -> tx.transfers().settle(settled));
    }

    @Test
    void aRequestIsAnsweredOnceAndStays() {
        CaseId of = CaseId.next();
        Transfer asked = insert(of, Transfer.Kind.TRANSFER, "CCI-2");
        assertThat(fresh.store.<Optional<Transfer>>read(tx -> tx.transfers().find(asked.id())))
                .contains(asked);
        Transfer accepted = asked.settled(Transfer.Status.ACCEPTED, SAID);
        assertThat(settle(accepted)).isTrue();
        assertThat(settle(asked.settled(Transfer.Status.WITHDRAWN, SAID))).isFalse();
        Transfer next = insert(of, Transfer.Kind.TRANSFER, "CCI-3");
        assertThat(fresh.store.<List<Transfer>>read(tx -> tx.transfers().ofCase(of)))
                .containsExactly(next, accepted);
    }

    @Test
    void helpThatWasAcceptedEndsOnce() {
        Transfer asked = insert(CaseId.next(), Transfer.Kind.REFERRAL, "CCI-2");
        Transfer helping = asked.settled(Transfer.Status.ACCEPTED, SAID);
        Transfer ended = helping.endedBy(ASKED);
        assertThat(end(ended)).isFalse();
        settle(helping);
        assertThat(end(ended)).isTrue();
        assertThat(end(ended)).isFalse();
        assertThat(fresh.store.<Optional<Transfer>>read(tx -> tx.transfers().find(asked.id())))
                .contains(ended);
        assertThat(ended.version()).isEqualTo(3);

        Transfer moved =
                insert(CaseId.next(), Transfer.Kind.TRANSFER, "CCI-2")
                        .settled(Transfer.Status.ACCEPTED, SAID);
        settle(moved);
        assertThatThrownBy(() -> moved.endedBy(ASKED))
                .hasMessageContaining("only help and notices end");
    }

    private boolean end(Transfer ended) {
        return fresh.store.<Boolean>write(Samples.SYSTEM, tx -> tx.transfers().end(ended));
    }

    @Test
    void theDatabaseItselfLetsOneTransferOfACaseWait() {
        CaseId of = CaseId.next();
        insert(of, Transfer.Kind.TRANSFER, "CCI-2");
        insert(of, Transfer.Kind.REFERRAL, "CCI-2");
        insert(of, Transfer.Kind.REFERRAL, "CCI-3");
        insert(CaseId.next(), Transfer.Kind.TRANSFER, "CCI-2");
        assertThatThrownBy(() -> insert(of, Transfer.Kind.TRANSFER, "CCI-3"))
                .rootCause()
                .message()
                .containsIgnoringCase("case_transfer_waits");
        assertThatThrownBy(() -> insert(of, Transfer.Kind.REFERRAL, "CCI-2"))
                .rootCause()
                .message()
                .containsIgnoringCase("case_transfer_waits");
    }

    @Test
    void listsBySideAndPlaceWhatWaitsLongestFirst() {
        Transfer one = insert(CaseId.next(), Transfer.Kind.TRANSFER, "CCI-2");
        Transfer two = insert(CaseId.next(), Transfer.Kind.TRANSFER, "CCI-2");
        Transfer gone =
                insert(CaseId.next(), Transfer.Kind.TRANSFER, "CCI-2")
                        .settled(Transfer.Status.REJECTED, SAID);
        settle(gone);
        Reach receiver = offices("CCI-2");

        assertThat(waiting(Direction.INCOMING, receiver)).containsExactly(one, two);
        assertThat(waiting(Direction.INCOMING, districts("BR-GAYA"))).containsExactly(one, two);
        assertThat(waiting(Direction.INCOMING, offices("CCI-1"))).isEmpty();
        assertThat(waiting(Direction.OUTGOING, receiver)).isEmpty();
        assertThat(waiting(Direction.OUTGOING, offices("CCI-1"))).containsExactly(one, two);
        assertThat(waiting(Direction.OUTGOING, offices("CWC-1"))).containsExactly(one, two);
        assertThat(waiting(Direction.OUTGOING, districts("UP-LUCKNOW"))).containsExactly(one, two);
        assertThat(waiting(Direction.OUTGOING, Reach.NOTHING)).isEmpty();
        Selection all = new Selection(Direction.INCOMING, receiver, Set.of());
        assertThat(list(all)).containsExactly(gone, two, one);
        assertThat(fresh.store.<Long>read(tx -> tx.transfers().count(all))).isEqualTo(3);
        var page = fresh.store.read(tx -> tx.transfers().list(all, Optional.empty(), 2));
        assertThat(fresh.store.read(tx -> tx.transfers().list(all, page.next(), 2)).items())
                .containsExactly(one);
    }

    private static Reach offices(String office) {
        return new Reach(false, Set.of(), Set.of(), Set.of(new OfficeId(office)));
    }

    private static Reach districts(String district) {
        return new Reach(false, Set.of(), Set.of(district), Set.of());
    }

    private List<Transfer> waiting(Direction direction, Reach reach) {
        Selection selection = new Selection(direction, reach, Set.of(Transfer.Status.ASKED));
        assertThat(fresh.store.<Long>read(tx -> tx.transfers().count(selection)))
                .isEqualTo(list(selection).size());
        return list(selection);
    }

    private List<Transfer> list(Selection selection) {
        return fresh.store.read(tx -> tx.transfers().list(selection, Optional.empty(), 50)).items();
    }

    @Test
    void aCaseMovesWithItsPlaceAndKeepsItsNames() {
        ChildCase before =
                fresh.store.write(
                        Samples.SYSTEM,
                        tx ->
                                Samples.insert(
                                        tx, CaseKind.FOUND, "CCI-1", "UP-LUCKNOW", "ax", "=asha"));
        CaseFacts there =
                new CaseFacts(CaseKind.FOUND, new OfficeId("CCI-2"), "BR", "BR-GAYA", Set.of());
        ChildCase moved = moved(before, "CCI-2");

        assertThat(move(moved, there, 7)).isFalse();
        assertThat(move(moved, there, 1)).isTrue();
        assertThat(move(moved, there, 1)).isFalse();
        assertThat(fresh.store.<Optional<StoredCase>>read(tx -> tx.cases().find(before.id())))
                .contains(new StoredCase(moved, there));
    }

    private boolean move(ChildCase moved, CaseFacts there, long expected) {
        return fresh.store.write(Samples.SYSTEM, tx -> tx.cases().move(moved, there, expected));
    }

    private static ChildCase moved(ChildCase before, String office) {
        var header = before.header();
        var revision = header.revision();
        return new ChildCase(
                new org.trackchild.registry.api.CaseHeader(
                        header.id(),
                        header.number(),
                        header.kind(),
                        header.status(),
                        new OfficeId(office),
                        new org.trackchild.registry.api.Revision(
                                2,
                                revision.registeredBy(),
                                revision.registeredAt(),
                                revision.changedAt(),
                                revision.tracedAt())),
                before.child(),
                before.event(),
                before.particulars(),
                before.origin(),
                before.photos());
    }
}
