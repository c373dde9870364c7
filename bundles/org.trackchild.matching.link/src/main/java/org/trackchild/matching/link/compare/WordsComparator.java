package org.trackchild.matching.link.compare;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Compares descriptions by the words they share, in any order. */
final class WordsComparator implements ValueComparator<Set<String>> {

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
    public Set<String> ready(String normal) {
        return Set.of(normal.split(" "));
    }

    @Override
    public int level(Set<String> one, Set<String> other) {
        int both = 0;
        for (String word : one) {
            both += other.contains(word) ? 1 : 0;
        }
        int all = one.size() + other.size() - both;
        if (both == all) {
            return 0;
        }
        double share = both / (double) all;
        if (share >= MOST) {
            return 1;
        }
        return share >= SOME ? 2 : 3;
    }

    @Override
    public void keys(Set<String> value, Keys keys) {
        value.forEach(word -> keys.add('w', word));
    }
}
