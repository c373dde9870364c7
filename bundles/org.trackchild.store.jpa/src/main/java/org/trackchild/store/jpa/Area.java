package org.trackchild.store.jpa;

import java.util.ArrayList;
import java.util.List;
import org.trackchild.access.api.Reach;
import org.trackchild.model.OfficeId;
import org.trackchild.registry.api.CaseFilter;

/**
 * Where cases are kept that a question is about: what an index begins with.
 *
 * @param column attribute of {@code CaseRow}; empty for everywhere
 * @param code of the office, district or state
 */
record Area(String column, String code) {

    private static final Area EVERYWHERE = new Area("", "");

    private static final String OFFICE = "office";
    private static final String DISTRICT = "district";
    private static final String STATE = "state";

    /** The areas within reach that are kept; what is shared with offices comes on top. */
    static List<Area> of(Reach reach) {
        if (reach.everything()) {
            return List.of(EVERYWHERE);
        }
        List<Area> areas = new ArrayList<>();
        reach.states().stream().sorted().map(code -> new Area(STATE, code)).forEach(areas::add);
        reach.districts().stream()
                .sorted()
                .map(code -> new Area(DISTRICT, code))
                .forEach(areas::add);
        reach.offices().stream()
                .map(OfficeId::value)
                .sorted()
                .map(code -> new Area(OFFICE, code))
                .forEach(areas::add);
        return areas;
    }

    /** The one area that a filter names; none if it names none. */
    static List<Area> of(CaseFilter filter) {
        if (filter.office().isPresent()) {
            return List.of(new Area(OFFICE, filter.office().get().value()));
        }
        if (!filter.district().isEmpty()) {
            return List.of(new Area(DISTRICT, filter.district()));
        }
        return filter.state().isEmpty() ? List.of() : List.of(new Area(STATE, filter.state()));
    }

    boolean isEverywhere() {
        return column.isEmpty();
    }

    boolean isOffice() {
        return column.equals(OFFICE);
    }

    boolean isDistrict() {
        return column.equals(DISTRICT);
    }

    boolean isState() {
        return column.equals(STATE);
    }

    /** Demands that a case is kept here. */
    void in(CaseConditions conditions) {
        if (!isEverywhere()) {
            conditions.and("c." + column + " = :area", "area", code);
        }
    }

    /**
     * Demands the same of cases that are found in another way. Derby would rather go through the
     * index of the area for each of them, were it not for the concatenation.
     */
    void amongOthers(CaseConditions conditions) {
        if (!isEverywhere()) {
            conditions.and("concat(c." + column + ", '') = :area", "area", code);
        }
    }

    /** Demands that a case is not kept here. */
    void notIn(CaseConditions conditions, int number) {
        conditions.and("c." + column + " <> :not" + number, "not" + number, code);
    }
}
