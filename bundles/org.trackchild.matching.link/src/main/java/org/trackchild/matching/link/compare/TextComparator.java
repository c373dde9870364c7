package org.trackchild.matching.link.compare;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Compares addresses, places and other short texts: by errors, and by the words they share. */
final class TextComparator implements ValueComparator {

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

    /** What is compared, made once for each value. */
    private record Form(String compact, List<String> words) {}

    private final Map<String, Form> forms = new ConcurrentHashMap<>();

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
    public int level(String one, String other) {
        if (one.equals(other)) {
            return SAME;
        }
        Form left = form(one);
        Form right = form(other);
        return left.compact().equals(right.compact()) ? CLOSE : level(left, right);
    }

    private static int level(Form one, Form other) {
        String left = one.compact();
        String right = other.compact();
        int shorter = Math.min(left.length(), right.length());
        int most = errors(shorter);
        int distance = Edits.distance(left, right, most);
        if (distance == 1 && shorter >= SHORT) {
            return CLOSE;
        }
        if (distance <= most) {
            return NEAR;
        }
        return sharesWords(one.words(), other.words()) ? WORDS : DIFFERS;
    }

    private Form form(String normal) {
        return forms.computeIfAbsent(
                normal, text -> new Form(text.replace(" ", ""), longWords(text)));
    }

    private static int errors(int length) {
        if (length < MIDDLE) {
            return 1;
        }
        return length < LONG ? 2 : MOST_ERRORS;
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
    public Set<String> keys(String normal) {
        return keys(normal, false);
    }

    @Override
    public Set<String> probes(String normal) {
        return keys(normal, true);
    }

    private static Set<String> keys(String normal, boolean probes) {
        Set<String> keys = new HashSet<>();
        String compact = normal.replace(" ", "");
        Edits.addDeletions(compact, compact.length() < 2 * MIDDLE ? 1 : 0, keys);
        if (compact.length() >= MIDDLE - 1) {
            if (probes) {
                Edits.addPossiblePieces(compact, MOST_ERRORS, keys);
            } else {
                Edits.addPieces(compact, MOST_ERRORS, keys);
            }
        }
        longWords(normal).forEach(word -> keys.add("=" + word));
        return keys;
    }
}
