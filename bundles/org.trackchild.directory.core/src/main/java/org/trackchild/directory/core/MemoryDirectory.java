package org.trackchild.directory.core;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trackchild.directory.api.Directory;
import org.trackchild.directory.api.District;
import org.trackchild.directory.api.GeoPoint;
import org.trackchild.directory.api.NamedPlace;
import org.trackchild.directory.api.Office;
import org.trackchild.directory.api.OfficeDraft;
import org.trackchild.directory.api.OfficeQuery;
import org.trackchild.directory.api.OfficeType;
import org.trackchild.directory.api.RailwayLine;
import org.trackchild.directory.api.State;
import org.trackchild.journal.api.Journal;
import org.trackchild.journal.api.JournalListener;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Page;
import org.trackchild.model.Place;
import org.trackchild.store.api.Store;

/**
 * The directory, answered from memory. Offices follow the store through the journal. Settings:
 * {@code etc/org.trackchild.directory.core.cfg}.
 */
@Component(
        service = {Directory.class, JournalListener.class, MemoryDirectory.class},
        configurationPid = "org.trackchild.directory.core")
@Designate(ocd = MemoryDirectory.Config.class)
public final class MemoryDirectory implements Directory, JournalListener {

    private static final Logger LOG = LoggerFactory.getLogger(MemoryDirectory.class);

    /** Settings. */
    @ObjectClassDefinition(name = "TrackChild directory")
    @interface Config {

        @AttributeDefinition(
                name = "Railway lines",
                description =
                        "A file with railway lines of the state's own, in the form of railways.csv;"
                                + " relative to the data folder. Empty: those that come with the"
                                + " platform")
        String railways() default "";
    }

    private final Gazetteer places;

    private final List<RailwayLine> railwayLines;

    private final OfficeFollower offices;

    private final InstantSource time;

    @Activate
    public MemoryDirectory(@Reference Store store, @Reference Journal journal, Config config) {
        this(store, journal, config.railways());
    }

    MemoryDirectory(Store store, Journal journal, String ownRailways) {
        places = Gazetteer.load();
        railwayLines = List.copyOf(railways(ownRailways.strip()).lines());
        time = store;
        offices = new OfficeFollower(store, journal, StatutoryOffices.of(places));
        offices.start();
        readPlaces();
    }

    /**
     * Reads the names of places meanwhile, so that whoever looks for the first one need not wait.
     */
    private static void readPlaces() {
        Thread reader = new Thread(PostalPlaces::loaded, "trackchild-places");
        reader.setDaemon(true);
        reader.setPriority(Thread.MIN_PRIORITY);
        reader.start();
    }

    /** A broken file must not keep the platform from starting: it is named, and not used. */
    private Railways railways(String own) {
        Railways railways = Railways.load(places);
        if (own.isEmpty()) {
            return railways;
        }
        String data = System.getProperty("trackchild.data", System.getProperty("karaf.base", "."));
        Path file = Path.of(data).resolve(own);
        try {
            return railways.with(file, places);
        } catch (IllegalArgumentException unusable) {
            LOG.error("Railway lines are left as they come: {}", unusable.getMessage());
        } catch (IOException unreadable) {
            LOG.error("Railway lines are left as they come: {} cannot be read", file);
        }
        return railways;
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
    public List<NamedPlace> findPlaces(String text, int limit) {
        return places.findPlaces(text, limit);
    }

    @Override
    public List<NamedPlace> placesNear(GeoPoint point, int limit) {
        return PostalPlaces.loaded().near(point, limit);
    }

    @Override
    public List<District> districtsNear(GeoPoint point, int limit) {
        return places.districtsNear(point, limit);
    }

    @Override
    public List<RailwayLine> railwayLines() {
        return railwayLines;
    }

    /** All offices at this moment. */
    OfficeBook book() {
        return offices.book();
    }

    /** Tells of what was changed here up to now. */
    void refresh() {
        offices.refresh();
    }

    /** Whether the law demands an office. */
    boolean isStatutory(OfficeId id) {
        return offices.isStatutory(id);
    }

    /** Open offices of the kind and place of a draft whose names are like its name. */
    List<Office> similar(OfficeDraft draft, Optional<OfficeId> besides) {
        return offices.book().similar(draft, besides);
    }

    @Override
    public Optional<Office> office(OfficeId id) {
        return offices.book().office(id);
    }

    @Override
    public Page<Office> offices(OfficeQuery query) {
        boolean byTime =
                query.standing() == OfficeQuery.Standing.UNVERIFIED
                        || query.standing() == OfficeQuery.Standing.WITHOUT_REGISTRATION;
        // the time is the store's, and lists are told while it is away
        return offices.book().list(query, byTime ? time.instant() : Instant.EPOCH);
    }

    @Override
    public Optional<Office> unit(OfficeType type, String state, String district) {
        return offices.book().unit(type, district.isEmpty() ? state : district);
    }

    @Override
    public Optional<Office> responsibleFor(Place place) {
        return offices.book().responsibleFor(place);
    }
}
