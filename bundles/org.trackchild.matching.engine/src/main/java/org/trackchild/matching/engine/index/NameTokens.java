package org.trackchild.matching.engine.index;

import java.util.ArrayList;
import java.util.List;
import org.trackchild.matching.api.NameKeys;
import org.trackchild.model.PersonName;

/**
 * The tokens of a name in all its spellings.
 *
 * @param tokens first what the person is called, once for each spelling, then the other parts; of
 *     parts that sound alike the first stands for all
 * @param given how many of them are what the person is called
 */
record NameTokens(int[] tokens, int given) {

    private static final NameTokens NONE = new NameTokens(new int[0], 0);

    static NameTokens of(PersonName name, NameKeys keys, TokenNumbers numbers) {
        if (!name.isKnown()) {
            return NONE;
        }
        List<List<NameKeys.Token>> names = new ArrayList<>(name.spellings().size());
        for (String spelling : name.spellings()) {
            names.addAll(keys.names(spelling));
        }
        List<NameKeys.Token> parts = new ArrayList<>();
        for (List<NameKeys.Token> each : names) {
            add(parts, each.get(called(each)));
        }
        int given = parts.size();
        for (List<NameKeys.Token> each : names) {
            for (NameKeys.Token part : each) {
                add(parts, part);
            }
        }
        int[] tokens = new int[Math.min(TokenSets.LONGEST, parts.size())];
        for (int i = 0; i < tokens.length; i++) {
            tokens[i] = numbers.name(parts.get(i));
        }
        return new NameTokens(tokens, Math.min(given, tokens.length));
    }

    /** The first part that is more than an initial: "M. Kavitha" is called Kavitha. */
    private static int called(List<NameKeys.Token> parts) {
        int first = 0;
        while (first < parts.size() && parts.get(first).isInitial()) {
            first++;
        }
        return first < parts.size() ? first : 0;
    }

    private static void add(List<NameKeys.Token> parts, NameKeys.Token part) {
        for (NameKeys.Token known : parts) {
            if (known.key().equals(part.key())) {
                return;
            }
        }
        parts.add(part);
    }
}
