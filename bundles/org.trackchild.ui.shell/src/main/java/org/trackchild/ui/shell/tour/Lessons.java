package org.trackchild.ui.shell.tour;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.trackchild.access.api.Caller;
import org.trackchild.model.ProblemException;
import org.trackchild.model.RegisterKind;
import org.trackchild.registry.api.TourBook;
import org.trackchild.registry.api.TourProgress;
import org.trackchild.ui.api.Tour;

/**
 * Whether this is a training, and the tours that it has at the moment. Elsewhere there are none,
 * whatever is registered. Safe for use by several threads.
 */
@Component(service = Lessons.class)
public final class Lessons {

    private static final Comparator<Tour> ORDER =
            Comparator.comparingInt(Tour::order).thenComparing(Tour::code);

    private final boolean training;

    private final List<Tour> tours = new CopyOnWriteArrayList<>();

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile TourBook book;

    @Activate
    public Lessons(BundleContext context) {
        this(RegisterKind.asked(context::getProperty) == RegisterKind.TRAINING);
    }

    Lessons(boolean training) {
        this.training = training;
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            service = Tour.class)
    void add(Tour tour) {
        tours.add(tour);
    }

    void remove(Tour tour) {
        tours.remove(tour);
    }

    /** Follows a book; {@code null} for none. */
    void keepIn(TourBook other) {
        book = other;
    }

    /** Whether this is a training, in which no child is real. */
    public boolean isTraining() {
        return training;
    }

    /** All tours, for their texts. */
    public List<Tour> all() {
        return training ? tours.stream().sorted(ORDER).toList() : List.of();
    }

    /** The tours that teach the work of a person. */
    public List<Tour> of(Caller caller) {
        return all().stream().filter(tour -> tour.isFor(caller)).toList();
    }

    /** How far a person has come with a tour; empty for one that was never begun. */
    public Optional<TourProgress> progress(Caller caller, Tour tour) {
        return progresses(caller).stream()
                .filter(each -> each.tour().equals(tour.code()))
                .findFirst();
    }

    /** Whether a person has begun no tour. */
    public boolean isNew(Caller caller) {
        return progresses(caller).isEmpty();
    }

    /** The tour that a person is on; empty where none was begun, or it was put away. */
    public Optional<TourRun> current(Caller caller) {
        List<TourProgress> begun = training ? progresses(caller) : List.of();
        return of(caller).stream()
                .flatMap(
                        tour ->
                                begun.stream()
                                        .filter(each -> each.tour().equals(tour.code()))
                                        .filter(each -> !each.left())
                                        .map(progress -> new TourRun(tour, progress)))
                .findFirst();
    }

    /** Begins a tour, at its first step; another one that the person is on is put away. */
    public Optional<TourRun> begin(Caller caller, Tour tour) {
        putAway(caller);
        return Optional.ofNullable(book)
                .map(engine -> new TourRun(tour, engine.begin(caller, tour.code())));
    }

    /** Goes on with a tour that was put away. */
    public void goOn(Caller caller, Tour tour) {
        putAway(caller);
        progress(caller, tour).ifPresent(progress -> keep(caller, progress.withLeft(false)));
    }

    /** Puts the tour away that the person is on. */
    public void putAway(Caller caller) {
        current(caller).ifPresent(run -> keep(caller, run.progress().withLeft(true)));
    }

    /**
     * Looks what the person has done since, and keeps it.
     *
     * @param address below the desk that the person sees, without parameters
     */
    public void follow(Caller caller, TourRun run, String address) {
        TourBook engine = book;
        if (engine == null || run.isOver()) {
            return;
        }
        int before = run.progress().done();
        run.follow(engine.acts(caller, run.seen()), address);
        if (run.progress().done() > before) {
            keep(caller, run.progress());
        }
    }

    private void keep(Caller caller, TourProgress progress) {
        TourBook engine = book;
        if (engine != null) {
            engine.keep(caller, progress);
        }
    }

    /** None while the engine is being replaced or its database is away. */
    private List<TourProgress> progresses(Caller caller) {
        TourBook engine = book;
        try {
            return engine == null ? List.of() : engine.of(caller);
        } catch (ProblemException databaseAway) {
            return List.of();
        }
    }
}
