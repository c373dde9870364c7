package org.trackchild.directory.core;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.directory.api.Directory;
import org.trackchild.directory.api.District;
import org.trackchild.directory.api.Office;
import org.trackchild.directory.api.OfficeQuery;
import org.trackchild.directory.api.State;
import org.trackchild.journal.api.Journal;
import org.trackchild.journal.api.JournalListener;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Page;
import org.trackchild.model.Place;
import org.trackchild.store.api.Store;

/** The directory, answered from memory. Offices follow the store through the journal. */
@Component(service = {Directory.class, JournalListener.class})
public final class MemoryDirectory implements Directory, JournalListener {

    private final Gazetteer places;

    private final OfficeFollower offices;

    @Activate
    public MemoryDirectory(@Reference Store store, @Reference Journal journal) {
        places = Gazetteer.load();
        offices = new OfficeFollower(store, journal, StatutoryOffices.of(places));
        offices.start();
    }

    @Deactivate
    void stop() {
        offices.stop();
    }

    @Override
    public void grown(long head) {
        offices.wake();
    }

    @Override
    public List<State> states() {
        return places.states();
    }

    @Override
    public List<District> districts(String state) {
        return places.districts(state);
    }

    @Override
    public Optional<State> findState(String codeOrName) {
        return places.findState(codeOrName);
    }

    @Override
    public Optional<District> findDistrict(String state, String codeOrName) {
        return places.findDistrict(state, codeOrName);
    }

    @Override
    public Optional<District> district(String code) {
        return places.district(code);
    }

    @Override
    public Optional<Office> office(OfficeId id) {
        return offices.book().office(id);
    }

    @Override
    public Page<Office> offices(OfficeQuery query) {
        return offices.book().list(query);
    }

    @Override
    public Optional<Office> responsibleFor(Place place) {
        return offices.book().responsibleFor(place);
    }
}
