package org.trackchild.matching.engine.comparator;

import java.util.Arrays;
import java.util.List;
import org.trackchild.matching.api.Features;
import org.trackchild.matching.api.Level;
import org.trackchild.matching.api.Population;
import org.trackchild.matching.engine.index.ColumnComparison;
import org.trackchild.matching.engine.index.Kernel;
import org.trackchild.matching.engine.index.QueryPopulation;

/**
 * A comparison that knows how often strangers are on each level with its query, because they were
 * counted: in a register full of boys from one district, another one of them is no surprise.
 */
final class Counted implements ColumnComparison {

    /** Evenly spread rows that are looked at. */
    private static final int SAMPLE = 400;

    /** The general guess counts like so many of them. */
    private static final double GUESS_WEIGHT = 100;

    private final ColumnComparison comparison;
    private final double[] shares;

    private Counted(ColumnComparison comparison, double[] shares) {
        this.comparison = comparison;
        this.shares = shares;
    }

    /** Counted on a sample of the population. */
    static Counted onSample(
            ColumnComparison comparison, List<Level> levels, Population population) {
        int[] counts = new int[levels.size() + 1];
        if (population instanceof QueryPopulation columns) {
            columns.sample(record -> counts[comparison.compare(record) + 1]++);
        } else {
            int rows = population.rows();
            int sample = Math.min(rows, SAMPLE);
            for (int i = 0; i < sample; i++) {
                Features record = population.row((int) ((long) i * rows / sample));
                counts[record == null ? 0 : comparison.compare(record) + 1]++;
            }
        }
        return of(comparison, levels, counts);
    }

    /**
     * Counted already.
     *
     * @param counts number of records on each level, behind those that do not tell
     */
    static Counted of(ColumnComparison comparison, List<Level> levels, int[] counts) {
        int told = Arrays.stream(counts).sum() - counts[0];
        double[] shares = new double[levels.size()];
        for (int level = 0; level < shares.length; level++) {
            shares[level] =
                    Shares.smoothed(counts[level + 1], told, levels.get(level).u(), GUESS_WEIGHT);
        }
        return new Counted(comparison, shares);
    }

    @Override
    public int compare(Features candidate) {
        return comparison.compare(candidate);
    }

    @Override
    public Kernel kernel(QueryPopulation population, double[] bits) {
        return comparison.kernel(population, bits);
    }

    @Override
    public double u(int level) {
        return shares[level];
    }
}
