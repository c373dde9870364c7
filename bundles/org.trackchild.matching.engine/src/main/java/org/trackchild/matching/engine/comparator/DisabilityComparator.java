package org.trackchild.matching.engine.comparator;

import org.trackchild.matching.api.Comparison;
import org.trackchild.matching.api.Features;
import org.trackchild.matching.api.Population;
import org.trackchild.matching.engine.index.Column;
import org.trackchild.model.Field;

/** Compares disabilities; "none" is a statement too. */
public final class DisabilityComparator extends TableComparator {

    private static final int SAME = 0;
    private static final int DIFFERS = 1;

    public DisabilityComparator() {
        super("disability");
    }

    @Override
    public Comparison prepare(Features query, Population population) {
        return query.tokenCount(Field.DISABILITY) == 0
                ? Comparison.NOTHING
                : Counted.onSample(
                        new TokenComparison(Column.BACKGROUND, tokens -> level(query, tokens)),
                        levels(),
                        population);
    }

    private static int level(Features query, Tokens candidate) {
        if (candidate.count(Field.DISABILITY) == 0) {
            return Comparison.MISSING;
        }
        return candidate.shareAny(query, Field.DISABILITY) ? SAME : DIFFERS;
    }

    @Override
    public String value(Features record) {
        return record.tokenCount(Field.DISABILITY) == 0 ? "" : record.text(Field.DISABILITY);
    }
}
