package org.trackchild.registry.core;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Role;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.OfficeId;
import org.trackchild.registry.api.CaseForm;
import org.trackchild.registry.api.MadeTransition;
import org.trackchild.registry.api.Order;
import org.trackchild.registry.api.OrderStatus;
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

    private final CaseKind kind;

    private final Rules rules;

    private final List<Told> confidants;

    private final Set<String> offices;

    private final Set<String> hidden;

    private final CaseDesk desk;

    /**
     * Whether a found child is linked with the case, so that its steps are made with those of it.
     */
    private final boolean follows;

    /** The kinds of benches of which steps of a case of the child told something restricted. */
    private final Set<String> touched;

    /**
     * Who is told what of a found child.
     *
     * @param benches the kinds of benches of which something restricted can be told there
     */
    private record Told(Confidants who, Set<String> benches) {

        boolean of(String bench) {
            return benches.contains(bench) && who.of(bench, bench);
        }
    }

    /**
     * @param stored a case that the caller may read
     */
    RestrictedSight(Transaction tx, CaseDesk desk, Caller caller, StoredCase stored) {
        this.desk = desk;
        kind = stored.facts().kind();
        rules = desk.rules(stored.facts());
        CaseId id = stored.content().id();
        Map<CaseId, StoredCase> child = new HashMap<>();
        tx.cases()
                .findAll(tx.identityLinks().childrenOf(Set.of(id)))
                .forEach(each -> child.put(each.content().id(), each));
        child.put(id, stored);
        List<StoredCase> found =
                child.values().stream()
                        .filter(each -> each.facts().kind() == CaseKind.FOUND)
                        .toList();
        Map<CaseId, Set<String>> told =
                found.stream()
                        .collect(
                                Collectors.toMap(
                                        each -> each.content().id(), each -> told(tx, desk, each)));
        touched = told.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        follows = kind == CaseKind.MISSING && !found.isEmpty();
        // of a found child who acts on that very case; of its report who acts where it was told
        confidants =
                found.stream()
                        .filter(each -> follows || each.content().id().equals(id))
                        .map(
                                each ->
                                        new Told(
                                                Confidants.of(desk, caller, each.facts()),
                                                follows
                                                        ? told.get(each.content().id())
                                                        : rules.restrictedBenches()))
                        .toList();
        offices =
                caller.postings().stream()
                        .map(posting -> posting.office().value())
                        .collect(Collectors.toSet());
        OrderSight orders = new OrderSight(tx, desk, caller);
        // their numbers only: as of many cases, since one that cannot be opened must hide no list
        hidden =
                child.values().stream()
                        .flatMap(
                                each ->
                                        tx.orders().ofCases(List.of(each.content().id())).stream()
                                                .filter(order -> order.signature().isPresent())
                                                .filter(order -> !orders.shows(each, order)))
                        .map(Order::number)
                        .collect(Collectors.toSet());
    }

    /** The kinds of benches of which something restricted was told in a case of a found child. */
    private static Set<String> told(Transaction tx, CaseDesk desk, StoredCase found) {
        Rules rules = desk.rules(found.facts());
        return Stream.concat(
                        Stream.of(found.facts().standsBefore())
                                .filter(rules.restrictedBenches()::contains),
                        tx.transitions().ofCase(found.content().id()).stream()
                                .flatMap(
                                        made ->
                                                rules
                                                        .restricted(
                                                                CaseKind.FOUND,
                                                                made.step().transition())
                                                        .stream())
                                .map(Transition.Restricted::bench))
                .collect(Collectors.toSet());
    }

    /** Whether the caller is told what is restricted before a kind of bench. */
    boolean isConfidant(String bench) {
        return confidants.stream().anyMatch(each -> each.of(bench));
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
        // a step of another file that rests on what a bench ordered there, or was made by it
        return Optional.of(
                made.step().evidence().values().stream().anyMatch(hidden::contains)
                                || !showsOffice(made.by().office())
                        ? without(made, made.step().transition())
                        : made);
    }

    private boolean showsOffice(String office) {
        return office.isEmpty() || shows(new OfficeId(office));
    }

    /** Whether the caller is told which step it was that somebody made. */
    boolean names(MadeTransition made) {
        return told(made)
                .filter(each -> each.step().transition().equals(made.step().transition()))
                .isPresent();
    }

    private static MadeTransition without(MadeTransition made, String told) {
        return new MadeTransition(
                made.id(),
                made.of(),
                made.from(),
                made.to(),
                new Step(told, made.step().happened(), Map.of()),
                made.recorded(),
                MadeTransition.Signature.NOBODY);
    }

    /**
     * Whether the caller is told of a step that can be made. What the platform makes in a report
     * with the steps of the found child would say by itself where that stands.
     *
     * @param roles in which the caller may act on the case
     */
    boolean shows(Transition offered, Set<Role> roles) {
        boolean made = follows && !offered.effect().withLinked().isEmpty();
        return !made && offered.roles().stream().anyMatch(roles::contains)
                || shows(offered.effect().restricted().map(Transition.Restricted::bench));
    }

    /**
     * Whether the caller is told what a step is called.
     *
     * @param transition its code
     */
    boolean showsStep(String transition) {
        return showsStep(kind, transition);
    }

    /** The same of a step of a case of the child of either kind. */
    boolean showsStep(CaseKind of, String transition) {
        return shows(rules.restricted(of, transition).map(Transition.Restricted::bench));
    }

    /** Whether the caller is told that a child stands before a kind of bench. */
    boolean showsBench(String bench) {
        return !rules.restrictedBenches().contains(bench) || isConfidant(bench);
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

    /**
     * Whether the caller is told that a clock runs.
     *
     * @param clock its code
     */
    boolean showsClock(String clock) {
        return rules.clocks(kind).stream()
                .filter(each -> each.code().equals(clock))
                .allMatch(this::shows);
    }

    /**
     * An order as the caller is told of it: that the child came before another bench, by which it
     * ended, can be restricted.
     */
    Order told(Order order) {
        boolean told =
                order.ended().filter(end -> !isOwn(end.office().value())).isEmpty()
                        || order.status() == OrderStatus.DISCARDED
                                && touched.stream().allMatch(this::isConfidant)
                        || order.status() == OrderStatus.REVOKED
                                && (!order.hasLapsed() || showsEveryBench());
        return told ? order : order.withoutEnd();
    }

    /** Whether the caller is told all that is restricted, before whichever bench the child was. */
    boolean showsEveryBench() {
        return rules.restrictedBenches().stream().allMatch(this::isConfidant);
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
                desk.office(office)
                        .map(known -> known.type().code())
                        .filter(rules.restrictedBenches()::contains));
    }
}
