package org.trackchild.directory.api;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Page;
import org.trackchild.model.Place;

/** Finds places and offices. Safe for use by several threads; answers from memory. */
@ProviderType
public interface Directory {

    /** All states and union territories, by name. */
    List<State> states();

    /**
     * The districts of a state, by name.
     *
     * @param state code of a state; an unknown one has no districts
     */
    List<District> districts(String state);

    /**
     * Finds a state by its code or its name in either language; case, accents and "&amp;" do not
     * matter.
     */
    Optional<State> findState(String codeOrName);

    /**
     * Finds a district by its code or its name in either language.
     *
     * @param state code of the state to which it must belong
     */
    Optional<District> findDistrict(String state, String codeOrName);

    /** The district with a code. */
    Optional<District> district(String code);

    /**
     * Places that people may mean by what they write: districts by their names in either language,
     * towns, villages and quarters by those of their post offices, and PIN codes.
     *
     * <p>A PIN code anywhere in the text goes before its words. Behind commas stand the districts
     * and states in which the place is. The name of a state is no place, except where a district of
     * it has the same: {@link #findState} finds it.
     *
     * @param text a name, or a PIN code of six digits, or both
     * @param limit at most so many, at least 1
     * @return districts before others; of these first those that are written so, then those that
     *     sound so, and where none is written so those whose names begin so. Empty for a directory
     *     that knows none
     */
    default List<NamedPlace> findPlaces(String text, int limit) {
        return List.of();
    }

    /**
     * The places with a PIN code that are nearest: whoever is near a border is in the district of
     * the nearest of them rather than in the one with the nearest middle.
     *
     * @param limit at most so many, at least 1
     * @return the nearest first, named by their PIN codes; empty for a directory that knows none
     */
    default List<NamedPlace> placesNear(GeoPoint point, int limit) {
        return List.of();
    }

    /**
     * The districts whose middles are nearest, of any state.
     *
     * @param limit at most so many, at least 1
     * @return the nearest first; empty for a directory that knows none
     */
    default List<District> districtsNear(GeoPoint point, int limit) {
        return List.of();
    }

    /**
     * The main railway lines.
     *
     * @return in no particular order; empty for a directory that knows none
     */
    default List<RailwayLine> railwayLines() {
        return List.of();
    }

    /** The office with an identifier. */
    Optional<Office> office(OfficeId id);

    /** Lists offices by name. */
    Page<Office> offices(OfficeQuery query);

    /**
     * The office of a kind that answers for a district, or for a state. Of several the one that the
     * law demands, then one that is not synthetic, then the one with the smaller identifier; never
     * one that is closed.
     *
     * @param district code of a district; empty for an office of the whole state
     */
    Optional<Office> unit(OfficeType type, String state, String district);

    /**
     * The office that keeps what arrives from outside without an office of its own: the child
     * protection unit of the district, else the society of the state, else the national office.
     *
     * @return empty only while the directory has no national office
     */
    Optional<Office> responsibleFor(Place place);
}
