package org.trackchild.matching.scripts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Titles and abbreviations in names, from {@code names.txt}. Immutable. */
final class Lexicon {

    private final Set<String> honorifics = new HashSet<>();
    private final Map<String, String> abbreviations = new HashMap<>();

    private Lexicon() {}

    static Lexicon load() {
        Lexicon lexicon = new Lexicon();
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                Lexicon.class.getResourceAsStream("names.txt"),
                                StandardCharsets.UTF_8))) {
            lines.lines().forEach(lexicon::read);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return lexicon;
    }

    private void read(String line) {
        String[] words = line.replaceAll("#.*", "").strip().split("\\s+");
        switch (words[0]) {
            case "title" -> {
                for (int i = 1; i < words.length; i++) {
                    honorifics.add(words[i]);
                }
            }
            case "short" -> {
                for (int i = 2; i < words.length; i++) {
                    abbreviations.put(words[i], words[1]);
                }
            }
            case "" -> {
                // a comment
            }
            default -> throw new IllegalStateException("names.txt: " + line);
        }
    }

    boolean isHonorific(String latin) {
        return honorifics.contains(latin);
    }

    /** What an abbreviation stands for; other words as they are. */
    String expand(String latin) {
        return abbreviations.getOrDefault(latin, latin);
    }
}
