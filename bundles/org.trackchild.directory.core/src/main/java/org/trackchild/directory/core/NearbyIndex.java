package org.trackchild.directory.core;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import org.trackchild.directory.api.GeoPoint;

/**
 * Finds what is nearest to a point. It looks at everything, because that is fast: on the unit
 * sphere the order of distances is that of straight lines through the earth, so that a look is
 * three multiplications, and nobody asks more of what is farther away than the best so far.
 * Immutable.
 *
 * @param <T> what it finds
 */
final class NearbyIndex<T> {

    private final List<T> items;

    private final double[] east;

    private final double[] north;

    private final double[] up;

    /**
     * @param items in which order those at one point are found
     */
    NearbyIndex(List<Placed<T>> items) {
        this.items = items.stream().map(Placed::item).toList();
        east = new double[items.size()];
        north = new double[items.size()];
        up = new double[items.size()];
        for (int i = 0; i < items.size(); i++) {
            double[] vector = vector(items.get(i).at());
            east[i] = vector[0];
            north[i] = vector[1];
            up[i] = vector[2];
        }
    }

    /** Something at a point. */
    record Placed<T>(T item, GeoPoint at) {}

    private static double[] vector(GeoPoint at) {
        double latitude = Math.toRadians(at.latitude());
        double longitude = Math.toRadians(at.longitude());
        return new double[] {
            Math.cos(latitude) * Math.cos(longitude),
            Math.cos(latitude) * Math.sin(longitude),
            Math.sin(latitude)
        };
    }

    /**
     * The square of the straight line between two points of the unit sphere that are so far off.
     */
    private static double square(double kilometres) {
        double angle = Math.min(Math.PI, kilometres / GeoPoint.EARTH_RADIUS);
        double half = Math.sin(angle / 2);
        return 4 * half * half;
    }

    /**
     * What is nearest, the nearest first.
     *
     * @param within in kilometres
     * @param limit at least 1
     * @param wanted asked only of what is near enough
     */
    List<T> nearest(GeoPoint from, double within, int limit, Predicate<T> wanted) {
        double[] origin = vector(from);
        double farthest = square(within);
        PriorityQueue<Hit> best = new PriorityQueue<>(Collections.reverseOrder());
        for (int i = 0; i < east.length; i++) {
            double x = east[i] - origin[0];
            double y = north[i] - origin[1];
            double z = up[i] - origin[2];
            double square = x * x + y * y + z * z;
            boolean near = best.size() < limit ? square <= farthest : square < best.peek().square();
            if (near && wanted.test(items.get(i))) {
                if (best.size() == limit) {
                    best.poll();
                }
                best.add(new Hit(square, i));
            }
        }
        List<Hit> hits = new ArrayList<>(best);
        Collections.sort(hits);
        return hits.stream().map(hit -> items.get(hit.item())).toList();
    }

    private record Hit(double square, int item) implements Comparable<Hit> {

        @Override
        public int compareTo(Hit other) {
            int order = Double.compare(square, other.square);
            return order == 0 ? Integer.compare(item, other.item) : order;
        }
    }
}
