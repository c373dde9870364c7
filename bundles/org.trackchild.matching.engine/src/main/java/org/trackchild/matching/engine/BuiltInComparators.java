package org.trackchild.matching.engine;

import java.util.List;
import org.trackchild.matching.api.Comparator;
import org.trackchild.matching.api.Geography;
import org.trackchild.matching.engine.comparator.AppearanceComparator;
import org.trackchild.matching.engine.comparator.BirthComparator;
import org.trackchild.matching.engine.comparator.ChildNameComparator;
import org.trackchild.matching.engine.comparator.ClueComparator;
import org.trackchild.matching.engine.comparator.CompanionComparator;
import org.trackchild.matching.engine.comparator.DisabilityComparator;
import org.trackchild.matching.engine.comparator.FatherNameComparator;
import org.trackchild.matching.engine.comparator.GuardianNameComparator;
import org.trackchild.matching.engine.comparator.HeightComparator;
import org.trackchild.matching.engine.comparator.LanguageComparator;
import org.trackchild.matching.engine.comparator.MotherNameComparator;
import org.trackchild.matching.engine.comparator.PhoneComparator;
import org.trackchild.matching.engine.comparator.PlaceComparator;
import org.trackchild.matching.engine.comparator.SexComparator;
import org.trackchild.matching.engine.comparator.TextComparator;
import org.trackchild.matching.engine.comparator.TimeComparator;

/** The comparators that every installation has. */
public final class BuiltInComparators {

    private BuiltInComparators() {}

    /**
     * All of them.
     *
     * @param geography how places lie, for the comparator of places
     */
    public static List<Comparator> all(Geography geography) {
        return List.of(
                new ChildNameComparator(),
                new FatherNameComparator(),
                new MotherNameComparator(),
                new GuardianNameComparator(),
                new CompanionComparator(),
                new SexComparator(),
                new BirthComparator(),
                new TimeComparator(),
                new PlaceComparator(geography),
                new HeightComparator(),
                TextComparator.marks(),
                TextComparator.clothes(),
                TextComparator.belongings(),
                new LanguageComparator(),
                new ClueComparator(),
                new PhoneComparator(),
                new AppearanceComparator(),
                new DisabilityComparator());
    }
}
