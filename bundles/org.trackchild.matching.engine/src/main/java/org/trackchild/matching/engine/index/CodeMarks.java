package org.trackchild.matching.engine.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.trackchild.matching.api.Likeness;

/**
 * Marks on lists of names, by what is found in them. The marks of the lists that are asked for are
 * found one by one at first; who asks for very many gets a table of all. Used by one thread until
 * all rules are there; safe for use by several threads after that.
 */
public final class CodeMarks {

    /** From so many questions on a table takes less time. */
    private static final int MANY = 1 << 12;

    private final QueryPopulation population;
    private final TokenSets lists;
    private final List<Rule> rules = new ArrayList<>();

    /** Not counted exactly when several threads ask. */
    private int asked;

    /** A byte for each list up to the highest that is marked; {@code null} until it is worth it. */
    private volatile byte[] table;

    /** Which marks a list gets when it has a token. */
    private record Rule(TokenLikeness part, int first, int later, int near) {

        int marks(int token, boolean isFirst) {
            int likeness = part.of(token);
            if (likeness >= Likeness.SOUND) {
                return isFirst ? first : later;
            }
            return likeness == Likeness.NEAR ? near : 0;
        }
    }

    CodeMarks(QueryPopulation population) {
        this.population = population;
        lists = population.vocabulary().sets(Column.NAME);
    }

    /**
     * Marks the lists in which a part of a name is found; each mark is one of eight bits.
     *
     * @param first for lists that begin with it, or with what sounds like it
     * @param later for the others
     * @param near for lists that have what is near to it
     */
    public void add(TokenLikeness part, int first, int later, int near) {
        rules.add(new Rule(part, first, later, near));
    }

    /** The marks of a list; 0 when it has none. */
    public int of(int list) {
        byte[] known = table;
        if (known == null) {
            if (++asked < MANY) {
                return found(list);
            }
            known = all();
            table = known;
        }
        return list < known.length ? known[list] & 0xFF : 0;
    }

    private int found(int list) {
        int marks = 0;
        for (int i = lists.count(list) - 1; i >= 0; i--) {
            int token = lists.item(list, i);
            for (Rule rule : rules) {
                marks |= rule.marks(token, i == 0);
            }
        }
        return marks;
    }

    private byte[] all() {
        byte[] marks = new byte[1 << 10];
        for (Rule rule : rules) {
            marks = marked(marks, rule.part().sounding(), rule.first(), rule.later());
            if (rule.near() != 0) {
                marks = marked(marks, rule.part().near(), rule.near(), rule.near());
            }
        }
        return marks;
    }

    private byte[] marked(byte[] before, int[] withTokens, int first, int later) {
        byte[] marks = before;
        // lists that came after the question was asked are in none of its rows
        int end = population.codes(Column.NAME);
        for (int token : withTokens) {
            IntList found = population.vocabulary().names().listsOf(token);
            int size = found.size();
            int[] items = found.items();
            for (int i = 0; i < size; i++) {
                int list = items[i] >>> 1;
                if (list < end) {
                    if (list >= marks.length) {
                        marks = Arrays.copyOf(marks, Math.max(list + 1, 2 * marks.length));
                    }
                    marks[list] |= (byte) ((items[i] & 1) == 0 ? later : first);
                }
            }
        }
        return marks;
    }
}
