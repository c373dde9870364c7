package org.trackchild.matching.engine.comparator;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trackchild.matching.api.Comparator;
import org.trackchild.matching.api.Features;
import org.trackchild.matching.api.Level;
import org.trackchild.model.Field;
import org.trackchild.model.Wording;

/** A comparator whose levels and words are in the tables of this package. */
abstract class TableComparator implements Comparator {

    private final String name;
    private final Wording label;
    private final List<Level> levels;

    TableComparator(String name) {
        this.name = name;
        this.label = LevelTable.label(name);
        this.levels = LevelTable.levels(name);
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Wording label() {
        return label;
    }

    @Override
    public final List<Level> levels() {
        return levels;
    }

    /** The texts of some fields, those that are recorded. */
    static String texts(Features record, Field... fields) {
        return Stream.of(fields)
                .map(record::text)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
