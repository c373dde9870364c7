package org.trackchild.matching.engine.comparator;

import java.util.ArrayList;
import java.util.List;
import org.trackchild.matching.api.Features;
import org.trackchild.matching.api.Likeness;
import org.trackchild.matching.api.Population;
import org.trackchild.matching.engine.index.CodeMarks;
import org.trackchild.matching.engine.index.Column;
import org.trackchild.matching.engine.index.RowLists;
import org.trackchild.matching.engine.index.TokenLikeness;
import org.trackchild.model.Field;

/** Parts of a name of the query, ready to be found in the names of other records. */
final class NameEvidence {

    private final Likeness[] parts;

    private NameEvidence(List<Likeness> parts) {
        this.parts = parts.toArray(Likeness[]::new);
    }

    /** What a person is called: the first part of a name, in each of its spellings. */
    static NameEvidence first(Features query, Population population, Field field) {
        return parts(query, population, field, 0, query.givenCount(field));
    }

    /** All parts of a name. */
    static NameEvidence all(Features query, Population population, Field field) {
        return parts(query, population, field, 0, query.tokenCount(field));
    }

    /** All other parts of a name. */
    static NameEvidence others(Features query, Population population, Field field) {
        return parts(query, population, field, query.givenCount(field), query.tokenCount(field));
    }

    private static NameEvidence parts(
            Features query, Population population, Field field, int from, int to) {
        List<Likeness> parts = new ArrayList<>();
        for (int i = from; i < to; i++) {
            parts.add(population.alike(query.token(field, i)));
        }
        return new NameEvidence(parts);
    }

    /** Without the parts that also occur in other fields of the query: those are counted there. */
    NameEvidence without(Features query, Field... fields) {
        List<Likeness> kept = new ArrayList<>();
        for (Likeness part : parts) {
            boolean occurs = false;
            for (Field field : fields) {
                occurs |= best(part, query, field) >= Likeness.SOUND;
            }
            if (!occurs) {
                kept.add(part);
            }
        }
        return new NameEvidence(kept);
    }

    /** Without some of its parts. */
    NameEvidence without(NameEvidence some) {
        List<Likeness> kept = new ArrayList<>(List.of(parts));
        kept.removeAll(List.of(some.parts));
        return new NameEvidence(kept);
    }

    /** How like any of the parts is to any part of a field of a record. */
    int in(Features record, Field field) {
        int best = Likeness.NONE;
        for (Likeness part : parts) {
            best = Math.max(best, best(part, record, field));
        }
        return best;
    }

    private static int best(Likeness likeness, Features record, Field field) {
        int best = Likeness.NONE;
        for (int i = record.tokenCount(field) - 1; i >= 0; i--) {
            best = Math.max(best, likeness.of(record.token(field, i)));
        }
        return best;
    }

    /** How like any of the parts is to the first part of a field of a record. */
    int inFirst(Features record, Field field) {
        int best = Likeness.NONE;
        if (parts.length > 0 && record.tokenCount(field) > 0) {
            int token = record.token(field, 0);
            for (Likeness part : parts) {
                best = Math.max(best, part.of(token));
            }
        }
        return best;
    }

    /** In how many records of the population a part so like occurs. */
    int count(Field field, int least) {
        int sum = 0;
        for (Likeness part : parts) {
            sum += part.count(field, least);
        }
        return sum;
    }

    /**
     * Marks the lists of names in which a part is found.
     *
     * @param sound mark for {@link Likeness#SOUND} and more
     * @param near mark for {@link Likeness#NEAR} and more; 0 when that is not asked for
     */
    void mark(CodeMarks lists, int sound, int near) {
        for (Likeness part : parts) {
            lists.add((TokenLikeness) part, sound, sound, near);
        }
    }

    /** Adds the rows that have in a column what sounds like a part. */
    void post(RowLists rows, int kind, Column column) {
        for (Likeness part : parts) {
            rows.addTokens(kind, column, ((TokenLikeness) part).sounding());
        }
    }

    /** The same with what is near to a part. */
    void postNear(RowLists rows, int kind, Column column) {
        for (Likeness part : parts) {
            rows.addTokens(kind, column, ((TokenLikeness) part).near());
        }
    }

    /**
     * Marks the lists of names in which a part, or what sounds like it, is found.
     *
     * @param first mark for the lists that begin with it
     * @param later mark for the others
     */
    void markSound(CodeMarks lists, int first, int later) {
        for (Likeness part : parts) {
            lists.add((TokenLikeness) part, first, later, 0);
        }
    }
}
