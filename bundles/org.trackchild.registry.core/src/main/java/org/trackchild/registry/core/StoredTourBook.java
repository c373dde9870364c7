package org.trackchild.registry.core;

import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.access.api.Caller;
import org.trackchild.journal.api.Journal;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.registry.api.TourBook;
import org.trackchild.registry.api.TourProgress;
import org.trackchild.store.api.Store;

/** Keeps the progress of tours in the store, and reads a person's acts in the journal. */
@Component(service = TourBook.class)
public class StoredTourBook implements TourBook {

    private static final int AT_ONCE = 1_000;

    private final Store store;

    private final Journal journal;

    @Activate
    public StoredTourBook(@Reference Store store, @Reference Journal journal) {
        this.store = store;
        this.journal = journal;
    }

    @Override
    public List<TourProgress> of(Caller caller) {
        return store.read(tx -> tx.tours().of(caller.user()));
    }

    @Override
    public TourProgress begin(Caller caller, String tour) {
        TourProgress begun = new TourProgress(tour, 0, journal.head(), false);
        keep(caller, begun);
        return begun;
    }

    @Override
    public void keep(Caller caller, TourProgress progress) {
        store.write(
                caller,
                tx -> {
                    tx.tours().put(caller.user(), progress);
                    return null;
                });
    }

    @Override
    public List<JournalEntry> acts(Caller caller, long number) {
        List<JournalEntry> own = new ArrayList<>();
        long after = number;
        for (List<JournalEntry> next = journal.after(after, AT_ONCE);
                !next.isEmpty();
                next = journal.after(after, AT_ONCE)) {
            next.stream().filter(entry -> entry.actor().equals(caller.user())).forEach(own::add);
            after = next.get(next.size() - 1).number();
        }
        return own;
    }
}
