package org.trackchild.registry.api;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.access.api.Caller;
import org.trackchild.model.Page;
import org.trackchild.model.Wording;

/**
 * What comes next in the cases on which the offices of a caller act: forms and visits with a limit
 * by law, and the visits that were made. Found by the clocks that run, so that what has no limit is
 * not among it. Lists are not journaled, as lists of cases are not. Safe for use by several
 * threads.
 */
@ProviderType
public interface Agenda {

    /**
     * Forms of a case that are due until the same moment.
     *
     * @param clock until when, and of which case
     * @param forms that the caller can fill in, and that nobody has handed in; at least one; their
     *     items have no words of code lists
     */
    record DueForms(DueClock clock, List<CaseForms.Due> forms) {

        public DueForms {
            Objects.requireNonNull(clock);
            forms = List.copyOf(forms);
        }
    }

    /**
     * A visit that was made.
     *
     * @param of the case
     * @param step what was recorded
     * @param name of the step
     */
    record Visit(CaseSummary of, MadeTransition step, Wording name) {

        public Visit {
            Objects.requireNonNull(of);
            Objects.requireNonNull(step);
            Objects.requireNonNull(name);
        }
    }

    /** Whether the caller fills in forms or visits children: who only watches does neither. */
    boolean isFor(Caller caller);

    /**
     * Forms with a limit that the caller can fill in, the earliest limit first: each once, at its
     * earliest limit, and none of steps that rest on an order, too.
     *
     * @param after where the page begins, from the page before
     * @param limit at most so many, 1 to 200; fewer only at the end of the list
     */
    Page<DueForms> forms(Caller caller, Optional<String> after, int limit);

    /**
     * Visits that are due, the earliest limit first. Only of cases that the caller may see, and of
     * a child with several cases the same visit once.
     *
     * @param after where the page begins, from the page before
     * @param limit at most so many, 1 to 200; fewer only at the end of the list
     */
    Page<DueClock> visits(Caller caller, Optional<String> after, int limit);

    /**
     * Visits that the offices of the caller recorded, and for who acts in a district its child
     * protection units; the latest recorded first. Only of cases that the caller may see, without
     * those that count no more, and each once: in the case in which it was recorded.
     *
     * @param after where the page begins, from the page before
     * @param limit at most so many, 1 to 200; fewer only at the end of the list
     */
    Page<Visit> made(Caller caller, Optional<String> after, int limit);
}
