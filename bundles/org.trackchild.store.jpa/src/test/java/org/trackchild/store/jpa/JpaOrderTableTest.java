package org.trackchild.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Reach;
import org.trackchild.access.api.Role;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Page;
import org.trackchild.registry.api.Order;
import org.trackchild.registry.api.OrderDraft;
import org.trackchild.registry.api.OrderStatus;
import org.trackchild.registry.api.Statement;
import org.trackchild.store.api.OrderTable;

class JpaOrderTableTest {

    private static final Statement SAID =
            new Statement("tester", new OfficeId("CWC-1"), Instant.ofEpochMilli(17), "");

    private static final Set<String> KINDS = Set.of("placement", "foster");

    private FreshStore fresh;

    private CaseId lucknow;

    @BeforeEach
    void open() throws Exception {
        fresh = new FreshStore();
        lucknow = enter("UP-LUCKNOW");
    }

    @AfterEach
    void close() throws Exception {
        fresh.close();
    }

    private CaseId enter(String district) {
        return fresh.store.write(
                Samples.SYSTEM,
                tx -> Samples.insert(tx, CaseKind.FOUND, "CCI-" + district, district).id());
    }

    private Order insert(CaseId of, String kind) {
        Order draft =
                new Order(
                        CaseId.drawUuid(),
                        of,
                        new OrderDraft(
                                kind,
                                Map.of("reason", "Two\nlines \\ and a = sign", "institution", "घर"),
                                LocalDate.of(2026, 3, 9),
                                Optional.of(LocalDate.of(2026, 6, 1))),
                        SAID,
                        Optional.empty(),
                        Optional.empty());
        fresh.store.write(
                Samples.SYSTEM,
                tx -> {
                    tx.orders().insert(draft);
                    return null;
                });
        return draft;
    }

    private static Order.Signature signature(String number) {
        return new Order.Signature(
                number,
                "member",
                new OfficeId("CWC-1"),
                Role.COMMITTEE_MEMBER,
                Instant.ofEpochMilli(23),
                "00ff");
    }

    private boolean sign(Order order, String number) {
        return fresh.store.write(
                Samples.SYSTEM, tx -> tx.orders().sign(order.id(), signature(number)));
    }

    private boolean end(Order order, String reason) {
        return fresh.store.write(
                Samples.SYSTEM,
                tx ->
                        tx.orders()
                                .end(
                                        order.id(),
                                        new Statement(
                                                "member",
                                                new OfficeId("CWC-1"),
                                                Instant.ofEpochMilli(29),
                                                reason)));
    }

    private Order read(Order order) {
        return fresh.store.read(tx -> tx.orders().find(order.id()).orElseThrow());
    }

    @Test
    void anOrderIsReadAsItWasWritten() {
        Order draft = insert(lucknow, "placement");
        assertThat(read(draft)).isEqualTo(draft);
        assertThat(sign(draft, "CWC-1/2026/0001")).isTrue();
        Order signed = read(draft);
        assertThat(signed.signature()).contains(signature("CWC-1/2026/0001"));
        assertThat(signed.status()).isEqualTo(OrderStatus.SIGNED);
        assertThat(signed.content()).isEqualTo(draft.content());
        assertThat(sign(draft, "CWC-1/2026/0002")).isFalse();
        assertThat(end(draft, "No room")).isTrue();
        assertThat(end(draft, "Again")).isFalse();
        assertThat(read(draft).status()).isEqualTo(OrderStatus.REVOKED);
        assertThat(read(draft).ended().orElseThrow().reason()).isEqualTo("No room");
        assertThat(fresh.store.<List<Order>>read(tx -> tx.orders().ofCase(lucknow)))
                .containsExactly(read(draft));
    }

    @Test
    void aDiscardedDraftIsNeverSigned() {
        Order draft = insert(lucknow, "placement");
        assertThat(end(draft, "")).isTrue();
        assertThat(sign(draft, "CWC-1/2026/0001")).isFalse();
        assertThat(read(draft).status()).isEqualTo(OrderStatus.DISCARDED);
        assertThatThrownBy(
                        () ->
                                fresh.store.write(
                                        Samples.SYSTEM,
                                        tx -> {
                                            tx.orders().insert(read(draft));
                                            return null;
                                        }))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void eachOfficeCountsItsOwnYearWithoutGaps() {
        assertThat(next("CWC-1", 2026)).isEqualTo(1);
        assertThat(next("CWC-1", 2026)).isEqualTo(2);
        assertThatThrownBy(
                        () ->
                                fresh.store.write(
                                        Samples.SYSTEM,
                                        tx -> {
                                            tx.orders().nextNumber(new OfficeId("CWC-1"), 2026);
                                            throw new IllegalStateException("fails");
                                        }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(next("CWC-1", 2026)).isEqualTo(3);
        assertThat(next("CWC-1", 2027)).isEqualTo(1);
        assertThat(next("CWC-2", 2026)).isEqualTo(1);
    }

    private int next(String office, int year) {
        return fresh.store.write(
                Samples.SYSTEM, tx -> tx.orders().nextNumber(new OfficeId(office), year));
    }

    @Test
    void draftsWithinReachAreListedInPages() {
        CaseId patna = enter("BR-PATNA");
        Order first = insert(lucknow, "placement");
        Order second = insert(lucknow, "foster");
        insert(lucknow, "restoration");
        Order elsewhere = insert(patna, "placement");
        Order signed = insert(lucknow, "placement");
        sign(signed, "CWC-1/2026/0001");
        Reach reach = new Reach(false, Set.of(), Set.of("UP-LUCKNOW"), Set.of());

        Page<Order> page = drafts(reach, KINDS, Optional.empty(), 1);

        assertThat(page.items()).containsExactly(first);
        assertThat(drafts(reach, KINDS, page.next(), 1).items()).containsExactly(second);
        assertThat(count(reach, KINDS)).isEqualTo(2);
        assertThat(drafts(Reach.EVERYTHING, KINDS, Optional.empty(), 9).items())
                .containsExactly(first, second, elsewhere);
        assertThat(count(Reach.EVERYTHING, KINDS)).isEqualTo(3);
        assertThat(count(Reach.NOTHING, KINDS)).isZero();
        assertThat(count(Reach.EVERYTHING, Set.of())).isZero();
        assertThat(drafts(Reach.EVERYTHING, Set.of(), Optional.empty(), 9).items()).isEmpty();
    }

    private Page<Order> drafts(Reach reach, Set<String> kinds, Optional<String> after, int limit) {
        return fresh.store.read(
                tx ->
                        tx.orders()
                                .drafts(
                                        new OrderTable.Drafts(reach, kinds, Set.of()),
                                        after,
                                        limit));
    }

    private long count(Reach reach, Set<String> kinds) {
        return fresh.store.read(
                tx -> tx.orders().countDrafts(new OrderTable.Drafts(reach, kinds, Set.of())));
    }

    @Test
    void protectionIsSaidOnce() {
        assertThat(protect(SAID)).isTrue();
        assertThat(
                        protect(
                                new Statement(
                                        "other",
                                        new OfficeId("PS-1"),
                                        Instant.ofEpochMilli(99),
                                        "")))
                .isFalse();
        assertThat(fresh.store.<Optional<Statement>>read(tx -> tx.protections().find(lucknow)))
                .contains(SAID);
        assertThat(
                        fresh.store.<Optional<Statement>>read(
                                tx -> tx.protections().find(CaseId.next())))
                .isEmpty();
    }

    private boolean protect(Statement statement) {
        return fresh.store.write(Samples.SYSTEM, tx -> tx.protections().insert(lucknow, statement));
    }
}
