package org.trackchild.registry.api;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.access.api.Caller;
import org.trackchild.journal.api.JournalEntry;

/**
 * What each person has done of the guided tours of a training. It holds no data of children; the
 * journal tells what was really done. Safe for use by several threads.
 */
@ProviderType
public interface TourBook {

    /** How far the caller has come with the tours that he or she has begun, in no order. */
    List<TourProgress> of(Caller caller);

    /** Begins a tour, also one that was begun before: from now on its steps count. */
    TourProgress begin(Caller caller, String tour);

    /** Keeps how far the caller has come. */
    void keep(Caller caller, TourProgress progress);

    /**
     * What the caller did after an entry of the journal.
     *
     * @param number of the entry; 0 for everything
     * @return the caller's own entries, in order; possibly empty
     */
    List<JournalEntry> acts(Caller caller, long number);
}
