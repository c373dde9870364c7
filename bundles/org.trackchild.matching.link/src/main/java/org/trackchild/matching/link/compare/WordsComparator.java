package org.trackchild.matching.link.compare;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Compares descriptions by the words they share, in any order. */
final class WordsComparator implements ValueComparator {

    private static final double MOST = .6;
    private static final double SOME = .25;
    private static final int MOST_WORDS = 30;

    @Override
    public double[] guesses() {
        return new double[] {.3, .2, .25, .25};
    }

    @Override
    public String[] levels() {
        return new String[] {"same", "most", "some", "differs"};
    }

    /** The words, each once, sorted. */
    @Override
    public String normal(String written) {
        String plain = PlainWords.of(written);
        return plain.isEmpty()
                ? ""
                : new TreeSet<>(Arrays.asList(plain.split(" ")))
                        .stream().limit(MOST_WORDS).collect(Collectors.joining(" "));
    }

    @Override
    public int level(String one, String other) {
        if (one.equals(other)) {
            return 0;
        }
        Set<String> both = new HashSet<>(Arrays.asList(one.split(" ")));
        int size = both.size();
        String[] others = other.split(" ");
        both.retainAll(Arrays.asList(others));
        double share = both.size() / (double) (size + others.length - both.size());
        if (share >= MOST) {
            return 1;
        }
        return share >= SOME ? 2 : 3;
    }

    @Override
    public Set<String> keys(String normal) {
        return new HashSet<>(Arrays.asList(normal.split(" ")));
    }
}
