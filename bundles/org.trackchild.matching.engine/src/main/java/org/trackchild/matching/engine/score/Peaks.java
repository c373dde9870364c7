package org.trackchild.matching.engine.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Bounds of the greatest of numbers that follow each other, in constant time: the greatest of each
 * span of them, and of 2, 4, 8 … spans (the sparse table of M. Bender and M. Farach-Colton, "The
 * LCA Problem Revisited", 2000). Immutable.
 */
final class Peaks {

    /** So many spans at most. */
    private static final int SPANS = 1 << 9;

    private final int spanBits;
    private final float[][] peaks;

    /** Of these numbers, of which there may be none. */
    Peaks(float[] numbers) {
        int bits = 0;
        while (numbers.length >>> bits > SPANS) {
            bits++;
        }
        spanBits = bits;
        float[] spans = new float[(numbers.length >>> bits) + 1];
        Arrays.fill(spans, Float.NEGATIVE_INFINITY);
        for (int i = 0; i < numbers.length; i++) {
            spans[i >>> bits] = Math.max(spans[i >>> bits], numbers[i]);
        }
        List<float[]> levels = new ArrayList<>(List.of(spans));
        for (int width = 1; 2 * width <= spans.length; width *= 2) {
            float[] narrow = levels.get(levels.size() - 1);
            float[] wide = new float[narrow.length - width];
            for (int i = 0; i < wide.length; i++) {
                wide[i] = Math.max(narrow[i], narrow[i + width]);
            }
            levels.add(wide);
        }
        peaks = levels.toArray(float[][]::new);
    }

    /**
     * At least the greatest of some numbers, and at most the greatest of their spans.
     *
     * @param first the first of them
     * @param last the last of them, not before the first
     */
    float most(int first, int last) {
        int from = first >>> spanBits;
        int to = last >>> spanBits;
        int level = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(to - from + 1);
        return Math.max(peaks[level][from], peaks[level][to + 1 - (1 << level)]);
    }
}
