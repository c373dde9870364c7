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
 * @param nameKeys keys of the parts of a name: a case must have, for every one of them, a key that
 *     begins with it; empty when no name is searched
 */
public record CaseSelection(Reach reach, CaseFilter filter, List<String> nameKeys) {

    public CaseSelection {
        Objects.requireNonNull(reach);
        Objects.requireNonNull(filter);
        nameKeys = List.copyOf(nameKeys);
    }
}
