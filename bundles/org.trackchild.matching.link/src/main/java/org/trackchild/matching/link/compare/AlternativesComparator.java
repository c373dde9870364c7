package org.trackchild.matching.link.compare;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Compares values that each may be several, such as a name and a pet name: the closest count. */
public final class AlternativesComparator implements ValueComparator {

    /** Divides the values; stands in no table. */
    public static final String DIVIDER = "\u001f";

    private final ValueComparator comparator;

    /**
     * @param comparator of single values
     */
    public AlternativesComparator(ValueComparator comparator) {
        this.comparator = comparator;
    }

    @Override
    public double[] guesses() {
        return comparator.guesses();
    }

    @Override
    public String[] levels() {
        return comparator.levels();
    }

    private static List<String> parts(String values) {
        return Arrays.asList(values.split(DIVIDER));
    }

    @Override
    public String normal(String written) {
        return String.join(
                DIVIDER,
                parts(written).stream()
                        .map(comparator::normal)
                        .filter(value -> !value.isEmpty())
                        .distinct()
                        .toList());
    }

    @Override
    public int level(String one, String other) {
        int best = differs();
        for (String value : parts(one)) {
            for (String with : parts(other)) {
                best = Math.min(best, comparator.level(value, with));
            }
        }
        return best;
    }

    @Override
    public Set<String> keys(String normal) {
        return all(normal, comparator::keys);
    }

    @Override
    public Set<String> probes(String normal) {
        return all(normal, comparator::probes);
    }

    private static Set<String> all(String normal, Function<String, Set<String>> keys) {
        Set<String> all = new HashSet<>();
        parts(normal).forEach(value -> all.addAll(keys.apply(value)));
        return all;
    }
}
