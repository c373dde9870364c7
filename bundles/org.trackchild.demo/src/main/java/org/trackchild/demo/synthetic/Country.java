package org.trackchild.demo.synthetic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trackchild.directory.api.District;
import org.trackchild.directory.api.State;
import org.trackchild.model.Wording;

/** Where synthetic children live and travel. Immutable. */
public final class Country {

    /** Districts in which most of the demonstration plays. */
    public static final List<String> CITIES =
            List.of(
                    "UP-LUCKNOW",
                    "UP-KANPUR-NAGAR",
                    "DL-NEW-DELHI",
                    "BR-PATNA",
                    "MH-MUMBAI",
                    "RJ-JAIPUR",
                    "WB-KOLKATA",
                    "TN-CHENNAI",
                    "KA-BENGALURU-URBAN",
                    "TS-HYDERABAD",
                    "GJ-AHMEDABAD",
                    "MP-BHOPAL");

    /** The first city has this many times the children of the last one. */
    private static final double CITY_SKEW = 4;

    private final Map<String, Region> regions = Region.load();

    private final Map<String, State> states = new HashMap<>();

    private final List<String> stateCodes = new ArrayList<>();

    private final List<Double> stateWeights = new ArrayList<>();

    private final Map<String, List<District>> districts = new HashMap<>();

    private final List<District> everywhere = new ArrayList<>();

    private final List<District> cities = new ArrayList<>();

    private final List<Double> cityWeights = new ArrayList<>();

    /**
     * @param states all states
     * @param inhabited the districts in which children live: all, or some of every state
     */
    public Country(List<State> states, List<District> inhabited) {
        for (District district : inhabited) {
            districts.computeIfAbsent(district.state(), state -> new ArrayList<>()).add(district);
            everywhere.add(district);
            int rank = CITIES.indexOf(district.code());
            if (rank >= 0) {
                cities.add(district);
                cityWeights.add(Math.pow(CITY_SKEW, -(double) rank / CITIES.size()));
            }
        }
        for (State state : states) {
            Region region = regions.get(state.code());
            if (region != null && districts.containsKey(state.code())) {
                this.states.put(state.code(), state);
                stateCodes.add(state.code());
                // small ones a little more often, so that each of them has somebody
                stateWeights.add(Math.sqrt(region.millions()));
            }
        }
    }

    /** The places of the directory bundle, read from the class path instead of a service. */
    public static Country fromClassPath() {
        List<State> states = new ArrayList<>();
        Resource.each(
                "/org/trackchild/directory/core/states.csv",
                row ->
                        states.add(
                                new State(
                                        row.getField("code"),
                                        new Wording(
                                                row.getField("name"), row.getField("name_hi")))));
        List<District> districts = new ArrayList<>();
        Resource.each(
                "/org/trackchild/directory/core/districts.csv",
                row -> {
                    String name = row.getField("name");
                    String hindi = row.getField("name_hi");
                    districts.add(
                            new District(
                                    row.getField("code"),
                                    row.getField("state"),
                                    new Wording(name, hindi.isEmpty() ? name : hindi),
                                    Double.parseDouble(row.getField("latitude")),
                                    Double.parseDouble(row.getField("longitude"))));
                });
        return new Country(states, districts);
    }

    /** The state to which a district belongs. */
    State stateOf(District district) {
        return states.get(district.state());
    }

    Region regionOf(District district) {
        return regions.get(district.state());
    }

    /** Whether offices of a district may write in Hindi. */
    boolean speaksHindi(District district) {
        return regionOf(district).languages().contains("Hindi")
                && !district.name().hindi().equals(district.name().english());
    }

    /** Where a child lives: half of them in the cities, the others all over the country. */
    District home(Draw draw) {
        if (!cities.isEmpty() && draw.chance(0.5)) {
            return cities.get(draw.weighted(cityWeights));
        }
        return draw.skewed(districts.get(stateCodes.get(draw.weighted(stateWeights))));
    }

    /** Where a child of a certain state lives; the turn goes round all states. */
    District homeInTurn(Draw draw, int turn) {
        return draw.from(districts.get(stateCodes.get(turn % stateCodes.size())));
    }

    /** Where a child is found that set out from a place: there, not far away, or in a city. */
    District destination(Draw draw, District from) {
        double way = draw.below(100);
        if (way < 45 || everywhere.size() < 2) {
            return from;
        }
        if (way < 65 || cities.isEmpty()) {
            return near(draw, from);
        }
        List<Double> weights =
                cities.stream().map(city -> 1 / (50 + from.kilometresTo(city))).toList();
        return cities.get(draw.weighted(weights));
    }

    private District near(Draw draw, District from) {
        District nearest = draw.from(everywhere);
        for (int i = 0; i < 30; i++) {
            District other = draw.from(everywhere);
            if (nearest.equals(from)
                    || !other.equals(from)
                            && other.kilometresTo(from) < nearest.kilometresTo(from)) {
                nearest = other;
            }
        }
        return nearest;
    }
}
