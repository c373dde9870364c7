package org.trackchild.matching.link.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trackchild.matching.link.compare.ValueComparator;

/** The different values of one kind, numbered from 1 on; 0 is a value that is missing. */
public final class Domain {

    private final ValueComparator<?> comparator;
    private final Map<String, Integer> written = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> normal = new ArrayList<>(List.of(""));
    private Neighbours neighbours;

    public Domain(ValueComparator<?> comparator) {
        this.comparator = comparator;
    }

    int number(String value) {
        return value.isEmpty() ? 0 : written.computeIfAbsent(value, this::numberOfNormal);
    }

    private int numberOfNormal(String value) {
        String form = comparator.normal(value);
        if (form.isEmpty()) {
            return 0;
        }
        return numbers.computeIfAbsent(
                form,
                added -> {
                    normal.add(added);
                    return normal.size() - 1;
                });
    }

    ValueComparator<?> comparator() {
        return comparator;
    }

    /** Number of values, the missing one included. */
    int size() {
        return normal.size();
    }

    /** Which values agree; all of them must be known before. */
    synchronized Neighbours neighbours() {
        if (neighbours == null) {
            neighbours = Neighbours.of(comparator, normal);
        }
        return neighbours;
    }
}
