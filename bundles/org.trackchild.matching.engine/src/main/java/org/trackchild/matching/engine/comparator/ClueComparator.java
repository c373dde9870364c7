package org.trackchild.matching.engine.comparator;

import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.trackchild.matching.api.Comparison;
import org.trackchild.matching.api.Features;
import org.trackchild.matching.api.Population;
import org.trackchild.matching.engine.index.Column;
import org.trackchild.matching.engine.index.ColumnComparison;
import org.trackchild.matching.engine.index.Kernel;
import org.trackchild.matching.engine.index.QueryPopulation;
import org.trackchild.matching.engine.index.TokenSets;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Field;

/**
 * Compares what a found child says again and again with the place, the people and the notes of a
 * missing report: small children who do not know their name or their village often know a word for
 * it. Rare words count more. Says nothing of two records of one kind.
 */
public final class ClueComparator extends TableComparator {

    private static final int STRONG = 0;
    private static final int SOME = 1;
    private static final int NONE = 2;

    /** So many bits of shared words are some agreement; words that everybody says are none. */
    private static final double SOME_BITS = 5;

    private static final double STRONG_BITS = 9;

    /** There are lists of the records that have words as rare as this. */
    private static final double LISTED_BITS = 4;

    /** So many characters of the notes are shown. */
    private static final int MOST_SHOWN = 160;

    private static final double ROUNDING = 1e-9;

    public ClueComparator() {
        super("words");
    }

    @Override
    public Comparison prepare(Features query, Population population) {
        boolean oneKind =
                population instanceof QueryPopulation columns && columns.kind() == query.kind();
        return query.clueCount() == 0 || oneKind
                ? Comparison.NOTHING
                : Counted.onSample(new Prepared(query, population), levels(), population);
    }

    private static final class Prepared implements ColumnComparison {

        private final CaseKind kind;
        private final RareWords words;

        Prepared(Features query, Population population) {
            kind = query.kind();
            words =
                    new RareWords(
                            IntStream.range(0, query.clueCount()).map(query::clue).toArray(),
                            population.recordedClues(),
                            population::countClue);
        }

        @Override
        public int compare(Features candidate) {
            return candidate.kind() == kind
                    ? MISSING
                    : level(candidate.clueCount(), candidate::clue);
        }

        private int level(int clues, IntUnaryOperator clue) {
            double shared = 0;
            for (int i = 0; i < clues; i++) {
                shared += words.bitsOf(clue.applyAsInt(i));
            }
            return clues == 0 ? MISSING : level(shared);
        }

        private static int level(double shared) {
            if (shared >= STRONG_BITS) {
                return STRONG;
            }
            return shared >= SOME_BITS ? SOME : NONE;
        }

        @Override
        public Kernel kernel(QueryPopulation population, double[] bits) {
            TokenSets lists = population.vocabulary().sets(Column.CLUES);
            int[] listed =
                    IntStream.range(0, words.size())
                            // words that no record has are in none of them
                            .filter(i -> words.token(i) >= 0 && words.bits(i) >= LISTED_BITS)
                            .map(words::token)
                            .toArray();
            double unlisted =
                    IntStream.range(0, words.size())
                            .mapToDouble(words::bits)
                            .filter(each -> each < LISTED_BITS)
                            .sum();
            return new Posted(
                    (page, rows, count, sums) -> {
                        int[] clues = page.codes(Column.CLUES);
                        for (int i = 0; i < count; i++) {
                            int code = clues[rows[i]];
                            sums[i] +=
                                    code == 0
                                            ? bits[0]
                                            : bits[
                                                    level(
                                                                    lists.count(code),
                                                                    at -> lists.item(code, at))
                                                            + 1];
                        }
                    },
                    Bounded.most(bits, level(unlisted + ROUNDING), NONE),
                    0,
                    new double[] {0, Bounded.most(bits, STRONG, NONE)},
                    rows -> rows.addTokens(0, Column.CLUES, listed));
        }
    }

    @Override
    public String value(Features record) {
        if (record.kind() == CaseKind.FOUND) {
            return record.said();
        }
        String told =
                Stream.of(PlaceComparator.written(record), shortened(record.text(Field.NOTES)))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining("; "));
        // the people of a report stand in rows of their own
        return told.isEmpty()
                ? texts(
                        record,
                        Field.FATHER_NAME,
                        Field.MOTHER_NAME,
                        Field.GUARDIAN_NAME,
                        Field.COMPANIONS)
                : told;
    }

    private static String shortened(String notes) {
        if (notes.length() <= MOST_SHOWN) {
            return notes;
        }
        int end = notes.lastIndexOf(' ', MOST_SHOWN);
        return notes.substring(0, end > 0 ? end : MOST_SHOWN) + " …";
    }
}
