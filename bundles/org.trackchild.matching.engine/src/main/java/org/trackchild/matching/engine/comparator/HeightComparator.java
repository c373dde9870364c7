package org.trackchild.matching.engine.comparator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.trackchild.matching.api.Comparison;
import org.trackchild.matching.api.Features;
import org.trackchild.matching.api.Population;
import org.trackchild.matching.engine.index.ColumnComparison;
import org.trackchild.matching.engine.index.Kernel;
import org.trackchild.matching.engine.index.Page;
import org.trackchild.matching.engine.index.QueryPopulation;
import org.trackchild.model.Field;

/** Compares the heights, after adding to the earlier one what a child of that age grows. */
public final class HeightComparator extends TableComparator {

    private static final int CLOSE = 0;
    private static final int NEAR = 1;
    private static final int OFF = 2;
    private static final int FAR = 3;

    private static final double CLOSE_CM = 5;
    private static final double NEAR_CM = 10;
    private static final double OFF_CM = 18;
    private static final double YEAR = 365.25;

    /** Height of the middle child at the age of 0, 1, 2 … years, in centimetres. */
    private static final double[] GROWTH = growth();

    public HeightComparator() {
        super("height");
    }

    private static double[] growth() {
        Properties table = new Properties();
        try (InputStream file = HeightComparator.class.getResourceAsStream("growth.properties")) {
            table.load(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        double[] heights = new double[table.size()];
        for (int years = 0; years < heights.length; years++) {
            heights[years] = Double.parseDouble(table.getProperty(Integer.toString(years)));
        }
        return heights;
    }

    /** Height of the middle child; grown up after the last age of the table. */
    private static double usual(double years) {
        double age = Math.max(0, Math.min(GROWTH.length - 1.0, years));
        int whole = Math.min(GROWTH.length - 2, (int) age);
        return GROWTH[whole] + (age - whole) * (GROWTH[whole + 1] - GROWTH[whole]);
    }

    @Override
    public Comparison prepare(Features query, Population population) {
        return query.heightCm() == Features.UNKNOWN
                ? Comparison.NOTHING
                : Counted.onSample(new Prepared(query), levels(), population);
    }

    /** The middle of the birth window. */
    private static double born(int from, int to) {
        return from == Features.UNKNOWN ? Double.NaN : (from + (double) to) / 2;
    }

    private static final class Prepared implements ColumnComparison {

        private final int height;
        private final int day;
        private final double born;

        Prepared(Features query) {
            height = query.heightCm();
            day = query.eventDay();
            born = born(query.bornFrom(), query.bornTo());
        }

        @Override
        public int compare(Features candidate) {
            int other = candidate.heightCm();
            return other == Features.UNKNOWN
                    ? MISSING
                    : level(other, candidate.eventDay(), candidate.bornFrom(), candidate.bornTo());
        }

        @Override
        public Kernel kernel(QueryPopulation population, double[] bits) {
            return (page, rows, count, sums) -> add(page, rows, count, sums, bits);
        }

        private void add(Page page, int[] rows, int count, double[] sums, double[] bits) {
            int[] cells = page.cells();
            for (int i = 0; i < count; i++) {
                int first = rows[i] << Page.CELLS;
                int other = Page.height(cells[first + Page.PERSON]);
                if (other >= 0) {
                    int level =
                            level(
                                    other,
                                    cells[first + Page.DAY],
                                    cells[first + Page.BORN_FROM],
                                    cells[first + Page.BORN_TO]);
                    sums[i] += bits[level + 1];
                }
            }
        }

        private int level(int other, int otherDay, int bornFrom, int bornTo) {
            double birth = Double.isNaN(born) ? born(bornFrom, bornTo) : born;
            double grown =
                    Double.isNaN(birth)
                            ? 0
                            : usual((otherDay - birth) / YEAR) - usual((day - birth) / YEAR);
            return HeightComparator.level(Math.abs(other - height - grown));
        }
    }

    private static int level(double centimetres) {
        if (centimetres <= CLOSE_CM) {
            return CLOSE;
        }
        if (centimetres <= NEAR_CM) {
            return NEAR;
        }
        return centimetres <= OFF_CM ? OFF : FAR;
    }

    @Override
    public String value(Features record) {
        String centimetres = record.text(Field.HEIGHT_CM);
        return centimetres.isEmpty() ? "" : centimetres + " cm";
    }
}
