package org.trackchild.store.api;

import java.util.List;
import java.util.Objects;
import org.trackchild.access.api.Reach;
import org.trackchild.registry.api.CaseFilter;

/**
 * Which cases a query is about.
 *
 * @param reach what the caller may see
 * @param filter what the caller wants; its text is compared with case numbers only
 * @param nameParts the parts of a name, all of which a case must have; empty when no name is
 *     searched
 */
public record CaseSelection(Reach reach, CaseFilter filter, List<NamePart> nameParts) {

    public CaseSelection {
        Objects.requireNonNull(reach);
        Objects.requireNonNull(filter);
        nameParts = List.copyOf(nameParts);
    }
}
