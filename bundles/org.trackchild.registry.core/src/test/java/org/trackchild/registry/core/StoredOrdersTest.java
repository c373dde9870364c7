package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.Role;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry.Subject;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Page;
import org.trackchild.registry.api.Order;
import org.trackchild.registry.api.OrderStatus;
import org.trackchild.registry.api.OrderView;
import org.trackchild.registry.api.Step;

/** How orders are drawn up, signed and numbered, and what rests on them; on a real store. */
class StoredOrdersTest extends OrdersFixture {

    private static Caller clerk() {
        return Register.caller(HOME, Role.HOME_CLERK);
    }

    private UUID placement(CaseId id) {
        return bench.draft(district(), id, "placement", "institution", "CCI-1", "reason", "Safe")
                .order()
                .id();
    }

    private void place(CaseId id, String number) {
        casework.make(
                committee(),
                id,
                register.read(id).header().revision().version(),
                new Step(
                        "place",
                        Instant.now().truncatedTo(ChronoUnit.MILLIS),
                        Map.of("order", number)));
    }

    private CaseId produced() {
        CaseId id = register.enter(CaseKind.FOUND, HOME);
        String report =
                new FilledForms(
                                new StoredForms(
                                        register.store,
                                        register.desk,
                                        register.shelf,
                                        register.fields))
                        .handedIn(clerk(), id, "production");
        casework.make(
                clerk(),
                id,
                1,
                new Step(
                        "produce",
                        Instant.now().truncatedTo(ChronoUnit.MILLIS),
                        Map.of("form", report)));
        return id;
    }

    @Test
    void aDraftBecomesAnOrderByTheSignature() {
        CaseId id = register.enter(CaseKind.FOUND, HOME);
        UUID draft = placement(id);
        assertThat(orders.read(district(), draft).possible().keySet())
                .containsExactly(OrderView.Act.DISCARD);

        Order signed = orders.sign(committee(), draft).order();

        Order.Signature signature = signed.signature().orElseThrow();
        int year = Instant.now().atZone(TextCaseReader.INDIA).getYear();
        assertThat(signature.number()).isEqualTo("CWC-1/" + year + "/0001");
        assertThat(signature.user()).isEqualTo("user.CWC-1");
        assertThat(signature.office()).isEqualTo(new OfficeId("CWC-1"));
        assertThat(signature.role()).isEqualTo(Role.COMMITTEE_MEMBER);
        assertThat(signed.drafted().office()).isEqualTo(new OfficeId("DCPU-1"));
        OrderView read = orders.read(clerk(), draft);
        assertThat(read.order()).isEqualTo(signed);
        assertThat(read.order().isInForce(Instant.now())).isTrue();
        assertThat(read.possible()).isEmpty();
        assertThat(register.entries(Subject.CASE, id, JournalAction.ORDER_SIGNED))
                .singleElement()
                .satisfies(
                        entry ->
                                assertThat(entry.detail())
                                        .contains(
                                                "order=" + draft,
                                                "number=" + signature.number(),
                                                "digest=" + signature.digest())
                                        .doesNotContain("CCI-1"));
        assertThat(codes(() -> orders.sign(committee(), draft))).containsExactly("ORDER_SETTLED");
        assertThat(codes(() -> orders.discard(committee(), draft)))
                .containsExactly("ORDER_SETTLED");
    }

    @Test
    void rolesDrawUpAndSignAsTheLawSays() {
        CaseId id = register.enter(CaseKind.FOUND, HOME);
        UUID draft = placement(id);

        assertThat(codes(() -> orders.sign(district(), draft))).containsExactly("NOT_YOUR_PART");
        assertThat(codes(() -> bench.draft(clerk(), id, "placement")))
                .containsExactly("NOT_YOUR_PART");
        assertThat(orders.ofCase(clerk(), id).kinds()).isEmpty();
        Caller elsewhere =
                new Caller(
                        "user.CWC-9",
                        "Synthetic",
                        List.of(
                                new Posting(
                                        new OfficeId("CWC-9"),
                                        Role.COMMITTEE_MEMBER,
                                        "BR",
                                        "BR-AURANGABAD")));
        assertThat(codes(() -> orders.sign(elsewhere, draft))).containsExactly("NO_SUCH_ORDER");
        assertThat(codes(() -> orders.read(elsewhere, draft))).containsExactly("NO_SUCH_ORDER");
        assertThat(codes(() -> orders.ofCase(elsewhere, id))).containsExactly("NO_SUCH_CASE");
    }

    @Test
    void everythingThatIsWrongIsSaid() {
        CaseId id = register.enter(CaseKind.MISSING, POLICE);

        assertThat(
                        codes(
                                () ->
                                        orders.draft(
                                                committee(),
                                                id,
                                                SignedOrders.content(
                                                        "publication",
                                                        Optional.of(
                                                                SignedOrders.today().plusDays(91)),
                                                        "fields",
                                                        "name father_name",
                                                        "channels",
                                                        "internet",
                                                        "order_number",
                                                        "CWC/1"))))
                .containsExactly(
                        "UNKNOWN_FIELD order_number",
                        "REQUIRED reason",
                        "UNKNOWN_CODE fields",
                        "UNKNOWN_CODE channels",
                        "TERM_TOO_LONG until");
        assertThat(
                        codes(
                                () ->
                                        bench.draft(
                                                committee(),
                                                id,
                                                "publication",
                                                "reason",
                                                "Two days",
                                                "fields",
                                                "name",
                                                "channels",
                                                "poster")))
                .containsExactly("REQUIRED until");
        assertThat(codes(() -> publication(id, -1))).containsExactly("OVER_ALREADY until");
        CaseId found = register.enter(CaseKind.FOUND, HOME);
        assertThat(codes(() -> publication(found, 10))).containsExactly("NO_SUCH_ORDER_KIND kind");
    }

    @Test
    void numbersHaveNoGapsThoughManySignAtOnce() throws Exception {
        CaseId id = register.enter(CaseKind.FOUND, HOME);
        List<UUID> drafts = IntStream.range(0, 8).mapToObj(i -> placement(id)).toList();
        CyclicBarrier start = new CyclicBarrier(drafts.size());
        ExecutorService signers = Executors.newFixedThreadPool(drafts.size());
        try {
            List<Callable<String>> signing = new ArrayList<>();
            for (UUID draft : drafts) {
                signing.add(
                        () -> {
                            start.await();
                            return orders.sign(committee(), draft).order().number();
                        });
            }
            List<String> numbers = new ArrayList<>();
            for (Future<String> each : signers.invokeAll(signing)) {
                numbers.add(each.get());
            }
            int year = Instant.now().atZone(TextCaseReader.INDIA).getYear();
            assertThat(numbers)
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.rangeClosed(1, 8)
                                    .mapToObj(
                                            i ->
                                                    String.format(
                                                            Locale.ROOT, "CWC-1/%d/%04d", year, i))
                                    .toList());
        } finally {
            signers.shutdown();
        }
        assertThat(orders.ofCase(committee(), id).orders())
                .allSatisfy(view -> assertThat(view.order().isIntact()).isTrue());
    }

    @Test
    void aRefusedSignatureLeavesNoGap() {
        CaseId id = register.enter(CaseKind.MISSING, POLICE);
        UUID first = publication(id, 10);
        orders.protectIdentity(Register.officer(POLICE), id);
        assertThat(codes(() -> orders.sign(committee(), first)))
                .containsExactly("IDENTITY_PROTECTED");

        assertThat(
                        bench.signed(
                                committee(),
                                id,
                                "protective_custody",
                                "institution",
                                "CCI-1",
                                "reason",
                                "B"))
                .endsWith("/0001");
    }

    @Test
    void aTransitionRestsOnASignedOrderInForceOnce() {
        CaseId id = produced();
        UUID draft = placement(id);
        assertThat(choice(id)).isEmpty();
        assertThat(codes(() -> place(id, "CWC-1/2026/0001")))
                .containsExactly("NO_ORDER_IN_FORCE order");

        String number = orders.sign(committee(), draft).order().number();
        String ofOtherKind = bench.signed(committee(), id, "sir", "asked", "Probation officer");
        assertThat(choice(id)).containsExactly(number);
        assertThat(codes(() -> place(id, ofOtherKind))).containsExactly("NO_ORDER_IN_FORCE order");
        place(id, number);

        assertThat(choice(id)).isEmpty();
        assertThat(codes(() -> place(id, number))).containsExactly("NO_ORDER_IN_FORCE order");
    }

    @Test
    void aRevokedOrderNoLongerSatisfies() {
        CaseId id = produced();
        UUID draft = placement(id);
        String number = orders.sign(committee(), draft).order().number();
        assertThat(codes(() -> orders.revoke(committee(), draft, " ")))
                .containsExactly("REASON_REQUIRED reason");
        assertThat(codes(() -> orders.revoke(district(), draft, "No room")))
                .containsExactly("NOT_YOUR_PART");

        Order revoked = orders.revoke(committee(), draft, "No room").order();

        assertThat(revoked.status()).isEqualTo(OrderStatus.REVOKED);
        assertThat(revoked.ended().orElseThrow().reason()).isEqualTo("No room");
        assertThat(orders.read(clerk(), draft).order()).isEqualTo(revoked);
        assertThat(choice(id)).isEmpty();
        assertThat(codes(() -> place(id, number))).containsExactly("NO_ORDER_IN_FORCE order");
        assertThat(codes(() -> orders.revoke(committee(), draft, "Again")))
                .containsExactly("ORDER_SETTLED");
        assertThat(register.entries(Subject.CASE, id, JournalAction.ORDER_REVOKED)).hasSize(1);
    }

    private List<String> choice(CaseId id) {
        return casework.progress(committee(), id).offers().stream()
                .filter(offer -> offer.transition().code().equals("place"))
                .flatMap(offer -> offer.records().orders().get("order").stream())
                .map(Order::number)
                .toList();
    }

    @Test
    void anOrderThatWasChangedBehindOurBackHasNoEffect() throws SQLException {
        CaseId id = produced();
        UUID draft = placement(id);
        String number = orders.sign(committee(), draft).order().number();

        // the words of the other order, with their seal
        UUID other = placement(id);
        register.fresh.tamper(
                "update case_order set sealed = (select o.sealed from case_order o where o.id ="
                        + " '%s') where id = '%s'".formatted(other, draft));

        Order changed = orders.read(committee(), draft).order();
        assertThat(changed.isIntact()).isFalse();
        assertThat(changed.isInForce(Instant.now())).isFalse();
        assertThat(codes(() -> place(id, number))).containsExactly("NO_ORDER_IN_FORCE order");
    }

    @Test
    void theBenchSeesWhatWaitsForItsSignature() {
        CaseId id = register.enter(CaseKind.FOUND, HOME);
        UUID one = placement(id);
        UUID two = placement(id);
        UUID three = placement(id);

        Page<OrderView> first = orders.toSign(committee(), Optional.empty(), 2);
        Page<OrderView> second = orders.toSign(committee(), first.next(), 2);

        assertThat(first.items()).extracting(each -> each.order().id()).containsExactly(one, two);
        assertThat(first.items())
                .allSatisfy(
                        each -> {
                            assertThat(each.may(OrderView.Act.SIGN)).isTrue();
                            assertThat(each.subject().header().id()).isEqualTo(id);
                        });
        assertThat(second.items()).extracting(each -> each.order().id()).containsExactly(three);
        assertThat(second.next()).isEmpty();
        assertThat(orders.countToSign(committee())).isEqualTo(3);
        orders.sign(committee(), one);
        orders.discard(district(), two);
        assertThat(orders.countToSign(committee())).isEqualTo(1);
        assertThat(orders.signs(committee())).isTrue();
        assertThat(orders.signs(district())).isFalse();
        assertThat(orders.countToSign(district())).isZero();
        assertThat(orders.countToSign(clerk())).isZero();
        assertThat(orders.countToSign(Caller.system("test"))).isZero();
        assertThat(orders.toSign(district(), Optional.empty(), 2).items()).isEmpty();
    }

    @Test
    void latestChangeIsToldWithoutReading() {
        CaseId id = register.enter(CaseKind.FOUND, HOME);
        assertThat(orders.latestChange(clerk(), id)).isEmpty();
        UUID draft = placement(id);
        Optional<Instant> drafted = orders.latestChange(clerk(), id);
        assertThat(drafted).isPresent();

        Order signed = orders.sign(committee(), draft).order();

        assertThat(orders.latestChange(clerk(), id))
                .contains(signed.signature().orElseThrow().at());
        assertThat(register.entries(Subject.CASE, id, JournalAction.ORDER_READ)).isEmpty();
    }
}
