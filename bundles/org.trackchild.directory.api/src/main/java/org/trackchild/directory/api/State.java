package org.trackchild.directory.api;

import java.util.Objects;
import org.trackchild.model.Wording;

/**
 * A state or union territory.
 *
 * @param code two letters of ISO 3166-2:IN
 * @param name its name
 */
public record State(String code, Wording name) {

    public State {
        Objects.requireNonNull(code);
        Objects.requireNonNull(name);
    }
}
