package org.trackchild.registry.api;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What an order says.
 *
 * @param kind code of its kind, by the rules of the state of the case
 * @param particulars by the codes of the particulars of the kind; blank texts count as not told
 * @param from its first day, in India
 * @param until its last day; empty where it does not end by itself
 */
public record OrderDraft(
        String kind, Map<String, String> particulars, LocalDate from, Optional<LocalDate> until) {

    public OrderDraft {
        Objects.requireNonNull(kind);
        particulars = Map.copyOf(particulars);
        Objects.requireNonNull(from);
        Objects.requireNonNull(until);
    }
}
