package org.trackchild.matching.engine.comparator;

import java.util.stream.IntStream;
import org.trackchild.matching.api.Comparison;
import org.trackchild.matching.api.Features;
import org.trackchild.matching.api.Population;
import org.trackchild.matching.engine.index.Column;
import org.trackchild.matching.engine.index.ColumnComparison;
import org.trackchild.matching.engine.index.Kernel;
import org.trackchild.matching.engine.index.Outline;
import org.trackchild.matching.engine.index.Page;
import org.trackchild.matching.engine.index.QueryPopulation;
import org.trackchild.model.Field;

/** Compares descriptions by the words they share; rare words count more. */
public final class TextComparator extends TableComparator {

    private static final int STRONG = 0;
    private static final int SOME = 1;
    private static final int NONE = 2;

    /** So many bits of shared words are some agreement; words that everybody uses are none. */
    private static final double SOME_BITS = 1.5;

    /**
     * So many bits, or all that the shorter description says and at least this half, are strong.
     */
    private static final double STRONG_BITS = 8;

    private static final double ROUNDING = 1e-9;

    private static final int ALWAYS = Integer.MAX_VALUE;
    private static final int MONTH = 31;
    private static final int YEAR = 366;

    private final Field field;
    private final int days;

    private TextComparator(String name, Field field, int days) {
        super(name);
        this.field = field;
        this.days = days;
    }

    /** Compares scars, moles and other marks of the body. */
    public static TextComparator marks() {
        return new TextComparator("marks", Field.MARKS, ALWAYS);
    }

    /** Compares clothes; a month later they say nothing. */
    public static TextComparator clothes() {
        return new TextComparator("clothes", Field.CLOTHES, MONTH);
    }

    /** Compares what a child carried; a year later that says nothing. */
    public static TextComparator belongings() {
        return new TextComparator("belongings", Field.BELONGINGS, YEAR);
    }

    @Override
    public Comparison prepare(Features query, Population population) {
        return query.tokenCount(field) == 0
                ? Comparison.NOTHING
                : Counted.onSample(new Prepared(query, population), levels(), population);
    }

    private final class Prepared implements ColumnComparison {

        private final RareWords rare;
        private final double strong;
        private final int day;
        private final Column column = Column.of(field);
        private final TokenComparison words = new TokenComparison(column, this::level);

        Prepared(Features query, Population population) {
            rare =
                    new RareWords(
                            IntStream.range(0, query.tokenCount(field))
                                    .map(i -> query.token(field, i))
                                    .toArray(),
                            population.recorded(field),
                            token -> population.count(field, token));
            double possible = IntStream.range(0, rare.size()).mapToDouble(rare::bits).sum();
            strong = Math.max(STRONG_BITS / 2, Math.min(STRONG_BITS, possible));
            day = query.eventDay();
        }

        @Override
        public int compare(Features candidate) {
            return isTooLate(candidate.eventDay()) ? MISSING : words.compare(candidate);
        }

        private boolean isTooLate(int otherDay) {
            return Math.abs((long) otherDay - day) > days;
        }

        private int level(Tokens candidate) {
            if (candidate.count(field) == 0) {
                return MISSING;
            }
            double shared = 0;
            for (int i = candidate.count(field) - 1; i >= 0; i--) {
                shared += rare.bitsOf(candidate.token(field, i));
            }
            return level(shared);
        }

        @Override
        public Kernel kernel(QueryPopulation population, double[] bits) {
            CodeKernel always = words.codes(population, bits);
            Kernel kernel = days == ALWAYS ? always : inTime(always);
            if (field == Field.CLOTHES) {
                double most = Math.max(0, Bounded.most(bits, STRONG, NONE));
                return new Bounded(kernel, Outline.DAY, other -> isTooLate(other) ? 0 : most);
            }
            int[] masks = new int[rare.size()];
            for (int i = 0; i < masks.length; i++) {
                // words that no record has are in none of them
                int token = rare.token(i);
                masks[i] = token < 0 ? 0 : Page.bits(new int[] {token});
            }
            double otherwise = days == ALWAYS ? Double.NEGATIVE_INFINITY : bits[0];
            return new Bounded(
                    kernel,
                    field == Field.MARKS ? Outline.MARKS : Outline.BELONGINGS,
                    each -> Math.max(otherwise, most(each, masks, bits)));
        }

        /** Without what is told so late that it says nothing. */
        private Kernel inTime(CodeKernel always) {
            return (page, rows, count, sums) -> {
                int[] cells = page.cells();
                int[] codes = page.codes(column);
                int shift = column.shift();
                int cell = column.cell();
                for (int i = 0; i < count; i++) {
                    if (!isTooLate(cells[(rows[i] << Page.CELLS) + Page.DAY])) {
                        sums[i] += always.bits(codes[(rows[i] << shift) + cell]);
                    }
                }
            };
        }

        /** The bits of any level that words with these bits can give. */
        private double most(int wordBits, int[] masks, double[] bits) {
            if (wordBits == 0) {
                return bits[0];
            }
            double shared = 0;
            for (int i = 0; i < masks.length; i++) {
                shared += (wordBits & masks[i]) != 0 ? rare.bits(i) : 0;
            }
            return Bounded.most(bits, level(shared + ROUNDING), NONE);
        }

        private int level(double shared) {
            if (shared >= strong) {
                return STRONG;
            }
            return shared >= SOME_BITS ? SOME : NONE;
        }
    }

    @Override
    public String value(Features record) {
        return record.tokenCount(field) == 0 ? "" : record.text(field);
    }
}
