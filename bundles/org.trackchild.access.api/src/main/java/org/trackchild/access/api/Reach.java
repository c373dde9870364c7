package org.trackchild.access.api;

import java.util.Set;
import org.trackchild.model.OfficeId;

/**
 * The cases that a caller may see, as a filter that a query can apply. {@link #covers(CaseFacts)}
 * is the same filter on one case: lists and single reads cannot differ.
 *
 * @param everything no limit
 * @param states all cases kept in these states
 * @param districts all cases kept in these districts
 * @param offices all cases kept by, or shared with, these offices
 */
public record Reach(
        boolean everything, Set<String> states, Set<String> districts, Set<OfficeId> offices) {

    /** Sees nothing. */
    public static final Reach NOTHING = new Reach(false, Set.of(), Set.of(), Set.of());

    /** Sees everything. */
    public static final Reach EVERYTHING = new Reach(true, Set.of(), Set.of(), Set.of());

    public Reach {
        states = Set.copyOf(states);
        districts = Set.copyOf(districts);
        offices = Set.copyOf(offices);
    }

    /**
     * Whether an office is within reach.
     *
     * @param state code of its state, empty for a national office
     * @param district code of its district, empty for state and national offices
     */
    public boolean coversOffice(OfficeId office, String state, String district) {
        return everything
                || states.contains(state)
                || districts.contains(district)
                || offices.contains(office);
    }

    /** Whether the case is within reach. */
    public boolean covers(CaseFacts facts) {
        return everything
                || states.contains(facts.state())
                || districts.contains(facts.district())
                || offices.contains(facts.office())
                || facts.sharedWith().stream().anyMatch(offices::contains);
    }
}
