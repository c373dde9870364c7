package org.trackchild.matching.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trackchild.matching.api.NameKeys;
import org.trackchild.matching.api.NameKeys.Token;

/**
 * Names written in Latin, Devanagari, Bengali, Gurmukhi, Gujarati, Odia, Tamil, Telugu, Kannada,
 * Malayalam and Urdu, as people of these languages write them.
 */
class NamesInScriptsTest {

    private static final int SCRIPTS = 11;
    private static final NameKeys KEYS = new ScriptNameKeys();

    static List<List<String>> names() throws IOException {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                NamesInScriptsTest.class.getResourceAsStream(
                                        "names-in-scripts.csv"),
                                StandardCharsets.UTF_8))) {
            return lines.lines().map(line -> List.of(line.split(","))).toList();
        }
    }

    @Test
    void tableIsWhole() throws IOException {
        assertThat(names())
                .hasSizeGreaterThanOrEqualTo(60)
                .allMatch(name -> name.size() == SCRIPTS);
    }

    @ParameterizedTest
    @MethodSource("names")
    void oneNameHasOneKeyInAllScripts(List<String> name) {
        Set<String> common = keys(name.get(0));
        name.forEach(written -> common.retainAll(keys(written)));
        assertThat(common).isNotEmpty();
    }

    @Test
    void differentNamesMeetSeldom() throws IOException {
        List<List<String>> names = names();
        long pairs = 0;
        long alike = 0;
        for (int i = 0; i < names.size(); i++) {
            for (int k = 0; k < i; k++) {
                for (String one : names.get(i)) {
                    for (String other : names.get(k)) {
                        pairs++;
                        alike += token(one).soundsLike(token(other)) ? 1 : 0;
                    }
                }
            }
        }
        // names of a table are short and much alike; Tamil and Urdu do not write all that tells
        // them
        assertThat((double) alike / pairs).isLessThan(.004);
    }

    private static Token token(String written) {
        List<Token> parts = KEYS.tokens(written);
        assertThat(parts).hasSize(1);
        return parts.get(0);
    }

    private static Set<String> keys(String written) {
        Token token = token(written);
        Set<String> keys = new LinkedHashSet<>(token.otherKeys());
        keys.add(token.key());
        return keys;
    }
}
