package org.trackchild.reporting.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.trackchild.model.CaseKind;
import org.trackchild.registry.api.CaseFilter;

/**
 * What a senior officer sees of a place.
 *
 * @param place the place
 * @param path the places above it that the reader may look at, the widest first
 * @param figures its figures
 * @param parts its parts, those with the greatest share of overdue clocks first; none of an office
 * @param terms the moments that the figures mean
 * @param showsCases whether the reader may see the cases behind the figures
 */
public record MonitorView(
        MonitorPlace place,
        List<MonitorPlace> path,
        MonitorFigures figures,
        List<Part> parts,
        Terms terms,
        boolean showsCases) {

    public MonitorView {
        Objects.requireNonNull(place);
        path = List.copyOf(path);
        Objects.requireNonNull(figures);
        parts = List.copyOf(parts);
        Objects.requireNonNull(terms);
    }

    /**
     * A part of a place.
     *
     * @param place the part; empty for what is kept by offices of the place itself that belong to
     *     no part, such as that of a state
     * @param figures its figures
     */
    public record Part(Optional<MonitorPlace> place, MonitorFigures figures) {

        public Part {
            Objects.requireNonNull(place);
            Objects.requireNonNull(figures);
        }
    }

    /**
     * The moments that figures mean.
     *
     * @param computedAt when they were counted
     * @param untracedSince reports registered before this are untraced for too long
     * @param silentSince homes without a change since this are silent
     * @param quarter first day of this quarter, in India
     */
    public record Terms(
            Instant computedAt, Instant untracedSince, Instant silentSince, LocalDate quarter) {

        public Terms {
            Objects.requireNonNull(computedAt);
            Objects.requireNonNull(untracedSince);
            Objects.requireNonNull(silentSince);
            Objects.requireNonNull(quarter);
        }

        /** First day of the quarter before. */
        public LocalDate quarterBefore() {
            return quarter.minusMonths(3);
        }

        /** The cases that {@link MonitorFigures#open} counts. */
        public CaseFilter open(MonitorPlace of) {
            return of.cases().lookedFor(true).build();
        }

        /** The cases that {@link MonitorFigures#untraced} counts. */
        public CaseFilter untraced(MonitorPlace of) {
            return of.cases()
                    .kind(CaseKind.MISSING)
                    .lookedFor(true)
                    .registered(new CaseFilter.Span(null, untracedSince))
                    .build();
        }
    }
}
