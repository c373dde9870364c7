package org.trackchild.registry.core;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
 */
record OrderHands(List<Posting> postings) {

    /** The posting in which the person draws up an order of a kind. */
    Optional<Posting> drafter(OrderKind kind) {
        return in(kind.hands().draft());
    }

    /** The posting in which the person signs and revokes orders of a kind. */
    Optional<Posting> signer(OrderKind kind) {
        return in(kind.hands().sign());
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
     * The posting in which the person revokes a signed order.
     *
     * @param kind its kind, if the rules still know it; else those of the role that signed can
     */
    Optional<Posting> revoker(Order order, Optional<OrderKind> kind) {
        return kind.map(this::signer)
                .orElseGet(
                        () -> order.signature().flatMap(signature -> in(Set.of(signature.role()))));
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

    /** A refusal that says whose part it is. */
    static ProblemException notYours(Set<Role> roles) {
        return new ProblemException(RuleProblem.NOT_YOUR_PART, LegalWords.of(roles));
    }
}
