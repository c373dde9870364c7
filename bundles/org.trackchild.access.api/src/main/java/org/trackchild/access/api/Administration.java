package org.trackchild.access.api;

import java.util.HashSet;
import java.util.Set;
import org.trackchild.model.OfficeId;

/**
 * For which places a caller keeps the people and the offices: creates and closes offices, gives and
 * ends postings. It says nothing of cases: an administrator sees no child. Several postings add up.
 *
 * <p>How far an administrator reaches is where the posting is: the nation at the national office, a
 * state at an office of the state, a district at an office of a district.
 */
public final class Administration {

    private Administration() {}

    /**
     * The places of an administrator.
     *
     * @return everything for the platform itself and for administrators of a national office, their
     *     states and districts for others; no offices; {@link Reach#NOTHING} for whoever is no
     *     administrator
     */
    public static Reach of(Caller caller) {
        if (caller.isSystem()) {
            return Reach.EVERYTHING;
        }
        Set<String> states = new HashSet<>();
        Set<String> districts = new HashSet<>();
        for (Posting posting : caller.postings()) {
            if (posting.role() != Role.ADMINISTRATOR) {
                continue;
            }
            if (!posting.district().isEmpty()) {
                districts.add(posting.district());
            } else if (!posting.state().isEmpty()) {
                states.add(posting.state());
            } else {
                return Reach.EVERYTHING;
            }
        }
        return new Reach(false, states, districts, Set.of());
    }

    /** The same, and the offices of which the caller is in charge. */
    public static Reach withOwnOffices(Caller caller) {
        Reach places = of(caller);
        Set<OfficeId> own = new HashSet<>();
        caller.postings().stream()
                .filter(Posting::inCharge)
                .forEach(posting -> own.add(posting.office()));
        return new Reach(places.everything(), places.states(), places.districts(), own);
    }
}
