package org.trackchild.directory.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.trackchild.directory.api.GeoPoint;

class NearbyIndexTest {

    /** Number of an item, so that those at one point have an order. */
    private static List<Integer> oracle(
            List<GeoPoint> points, GeoPoint from, double within, int limit, Predicate<Integer> is) {
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            if (is.test(i) && from.kilometresTo(points.get(i)) <= within) {
                all.add(i);
            }
        }
        all.sort(Comparator.comparingDouble(i -> from.kilometresTo(points.get(i))));
        return all.subList(0, Math.min(limit, all.size()));
    }

    private static NearbyIndex<Integer> index(List<GeoPoint> points) {
        List<NearbyIndex.Placed<Integer>> placed = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            placed.add(new NearbyIndex.Placed<>(i, points.get(i)));
        }
        return new NearbyIndex<>(placed);
    }

    /**
     * Somewhere in India, many of them at one of a few points as offices without a position are.
     */
    private static GeoPoint point(Random random, List<GeoPoint> middles) {
        return random.nextInt(3) == 0 && !middles.isEmpty()
                ? middles.get(random.nextInt(middles.size()))
                : new GeoPoint(6 + random.nextDouble() * 32, 68 + random.nextDouble() * 30);
    }

    @Test
    void findsWhatSortingEverythingFinds() {
        Random random = new Random(48);
        for (int turn = 0; turn < 400; turn++) {
            List<GeoPoint> middles = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                middles.add(point(random, List.of()));
            }
            List<GeoPoint> points = new ArrayList<>();
            for (int i = random.nextInt(300); i > 0; i--) {
                points.add(point(random, middles));
            }
            GeoPoint from = point(random, middles);
            double within = random.nextInt(4) == 0 ? 30_000 : random.nextDouble() * 1_500;
            int limit = 1 + random.nextInt(40);
            int every = 1 + random.nextInt(4);
            Predicate<Integer> wanted = item -> item % every == 0;
            assertThat(index(points).nearest(from, within, limit, wanted))
                    .isEqualTo(oracle(points, from, within, limit, wanted));
        }
    }

    @Test
    void metresCount() {
        List<GeoPoint> points = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            points.add(new GeoPoint(26.85 + (99 - i) * 0.00001, 80.95));
        }
        assertThat(index(points).nearest(points.get(99), 1, 3, item -> true))
                .containsExactly(99, 98, 97);
    }

    @Test
    void findsAroundTheWholeEarth() {
        List<GeoPoint> points =
                List.of(new GeoPoint(0, 179.9), new GeoPoint(0, -179), new GeoPoint(90, 0));
        assertThat(index(points).nearest(new GeoPoint(0, -179.9), 200, 5, item -> true))
                .containsExactly(0, 1);
    }

    @Test
    void nothingIsNearWhereNothingIs() {
        assertThat(index(List.of()).nearest(new GeoPoint(20, 80), 10, 5, item -> true)).isEmpty();
    }
}
