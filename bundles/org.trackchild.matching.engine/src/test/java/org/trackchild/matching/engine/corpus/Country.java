package org.trackchild.matching.engine.corpus;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.trackchild.matching.api.Geography;

/**
 * States and their districts, on a plane of 2,000 by 2,400 kilometres, and straight railway lines
 * from each of the great cities to those next to it. Immutable.
 */
final class Country implements Geography {

    /**
     * A district.
     *
     * @param number its number
     * @param state code of its state
     * @param name its name
     * @param x kilometres east
     * @param y kilometres north
     */
    record District(int number, String state, Sounds name, double x, double y) {

        /** Code of the state, a hyphen, the name in capitals. */
        String code() {
            return state + "-" + name.latin().toUpperCase(Locale.ROOT);
        }

        double kilometres(District other) {
            return Math.hypot(x - other.x, y - other.y);
        }
    }

    /** A state: script, languages, how many children in a hundred, where its middle is. */
    private record State(
            String code, Script script, String languages, int weight, double x, double y) {}

    private static final List<State> STATES =
            List.of(
                    state("UP", Script.DEVANAGARI, "Hindi Bhojpuri Awadhi Urdu", 17, 900, 1700),
                    state(
                            "BR",
                            Script.DEVANAGARI,
                            "Bhojpuri Maithili Magahi Hindi",
                            10,
                            1300,
                            1600),
                    state("MP", Script.DEVANAGARI, "Hindi Bundeli Malvi", 7, 700, 1300),
                    state("RJ", Script.DEVANAGARI, "Rajasthani Hindi Marwari", 6, 350, 1650),
                    state("JH", Script.DEVANAGARI, "Nagpuri Hindi Santhali", 4, 1300, 1350),
                    state("CG", Script.DEVANAGARI, "Chhattisgarhi Hindi Gondi", 3, 1000, 1200),
                    state("DL", Script.DEVANAGARI, "Hindi Punjabi Urdu", 6, 600, 1800),
                    state("HR", Script.DEVANAGARI, "Haryanvi Hindi", 3, 550, 1850),
                    state("MH", Script.DEVANAGARI, "Marathi Hindi Urdu", 9, 400, 1000),
                    state("WB", Script.BENGALI, "Bengali Hindi Nepali", 8, 1500, 1350),
                    state("AS", Script.BENGALI, "Assamese Bengali Bodo", 3, 1900, 1700),
                    state("PB", Script.GURMUKHI, "Punjabi Hindi", 3, 450, 1950),
                    state("GJ", Script.GUJARATI, "Gujarati Hindi", 5, 200, 1300),
                    state("OD", Script.ODIA, "Odia Hindi Santhali", 4, 1250, 1100),
                    state("TN", Script.TAMIL, "Tamil Telugu", 4, 750, 300),
                    state("AP", Script.TELUGU, "Telugu Urdu", 3, 900, 650),
                    state("TS", Script.TELUGU, "Telugu Urdu", 3, 750, 850),
                    state("KA", Script.KANNADA, "Kannada Tulu Konkani", 3, 550, 550),
                    state("KL", Script.MALAYALAM, "Malayalam Tamil", 2, 600, 250));

    private static final String[] SYLLABLES =
            "ka ra na sha mi ta li pu ve ju go ni de bha cho ru sa lo ma nu ti hi ya ku si vi do"
                    .split(" ");
    private static final String[] ENDINGS = {
        "pu r", "ga n j", "ga r h", "na ga r", "vA Da", "pa T"
    };

    private static final int DISTRICTS = 36;
    private static final double EXTENT = 170;
    private static final int CITIES = 12;
    private static final double DISTRICT_SHIFT = 6;
    private static final int LINES_OF_A_CITY = 3;
    private static final double TO_STATION_KM = 45;
    private static final double NEIGHBOUR_KM = 450;

    /** Who lives on a line to a city goes there so much oftener than others. */
    private static final double BY_TRAIN = 4;

    private final Map<String, State> states = new HashMap<>();
    private final Map<String, List<District>> districts = new HashMap<>();
    private final Map<String, District> byCode = new HashMap<>();
    private final List<District> cities = new ArrayList<>();
    private final Map<String, List<District>> near = new HashMap<>();
    private final Map<String, Set<Integer>> linesOf = new HashMap<>();

    Country() {
        Draw draw = new Draw(7, 7);
        Draw names = new Draw(7, 8);
        for (State state : STATES) {
            states.put(state.code(), state);
            for (int i = 0; i < DISTRICTS; i++) {
                District district =
                        new District(
                                byCode.size(),
                                state.code(),
                                name(names, state.code()),
                                state.x() + draw.normal(EXTENT),
                                state.y() + draw.normal(EXTENT));
                districts.computeIfAbsent(state.code(), code -> new ArrayList<>()).add(district);
                byCode.put(district.code(), district);
            }
        }
        for (int i = 0; i < CITIES; i++) {
            cities.add(districts.get(STATES.get(i * 3 % STATES.size()).code()).get(i % 2));
        }
        int line = 0;
        for (District city : cities) {
            List<District> ends =
                    cities.stream()
                            .filter(other -> other != city)
                            .sorted(java.util.Comparator.comparing(city::kilometres))
                            .limit(LINES_OF_A_CITY)
                            .toList();
            for (District end : ends) {
                lay(line++, city, end);
            }
        }
        for (District one : byCode.values()) {
            near.put(
                    one.code(),
                    byCode.values().stream()
                            .filter(other -> other != one && one.kilometres(other) <= 200)
                            .sorted(
                                    java.util.Comparator.comparing(District::state)
                                            .thenComparing(District::number))
                            .toList());
        }
    }

    /** A name that no other district of the state has. */
    private Sounds name(Draw draw, String state) {
        while (true) {
            StringBuilder syllables = new StringBuilder();
            for (int i = 1 + draw.below(3); i > 0; i--) {
                syllables.append(SYLLABLES[draw.below(SYLLABLES.length)]).append(' ');
            }
            Sounds name = new Sounds(syllables + ENDINGS[draw.below(ENDINGS.length)]);
            if (!byCode.containsKey(new District(0, state, name, 0, 0).code())) {
                return name;
            }
        }
    }

    private void lay(int line, District from, District to) {
        double length = from.kilometres(to);
        for (District each : byCode.values()) {
            double east = (to.x() - from.x()) / length;
            double north = (to.y() - from.y()) / length;
            double along = (each.x() - from.x()) * east + (each.y() - from.y()) * north;
            double aside = (each.x() - from.x()) * north - (each.y() - from.y()) * east;
            if (along >= 0 && along <= length + 1 && Math.abs(aside) <= TO_STATION_KM) {
                linesOf.computeIfAbsent(each.code(), code -> new HashSet<>()).add(line);
            }
        }
    }

    private static State state(
            String code, Script script, String languages, int weight, double x, double y) {
        return new State(code, script, languages, weight, x, y);
    }

    /** Where a child lives. */
    District home(Draw draw) {
        int all = STATES.stream().mapToInt(State::weight).sum();
        int at = draw.below(all);
        for (State state : STATES) {
            at -= state.weight();
            if (at < 0) {
                return districts.get(state.code()).get(draw.rank(DISTRICTS, DISTRICT_SHIFT));
            }
        }
        throw new IllegalStateException("weights");
    }

    /** Where a child is found that set out from a district. */
    District destination(Draw draw, District from) {
        double way = draw.part();
        List<District> neighbours = near.get(from.code());
        if (way < .45) {
            return from;
        }
        if (way < .65 && !neighbours.isEmpty()) {
            return draw.from(neighbours);
        }
        double all = 0;
        for (District city : cities) {
            all += attraction(city, from);
        }
        double at = draw.part() * all;
        for (District city : cities) {
            at -= attraction(city, from);
            if (at < 0) {
                return city;
            }
        }
        return from;
    }

    private double attraction(District city, District from) {
        boolean byTrain = isOnOneLine(city.code(), from.code());
        return (byTrain ? BY_TRAIN : 1) / (80 + city.kilometres(from));
    }

    private boolean isOnOneLine(String one, String other) {
        return !Collections.disjoint(
                linesOf.getOrDefault(one, Set.of()), linesOf.getOrDefault(other, Set.of()));
    }

    Script script(District district) {
        return states.get(district.state()).script();
    }

    String language(Draw draw, District district) {
        String[] spoken = states.get(district.state()).languages().split(" ");
        return spoken[draw.rank(spoken.length, 1)];
    }

    @Override
    public double kilometres(String one, String other) {
        District first = byCode.get(one);
        District second = byCode.get(other);
        return first == null || second == null ? Double.NaN : first.kilometres(second);
    }

    @Override
    public double kilometresByRail(String one, String other) {
        return isOnOneLine(one, other) ? kilometres(one, other) : Double.NaN;
    }

    @Override
    public boolean areNeighbours(String one, String other) {
        State first = states.get(one);
        State second = states.get(other);
        return first != null
                && second != null
                && Math.hypot(first.x() - second.x(), first.y() - second.y()) <= NEIGHBOUR_KM;
    }
}
