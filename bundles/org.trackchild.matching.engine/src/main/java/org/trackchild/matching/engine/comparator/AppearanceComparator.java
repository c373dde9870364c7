package org.trackchild.matching.engine.comparator;

import org.trackchild.matching.api.Comparison;
import org.trackchild.matching.api.Features;
import org.trackchild.matching.api.Population;
import org.trackchild.matching.engine.index.Column;
import org.trackchild.model.Field;

/** Compares build, complexion, hair and eyes together: each alone says little. */
public final class AppearanceComparator extends TableComparator {

    private static final int AGREES = 0;
    private static final int MIXED = 1;
    private static final int DIFFERS = 2;

    private static final Field[] FIELDS = {Field.BUILD, Field.COMPLEXION, Field.HAIR, Field.EYES};

    public AppearanceComparator() {
        super("appearance");
    }

    @Override
    public Comparison prepare(Features query, Population population) {
        return value(query).isEmpty()
                ? Comparison.NOTHING
                : Counted.onSample(
                        new TokenComparison(Column.LOOKS, tokens -> level(query, tokens)),
                        levels(),
                        population);
    }

    private static int level(Features query, Tokens candidate) {
        int compared = 0;
        int agreeing = 0;
        for (Field field : FIELDS) {
            if (query.tokenCount(field) > 0 && candidate.count(field) > 0) {
                compared++;
                agreeing += candidate.shareAny(query, field) ? 1 : 0;
            }
        }
        if (compared == 0) {
            return Comparison.MISSING;
        }
        if (agreeing == compared) {
            return AGREES;
        }
        return agreeing > 0 ? MIXED : DIFFERS;
    }

    @Override
    public String value(Features record) {
        for (Field field : FIELDS) {
            if (record.tokenCount(field) > 0) {
                return texts(record, FIELDS);
            }
        }
        return "";
    }
}
