package org.trackchild.reporting.api;

import java.util.Collection;
import java.util.Optional;

/**
 * The middle of some figures, and between what the middle half of them lies. Between two figures it
 * is interpolated linearly.
 *
 * @param lower a quarter of the figures are not above it
 * @param median the middle
 * @param upper a quarter of the figures are not below it
 */
public record Quartiles(double lower, double median, double upper) {

    /**
     * The quartiles of some figures.
     *
     * @return empty when there are no figures
     */
    public static Optional<Quartiles> of(Collection<Long> figures) {
        if (figures.isEmpty()) {
            return Optional.empty();
        }
        long[] sorted = figures.stream().mapToLong(Long::longValue).sorted().toArray();
        return Optional.of(new Quartiles(at(sorted, .25), at(sorted, .5), at(sorted, .75)));
    }

    private static double at(long[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = (int) Math.ceil(place);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
