package org.trackchild.registry.api;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.trackchild.access.api.Posting;
import org.trackchild.model.Code;
import org.trackchild.model.Problem;
import org.trackchild.model.Wording;
import org.trackchild.rules.api.OrderKind;

/**
 * An order, as a reader sees it.
 *
 * @param order the order
 * @param subject its case
 * @param kind its kind, by the rules of today; empty when they do not know it any more
 * @param possible what the reader can do with it, and in which posting
 * @param warnings what whoever signs it should know; none of it hinders signing. Told to them
 *     alone, where one order is read or drafted, and not in lists
 */
public record OrderView(
        Order order,
        CaseSummary subject,
        Optional<OrderKind> kind,
        Map<Act, Posting> possible,
        List<Problem> warnings) {

    /** An order of which nothing has to be known. */
    public OrderView(
            Order order,
            CaseSummary subject,
            Optional<OrderKind> kind,
            Map<Act, Posting> possible) {
        this(order, subject, kind, possible, List.of());
    }

    /** What can be done with an order. */
    public enum Act implements Code {
        SIGN("sign"),
        DISCARD("discard"),
        REVOKE("revoke");

        private final String code;

        Act(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    public OrderView {
        Objects.requireNonNull(order);
        Objects.requireNonNull(subject);
        Objects.requireNonNull(kind);
        possible = Map.copyOf(possible);
        warnings = List.copyOf(warnings);
    }

    /** The same, with what whoever signs it should know. */
    public OrderView warned(List<Problem> told) {
        return new OrderView(order, subject, kind, possible, told);
    }

    /** Whether the reader can do this. */
    public boolean may(Act act) {
        return possible.containsKey(act);
    }

    /** In which posting the reader does this; empty when it is not for the reader. */
    public Optional<Posting> as(Act act) {
        return Optional.ofNullable(possible.get(act));
    }

    /** What the kind is called; its code when the rules do not know it any more. */
    public Wording title() {
        return kind.map(known -> known.legal().label())
                .orElseGet(() -> Wording.same(order.content().kind()));
    }
}
