package org.trackchild.matching.engine.index;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.trackchild.matching.api.NameKeys;

/**
 * What the words of a description mean, whatever the language and the spelling: "red" and "लाल" are
 * one meaning. Words that are not in {@code words.txt} mean what they sound like. Safe for use by
 * several threads.
 */
final class Meanings {

    /** Meaning of words that say nothing by themselves. */
    private static final String NOTHING = "-";

    private static final int LEAST_KEY = 4;

    /** Short texts come again and again: colours, builds, languages. */
    private static final int LONGEST_REMEMBERED = 40;

    private static final int MOST_REMEMBERED = 1 << 14;

    private final NameKeys keys;
    private final Map<String, List<String>> remembered = new ConcurrentHashMap<>();
    private final Map<String, String> byLatin = new HashMap<>();
    private final Map<String, String> byKey = new HashMap<>();

    private Meanings(NameKeys keys) {
        this.keys = keys;
    }

    static Meanings load(NameKeys keys) {
        Meanings meanings = new Meanings(keys);
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                Meanings.class.getResourceAsStream("words.txt"),
                                StandardCharsets.UTF_8))) {
            lines.lines().map(String::strip).forEach(meanings::read);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return meanings;
    }

    private void read(String line) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        String[] words = line.split("\\s+");
        for (String word : words) {
            for (NameKeys.Token token : keys.tokens(word)) {
                byLatin.put(token.latin(), words[0]);
                if (token.key().length() >= LEAST_KEY) {
                    byKey.putIfAbsent(token.key(), words[0]);
                }
            }
        }
    }

    /** The meanings of the words of a text, in their order. Not to be changed. */
    List<String> of(String text) {
        if (text.length() > LONGEST_REMEMBERED) {
            return read(keys.tokens(text));
        }
        List<String> known = remembered.get(text);
        if (known == null) {
            known = List.copyOf(read(keys.tokens(text)));
            if (remembered.size() >= MOST_REMEMBERED) {
                remembered.clear();
            }
            remembered.put(text, known);
        }
        return known;
    }

    private List<String> read(List<NameKeys.Token> words) {
        List<String> found = new ArrayList<>();
        for (NameKeys.Token token : words) {
            String meaning = byLatin.get(token.latin());
            if (meaning == null) {
                meaning = byKey.getOrDefault(token.key(), token.key());
            }
            if (!meaning.equals(NOTHING)) {
                found.add(meaning);
            }
        }
        return found;
    }
}
