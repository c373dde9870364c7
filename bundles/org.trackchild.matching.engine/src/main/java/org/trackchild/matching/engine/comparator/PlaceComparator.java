package org.trackchild.matching.engine.comparator;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.trackchild.matching.api.Comparison;
import org.trackchild.matching.api.Features;
import org.trackchild.matching.api.Geography;
import org.trackchild.matching.api.Population;
import org.trackchild.matching.engine.index.ColumnComparison;
import org.trackchild.matching.engine.index.Kernel;
import org.trackchild.matching.engine.index.Outline;
import org.trackchild.matching.engine.index.Page;
import org.trackchild.matching.engine.index.Places;
import org.trackchild.matching.engine.index.QueryPopulation;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Field;

/**
 * Compares where a child went missing and where one was found: by the distance of the districts, by
 * the railway lines that serve both, and by how far one gets in the days between.
 */
public final class PlaceComparator extends TableComparator {

    private static final int SAME = 0;
    private static final int NEAR = 1;
    private static final int REGION = 2;
    private static final int LINE = 3;
    private static final int LINE_FAR = 4;
    private static final int STATE = 5;
    private static final int NEIGHBOUR = 6;
    private static final int FAR = 7;
    private static final int DISTANT = 8;
    private static final int TOO_SOON = 9;

    private static final double NEAR_KM = 100;
    private static final double REGION_KM = 300;
    private static final double FAR_KM = 800;

    /** About as far as a night train goes. */
    private static final double LINE_KM = 1000;

    /** How far a child gets, and is found, on the day itself, and with every day more. */
    private static final double FIRST_DAY_KM = 500;

    private static final double DAY_KM = 1000;

    /** No two places of the country are so many days apart. */
    private static final int MOST_DAYS = 5;

    /** A day of going missing is often known only roughly; still earlier is {@code time.before}. */
    private static final int ROUGHLY = 3;

    /** So many places are kept from which the others were looked at; there are 800 districts. */
    private static final int MOST_VIEWS = 2_000;

    private final Geography geography;
    private final Map<Places.Pair, View> views = new ConcurrentHashMap<>();

    /**
     * @param geography tells how places lie
     */
    public PlaceComparator(Geography geography) {
        super("place");
        this.geography = Objects.requireNonNull(geography);
    }

    @Override
    public Comparison prepare(Features query, Population population) {
        if (query.state().isEmpty()) {
            return Comparison.NOTHING;
        }
        Prepared prepared = new Prepared(query);
        return population instanceof QueryPopulation columns
                ? prepared.counted(columns)
                : Counted.onSample(prepared, levels(), population);
    }

    private final class Prepared implements ColumnComparison {

        private final Places.Pair place;
        private final CaseKind kind;
        private final int day;

        Prepared(Features query) {
            place = new Places.Pair(query.state(), query.district());
            kind = query.kind();
            day = query.eventDay();
        }

        Counted counted(QueryPopulation population) {
            Ways ways = ways(population);
            return Counted.of(new Tabled(this, ways), levels(), ways.counts());
        }

        @Override
        public int compare(Features candidate) {
            String otherState = candidate.state();
            if (otherState.isEmpty()) {
                return MISSING;
            }
            Places.Pair other = new Places.Pair(otherState, candidate.district());
            double kilometres = kilometres(place, other);
            return candidate.kind() != kind
                            && isTooSoon(lapse(candidate.eventDay()), daysNeeded(kilometres))
                    ? TOO_SOON
                    : level(place, other, kilometres);
        }

        private int lapse(int otherDay) {
            return kind == CaseKind.MISSING ? otherDay - day : day - otherDay;
        }

        private Ways ways(QueryPopulation population) {
            return new Ways(this, population, view(place, population));
        }

        @Override
        public Kernel kernel(QueryPopulation population, double[] bits) {
            return ways(population).kernel(bits);
        }
    }

    private double kilometres(Places.Pair one, Places.Pair other) {
        return one.district().isEmpty() || other.district().isEmpty()
                ? Double.NaN
                : geography.kilometres(one.district(), other.district());
    }

    private int level(Places.Pair one, Places.Pair other, double kilometres) {
        if (!one.district().isEmpty() && one.district().equals(other.district())) {
            return SAME;
        }
        if (kilometres <= NEAR_KM) {
            return NEAR;
        }
        if (kilometres <= REGION_KM) {
            return REGION;
        }
        double byRail =
                Double.isNaN(kilometres)
                        ? Double.NaN
                        : geography.kilometresByRail(one.district(), other.district());
        if (!Double.isNaN(byRail)) {
            return byRail <= LINE_KM ? LINE : LINE_FAR;
        }
        if (one.state().equals(other.state())) {
            return STATE;
        }
        if (geography.areNeighbours(one.state(), other.state())) {
            return NEIGHBOUR;
        }
        return kilometres > FAR_KM ? DISTANT : FAR;
    }

    /** The other places as they lie to one, as many as a population may have. */
    private View view(Places.Pair from, QueryPopulation population) {
        Places places = population.vocabulary().places();
        View known = views.get(from);
        if (known != null && known.isOf(places, population.placeCodes())) {
            return known;
        }
        View view = new View(places, from);
        if (views.size() >= MOST_VIEWS) {
            views.clear();
        }
        views.put(from, view);
        return view;
    }

    /** How many days after going missing a child can be found so far away; 0 on the same day. */
    private static int daysNeeded(double kilometres) {
        return kilometres > FIRST_DAY_KM
                ? Math.min(MOST_DAYS, (int) Math.ceil((kilometres - FIRST_DAY_KM) / DAY_KM))
                : 0;
    }

    private static boolean isTooSoon(int lapse, int needed) {
        return needed > 0 && lapse < needed && lapse >= -ROUGHLY;
    }

    /** A comparison whose levels are in a table. */
    private record Tabled(Prepared comparison, Ways ways) implements ColumnComparison {

        @Override
        public int compare(Features candidate) {
            return comparison.compare(candidate);
        }

        @Override
        public Kernel kernel(QueryPopulation population, double[] bits) {
            return ways.kernel(bits);
        }
    }

    /**
     * Level and days needed for each place as it lies to one of them. What a geography says never
     * changes, so it is asked once for each pair of places.
     */
    private final class View {

        private final Places places;

        /** The level of each code plus one; 0 for those that do not tell. */
        private final byte[] levels;

        private final byte[] needed;

        View(Places places, Places.Pair from) {
            this.places = places;
            levels = new byte[places.size()];
            needed = new byte[levels.length];
            for (int code = 0; code < levels.length; code++) {
                Places.Pair place = places.pair(code);
                if (!place.state().isEmpty()) {
                    double kilometres = kilometres(from, place);
                    levels[code] = (byte) (level(from, place, kilometres) + 1);
                    needed[code] = (byte) daysNeeded(kilometres);
                }
            }
        }

        boolean isOf(Places known, int codes) {
            return places == known && levels.length >= codes;
        }
    }

    /** Level and days needed for each place of a population. */
    private static final class Ways {

        private final Prepared from;
        private final QueryPopulation population;

        /** Place of the bits of each code. */
        private final byte[] levels;

        private final byte[] needed;

        Ways(Prepared from, QueryPopulation population, View view) {
            this.from = from;
            this.population = population;
            levels = view.levels;
            needed = population.kind() == from.kind ? new byte[view.needed.length] : view.needed;
        }

        /**
         * Number of records on each level, behind those that do not tell. Who is found in so few
         * days is taken to be spread over the country like all others.
         */
        int[] counts() {
            double[] tooSoon = shareTooSoon();
            double[] counts = new double[TOO_SOON + 2];
            for (int code = 0; code < population.placeCodes(); code++) {
                int here = population.atPlace(code);
                double moved = levels[code] == 0 ? 0 : here * tooSoon[needed[code]];
                counts[levels[code]] += here - moved;
                counts[TOO_SOON + 1] += moved;
            }
            return Arrays.stream(counts).mapToInt(count -> (int) Math.round(count)).toArray();
        }

        /** Which part of the records is too soon for places that need so many days. */
        private double[] shareTooSoon() {
            double[] shares = new double[MOST_DAYS + 1];
            double all = Math.max(1, population.size());
            for (int needs = 1; needs < shares.length; needs++) {
                for (int lapse = -ROUGHLY; lapse < needs; lapse++) {
                    int day = from.day + (from.kind == CaseKind.MISSING ? lapse : -lapse);
                    shares[needs] += population.onDay(day) / all;
                }
            }
            return shares;
        }

        Kernel kernel(double[] bits) {
            return new Bounded(
                    (page, rows, count, sums) -> add(page, rows, count, sums, bits),
                    Outline.PLACE,
                    code ->
                            needed[code] == 0
                                    ? bits[levels[code]]
                                    : Math.max(bits[levels[code]], bits[TOO_SOON + 1]));
        }

        private void add(Page page, int[] rows, int count, double[] sums, double[] bits) {
            int[] cells = page.cells();
            for (int i = 0; i < count; i++) {
                int first = rows[i] << Page.CELLS;
                int code = cells[first + Page.PLACE];
                boolean tooSoon = isTooSoon(from.lapse(cells[first + Page.DAY]), needed[code]);
                sums[i] += bits[tooSoon ? TOO_SOON + 1 : levels[code]];
            }
        }
    }

    @Override
    public String value(Features record) {
        return written(record);
    }

    /** The place as it is read by people; empty when not recorded. */
    static String written(Features record) {
        if (record.state().isEmpty()) {
            return "";
        }
        String district = record.district();
        String text = record.text(Field.PLACE);
        String written =
                district.isEmpty()
                        ? record.state()
                        : readable(district.substring(district.indexOf('-') + 1))
                                + ", "
                                + record.state();
        return text.isEmpty() ? written : text + ", " + written;
    }

    private static String readable(String capitals) {
        StringBuilder name = new StringBuilder(capitals.length());
        boolean start = true;
        for (char letter : capitals.toLowerCase(Locale.ROOT).toCharArray()) {
            name.append(start ? Character.toUpperCase(letter) : letter);
            start = !Character.isLetter(letter);
        }
        return name.toString();
    }
}
