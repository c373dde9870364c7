package org.trackchild.matching.link.compare;

import java.util.Arrays;
import java.util.List;

/** Compares values that each may be several, such as a name and a pet name: the closest count. */
public final class AlternativesComparator<V> implements ValueComparator<List<V>> {

    /** Divides the values; stands in no table. */
    public static final String DIVIDER = "\u001f";

    private final ValueComparator<V> comparator;

    /**
     * @param comparator of single values
     */
    public AlternativesComparator(ValueComparator<V> comparator) {
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

    @Override
    public int conflicts() {
        return comparator.conflicts();
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
    public List<V> ready(String normal) {
        return parts(normal).stream().map(comparator::ready).toList();
    }

    @Override
    public int level(List<V> one, List<V> other) {
        int best = differs();
        for (V value : one) {
            for (V with : other) {
                best = Math.min(best, comparator.level(value, with));
            }
        }
        return best;
    }

    @Override
    public void keys(List<V> values, Keys keys) {
        values.forEach(value -> comparator.keys(value, keys));
    }

    @Override
    public void probes(List<V> values, Keys probes) {
        values.forEach(value -> comparator.probes(value, probes));
    }

    @Override
    public List<String> typed(List<V> values) {
        return values.stream().flatMap(value -> comparator.typed(value).stream()).toList();
    }

    @Override
    public int errors(int shorter) {
        return comparator.errors(shorter);
    }
}
