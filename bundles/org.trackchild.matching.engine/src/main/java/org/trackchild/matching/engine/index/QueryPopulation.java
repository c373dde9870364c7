package org.trackchild.matching.engine.index;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.trackchild.matching.api.Likeness;
import org.trackchild.matching.api.NameKeys;
import org.trackchild.matching.api.Population;
import org.trackchild.model.Field;

/** The records of one kind as one query sees them. Used by one thread. */
public final class QueryPopulation implements Population {

    private final Rows rows;
    private final Counts counts;
    private final Dictionary<NameKeys.Token> names;
    private final QueryTokens tokens;
    private final Map<Integer, Likeness> likenesses = new HashMap<>();

    QueryPopulation(
            Rows rows, Counts counts, Dictionary<NameKeys.Token> names, QueryTokens tokens) {
        this.rows = rows;
        this.counts = counts;
        this.names = names;
        this.tokens = tokens;
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    public int recorded(Field field) {
        return counts.recorded(field);
    }

    @Override
    public int count(Field field, int token) {
        AtomicIntegerArray known = counts.tokens(field);
        return token >= 0 && token < known.length() ? known.get(token) : 0;
    }

    @Override
    public Likeness alike(int token) {
        return likenesses.computeIfAbsent(
                token, number -> new TokenLikeness(number, tokens.nameWith(number), names, counts));
    }

    @Override
    public int rows() {
        return rows.rows();
    }

    @Override
    public EncodedRecord row(int row) {
        return rows.get(row);
    }
}
