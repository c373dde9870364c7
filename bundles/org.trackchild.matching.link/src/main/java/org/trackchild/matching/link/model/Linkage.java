package org.trackchild.matching.link.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Finds which records are of one person, and learns how to from the tables themselves. Used by one
 * thread, which may be one of a fork-join pool: its other threads help.
 */
public final class Linkage {

    /** Pairs that are less probable than this are left out while learning. */
    private static final double LEAST_BITS = -10;

    /** The same when looking for links: other records may raise them. */
    private static final double LEAST_LINK_BITS = -8;

    /** Up to so many pairs each one is looked at; of more, an index finds those worth a look. */
    private static final double MOST_SCANNED = 1e8;

    /** Records of the left table that are learned from. */
    private static final int LEARNED = 10_000;

    private static final int ROUNDS = 3;

    private final Tables tables;
    private final int threads;
    private final PairSource source;
    private Weights weights;
    private WeightBits bits;

    /**
     * @param budget of large tables, so many records are looked at for each record
     */
    public Linkage(Tables tables, int threads, int budget) {
        this.tables = tables;
        this.threads = threads;
        source = tables.pairs() <= MOST_SCANNED ? new Scan(tables) : new Index(tables, budget);
        set(Weights.guessed(tables));
    }

    private void set(Weights learned) {
        weights = learned;
        bits = new WeightBits(learned);
    }

    /** Learns the weights from the tables. */
    public void learn(IntConsumer done) {
        int[] rows = learned();
        Estimator estimator = new Estimator(tables, pairsOf(rows));
        set(estimator.guess());
        for (int round = 0; round < ROUNDS; round++) {
            Pairs pairs = found(rows, LEAST_BITS, done);
            set(estimator.learn(close(evidence(pairs)), weights));
        }
    }

    /** Number of records that {@link #learn} reports as done, and so does {@link #links}. */
    public int steps() {
        return ROUNDS * learned().length + tables.rows(0);
    }

    /**
     * Learns from pairs of which somebody said what they are.
     *
     * @param same by pair, whether it is of one person
     */
    public void learnFrom(Pairs labelled, boolean[] same) {
        Estimator estimator = new Estimator(tables, tables.pairs());
        set(estimator.learnFrom(evidence(labelled), same, weights));
    }

    /** Rows of the left table, spread evenly. */
    private int[] learned() {
        int all = tables.rows(0);
        int count = tables.pairs() <= MOST_SCANNED ? all : Math.min(all, LEARNED);
        return IntStream.range(0, count).map(i -> (int) ((long) i * all / count)).toArray();
    }

    private double pairsOf(int[] rows) {
        return tables.pairs() * rows.length / Math.max(1, tables.rows(0));
    }

    private Pairs found(int[] rows, double least, IntConsumer done) {
        return source.pairs(weights, least - weights.priorBits(), rows, threads, done);
    }

    private List<Evidence> evidence(Pairs pairs) {
        WeightBits used = bits;
        return IntStream.range(0, pairs.size())
                .parallel()
                .mapToObj(i -> Evidence.of(tables, used, pairs.left()[i], pairs.right()[i]))
                .toList();
    }

    /** Those that are close enough to be learned from; finding them, more was kept to be sure. */
    private List<Evidence> close(List<Evidence> found) {
        WeightBits used = bits;
        double prior = weights.priorBits();
        return found.parallelStream()
                .filter(
                        pair -> {
                            Evidence.Judged judged = pair.judged(used);
                            double kin = Math.log(1 + judged.relative()) / Math.log(2);
                            return prior + judged.bits() + kin >= LEAST_BITS
                                    || judged.relative() >= Math.pow(2, LEAST_BITS);
                        })
                .toList();
    }

    /**
     * The pairs that can be of one person, with what other records say of them.
     *
     * @param least log2 of the odds of what is wanted
     * @return the left row, then the closest, then the right row
     */
    public List<Link> links(double least, IntConsumer done) {
        Pairs pairs = found(IntStream.range(0, tables.rows(0)).toArray(), LEAST_LINK_BITS, done);
        double[] direct = direct(pairs);
        List<Link> links = new ArrayList<>();
        if (tables.isOne()) {
            new Groups(tables, bits, pairs, direct)
                    .join(pairs, direct)
                    .forEach((key, odds) -> add(links, left(key), key.intValue(), odds, least));
        } else {
            double[] corrected = Rivals.correct(pairs, direct, tables);
            for (int i = 0; i < corrected.length; i++) {
                add(links, pairs.left()[i], pairs.right()[i], corrected[i], least);
            }
        }
        links.sort(
                Comparator.comparingInt(Link::left)
                        .thenComparing(Comparator.comparingDouble(Link::logOdds).reversed())
                        .thenComparingInt(Link::right));
        return links;
    }

    private static int left(long key) {
        return (int) (key >>> Integer.SIZE);
    }

    private static void add(List<Link> links, int left, int right, double odds, double least) {
        if (odds >= least) {
            links.add(new Link(left, right, odds));
        }
    }

    /** log2 of the odds that each pair is of one person, by the two records alone. */
    private double[] direct(Pairs pairs) {
        return IntStream.range(0, pairs.size())
                .parallel()
                .mapToDouble(i -> direct(pairs.left()[i], pairs.right()[i]))
                .toArray();
    }

    private double direct(int left, int right) {
        return weights.priorBits() + Evidence.of(tables, bits, left, right).bits(bits);
    }

    /** Why a link is as probable as it is. */
    public Reasons reasons(Link link) {
        Evidence found = Evidence.of(tables, bits, link.left(), link.right());
        List<Column> columns = tables.columns();
        double[] columnBits = found.columnBits(bits);
        String[] levels = new String[columns.size()];
        for (int column = 0; column < columnBits.length; column++) {
            int level = found.levels()[column];
            levels[column] =
                    level < 0 ? "" : columns.get(column).domain().comparator().levels()[level];
        }
        double all = found.bits(bits);
        return new Reasons(
                weights.priorBits(),
                columnBits,
                levels,
                all - Arrays.stream(columnBits).sum(),
                link.logOdds() - weights.priorBits() - all);
    }
}
