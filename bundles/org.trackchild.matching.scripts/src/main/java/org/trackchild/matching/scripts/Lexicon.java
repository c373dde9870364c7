package org.trackchild.matching.scripts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Titles, abbreviations and names of letters, from {@code names.txt}. Immutable. */
final class Lexicon {

    private static final int SHORTEST_STEM = 4;

    /** "Abdullah" is not "Abdul" with something behind it. */
    private static final int SHORTEST_REST = 4;

    private final Set<String> before = new HashSet<>();
    private final Set<String> after = new HashSet<>();
    private final Set<String> anywhere = new HashSet<>();
    private final Set<String> relations = new HashSet<>();
    private final Set<String> aliases = new HashSet<>();
    private final Set<String> joined = new HashSet<>();
    private final Set<String> unknown = new HashSet<>();
    private final List<String> suffixes = new ArrayList<>();
    private final List<String> prefixes = new ArrayList<>();
    private final Map<String, String> abbreviations = new HashMap<>();
    private final Map<String, String> letters = new HashMap<>();

    private Lexicon() {}

    static Lexicon load() {
        Lexicon lexicon = new Lexicon();
        DataFile.each("names.txt", lexicon::read);
        return lexicon;
    }

    private void read(List<String> line) {
        List<String> words = line.stream().skip(1).map(Romaniser::compose).toList();
        switch (line.get(0)) {
            case "before" -> before.addAll(words);
            case "after" -> after.addAll(words);
            case "any" -> anywhere.addAll(words);
            case "relation" -> relations.addAll(words);
            case "alias" -> aliases.addAll(words);
            case "joined" -> joined.addAll(words);
            case "unknown" -> unknown.addAll(words);
            case "prefix" -> prefixes.addAll(words);
            case "suffix" -> suffixes.addAll(words);
            case "short" ->
                    words.stream().skip(1).forEach(word -> abbreviations.put(word, words.get(0)));
            case "letter" ->
                    words.stream().skip(1).forEach(word -> letters.put(word, words.get(0)));
            default -> throw new IllegalStateException("names.txt: " + line);
        }
    }

    /** Whether a part, written so or romanised so, is a title when more of the name follows. */
    boolean isTitleBefore(String written, String latin) {
        return before.contains(written) || before.contains(latin);
    }

    /** Whether a part is a title when a name stands before it. */
    boolean isTitleAfter(String written, String latin) {
        return after.contains(written) || after.contains(latin);
    }

    /** Whether a part says nothing wherever it stands. */
    boolean isTitle(String written, String latin) {
        return anywhere.contains(written) || anywhere.contains(latin) || isAlias(written, latin);
    }

    /** Whether what follows a part is another name of the same person. */
    boolean isAlias(String written, String latin) {
        return aliases.contains(written) || aliases.contains(latin);
    }

    /** Whether a part that comes second is as often written together with the first. */
    boolean isJoined(String latin) {
        return joined.contains(latin);
    }

    /** Whether a part tells no name: one that has no others is not known. */
    boolean isUnknown(String written, String latin) {
        return unknown.contains(written) || unknown.contains(latin);
    }

    /** Whether what follows a part is the name of somebody else. */
    boolean isRelation(String written) {
        return relations.contains(written);
    }

    /** The Latin letter that a part followed by a full stop spells, or {@code null}. */
    String letter(String written) {
        return letters.get(written);
    }

    /** The name without titles written together with it, and in full. */
    String expand(String latin) {
        String stem = latin;
        for (int i = 0; i < suffixes.size(); i++) {
            String suffix = suffixes.get(i);
            if (stem.endsWith(suffix) && stem.length() >= suffix.length() + SHORTEST_STEM) {
                stem = stem.substring(0, stem.length() - suffix.length());
                i = -1;
            }
        }
        for (String prefix : prefixes) {
            if (stem.startsWith(prefix) && stem.length() >= prefix.length() + SHORTEST_REST) {
                stem = stem.substring(prefix.length());
            }
        }
        return abbreviations.getOrDefault(stem, stem);
    }
}
