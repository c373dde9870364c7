package org.trackchild.registry.api;

import java.util.Objects;
import org.trackchild.access.api.Colleague;

/**
 * Who of the reader's office has a case in hand.
 *
 * @param assignment the assignment, which is in force
 * @param colleague the person
 */
public record AssignedCase(Assignment assignment, Colleague colleague) {

    public AssignedCase {
        Objects.requireNonNull(assignment);
        Objects.requireNonNull(colleague);
    }
}
