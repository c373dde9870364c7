package org.trackchild.matching.engine.comparator;

import java.util.Locale;
import java.util.Objects;
import org.trackchild.matching.api.Comparison;
import org.trackchild.matching.api.Features;
import org.trackchild.matching.api.Geography;
import org.trackchild.matching.api.Population;
import org.trackchild.matching.engine.index.ColumnComparison;
import org.trackchild.matching.engine.index.Kernel;
import org.trackchild.matching.engine.index.Outline;
import org.trackchild.matching.engine.index.Page;
import org.trackchild.matching.engine.index.Places;
import org.trackchild.matching.engine.index.QueryPopulation;
import org.trackchild.model.Field;

/**
 * Compares where a child went missing and where one was found, by the distance of the districts.
 */
public final class PlaceComparator extends TableComparator {

    private static final int SAME = 0;
    private static final int NEAR = 1;
    private static final int REGION = 2;
    private static final int STATE = 3;
    private static final int FAR = 4;
    private static final int DISTANT = 5;

    private static final double NEAR_KM = 100;
    private static final double REGION_KM = 300;
    private static final double FAR_KM = 800;

    private final Geography geography;

    /**
     * @param geography tells the distances
     */
    public PlaceComparator(Geography geography) {
        super("place");
        this.geography = Objects.requireNonNull(geography);
    }

    @Override
    public Comparison prepare(Features query, Population population) {
        if (query.state().isEmpty()) {
            return Comparison.NOTHING;
        }
        Prepared prepared = new Prepared(query.state(), query.district());
        return population instanceof QueryPopulation columns
                ? Counted.of(prepared, levels(), prepared.count(columns))
                : Counted.onSample(prepared, levels(), population);
    }

    private final class Prepared implements ColumnComparison {

        private final String state;
        private final String district;

        Prepared(String state, String district) {
            this.state = state;
            this.district = district;
        }

        /** Number of records on each level, behind those that do not tell. */
        int[] count(QueryPopulation population) {
            int[] counts = new int[levels().size() + 1];
            Places places = population.vocabulary().places();
            for (int code = population.placeCodes() - 1; code >= 0; code--) {
                counts[compare(places.pair(code)) + 1] += population.atPlace(code);
            }
            return counts;
        }

        @Override
        public int compare(Features candidate) {
            return compare(candidate.state(), candidate.district());
        }

        private int compare(Places.Pair other) {
            return compare(other.state(), other.district());
        }

        private int compare(String otherState, String otherDistrict) {
            return otherState.isEmpty()
                    ? MISSING
                    : level(district, otherDistrict, state.equals(otherState));
        }

        @Override
        public Kernel kernel(QueryPopulation population, double[] bits) {
            Places places = population.vocabulary().places();
            CodeKernel kernel =
                    new CodeKernel(
                            Page.PLACE,
                            population.placeCodes(),
                            code -> compare(places.pair(code)),
                            bits);
            return new Bounded(kernel, Outline.PLACE, kernel::bits);
        }
    }

    private int level(String one, String other, boolean sameState) {
        if (!one.isEmpty() && one.equals(other)) {
            return SAME;
        }
        double kilometres =
                one.isEmpty() || other.isEmpty() ? Double.NaN : geography.kilometres(one, other);
        if (kilometres <= NEAR_KM) {
            return NEAR;
        }
        if (kilometres <= REGION_KM) {
            return REGION;
        }
        if (sameState) {
            return STATE;
        }
        return kilometres > FAR_KM ? DISTANT : FAR;
    }

    @Override
    public String value(Features record) {
        if (record.state().isEmpty()) {
            return "";
        }
        String district = record.district();
        String text = record.text(Field.PLACE);
        String written =
                district.isEmpty()
                        ? record.state()
                        : readable(district.substring(district.indexOf('-') + 1))
                                + ", "
                                + record.state();
        return text.isEmpty() ? written : text + ", " + written;
    }

    private static String readable(String capitals) {
        StringBuilder name = new StringBuilder(capitals.length());
        boolean start = true;
        for (char letter : capitals.toLowerCase(Locale.ROOT).toCharArray()) {
            name.append(start ? Character.toUpperCase(letter) : letter);
            start = !Character.isLetter(letter);
        }
        return name.toString();
    }
}
