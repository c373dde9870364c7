package org.trackchild.registry.api;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.trackchild.model.Wording;
import org.trackchild.rules.api.BenchRule;
import org.trackchild.rules.api.LegalClock;

/**
 * A sitting with what is put down for it.
 *
 * @param sitting the sitting
 * @param rule how the bench sits by law; empty where no pack says so
 * @param items by their numbers
 */
public record CauseList(Sitting sitting, Optional<BenchRule> rule, List<Item> items) {

    /**
     * An item.
     *
     * @param listing what is put down
     * @param subject the case; empty when the reader does not see it any more
     * @param next the clock of the case that runs out first; empty where none runs
     * @param orders the orders that were signed in the case in this sitting
     */
    public record Item(
            Listing listing,
            Optional<CaseSummary> subject,
            Optional<LegalClock> next,
            List<Signed> orders) {

        public Item {
            Objects.requireNonNull(listing);
            Objects.requireNonNull(subject);
            Objects.requireNonNull(next);
            orders = List.copyOf(orders);
        }
    }

    /**
     * An order.
     *
     * @param order the order
     * @param title what its kind is called
     */
    public record Signed(Order order, Wording title) {

        public Signed {
            Objects.requireNonNull(order);
            Objects.requireNonNull(title);
        }
    }

    public CauseList {
        Objects.requireNonNull(sitting);
        Objects.requireNonNull(rule);
        items = List.copyOf(items);
    }

    /** How many items something must still become of. */
    public long waiting() {
        return items.stream().filter(item -> item.listing().isWaiting()).count();
    }

    /** Whether enough members are present to dispose of a case finally. */
    public boolean hasQuorum() {
        return rule.map(law -> sitting.present().size() >= law.quorum()).orElse(true);
    }
}
