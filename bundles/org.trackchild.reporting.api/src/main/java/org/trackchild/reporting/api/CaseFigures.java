package org.trackchild.reporting.api;

import java.util.SortedMap;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.registry.api.CaseFilter;

/** Counts cases within the reach of the caller for whom a report is computed. */
@ProviderType
public interface CaseFigures {

    /** How many cases the filter means. */
    long count(CaseFilter filter);

    /**
     * The same by district of the office that keeps the case; districts without cases are left out.
     */
    SortedMap<String, Long> countByDistrict(CaseFilter filter);
}
