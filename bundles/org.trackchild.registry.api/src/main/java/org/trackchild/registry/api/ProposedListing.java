package org.trackchild.registry.api;

import java.util.Objects;
import java.util.Optional;
import org.trackchild.model.Wording;
import org.trackchild.rules.api.LegalClock;
import org.trackchild.rules.api.Matter;

/**
 * A case that should be put down for a sitting, by law.
 *
 * @param subject the case
 * @param matter for what
 * @param clock the clock that runs out before the sitting after; empty for another reason
 * @param order what must be ratified; empty for another reason
 */
public record ProposedListing(
        CaseSummary subject, Matter matter, Optional<LegalClock> clock, Optional<Wording> order) {

    public ProposedListing {
        Objects.requireNonNull(subject);
        Objects.requireNonNull(matter);
        Objects.requireNonNull(clock);
        Objects.requireNonNull(order);
    }
}
