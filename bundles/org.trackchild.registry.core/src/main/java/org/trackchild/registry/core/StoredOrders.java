package org.trackchild.registry.core;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.access.api.Action;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.FreshProof;
import org.trackchild.access.api.Posting;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.Through;
import org.trackchild.model.CaseId;
import org.trackchild.model.Page;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseFields;
import org.trackchild.registry.api.CaseOrders;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.CaseSummary;
import org.trackchild.registry.api.LiftDraft;
import org.trackchild.registry.api.Order;
import org.trackchild.registry.api.OrderDraft;
import org.trackchild.registry.api.OrderStatus;
import org.trackchild.registry.api.OrderView;
import org.trackchild.registry.api.Orders;
import org.trackchild.registry.api.Publication;
import org.trackchild.registry.api.Statement;
import org.trackchild.rules.api.OrderKind;
import org.trackchild.rules.api.RuleProblem;
import org.trackchild.rules.api.Rules;
import org.trackchild.store.api.Store;
import org.trackchild.store.api.StoredCase;
import org.trackchild.store.api.Transaction;

/** Orders over the store. */
@Component(service = Orders.class)
public class StoredOrders implements Orders {

    private final Store store;

    private final CaseDesk desk;

    private final RuleShelf shelf;

    private final CaseFields fields;

    private final Seats seats;

    @Activate
    public StoredOrders(
            @Reference Store store,
            @Reference CaseDesk desk,
            @Reference RuleShelf shelf,
            @Reference CaseFields fields) {
        this.fields = fields;
        this.store = store;
        this.desk = desk;
        this.shelf = shelf;
        seats = new Seats(desk, shelf);
    }

    @Override
    public CaseOrders ofCase(Caller caller, CaseId id) {
        return store.write(
                caller,
                tx -> {
                    StoredCase stored = desk.find(tx, caller, Action.READ, id);
                    journalReading(tx, caller, stored, "part=orders");
                    return orders(tx, caller, stored);
                });
    }

    private void journalReading(Transaction tx, Caller caller, StoredCase stored, String what) {
        tx.journal(
                JournalAction.ORDER_READ,
                StoredCaseRegistry.subject(stored.content().id()),
                what
                        + ";reason="
                        + desk.policy().decide(caller, Action.READ, stored.facts()).reason());
    }

    private CaseOrders orders(Transaction tx, Caller caller, StoredCase stored) {
        CaseId id = stored.content().id();
        List<Order> orders = tx.orders().ofCase(id);
        OrderHands hands = hands(caller, stored);
        Optional<Statement> protection = ProtectedIdentity.of(tx, id);
        ProtectionDesk at = new ProtectionDesk(tx, desk, seats, caller);
        String bench = new ChildBench(tx).of(stored);
        RestrictedSight told = new RestrictedSight(tx, desk, caller, stored);
        Comparator<Order> draftsFirst =
                Comparator.comparing((Order order) -> order.status() != OrderStatus.DRAFT);
        Comparator<Order> latestFirst =
                Comparator.comparing((Order order) -> order.drafted().at()).reversed();
        return new CaseOrders(
                stored.content().header(),
                orders.stream()
                        .filter(order -> sight(tx, caller).shows(stored, order))
                        .sorted(draftsFirst.thenComparing(latestFirst))
                        .map(order -> view(hands, stored, told.told(order)))
                        .toList(),
                kinds(stored).stream()
                        .filter(kind -> isGiven(stored, bench, kind))
                        .map(kind -> kind.of(stored.content().child().sex()))
                        .filter(kind -> hands.drafter(kind).isPresent())
                        .filter(kind -> !kind.isPublication() || protection.isEmpty())
                        .toList(),
                at.state(stored, protection),
                Publication.everywhere(
                        orders,
                        new Publication.Standing(
                                stored.content().header().status(),
                                Casebook.of(tx, stored.content()).lookedForSince(rules(stored)),
                                protection.isPresent(),
                                ProtectedIdentity.lifted(tx, id).map(lift -> lift.lifted().at())),
                        tx.now()));
    }

    private OrderHands hands(Caller caller, StoredCase stored) {
        return new OrderHands(desk.actingPostings(caller, stored.facts()), seats::makes);
    }

    private OrderSight sight(Transaction tx, Caller caller) {
        return new OrderSight(tx, desk, caller);
    }

    private Rules rules(StoredCase stored) {
        return shelf.of(stored.facts().state());
    }

    private List<OrderKind> kinds(StoredCase stored) {
        return rules(stored).orders(stored.content().header().kind());
    }

    private Optional<OrderKind> kind(StoredCase stored, String code) {
        return rules(stored).order(stored.content().header().kind(), code);
    }

    private OrderView view(OrderHands hands, StoredCase stored, Order order) {
        Optional<OrderKind> kind = kind(stored, order.content().kind());
        return new OrderView(
                order, CaseSummary.of(stored.content()), kind, hands.acts(order, kind));
    }

    @Override
    public Optional<Instant> latestChange(Caller caller, CaseId id) {
        return store.read(
                tx -> {
                    desk.find(tx, caller, Action.READ, id);
                    return Stream.concat(
                                    ProtectedIdentity.of(tx, id).map(Statement::at).stream(),
                                    tx.orders().ofCase(id).stream().map(Order::latestChange))
                            .max(Comparator.naturalOrder());
                });
    }

    @Override
    public OrderView read(Caller caller, UUID id) {
        return store.write(
                caller,
                tx -> {
                    Order order = existing(tx.orders().find(id));
                    StoredCase stored = visible(tx, caller, order);
                    if (!sight(tx, caller).shows(stored, order)) {
                        throw new ProblemException(CaseProblem.NO_SUCH_ORDER);
                    }
                    journalReading(tx, caller, stored, "order=" + id);
                    Order told = new RestrictedSight(tx, desk, caller, stored).told(order);
                    return new FamilyAtRisk(tx, fields.known())
                            .warned(view(hands(caller, stored), stored, told));
                });
    }

    private static Order existing(Optional<Order> found) {
        return found.orElseThrow(() -> new ProblemException(CaseProblem.NO_SUCH_ORDER));
    }

    private StoredCase visible(Transaction tx, Caller caller, Order order) {
        return tx.cases()
                .find(order.of())
                .filter(found -> desk.policy().decide(caller, Action.READ, found.facts()).allowed())
                .orElseThrow(() -> new ProblemException(CaseProblem.NO_SUCH_ORDER));
    }

    @Override
    public OrderView draft(Caller caller, CaseId id, OrderDraft written) {
        OrderDraft tidy = OrderRules.tidy(written);
        return store.write(
                caller,
                tx -> {
                    StoredCase stored = desk.find(tx, caller, Action.READ, id);
                    OrderKind kind = neededKind(tx, stored, tidy.kind());
                    OrderDraft draft = new FitPlacement(tx, desk, stored).named(kind, tidy);
                    OrderHands hands = hands(caller, stored);
                    Posting drafter =
                            hands.drafter(kind)
                                    .orElseThrow(() -> hands.notYours(kind, kind.hands().draft()));
                    new OrderGate(tx, desk).mustBeRight(stored, kind, draft);
                    Order made =
                            new Order(
                                    CaseId.drawUuid(),
                                    id,
                                    draft,
                                    statement(caller, drafter, tx.now(), ""),
                                    Optional.empty(),
                                    Optional.empty());
                    tx.orders().insert(made);
                    journal(tx, JournalAction.ORDER_DRAFTED, made, "");
                    return new FamilyAtRisk(tx, fields.known()).warned(view(hands, stored, made));
                });
    }

    /** No bench orders anything in a report while the child stands before another one. */
    private static boolean isGiven(StoredCase stored, String bench, OrderKind kind) {
        return kind.isBefore(bench) && bench.equals(stored.facts().standsBefore());
    }

    private OrderKind neededKind(Transaction tx, StoredCase stored, String code) {
        String bench = new ChildBench(tx).of(stored);
        kind(stored, code)
                .filter(known -> !isGiven(stored, bench, known))
                .ifPresent(
                        known -> {
                            throw new ProblemException(
                                    RuleProblem.OTHER_BENCH, known.legal().label());
                        });
        return kind(stored, code)
                .map(kind -> kind.of(stored.content().child().sex()))
                .orElseThrow(
                        () ->
                                new ProblemException(
                                        List.of(
                                                new Problem(
                                                        RuleProblem.NO_SUCH_ORDER_KIND,
                                                        "kind",
                                                        List.of()))));
    }

    private static Statement statement(Caller caller, Posting posting, Instant now, String reason) {
        return new Statement(caller.user(), posting.office(), now, reason);
    }

    private static void journal(Transaction tx, JournalAction action, Order order, String detail) {
        tx.journal(
                action,
                StoredCaseRegistry.subject(order.of()),
                "order=" + order.id() + ";kind=" + order.content().kind() + detail);
    }

    @Override
    public OrderView sign(Caller caller, UUID id) {
        return store.write(
                caller,
                tx -> {
                    // the order may say where the child lives
                    tx.cases().lock(Set.of(existing(tx.orders().find(id)).of()));
                    Order draft = existing(tx.orders().lock(id));
                    StoredCase stored = visible(tx, caller, draft);
                    if (draft.status() != OrderStatus.DRAFT) {
                        throw new ProblemException(CaseProblem.ORDER_SETTLED);
                    }
                    OrderKind kind = neededKind(tx, stored, draft.content().kind());
                    if (kind.isPublication()) {
                        FreshProof.need(caller);
                    }
                    OrderHands hands = hands(caller, stored);
                    Posting signer =
                            hands.signer(kind)
                                    .orElseThrow(() -> hands.notYours(kind, kind.hands().sign()));
                    OrderGate gate = new OrderGate(tx, desk);
                    gate.mustBeRight(stored, kind, draft.content());
                    gate.mustNotBeEarly(stored, kind, rules(stored));
                    Seats.Bench bench = seats.lockedBench(tx, signer);
                    bench.mustHaveQuorum(kind.code());
                    Order signed = new Signing(caller, signer, bench.sitting()).signed(tx, draft);
                    Order.Signature signature = signed.signature().orElseThrow();
                    tx.orders().sign(id, signature);
                    new Lodging(tx, desk).signed(stored, kind, signed.content(), rules(stored));
                    journal(
                            tx,
                            JournalAction.ORDER_SIGNED,
                            signed,
                            ";number="
                                    + signature.number()
                                    + ";role="
                                    + signature.role().code()
                                    + signature
                                            .sat()
                                            .map(sat -> ";sitting=" + sat.sitting())
                                            .orElse("")
                                    + ";digest="
                                    + signature.digest());
                    return view(hands, stored, signed);
                });
    }

    @Override
    public OrderView discard(Caller caller, UUID id) {
        return store.write(
                caller,
                tx -> {
                    Order draft = existing(tx.orders().lock(id));
                    StoredCase stored = visible(tx, caller, draft);
                    if (draft.status() != OrderStatus.DRAFT) {
                        throw new ProblemException(CaseProblem.ORDER_SETTLED);
                    }
                    OrderHands hands = hands(caller, stored);
                    Optional<OrderKind> kind = kind(stored, draft.content().kind());
                    Posting by =
                            hands.discarder(kind)
                                    .orElseThrow(
                                            () ->
                                                    OrderHands.notYours(
                                                            kind.map(each -> each.hands().draft())
                                                                    .orElse(Set.of())));
                    return end(tx, hands, stored, draft, statement(caller, by, tx.now(), ""));
                });
    }

    @Override
    public OrderView revoke(Caller caller, UUID id, String reason) {
        String needed = Statements.needed(reason);
        return store.write(
                caller,
                tx -> {
                    // a step that rests on the order waits, or is seen
                    tx.cases().lock(Set.of(existing(tx.orders().find(id)).of()));
                    Order order = existing(tx.orders().lock(id));
                    StoredCase stored = visible(tx, caller, order);
                    if (order.status() != OrderStatus.SIGNED) {
                        throw new ProblemException(CaseProblem.ORDER_SETTLED);
                    }
                    OrderHands hands = hands(caller, stored);
                    Optional<OrderKind> kind = kind(stored, order.content().kind());
                    Posting by =
                            hands.revoker(order, kind)
                                    .orElseThrow(() -> hands.notYourSignature(kind));
                    return end(tx, hands, stored, order, statement(caller, by, tx.now(), needed));
                });
    }

    private OrderView end(
            Transaction tx, OrderHands hands, StoredCase stored, Order order, Statement statement) {
        tx.orders().end(order.id(), statement);
        Order ended =
                new Order(
                        order.id(),
                        order.of(),
                        order.content(),
                        order.drafted(),
                        order.signature(),
                        Optional.of(statement));
        if (ended.status() == OrderStatus.REVOKED) {
            journal(tx, JournalAction.ORDER_REVOKED, ended, ";number=" + ended.number());
            kind(stored, ended.content().kind())
                    .ifPresent(
                            kind ->
                                    new Lodging(tx, desk)
                                            .revoked(stored, kind, ended.content(), rules(stored)));
        } else {
            journal(tx, JournalAction.ORDER_DISCARDED, ended, "");
        }
        return view(hands, stored, ended);
    }

    @Override
    public Page<OrderView> toSign(Caller caller, Optional<String> after, int limit) {
        PageStart.check(after);
        Bench bench = Bench.signing(caller, shelf, seats);
        return new Showing(store, caller, Through.WORK)
                .page(
                        tx -> {
                            Page<Order> page =
                                    tx.orders().drafts(bench.drafts(desk.policy()), after, limit);
                            Map<CaseId, StoredCase> cases =
                                    tx.cases().byId(page.items().stream().map(Order::of).toList());
                            return page.map(
                                    order -> {
                                        StoredCase stored = cases.get(order.of());
                                        return view(hands(caller, stored), stored, order);
                                    });
                        },
                        view -> Showing.of(view.subject()));
    }

    @Override
    public boolean signs(Caller caller) {
        return !Bench.signing(caller, shelf, seats).kinds().isEmpty();
    }

    @Override
    public long countToSign(Caller caller) {
        Bench bench = Bench.signing(caller, shelf, seats);
        return store.read(tx -> tx.orders().countDrafts(bench.drafts(desk.policy())));
    }

    @Override
    public CaseOrders protectIdentity(Caller caller, CaseId id) {
        return store.write(
                caller,
                tx -> {
                    ProtectionDesk at = new ProtectionDesk(tx, desk, seats, caller);
                    return orders(tx, caller, at.protect(id));
                });
    }

    @Override
    public CaseOrders liftProtection(Caller caller, CaseId id, LiftDraft written) {
        return store.write(
                caller,
                tx -> {
                    ProtectionDesk at = new ProtectionDesk(tx, desk, seats, caller);
                    return orders(tx, caller, at.lift(id, written));
                });
    }
}
