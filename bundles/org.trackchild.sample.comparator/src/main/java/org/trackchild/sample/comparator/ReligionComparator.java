package org.trackchild.sample.comparator;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.trackchild.matching.api.Agreement;
import org.trackchild.matching.api.Comparator;
import org.trackchild.matching.api.Comparison;
import org.trackchild.matching.api.Features;
import org.trackchild.matching.api.Level;
import org.trackchild.matching.api.Population;
import org.trackchild.model.Field;
import org.trackchild.model.Wording;

/** Compares the religions that the records state. Install the bundle, and every match uses it. */
@Component(service = Comparator.class)
public final class ReligionComparator implements Comparator {

    private static final List<Level> LEVELS =
            List.of(
                    new Level(
                            "same",
                            Agreement.AGREES,
                            .95,
                            .6,
                            new Wording("The religion is the same", "धर्म एक ही है")),
                    new Level(
                            "differs",
                            Agreement.DIFFERS,
                            .05,
                            .4,
                            new Wording("The religions differ", "धर्म अलग हैं")));

    @Override
    public String name() {
        return "religion";
    }

    @Override
    public Wording label() {
        return new Wording("Religion", "धर्म");
    }

    @Override
    public List<Level> levels() {
        return LEVELS;
    }

    @Override
    public Comparison prepare(Features query, Population population) {
        if (query.tokenCount(Field.RELIGION) == 0) {
            return Comparison.NOTHING;
        }
        int religion = query.token(Field.RELIGION, 0);
        return candidate ->
                candidate.tokenCount(Field.RELIGION) == 0
                        ? Comparison.MISSING
                        : candidate.token(Field.RELIGION, 0) == religion ? 0 : 1;
    }

    @Override
    public String value(Features record) {
        return record.tokenCount(Field.RELIGION) == 0 ? "" : record.text(Field.RELIGION);
    }
}
