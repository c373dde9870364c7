package org.trackchild.matching.engine.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    static NameTokens of(PersonName name, NameKeys keys, TokenNumbers numbers) {
        List<List<NameKeys.Token>> spellings = new ArrayList<>();
        name.spellings().forEach(spelling -> spellings.add(keys.tokens(spelling)));
        Map<String, Integer> byKey = new LinkedHashMap<>();
        for (List<NameKeys.Token> parts : spellings) {
            parts.stream().limit(1).forEach(part -> add(byKey, part, numbers));
        }
        int given = byKey.size();
        for (List<NameKeys.Token> parts : spellings) {
            parts.stream().skip(1).forEach(part -> add(byKey, part, numbers));
        }
        int[] tokens =
                byKey.values().stream()
                        .limit(TokenSets.LONGEST)
                        .mapToInt(Integer::intValue)
                        .toArray();
        return new NameTokens(tokens, Math.min(given, tokens.length));
    }

    private static void add(Map<String, Integer> byKey, NameKeys.Token part, TokenNumbers numbers) {
        byKey.computeIfAbsent(part.key(), key -> numbers.name(part));
    }
}
