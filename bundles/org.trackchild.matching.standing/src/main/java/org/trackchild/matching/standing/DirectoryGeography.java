package org.trackchild.matching.standing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trackchild.directory.api.Directory;
import org.trackchild.directory.api.District;
import org.trackchild.directory.api.RailwayLine;
import org.trackchild.directory.api.State;
import org.trackchild.matching.api.Geography;

/** The places and railway lines of the directory, as they were when this was made. Immutable. */
final class DirectoryGeography implements Geography {

    /** A place on a line: kilometres from its beginning. */
    private record Stop(int line, double at) {}

    /** A district and where it lies on which lines, the lines ascending. */
    private record Served(District district, List<Stop> stops) {}

    private final Map<String, Served> districts = new HashMap<>();

    private final Map<String, Set<String>> neighbours = new HashMap<>();

    DirectoryGeography(Directory directory) {
        for (State state : directory.states()) {
            neighbours.put(state.code(), state.neighbours());
            for (District district : directory.districts(state.code())) {
                districts.put(district.code(), new Served(district, new ArrayList<>()));
            }
        }
        int number = 0;
        for (RailwayLine line : directory.railwayLines()) {
            add(line, number++);
        }
    }

    private void add(RailwayLine line, int number) {
        double at = 0;
        District before = null;
        for (List<String> stop : line.stops()) {
            District here = districts.get(stop.get(0)).district();
            at += before == null ? 0 : before.kilometresTo(here);
            before = here;
            for (String district : stop) {
                districts.get(district).stops().add(new Stop(number, at));
            }
        }
    }

    @Override
    public double kilometres(String one, String other) {
        Served first = districts.get(one);
        Served second = districts.get(other);
        return first == null || second == null
                ? Double.NaN
                : first.district().kilometresTo(second.district());
    }

    @Override
    public double kilometresByRail(String one, String other) {
        Served first = districts.get(one);
        Served second = districts.get(other);
        return first == null || second == null
                ? Double.NaN
                : shortest(first.stops(), second.stops());
    }

    private static double shortest(List<Stop> some, List<Stop> others) {
        double shortest = Double.NaN;
        int i = 0;
        int j = 0;
        while (i < some.size() && j < others.size()) {
            Stop one = some.get(i);
            Stop other = others.get(j);
            if (one.line() == other.line()) {
                double way = Math.abs(one.at() - other.at());
                shortest = way < shortest || Double.isNaN(shortest) ? way : shortest;
            }
            i += one.line() <= other.line() ? 1 : 0;
            j += other.line() <= one.line() ? 1 : 0;
        }
        return shortest;
    }

    @Override
    public boolean areNeighbours(String one, String other) {
        return neighbours.getOrDefault(one, Set.of()).contains(other);
    }
}
