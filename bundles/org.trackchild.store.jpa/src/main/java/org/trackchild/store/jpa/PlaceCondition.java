package org.trackchild.store.jpa;

import java.util.Map;
import org.trackchild.rules.api.Level;
import org.trackchild.store.api.KeptIn;

/** Conditions in JPQL over what has an office, a district and a state. */
final class PlaceCondition {

    private static final String PLACE = "place";

    private PlaceCondition() {}

    /** The column that tells a level. */
    static String column(String alias, Level level) {
        return switch (level) {
            case OFFICE -> alias + ".office";
            case DISTRICT -> alias + ".district";
            case STATE -> alias + ".state";
            case NATION -> throw new IllegalArgumentException("the nation has no column");
        };
    }

    /**
     * Whether something is kept in a place.
     *
     * @param parameters gets what the condition needs
     * @return begins with {@code and}; empty for the nation
     */
    static String in(String alias, KeptIn place, Map<String, Object> parameters) {
        if (place.level() == Level.NATION) {
            return "";
        }
        parameters.put(PLACE, place.code());
        return " and " + column(alias, place.level()) + " = :" + PLACE;
    }
}
