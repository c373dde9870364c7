package org.trackchild.reporting.core;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.trackchild.reporting.api.MonitorPlace;

/**
 * The figures of places where counting takes long, such as a nation with millions of cases: they
 * are counted once for all who ask at a time, and kept for a while that grows with the time they
 * took, so that counting never takes more than a small part of the time of the database. Where
 * counting is quick, everybody gets fresh figures. Safe for use by several threads.
 */
final class KeptFigures {

    /** Counting that takes less is done for everybody who asks. */
    private static final Duration QUICK = Duration.ofMillis(500);

    /** Figures are kept so many times as long as they took. */
    private static final int TIMES = 20;

    private static final Duration LONGEST = Duration.ofMinutes(10);

    private static final int MOST_PLACES = 200;

    private final LongSupplier clock;

    private final Map<MonitorPlace, Kept> kept =
            new LinkedHashMap<>(16, 0.75f, true) {

                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<MonitorPlace, Kept> eldest) {
                    return size() > MOST_PLACES;
                }
            };

    /** Figures of one place; whoever counts them holds its lock. */
    private static final class Kept {

        private FigureCollector figures;

        private Duration stay = Duration.ZERO;

        private boolean isGood(Instant now) {
            return figures != null
                    && !now.isBefore(figures.terms().computedAt())
                    && now.isBefore(figures.terms().computedAt().plus(stay));
        }
    }

    /**
     * @param clock nanoseconds, such as {@link System#nanoTime}
     */
    KeptFigures(LongSupplier clock) {
        this.clock = clock;
    }

    /**
     * Figures of a place.
     *
     * @param now the time of the register, which a training may move
     * @param count counts them
     */
    FigureCollector of(MonitorPlace place, Instant now, Supplier<FigureCollector> count) {
        Kept of;
        synchronized (kept) {
            of = kept.computeIfAbsent(place, first -> new Kept());
        }
        synchronized (of) {
            if (!of.isGood(now)) {
                long began = clock.getAsLong();
                of.figures = count.get();
                of.stay = stay(Duration.ofNanos(clock.getAsLong() - began));
            }
            return of.figures;
        }
    }

    private static Duration stay(Duration took) {
        Duration stay = took.compareTo(QUICK) < 0 ? Duration.ZERO : took.multipliedBy(TIMES);
        return stay.compareTo(LONGEST) > 0 ? LONGEST : stay;
    }
}
