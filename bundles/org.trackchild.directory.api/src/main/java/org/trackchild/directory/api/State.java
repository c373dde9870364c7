package org.trackchild.directory.api;

import java.util.Objects;
import java.util.Set;
import org.trackchild.model.Wording;

/**
 * A state or union territory.
 *
 * @param code two letters of ISO 3166-2:IN
 * @param name its name
 * @param neighbours codes of the states that adjoin by land
 */
public record State(String code, Wording name, Set<String> neighbours) {

    public State {
        Objects.requireNonNull(code);
        Objects.requireNonNull(name);
        neighbours = Set.copyOf(neighbours);
    }

    /** A state of which it does not matter what adjoins. */
    public State(String code, Wording name) {
        this(code, name, Set.of());
    }
}
