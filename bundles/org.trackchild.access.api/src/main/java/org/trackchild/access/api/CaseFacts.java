package org.trackchild.access.api;

import java.util.Objects;
import java.util.Set;
import org.trackchild.model.CaseKind;
import org.trackchild.model.OfficeId;

/**
 * What the access predicate needs to know of a case.
 *
 * @param kind missing or found
 * @param office the office that keeps the case
 * @param state state of that office, empty for a national one
 * @param district district of that office, empty for state and national ones
 * @param sharedWith offices that may see the case although they do not keep it: because a case that
 *     they keep is of the same child, because they kept it before, or because they help with it
 */
public record CaseFacts(
        CaseKind kind, OfficeId office, String state, String district, Set<OfficeId> sharedWith) {

    public CaseFacts {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(office);
        Objects.requireNonNull(state);
        Objects.requireNonNull(district);
        sharedWith = Set.copyOf(sharedWith);
    }
}
