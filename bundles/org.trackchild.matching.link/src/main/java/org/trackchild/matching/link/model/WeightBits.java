package org.trackchild.matching.link.model;

import java.util.Arrays;

/** Weights as log2, made once for many pairs. Immutable by agreement. */
final class WeightBits {

    private static final double LOG2 = Math.log(2);

    private final Weights weights;
    private final float[][] m;
    private final float[][] relatives;
    private final float[][][] movedM;
    private final float[] swapped;
    private final float[] straight;
    private final double stayed;

    WeightBits(Weights weights) {
        this.weights = weights;
        m = logs(weights.m());
        relatives = logs(weights.relatives());
        movedM = Arrays.stream(weights.movedM()).map(WeightBits::logs).toArray(float[][][]::new);
        swapped = logs(weights.swapped());
        straight = logs(Arrays.stream(weights.swapped()).map(share -> 1 - share).toArray());
        stayed = weights.stayed();
    }

    static float[][] logs(double[][] shares) {
        return Arrays.stream(shares).map(WeightBits::logs).toArray(float[][]::new);
    }

    static float[] logs(double[] shares) {
        float[] logs = new float[shares.length];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = (float) (Math.log(shares[i]) / LOG2);
        }
        return logs;
    }

    /** What they are made of. */
    Weights weights() {
        return weights;
    }

    float[][] m() {
        return m;
    }

    float[][] relatives() {
        return relatives;
    }

    float[][][] movedM() {
        return movedM;
    }

    /** Of a swap that is taken, or of one that is not. */
    float swap(int number, boolean taken) {
        return taken ? swapped[number] : straight[number];
    }

    double stayed() {
        return stayed;
    }
}
