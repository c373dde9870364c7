package org.trackchild.ui.shell.tour;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.registry.api.TourProgress;
import org.trackchild.ui.api.Tour;
import org.trackchild.ui.api.TourStep;

/**
 * A person on a tour. Steps are done in order; what a later step asks for may have been done before
 * it is its turn, and then it is done when its turn comes.
 */
public final class TourRun {

    private final Tour tour;

    /** Codes of the steps for which there was an entry. */
    private final Set<String> shown = new HashSet<>();

    private TourProgress progress;

    private long seen;

    private String registered = "";

    TourRun(Tour tour, TourProgress progress) {
        this.tour = Objects.requireNonNull(tour);
        this.progress =
                progress.done() > tour.steps().size()
                        // a newer version of the tour has fewer
                        ? progress.withDone(tour.steps().size())
                        : progress;
        seen = progress.since();
    }

    public Tour tour() {
        return tour;
    }

    public TourProgress progress() {
        return progress;
    }

    /** Number of the last entry that was looked at. */
    long seen() {
        return seen;
    }

    /** Whether all steps are done. */
    public boolean isOver() {
        return progress.done() >= tour.steps().size();
    }

    /** The step whose turn it is; empty when all are done. */
    public Optional<TourStep> step() {
        return isOver() ? Optional.empty() : Optional.of(tour.steps().get(progress.done()));
    }

    /** Where a step is done; empty while the case is not there that belongs into the address. */
    public Optional<String> place(TourStep step) {
        return step.place().contains(TourStep.CASE) && registered.isEmpty()
                ? Optional.empty()
                : Optional.of(step.place().replace(TourStep.CASE, registered));
    }

    /**
     * Looks at what was done since.
     *
     * @param acts the person's entries after {@link #seen}, in order
     * @param address below the desk that the person sees, without parameters
     */
    void follow(List<JournalEntry> acts, String address) {
        for (JournalEntry entry : acts) {
            seen = entry.number();
            if (entry.action() == JournalAction.CASE_REGISTERED) {
                registered = entry.subject().id();
            }
            tour.steps().stream()
                    .filter(step -> step.done().by(entry))
                    .forEach(step -> shown.add(step.code()));
        }
        while (step().filter(step -> isDone(step, address)).isPresent()) {
            progress = progress.withDone(progress.done() + 1);
        }
    }

    private boolean isDone(TourStep step, String address) {
        return shown.contains(step.code()) || step.done().at(address);
    }
}
