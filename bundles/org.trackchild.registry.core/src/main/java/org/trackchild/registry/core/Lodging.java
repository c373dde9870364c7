package org.trackchild.registry.core;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trackchild.access.api.CaseFacts;
import org.trackchild.directory.api.Office;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.Code;
import org.trackchild.model.OfficeId;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.Order;
import org.trackchild.registry.api.OrderDraft;
import org.trackchild.registry.api.OrderStatus;
import org.trackchild.registry.api.Roll.Movement;
import org.trackchild.registry.api.Transfer;
import org.trackchild.rules.api.Evidence;
import org.trackchild.rules.api.HomeMove;
import org.trackchild.rules.api.OrderKind;
import org.trackchild.rules.api.Rules;
import org.trackchild.rules.api.Transition;
import org.trackchild.store.api.HeadcountTable.Happened;
import org.trackchild.store.api.StoredCase;
import org.trackchild.store.api.Transaction;

/**
 * Keeps where found children live, and who came and went. A child lives in the office that keeps
 * its case until an order names a home; it lives in none once it is with a family, or its case is
 * over. Inside of one transaction, with cases that are locked.
 */
final class Lodging {

    private final Transaction tx;

    private final CaseDesk desk;

    Lodging(Transaction tx, CaseDesk desk) {
        this.tx = tx;
        this.desk = desk;
    }

    /** Nobody counts the children of a home while some are registered there. */
    void registering(Collection<CaseFacts> facts) {
        facts.stream()
                .flatMap(each -> each.livesIn().stream())
                .distinct()
                .sorted(Comparator.comparing(OfficeId::value))
                .forEach(this::lock);
    }

    private void lock(OfficeId office) {
        if (isHome(office)) {
            tx.headcounts().lock(office);
        }
    }

    /** A case that was registered. */
    void registered(ChildCase made, CaseFacts facts) {
        facts.livesIn().ifPresent(home -> moved(made.id(), home, Movement.ADMITTED));
    }

    /**
     * A step was made. What it does to where the child lives is said by the pack.
     *
     * @param before the case before the step
     * @param to where it stands now
     * @param ordered the home that the order names on which the step rests
     */
    void stepped(StoredCase before, Transition step, CaseStatus to, Optional<OfficeId> ordered) {
        if (before.facts().kind() != CaseKind.FOUND) {
            return;
        }
        CaseStatus from = before.content().header().status();
        Optional<OfficeId> lived = before.facts().livesIn();
        Optional<OfficeId> lives =
                switch (step.home()) {
                    case ENTERS -> ordered.or(() -> lived);
                    // to where it can be brought back
                    case RUN_AWAY -> lived;
                    case RETURNS ->
                            livedWithFamily(before)
                                    ? lived
                                    : lived.filter(this::isOpen)
                                            .or(() -> Optional.of(before.facts().office()));
                    case STAYS, SETS_OUT, TURNS_BACK, ARRIVES -> staying(before, from, to);
                    default -> Optional.empty();
                };
        Optional<OfficeId> left = from.isInCustody() ? lived : Optional.empty();
        Optional<OfficeId> entered = to.isInCustody() ? lives : Optional.empty();
        change(before, lives, left, entered, step.home());
        travels(before, step.home());
    }

    /** Whether a child that ran away had last been given to a family, and not to a home. */
    private boolean livedWithFamily(StoredCase away) {
        Rules rules = desk.rules(away.facts());
        return new Whereabouts(
                        away.facts().kind(), Casebook.of(tx, away.content()).inForce(rules), rules)
                .move()
                .filter(move -> move == HomeMove.ALTERNATIVE_CARE)
                .isPresent();
    }

    /** Who sets out is counted nowhere until it is back, or lives elsewhere. */
    private void travels(StoredCase of, HomeMove move) {
        if (move == HomeMove.SETS_OUT) {
            tx.cases().travel(of.content().id(), Optional.of(tx.now()));
        } else if (move != HomeMove.STAYS) {
            tx.cases().travel(of.content().id(), Optional.empty());
        }
    }

    private static Optional<OfficeId> staying(StoredCase of, CaseStatus from, CaseStatus to) {
        Optional<OfficeId> lived = of.facts().livesIn();
        if (to == from || from.isInCustody() && to.isInCustody()) {
            return lived;
        }
        return to.isPending() ? lived.or(() -> Optional.of(of.facts().office())) : Optional.empty();
    }

    /**
     * Whether a step would end the case of a child that still lives in a home, without saying where
     * it goes: nobody would count it any more.
     */
    boolean wouldBeForgotten(StoredCase before, Transition step, CaseStatus to) {
        return before.facts().kind() == CaseKind.FOUND
                && to == CaseStatus.CLOSED
                && !step.home().isExit()
                && before.content().header().status().isInCustody()
                && before.facts().livesIn().filter(this::isHome).isPresent();
    }

    /**
     * An order was signed. The home that it names may read the case from now on. An order on which
     * a step rests is carried out by that step; any other one at once.
     */
    void signed(StoredCase of, OrderKind kind, OrderDraft content, Rules rules) {
        Optional<OfficeId> home = home(kind, content).map(Office::id);
        if (home.isEmpty()) {
            return;
        }
        show(of, home.get());
        if (!awaitsStep(of, kind.code(), rules)
                && of.facts().kind() == CaseKind.FOUND
                && of.content().header().status().isInCustody()) {
            change(of, home, of.facts().livesIn(), home, HomeMove.ENTERS);
        }
    }

    private static boolean awaitsStep(StoredCase of, String kind, Rules rules) {
        return rules.transitions(of.facts().kind()).stream()
                .flatMap(each -> each.demands().evidence().stream())
                .anyMatch(each -> each.shape() == Evidence.Shape.ORDER && each.kind().equals(kind));
    }

    /**
     * An order was revoked. What was carried out with the signature ends with it: the child is back
     * where it lived before and may still live, unless another order of the case names the same
     * home. A step that was made is not unmade: the child stays in the home until the next order,
     * and is counted there. A home in which the child never lived sees the case no more.
     */
    void revoked(StoredCase of, OrderKind kind, OrderDraft content, Rules rules) {
        Optional<OfficeId> home = home(kind, content).map(Office::id);
        if (home.isEmpty()) {
            return;
        }
        List<Order> orders = tx.orders().ofCase(of.content().id());
        if (!awaitsStep(of, kind.code(), rules)
                && orders.stream()
                        .filter(each -> each.status() == OrderStatus.SIGNED)
                        .noneMatch(each -> names(each, home.get()))
                && of.facts().kind() == CaseKind.FOUND
                && of.facts().livesIn().equals(home)) {
            Optional<OfficeId> before =
                    tx.headcounts().before(of.content().id(), home.get()).stream()
                            .filter(each -> !each.equals(home.get()))
                            .filter(each -> holds(of, orders, each, rules))
                            .filter(this::isOpen)
                            .findFirst()
                            .or(() -> Optional.of(of.facts().office()));
            boolean there = of.content().header().status().isInCustody();
            Optional<OfficeId> none = Optional.empty();
            change(of, before, there ? home : none, there ? before : none, HomeMove.OTHER_EXIT);
        }
        new LinkedCases(tx, desk).left(of, home.get());
    }

    private static boolean names(Order order, OfficeId home) {
        return order.content().particulars().containsValue(home.value());
    }

    /**
     * Whether a child that lived in an office may live there again: because the office keeps its
     * case, because an order stands or was carried out by a step, or because no order brought it
     * there.
     */
    private boolean holds(StoredCase of, List<Order> orders, OfficeId office, Rules rules) {
        List<Order> naming =
                orders.stream()
                        .filter(each -> each.signature().isPresent() && names(each, office))
                        .toList();
        return office.equals(of.facts().office())
                || naming.isEmpty()
                || naming.stream()
                        .anyMatch(
                                each ->
                                        each.status() == OrderStatus.SIGNED
                                                || awaitsStep(of, each.content().kind(), rules)
                                                        && isCarriedOut(each));
    }

    private boolean isCarriedOut(Order order) {
        return tx.transitions().ofCase(order.of()).stream().anyMatch(each -> each.restsOn(order));
    }

    /** The home that an order names; empty when it names none that the directory knows. */
    Optional<Office> home(OrderKind kind, OrderDraft content) {
        return kind.particulars().stream()
                .filter(each -> each.shape() == Evidence.Shape.HOME)
                .map(each -> content.particulars().getOrDefault(each.code(), ""))
                .flatMap(text -> desk.home(text).stream())
                .findFirst();
    }

    /**
     * Where the child lives when another office keeps its case. A child goes with its case from the
     * office that kept both, to a home; to any other office goes the case alone. A home that does
     * not keep the case has no part in this, and keeps the child.
     */
    Optional<OfficeId> afterMove(Transfer.Keeper keeper, StoredCase of) {
        Optional<OfficeId> lived = of.facts().livesIn();
        return lived.map(
                there ->
                        !there.equals(of.facts().office())
                                        || isHome(there) && !isHome(keeper.office())
                                ? there
                                : keeper.office());
    }

    /** The case was handed over. */
    void handedOver(StoredCase before, Optional<OfficeId> lives) {
        if (before.content().header().status().isInCustody()) {
            move(before, before.facts().livesIn(), lives, HomeMove.STAYS);
        }
    }

    private boolean isHome(OfficeId office) {
        return desk.home(office.value()).isPresent();
    }

    private void change(
            StoredCase of,
            Optional<OfficeId> lives,
            Optional<OfficeId> left,
            Optional<OfficeId> entered,
            HomeMove how) {
        boolean returned = left.isEmpty() && entered.isPresent();
        if (returned || !lives.equals(of.facts().livesIn())) {
            tx.cases().lodge(of.content().id(), lives, tx.now());
            lives.ifPresent(home -> show(of, home));
        }
        move(of, left, entered, how);
    }

    private void show(StoredCase of, OfficeId home) {
        if (!home.equals(of.facts().office())) {
            tx.cases().share(of.content().id(), home);
        }
    }

    private void move(
            StoredCase of, Optional<OfficeId> left, Optional<OfficeId> entered, HomeMove how) {
        if (left.equals(entered)) {
            return;
        }
        CaseId id = of.content().id();
        // always in one order, so that two transactions do not wait for each other
        Stream.concat(left.stream(), entered.stream())
                .sorted(Comparator.comparing(OfficeId::value))
                .forEach(this::lock);
        entered.ifPresent(this::mustBeOpen);
        left.ifPresent(
                home -> moved(id, home, entered.isPresent() ? Movement.TO_OTHER_HOME : exit(how)));
        entered.ifPresent(home -> moved(id, home, entry(how, left)));
    }

    /** As far as the directory knows at the moment. */
    private boolean isOpen(OfficeId office) {
        return desk.office(office).map(Office::isOpen).orElse(true);
    }

    /** Read under the lock that closing the home takes, too: nobody enters what is closed. */
    private void mustBeOpen(OfficeId home) {
        if (isHome(home)
                && tx.offices().findAll(List.of(home)).stream().anyMatch(each -> !each.isOpen())) {
            throw new ProblemException(CaseProblem.OFFICE_CLOSED_MEANWHILE);
        }
    }

    /** The movement of a child that leaves, by the code of what the pack says of it. */
    private static Movement exit(HomeMove how) {
        return Code.find(Movement.class, how.code())
                .filter(movement -> how.isExit())
                .orElse(Movement.OTHER_EXIT);
    }

    private Movement entry(HomeMove how, Optional<OfficeId> left) {
        if (how == HomeMove.RETURNS) {
            return Movement.BROUGHT_BACK;
        }
        if (left.isEmpty()) {
            return how == HomeMove.ENTERS ? Movement.BY_ORDER : Movement.ADMITTED;
        }
        return isHome(left.get()) ? Movement.FROM_OTHER_HOME : Movement.BY_ORDER;
    }

    private void moved(CaseId id, OfficeId home, Movement how) {
        tx.headcounts().moved(new Happened(id, home, how, tx.now()));
    }
}
