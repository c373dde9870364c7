package org.trackchild.registry.core;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Role;
import org.trackchild.model.CaseKind;
import org.trackchild.model.OfficeId;
import org.trackchild.registry.api.CaseForm;
import org.trackchild.registry.api.MadeTransition;
import org.trackchild.registry.api.Order;
import org.trackchild.registry.api.Step;
import org.trackchild.rules.api.ClockRule;
import org.trackchild.rules.api.Rules;
import org.trackchild.rules.api.Transition;
import org.trackchild.store.api.StoredCase;
import org.trackchild.store.api.Transaction;

/**
 * What one caller is told of the steps, clocks and forms of a case that tell what is alleged of the
 * child, or what was ordered because of that: all of it who acts for the child, whichever of its
 * files is read; others that the child is safe. Inside of one transaction.
 */
final class RestrictedSight {

    /** Who made a step is not told with it. */
    private static final MadeTransition.Signature NOBODY = new MadeTransition.Signature("", "");

    private final CaseKind kind;

    private final Rules rules;

    private final List<Confidants> confidants;

    private final Set<String> offices;

    private final Set<String> hidden;

    private final CaseDesk desk;

    /** The kinds of benches of which steps of the child's cases told something restricted. */
    private final Set<String> benches;

    /**
     * @param stored a case that the caller may read
     */
    RestrictedSight(Transaction tx, CaseDesk desk, Caller caller, StoredCase stored) {
        this.desk = desk;
        kind = stored.facts().kind();
        rules = desk.rules(stored.facts());
        Set<StoredCase> child =
                Stream.concat(
                                Stream.of(stored),
                                tx
                                        .cases()
                                        .findAll(
                                                tx.identityLinks()
                                                        .childrenOf(Set.of(stored.content().id())))
                                        .stream())
                        .collect(Collectors.toSet());
        confidants =
                child.stream()
                        .filter(each -> each.facts().kind() == CaseKind.FOUND)
                        .map(
                                each ->
                                        new Confidants(
                                                desk.actingPostings(caller, each.facts()),
                                                each.facts().standsBefore()))
                        .toList();
        offices =
                caller.postings().stream()
                        .map(posting -> posting.office().value())
                        .collect(Collectors.toSet());
        benches =
                child.stream()
                        .flatMap(each -> tx.transitions().ofCase(each.content().id()).stream())
                        .flatMap(
                                made ->
                                        rules
                                                .restricted(
                                                        CaseKind.FOUND, made.step().transition())
                                                .stream())
                        .map(Transition.Restricted::bench)
                        .collect(Collectors.toSet());
        OrderSight orders = new OrderSight(desk, new Seats(desk, desk.shelf), caller);
        hidden =
                child.stream()
                        .flatMap(
                                each ->
                                        tx.orders().ofCase(each.content().id()).stream()
                                                .filter(order -> order.signature().isPresent())
                                                .filter(order -> !orders.shows(each, order)))
                        .map(Order::number)
                        .collect(Collectors.toSet());
    }

    /** Whether the caller is told what is restricted before a kind of bench. */
    boolean isConfidant(String bench) {
        return confidants.stream().anyMatch(each -> each.of(bench, bench));
    }

    /** Whether it was done for an office of the caller. */
    boolean isOwn(String office) {
        return offices.contains(office);
    }

    /** Whether the caller is told of something, by the bench of which it tells. */
    private boolean shows(Optional<String> restricted) {
        return restricted.map(this::isConfidant).orElse(true);
    }

    /**
     * A step as the caller is told of it. Who made it knows it.
     *
     * @return empty where nothing is told of it
     */
    Optional<MadeTransition> told(MadeTransition made) {
        if (isOwn(made.by().office())) {
            return Optional.of(made);
        }
        Optional<Transition.Restricted> restricted =
                rules.restricted(kind, made.step().transition())
                        .filter(each -> !isConfidant(each.bench()));
        if (restricted.isPresent()) {
            return restricted.get().told().map(instead -> without(made, instead.code()));
        }
        // a step of another file that rests on what a bench ordered there
        return Optional.of(
                made.step().evidence().values().stream().anyMatch(hidden::contains)
                        ? without(made, made.step().transition())
                        : made);
    }

    private static MadeTransition without(MadeTransition made, String told) {
        return new MadeTransition(
                made.id(),
                made.of(),
                made.from(),
                made.to(),
                new Step(told, made.step().happened(), Map.of()),
                made.recorded(),
                NOBODY);
    }

    /**
     * Whether the caller is told of a step that can be made.
     *
     * @param roles in which the caller may act on the case
     */
    boolean shows(Transition offered, Set<Role> roles) {
        return offered.roles().stream().anyMatch(roles::contains)
                || shows(offered.effect().restricted().map(Transition.Restricted::bench));
    }

    /**
     * Whether the caller is told what a step is called.
     *
     * @param transition its code
     */
    boolean showsStep(String transition) {
        return shows(rules.restricted(kind, transition).map(Transition.Restricted::bench));
    }

    /**
     * Whether the caller is told that there are orders of a kind, whoever signed them.
     *
     * @param order code of the kind
     */
    boolean showsOrder(String order) {
        return shows(
                rules.order(kind, order)
                        .filter(each -> each.isRestricted(""))
                        .flatMap(each -> each.hands().restricted()));
    }

    boolean shows(ClockRule clock) {
        return shows(rules.restricted(clock));
    }

    /**
     * Whether the caller is told of forms of a kind.
     *
     * @param form code of the kind
     */
    boolean showsForm(String form) {
        return shows(rules.restrictedForm(kind, form));
    }

    /** Whether the caller is told of a form. Whose office filled it in knows it. */
    boolean shows(CaseForm form) {
        return isOwn(form.progress().begun().office().value()) || showsForm(form.kind());
    }

    /** Whether the caller is told that an office has to do with the child, as a bench has. */
    boolean shows(OfficeId office) {
        return shows(
                desk.office(office).map(known -> known.type().code()).filter(benches::contains));
    }
}
