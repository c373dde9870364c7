package org.trackchild.matching.engine.comparator;

import org.trackchild.matching.api.Comparison;
import org.trackchild.matching.api.Features;
import org.trackchild.matching.api.Population;
import org.trackchild.matching.engine.index.Column;
import org.trackchild.matching.engine.index.ColumnComparison;
import org.trackchild.matching.engine.index.Kernel;
import org.trackchild.matching.engine.index.QueryPopulation;
import org.trackchild.model.Field;

/** Compares the languages that the children speak; a language that few speak says more. */
public final class LanguageComparator extends TableComparator {

    private static final int SAME = 0;
    private static final int DIFFERS = 1;
    private static final double GUESS_WEIGHT = 50;
    private static final double MOST = .95;

    public LanguageComparator() {
        super("languages");
    }

    @Override
    public Comparison prepare(Features query, Population population) {
        return query.tokenCount(Field.LANGUAGES) == 0
                ? Comparison.NOTHING
                : new Prepared(query, population);
    }

    @Override
    public String value(Features record) {
        return record.tokenCount(Field.LANGUAGES) == 0 ? "" : record.text(Field.LANGUAGES);
    }

    private static int level(Features query, Tokens candidate) {
        if (candidate.count(Field.LANGUAGES) == 0) {
            return Comparison.MISSING;
        }
        return candidate.shareAny(query, Field.LANGUAGES) ? SAME : DIFFERS;
    }

    private final class Prepared implements ColumnComparison {

        private final TokenComparison tokens;
        private final double same;

        Prepared(Features query, Population population) {
            tokens = new TokenComparison(Column.BACKGROUND, each -> level(query, each));
            double count = 0;
            for (int i = query.tokenCount(Field.LANGUAGES) - 1; i >= 0; i--) {
                count += population.count(Field.LANGUAGES, query.token(Field.LANGUAGES, i));
            }
            double guess = levels().get(SAME).u();
            int recorded = population.recorded(Field.LANGUAGES);
            same = Math.min(MOST, Shares.smoothed(count, recorded, guess, GUESS_WEIGHT));
        }

        @Override
        public int compare(Features candidate) {
            return tokens.compare(candidate);
        }

        @Override
        public Kernel kernel(QueryPopulation population, double[] bits) {
            return tokens.kernel(population, bits);
        }

        @Override
        public double u(int level) {
            return level == SAME ? same : 1 - same;
        }
    }
}
