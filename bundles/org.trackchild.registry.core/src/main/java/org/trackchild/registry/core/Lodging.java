package org.trackchild.registry.core;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.trackchild.access.api.CaseFacts;
import org.trackchild.directory.api.Office;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.OfficeId;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.OrderDraft;
import org.trackchild.registry.api.Roll.Movement;
import org.trackchild.registry.api.Transfer;
import org.trackchild.rules.api.Evidence;
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

    /** How the transitions of the law take a child out of a home. */
    private static final Map<String, Movement> EXITS =
            Map.of(
                    "restore", Movement.RESTORED,
                    "repatriate", Movement.RESTORED,
                    "run_away", Movement.RUN_AWAY,
                    "find_deceased", Movement.DEATH,
                    "foster", Movement.ALTERNATIVE_CARE,
                    "sponsor", Movement.ALTERNATIVE_CARE,
                    "turn_18", Movement.AFTERCARE,
                    "multiple_admission", Movement.ADMITTED_ELSEWHERE);

    private final Transaction tx;

    private final CaseDesk desk;

    Lodging(Transaction tx, CaseDesk desk) {
        this.tx = tx;
        this.desk = desk;
    }

    /** Nobody counts the children of a home while one is registered there. */
    void registering(CaseFacts facts) {
        facts.livesIn().ifPresent(this::lock);
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
     * A step was made, which may rest on an order that names a home.
     *
     * @param before the case before the step
     * @param to where it stands now
     * @param ordered the home that the order names
     */
    void stepped(StoredCase before, Transition step, CaseStatus to, Optional<OfficeId> ordered) {
        if (before.facts().kind() != CaseKind.FOUND) {
            return;
        }
        CaseStatus from = before.content().header().status();
        Optional<OfficeId> lived = before.facts().livesIn();
        Optional<OfficeId> lives = ordered;
        if (lives.isEmpty() && (to == from || to == CaseStatus.RAN_AWAY)) {
            lives = lived;
        } else if (lives.isEmpty() && to.isPending()) {
            lives = lived.or(() -> Optional.of(before.facts().office()));
        }
        Optional<OfficeId> left = from.isInCustody() ? lived : Optional.empty();
        Optional<OfficeId> entered = to.isInCustody() ? lives : Optional.empty();
        change(before, lives, left, entered, EXITS.getOrDefault(step.code(), Movement.OTHER_EXIT));
    }

    /**
     * Whether a step would end the case of a child that still lives in a home, without saying where
     * it goes: nobody would count it any more.
     */
    boolean wouldBeForgotten(StoredCase before, Transition step, CaseStatus to) {
        return before.facts().kind() == CaseKind.FOUND
                && to == CaseStatus.CLOSED
                && !EXITS.containsKey(step.code())
                && before.content().header().status().isInCustody()
                && before.facts().livesIn().filter(this::isHome).isPresent();
    }

    /**
     * An order was signed. The home that it names may read the case from now on. An order on which
     * a step rests is carried out by that step; any other one at once.
     */
    void signed(StoredCase of, OrderKind kind, OrderDraft content, Rules rules) {
        Optional<OfficeId> home = home(kind, content);
        if (home.isEmpty()) {
            return;
        }
        show(of, home.get());
        boolean awaitsStep =
                rules.transitions(of.facts().kind()).stream()
                        .flatMap(each -> each.demands().evidence().stream())
                        .anyMatch(
                                each ->
                                        each.shape() == Evidence.Shape.ORDER
                                                && each.kind().equals(kind.code()));
        if (!awaitsStep
                && of.facts().kind() == CaseKind.FOUND
                && of.content().header().status().isInCustody()) {
            change(of, home, of.facts().livesIn(), home, Movement.OTHER_EXIT);
        }
    }

    /** The home that an order names; empty when it names none that the directory knows. */
    Optional<OfficeId> home(OrderKind kind, OrderDraft content) {
        return kind.particulars().stream()
                .filter(each -> each.shape() == Evidence.Shape.HOME)
                .map(each -> content.particulars().getOrDefault(each.code(), ""))
                .flatMap(text -> desk.home(text).stream())
                .map(Office::id)
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
            move(before, before.facts().livesIn(), lives, Movement.OTHER_EXIT);
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
            Movement exit) {
        boolean returned = left.isEmpty() && entered.isPresent();
        if (returned || !lives.equals(of.facts().livesIn())) {
            tx.cases().lodge(of.content().id(), lives, tx.now());
            lives.ifPresent(home -> show(of, home));
        }
        move(of, left, entered, exit);
    }

    private void show(StoredCase of, OfficeId home) {
        if (!home.equals(of.facts().office())) {
            tx.cases().share(of.content().id(), home);
        }
    }

    private void move(
            StoredCase of, Optional<OfficeId> left, Optional<OfficeId> entered, Movement exit) {
        if (left.equals(entered)) {
            return;
        }
        CaseId id = of.content().id();
        // always in one order, so that two transactions do not wait for each other
        Stream.concat(left.stream(), entered.stream())
                .sorted(Comparator.comparing(OfficeId::value))
                .forEach(this::lock);
        left.ifPresent(
                home -> moved(id, home, entered.isPresent() ? Movement.TO_OTHER_HOME : exit));
        entered.ifPresent(home -> moved(id, home, entry(of, left)));
    }

    private Movement entry(StoredCase of, Optional<OfficeId> left) {
        if (left.isEmpty()) {
            return of.content().header().status() == CaseStatus.RAN_AWAY
                    ? Movement.BROUGHT_BACK
                    : Movement.ADMITTED;
        }
        return isHome(left.get()) ? Movement.FROM_OTHER_HOME : Movement.BY_ORDER;
    }

    private void moved(CaseId id, OfficeId home, Movement how) {
        tx.headcounts().moved(new Happened(id, home, how, tx.now()));
    }
}
