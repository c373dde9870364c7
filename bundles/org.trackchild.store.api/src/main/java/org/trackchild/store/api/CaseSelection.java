package org.trackchild.store.api;

import java.util.List;
import java.util.Objects;
import org.trackchild.access.api.Reach;
import org.trackchild.registry.api.CaseFilter;

/**
 * Which cases a query is about.
 *
 * @param reach what the caller may see
 * @param filter what the caller wants; its text is compared with case numbers only, and what it
 *     wants of fields of packs is not looked at
 * @param nameParts the parts of a name, all of which a case must have; empty when no name is
 *     searched
 * @param fields what a case must record in fields of packs, all of it
 * @param confided the cases of which the caller is told what is restricted before the bench that
 *     the filter names: where one is named no others are found, kept there and not merely shared.
 *     Without such a limit it plays no part
 */
public record CaseSelection(
        Reach reach,
        CaseFilter filter,
        List<NamePart> nameParts,
        List<FieldCondition> fields,
        Reach confided) {

    public CaseSelection {
        Objects.requireNonNull(reach);
        Objects.requireNonNull(filter);
        nameParts = List.copyOf(nameParts);
        fields = List.copyOf(fields);
        Objects.requireNonNull(confided);
    }

    /**
     * A selection that wants nothing of the fields of packs, of a caller who is confided nothing.
     */
    public CaseSelection(Reach reach, CaseFilter filter, List<NamePart> nameParts) {
        this(reach, filter, nameParts, List.of(), Reach.NOTHING);
    }
}
