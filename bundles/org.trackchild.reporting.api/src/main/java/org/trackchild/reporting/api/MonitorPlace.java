package org.trackchild.reporting.api;

import java.util.Objects;
import org.trackchild.model.OfficeId;
import org.trackchild.registry.api.CaseFilter;
import org.trackchild.rules.api.Level;

/**
 * What a senior officer looks at: the nation, a state, a district or one office.
 *
 * @param level which of these
 * @param code code of the state or district, identifier of the office; empty for the nation
 */
public record MonitorPlace(Level level, String code) {

    /** The whole nation. */
    public static final MonitorPlace NATION = new MonitorPlace(Level.NATION, "");

    public MonitorPlace {
        Objects.requireNonNull(level);
        Objects.requireNonNull(code);
        if (code.isEmpty() != (level == Level.NATION)) {
            throw new IllegalArgumentException("the nation alone has no code");
        }
    }

    /**
     * The level of its parts: states of the nation, districts of a state, offices of a district.
     */
    public Level partsLevel() {
        return switch (level) {
            case NATION -> Level.STATE;
            case STATE -> Level.DISTRICT;
            case DISTRICT, OFFICE -> Level.OFFICE;
        };
    }

    /** The cases that are kept there, as a filter that counts, lists and drills down. */
    public CaseFilter.Builder cases() {
        CaseFilter.Builder cases = CaseFilter.all().with();
        return switch (level) {
            case NATION -> cases;
            case STATE -> cases.state(code);
            case DISTRICT -> cases.district(code);
            case OFFICE -> cases.office(new OfficeId(code));
        };
    }
}
