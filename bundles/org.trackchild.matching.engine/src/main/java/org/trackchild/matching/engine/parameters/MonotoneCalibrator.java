package org.trackchild.matching.engine.parameters;

import java.util.Arrays;

/**
 * Corrects along straight lines between points, as an isotonic regression gives them; outside of
 * the points by the correction of the nearest one.
 */
public final class MonotoneCalibrator implements Calibrator {

    private final double[] from;
    private final double[] to;

    /**
     * @param from log2 odds of the model, strictly ascending, at least one
     * @param to log2 odds that turned out, as many, never descending
     */
    public MonotoneCalibrator(double[] from, double[] to) {
        this.from = from.clone();
        this.to = to.clone();
        if (from.length == 0 || from.length != to.length) {
            throw new IllegalArgumentException("needs points");
        }
        for (int i = 1; i < from.length; i++) {
            if (!(from[i] > from[i - 1]) || !(to[i] >= to[i - 1])) {
                throw new IllegalArgumentException("not monotone");
            }
        }
    }

    /** Reads what {@link #write} wrote. */
    public static MonotoneCalibrator read(String text) {
        double[][] points =
                text.lines()
                        .map(line -> line.split(" "))
                        .map(
                                parts ->
                                        new double[] {
                                            Double.parseDouble(parts[0]),
                                            Double.parseDouble(parts[1])
                                        })
                        .toArray(double[][]::new);
        return new MonotoneCalibrator(
                Arrays.stream(points).mapToDouble(point -> point[0]).toArray(),
                Arrays.stream(points).mapToDouble(point -> point[1]).toArray());
    }

    /** The points, one a line: what the model said, and what turned out. */
    public String write() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < from.length; i++) {
            text.append(from[i]).append(' ').append(to[i]).append('\n');
        }
        return text.toString();
    }

    @Override
    public double correct(double logOdds) {
        int last = from.length - 1;
        if (logOdds <= from[0]) {
            return logOdds + to[0] - from[0];
        }
        if (logOdds >= from[last]) {
            return logOdds + to[last] - from[last];
        }
        int found = Arrays.binarySearch(from, logOdds);
        int upper = found >= 0 ? Math.max(found, 1) : -found - 1;
        double part = (logOdds - from[upper - 1]) / (from[upper] - from[upper - 1]);
        return to[upper - 1] + part * (to[upper] - to[upper - 1]);
    }
}
