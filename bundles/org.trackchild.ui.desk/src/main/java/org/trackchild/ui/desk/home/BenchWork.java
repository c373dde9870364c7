package org.trackchild.ui.desk.home;

import org.trackchild.registry.api.SavedSearches;
import org.trackchild.ui.api.Desk;

/** The work queue of members of a bench: the same, at an address of its own. */
final class BenchWork extends Home {

    BenchWork(Desk desk, Work work, SavedSearches searches) {
        super(desk, work, searches);
    }
}
