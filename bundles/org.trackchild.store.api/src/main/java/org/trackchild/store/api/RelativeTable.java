package org.trackchild.store.api;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.model.CaseId;

/** Looks for cases that may be of brothers, sisters and companions; by index, never through all. */
@ProviderType
public interface RelativeTable {

    /**
     * Cases that are found under one of some keys, in no particular order.
     *
     * @param limit at most so many
     */
    List<CaseId> keyed(Collection<String> keys, int limit);

    /**
     * Cases whose event was in a district, the latest event first.
     *
     * @param first first day
     * @param last last day
     * @param limit at most so many
     */
    List<PossibleRelative> around(String district, LocalDate first, LocalDate last, int limit);
}
