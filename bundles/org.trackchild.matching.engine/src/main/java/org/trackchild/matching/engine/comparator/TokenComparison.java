package org.trackchild.matching.engine.comparator;

import java.util.function.ToIntFunction;
import org.trackchild.matching.api.Features;
import org.trackchild.matching.engine.index.Column;
import org.trackchild.matching.engine.index.ColumnComparison;
import org.trackchild.matching.engine.index.Kernel;
import org.trackchild.matching.engine.index.Outline;
import org.trackchild.matching.engine.index.QueryPopulation;
import org.trackchild.matching.engine.index.Vocabulary;
import org.trackchild.model.Field;

/** A comparison that looks at nothing but the tokens of one column. */
final class TokenComparison implements ColumnComparison {

    private final Column column;
    private final ToIntFunction<Tokens> level;

    /**
     * @param level gives the level of what a record has in the column; pure
     */
    TokenComparison(Column column, ToIntFunction<Tokens> level) {
        this.column = column;
        this.level = level;
    }

    @Override
    public int compare(Features candidate) {
        return level.applyAsInt(Tokens.of(candidate));
    }

    @Override
    public Kernel kernel(QueryPopulation population, double[] bits) {
        CodeKernel kernel = codes(population, bits);
        return column == Column.BACKGROUND
                ? new Bounded(kernel, Outline.BACKGROUND, kernel::bits)
                : kernel;
    }

    /** The kernel without a bound. */
    CodeKernel codes(QueryPopulation population, double[] bits) {
        Vocabulary vocabulary = population.vocabulary();
        return new CodeKernel(
                column,
                population.codes(column),
                code -> level.applyAsInt(new Listed(vocabulary, column, code)),
                bits);
    }

    /** The tokens that a code stands for. */
    private record Listed(Vocabulary vocabulary, Column column, int code) implements Tokens {

        @Override
        public int count(Field field) {
            return vocabulary.sets(column).count(vocabulary.list(column, field, code));
        }

        @Override
        public int token(Field field, int index) {
            return vocabulary.sets(column).item(vocabulary.list(column, field, code), index);
        }
    }
}
