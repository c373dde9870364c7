package org.trackchild.access.api;

import java.util.HashSet;
import java.util.Set;
import org.trackchild.model.OfficeId;

/**
 * Which places a caller answers for as a senior officer: whose figures they see, and to which
 * offices they may assign an action. It says nothing of cases: a national monitor oversees
 * everything and sees no child. Several postings add up.
 */
public final class Oversight {

    private Oversight() {}

    /**
     * The places of a caller.
     *
     * @return everything for national monitors, the states of state monitors, the districts of
     *     district officers; no offices; {@link Reach#NOTHING} for all others
     */
    public static Reach of(Caller caller) {
        Set<String> states = new HashSet<>();
        Set<String> districts = new HashSet<>();
        for (Posting posting : caller.postings()) {
            switch (posting.role()) {
                case NATIONAL_MONITOR -> {
                    return Reach.EVERYTHING;
                }
                case STATE_MONITOR -> addKnown(states, posting.state());
                case DISTRICT_OFFICER -> addKnown(districts, posting.district());
                default -> {
                    // answers for no other office
                }
            }
        }
        return new Reach(false, states, districts, Set.of());
    }

    /** The same, and the offices to which the caller is posted, whatever the role is. */
    public static Reach withOwnOffices(Caller caller) {
        Reach senior = of(caller);
        Set<OfficeId> own = new HashSet<>();
        caller.postings().forEach(posting -> own.add(posting.office()));
        return new Reach(senior.everything(), senior.states(), senior.districts(), own);
    }

    private static void addKnown(Set<String> places, String place) {
        if (!place.isEmpty()) {
            places.add(place);
        }
    }
}
