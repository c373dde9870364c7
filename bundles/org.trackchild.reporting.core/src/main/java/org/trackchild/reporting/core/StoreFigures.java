package org.trackchild.reporting.core;

import java.util.List;
import java.util.SortedMap;
import org.trackchild.access.api.Reach;
import org.trackchild.registry.api.CaseFilter;
import org.trackchild.reporting.api.CaseFigures;
import org.trackchild.store.api.CaseSelection;
import org.trackchild.store.api.Store;

/**
 * Counts in the store.
 *
 * @param store where the cases are
 * @param reach the cases that may be counted
 */
record StoreFigures(Store store, Reach reach) implements CaseFigures {

    @Override
    public long count(CaseFilter filter) {
        return store.read(tx -> tx.cases().count(selection(filter)));
    }

    @Override
    public SortedMap<String, Long> countByDistrict(CaseFilter filter) {
        return store.read(tx -> tx.cases().countByDistrict(selection(filter)));
    }

    private CaseSelection selection(CaseFilter filter) {
        return new CaseSelection(reach, filter, List.of());
    }
}
