package org.trackchild.matching.link.compare;

import java.util.Arrays;
import java.util.List;

/** Compares addresses, places and other short texts: by errors, and by the words they share. */
final class TextComparator implements ValueComparator<TextComparator.Form> {

    private static final int SAME = 0;
    private static final int CLOSE = 1;
    private static final int NEAR = 2;
    private static final int WORDS = 3;
    private static final int DIFFERS = 4;

    private static final int SHORT = 4;
    private static final int MIDDLE = 8;
    private static final int LONG = 14;
    private static final int LONGEST = 60;
    private static final int MOST_ERRORS = 3;

    /**
     * What is compared.
     *
     * @param compact without blanks
     * @param words the longer ones
     */
    record Form(String normal, String compact, List<String> words) {}

    @Override
    public double[] guesses() {
        return new double[] {.72, .10, .05, .05, .08};
    }

    @Override
    public String[] levels() {
        return new String[] {"same", "close", "near", "words", "differs"};
    }

    @Override
    public String normal(String written) {
        String normal = PlainWords.of(written);
        return normal.length() > LONGEST ? normal.substring(0, LONGEST).strip() : normal;
    }

    @Override
    public Form ready(String normal) {
        return new Form(normal, normal.replace(" ", ""), longWords(normal));
    }

    @Override
    public int level(Form one, Form other) {
        if (one.normal().equals(other.normal())) {
            return SAME;
        }
        String left = one.compact();
        String right = other.compact();
        int shorter = Math.min(left.length(), right.length());
        int most = errors(shorter);
        int distance = Edits.distance(left, right, most);
        if (distance == 0 || distance == 1 && shorter >= SHORT) {
            return CLOSE;
        }
        if (distance <= most) {
            return NEAR;
        }
        return sharesWords(one.words(), other.words()) ? WORDS : DIFFERS;
    }

    /** Whether all long words of the shorter text are in the other one, in any order. */
    private static boolean sharesWords(List<String> words, List<String> others) {
        List<String> fewer = words.size() <= others.size() ? words : others;
        List<String> more = fewer == words ? others : words;
        return !fewer.isEmpty() && more.containsAll(fewer);
    }

    private static List<String> longWords(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> word.length() >= SHORT).toList();
    }

    @Override
    public void keys(Form value, Keys keys) {
        value.words().forEach(word -> keys.add('w', word));
    }

    @Override
    public List<String> typed(Form value) {
        return List.of(value.compact());
    }

    @Override
    public int errors(int shorter) {
        if (shorter < MIDDLE) {
            return shorter < SHORT - 1 ? 0 : 1;
        }
        return shorter < LONG ? 2 : MOST_ERRORS;
    }
}
