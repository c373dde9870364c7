package org.trackchild.matching.engine.comparator;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.trackchild.matching.api.Comparison;
import org.trackchild.matching.api.Features;
import org.trackchild.matching.api.Geography;
import org.trackchild.matching.api.Population;
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
        return query.state().isEmpty()
                ? Comparison.NOTHING
                : Sampled.of(comparison(query), levels(), population);
    }

    private Comparison comparison(Features query) {
        String state = query.state();
        String district = query.district();
        // there are only some hundred districts
        Map<String, Integer> levels = new HashMap<>();
        return candidate -> {
            String otherState = candidate.state();
            if (otherState.isEmpty()) {
                return Comparison.MISSING;
            }
            String otherDistrict = candidate.district();
            Integer known = levels.get(otherDistrict);
            if (known == null || otherDistrict.isEmpty()) {
                known = level(district, otherDistrict, state.equals(otherState));
                levels.put(otherDistrict, known);
            }
            return known;
        };
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
