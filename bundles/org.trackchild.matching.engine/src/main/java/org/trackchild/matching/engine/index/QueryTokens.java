package org.trackchild.matching.engine.index;

import java.util.ArrayList;
import java.util.List;
import org.trackchild.matching.api.NameKeys;

/**
 * Tokens of a record that is only asked for: what no record of the index has gets a negative number
 * of its own, so that questions do not fill the memory.
 */
final class QueryTokens implements TokenNumbers {

    private static final int FIRST = -2;

    private final Vocabulary vocabulary;
    private final List<NameKeys.Token> names = new ArrayList<>();
    private final List<String> words = new ArrayList<>();

    QueryTokens(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public int name(NameKeys.Token token) {
        int known = vocabulary.names().find(token);
        return known >= 0 ? known : own(names, token);
    }

    @Override
    public int word(String meaning) {
        int known = vocabulary.words().find(meaning);
        return known >= 0 ? known : own(words, meaning);
    }

    private static <T> int own(List<T> entries, T entry) {
        int known = entries.indexOf(entry);
        if (known < 0) {
            known = entries.size();
            entries.add(entry);
        }
        return FIRST - known;
    }

    /** The token of a name with a number that this gave. */
    NameKeys.Token nameWith(int number) {
        return number >= 0 ? vocabulary.names().entry(number) : names.get(FIRST - number);
    }
}
