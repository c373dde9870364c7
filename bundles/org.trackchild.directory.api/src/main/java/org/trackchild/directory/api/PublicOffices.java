package org.trackchild.directory.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.model.OfficeId;

/**
 * The directory as everybody may see it, without signing in. It hands out {@link PublicOffice}s
 * only, ranks them by nothing but what they tell, and knows no office that the law keeps from the
 * public: such a one is like one that there is not. Answers from memory, and never waits for what
 * is changed meanwhile: what was hidden or closed is gone as soon as in the {@link Directory}, what
 * is new is in lists about a second later. Safe for use by several threads.
 */
@ProviderType
public interface PublicOffices {

    /** An office; empty also for one that is closed or kept from the public. */
    Optional<PublicOffice> office(OfficeId id);

    /**
     * The offices of a district, or those of a whole state or of the nation.
     *
     * @param state code of a state; empty for the nation
     * @param district code of a district; empty for those of the whole state
     * @return in the order of their kinds, those of one kind by name
     */
    List<PublicOffice> in(String state, String district);

    /**
     * How many open offices of a district are kept from the public, by their kinds.
     *
     * @param district code of a district
     */
    Map<OfficeType, Integer> keptFromThePublic(String district);

    /**
     * The offices that are nearest to a point, whatever district or state they are in. Where an
     * office is that does not tell its position, nobody learns from the distance: it ranks as if it
     * were in the middle of its district, and behind those of its kind and district that tell it.
     * Without a district it is not found here but by {@link #in}.
     *
     * @return the nearest first; those at one point by name
     */
    List<NearbyOffice> near(NearbyQuery query);
}
