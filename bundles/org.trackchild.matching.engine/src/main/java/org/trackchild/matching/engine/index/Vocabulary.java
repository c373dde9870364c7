package org.trackchild.matching.engine.index;

import org.trackchild.matching.api.NameKeys;

/** All tokens of the records of an index. */
final class Vocabulary implements TokenNumbers {

    private final Dictionary<NameKeys.Token> names = new Dictionary<>();
    private final Dictionary<String> words = new Dictionary<>();

    @Override
    public int name(NameKeys.Token token) {
        return names.number(token);
    }

    @Override
    public int word(String meaning) {
        return words.number(meaning);
    }

    Dictionary<NameKeys.Token> names() {
        return names;
    }

    Dictionary<String> words() {
        return words;
    }
}
