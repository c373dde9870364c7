package org.trackchild.matching.standing;

import java.util.List;
import org.trackchild.matching.api.Agreement;
import org.trackchild.matching.api.Comparator;
import org.trackchild.matching.api.Comparison;
import org.trackchild.matching.api.Features;
import org.trackchild.matching.api.Level;
import org.trackchild.matching.api.Population;
import org.trackchild.model.Field;
import org.trackchild.model.Wording;

/** A comparator that is not there from the beginning. */
final class SameReligion implements Comparator {

    /** What agreement weighs. */
    static final double BITS = 1;

    @Override
    public String name() {
        return "religion";
    }

    @Override
    public Wording label() {
        return Wording.same("Religion");
    }

    @Override
    public List<Level> levels() {
        return List.of(
                new Level("same", Agreement.AGREES, .9, .45, Wording.same("same")),
                new Level("differs", Agreement.DIFFERS, .1, .55, Wording.same("differs")));
    }

    @Override
    public Comparison prepare(Features query, Population population) {
        return candidate ->
                query.text(Field.RELIGION).equals(candidate.text(Field.RELIGION)) ? 0 : 1;
    }

    @Override
    public String value(Features record) {
        return record.text(Field.RELIGION);
    }
}
