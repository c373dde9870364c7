package org.trackchild.registry.api;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/**
 * A transition as somebody writes it down.
 *
 * @param transition code of the transition
 * @param happened when it happened; may be earlier than now
 * @param evidence what belongs to it, by the codes of its evidence; blank texts count as not told
 */
public record Step(String transition, Instant happened, Map<String, String> evidence) {

    public Step {
        Objects.requireNonNull(transition);
        Objects.requireNonNull(happened);
        evidence = Map.copyOf(evidence);
    }
}
