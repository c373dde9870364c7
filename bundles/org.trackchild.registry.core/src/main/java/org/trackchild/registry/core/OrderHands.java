package org.trackchild.registry.core;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.Role;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.Order;
import org.trackchild.registry.api.OrderStatus;
import org.trackchild.registry.api.OrderView;
import org.trackchild.rules.api.LegalWords;
import org.trackchild.rules.api.OrderKind;
import org.trackchild.rules.api.RuleProblem;

/**
 * What somebody can do with the orders of one case. Pure.
 *
 * @param postings those in which the person may act on the case
 * @param makes whether the bench of a posting makes orders of a kind, by its code
 */
record OrderHands(List<Posting> postings, BiPredicate<Posting, String> makes) {

    /** The posting in which the person draws up an order of a kind. */
    Optional<Posting> drafter(OrderKind kind) {
        return in(kind, kind.hands().draft());
    }

    /** The posting in which the person signs and revokes orders of a kind. */
    Optional<Posting> signer(OrderKind kind) {
        return in(kind, kind.hands().sign());
    }

    private Optional<Posting> in(OrderKind kind, Collection<Role> roles) {
        return postings.stream()
                .filter(posting -> roles.contains(posting.role()))
                .filter(posting -> makes.test(posting, kind.code()))
                .findFirst();
    }

    private Optional<Posting> in(Collection<Role> roles) {
        return postings.stream().filter(posting -> roles.contains(posting.role())).findFirst();
    }

    /**
     * The posting in which the person discards a draft.
     *
     * @param kind its kind, if the rules still know it; else everybody who acts on the case can
     */
    Optional<Posting> discarder(Optional<OrderKind> kind) {
        return kind.map(known -> drafter(known).or(() -> signer(known)))
                .orElseGet(() -> postings.stream().findFirst());
    }

    /**
     * The posting in which the person revokes a signed order. What one bench signed no other one
     * revokes.
     *
     * @param kind its kind, if the rules still know it; else those of the role that signed can
     */
    Optional<Posting> revoker(Order order, Optional<OrderKind> kind) {
        return order.signature()
                .flatMap(
                        signature ->
                                kind.map(known -> ofBench(signature.role().bench()).signer(known))
                                        .orElseGet(() -> in(Set.of(signature.role()))));
    }

    /** The same without the postings to benches of other kinds. */
    private OrderHands ofBench(String bench) {
        return new OrderHands(
                postings.stream()
                        .filter(
                                posting ->
                                        !posting.role().isOfBench()
                                                || posting.role().bench().equals(bench))
                        .toList(),
                makes);
    }

    /** What the person can do with an order, and in which posting. */
    Map<OrderView.Act, Posting> acts(Order order, Optional<OrderKind> kind) {
        Map<OrderView.Act, Posting> acts = new EnumMap<>(OrderView.Act.class);
        if (order.status() == OrderStatus.DRAFT) {
            kind.flatMap(this::signer).ifPresent(posting -> acts.put(OrderView.Act.SIGN, posting));
            discarder(kind).ifPresent(posting -> acts.put(OrderView.Act.DISCARD, posting));
        } else if (order.status() == OrderStatus.SIGNED) {
            revoker(order, kind).ifPresent(posting -> acts.put(OrderView.Act.REVOKE, posting));
        }
        return acts;
    }

    /** A refusal of an order of a kind, which says whose part it is. */
    ProblemException notYours(OrderKind kind, Set<Role> roles) {
        return in(roles).isPresent()
                ? new ProblemException(RuleProblem.NOT_THIS_BENCH, kind.legal().label())
                : notYours(roles);
    }

    /** A refusal of an order that others sign. */
    ProblemException notYourSignature(Optional<OrderKind> kind) {
        return kind.map(known -> notYours(known, known.hands().sign()))
                .orElseGet(() -> notYours(Set.of()));
    }

    /** A refusal that says whose part it is. */
    static ProblemException notYours(Set<Role> roles) {
        return new ProblemException(RuleProblem.NOT_YOUR_PART, LegalWords.of(roles));
    }
}
