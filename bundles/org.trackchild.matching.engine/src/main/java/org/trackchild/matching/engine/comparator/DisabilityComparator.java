package org.trackchild.matching.engine.comparator;

import org.trackchild.matching.api.Comparison;
import org.trackchild.matching.api.Features;
import org.trackchild.matching.api.Population;
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
                : Sampled.of(candidate -> level(query, candidate), levels(), population);
    }

    private static int level(Features query, Features candidate) {
        if (candidate.tokenCount(Field.DISABILITY) == 0) {
            return Comparison.MISSING;
        }
        return Tokens.shareAny(query, candidate, Field.DISABILITY) ? SAME : DIFFERS;
    }

    @Override
    public String value(Features record) {
        return record.tokenCount(Field.DISABILITY) == 0 ? "" : record.text(Field.DISABILITY);
    }
}
