package org.trackchild.registry.api;

import java.util.Objects;
import java.util.UUID;
import org.trackchild.model.CaseId;

/**
 * A person of an office has a case in hand: what is to be done in it is theirs. Nobody else of the
 * office may do less because of that.
 *
 * @param id identifier
 * @param of the case
 * @param user name of the account of whoever has it in hand
 * @param said who said so, and of which office both are
 */
public record Assignment(UUID id, CaseId of, String user, Statement said) {

    public Assignment {
        Objects.requireNonNull(id);
        Objects.requireNonNull(of);
        Objects.requireNonNull(user);
        Objects.requireNonNull(said);
    }
}
