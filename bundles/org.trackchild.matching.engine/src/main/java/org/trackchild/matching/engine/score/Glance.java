package org.trackchild.matching.engine.score;

import java.util.Arrays;
import org.trackchild.matching.engine.index.Atlas;
import org.trackchild.matching.engine.index.BoundedKernel;
import org.trackchild.matching.engine.index.Column;
import org.trackchild.matching.engine.index.Outline;
import org.trackchild.matching.engine.index.Page;
import org.trackchild.matching.engine.index.People;
import org.trackchild.matching.engine.index.PostedKernel;
import org.trackchild.matching.engine.index.QueryPopulation;
import org.trackchild.matching.engine.index.Told;

/**
 * Bounds of the evidence of rows from what can be seen at a glance. What a name, a telephone or
 * another rare agreement can add is left out, so the bound is not one for the rows that have such,
 * see {@link Named}. Safe for use by several threads.
 */
final class Glance {

    /** Allows for the rounding of single precision. */
    private static final float ROUNDING = 1e-3f;

    private static final int MOST_DAYS = 1 << 15;
    private static final int MOST_BACKGROUNDS = 1 << 12;

    private final float[] places;

    /** Of each person with each of {@link Told}. */
    private final float[] persons;

    /** The part of {@link Told} in those. */
    private final float[] told = new float[Told.ALL + 1];

    private final float[] days;
    private final int firstDay;
    private final float otherDays;
    private final float[] marks;
    private final float[] belongings;
    private final float[] backgrounds;
    private final Atlas atlas;

    /** The most of each class of the atlas. */
    private final float[] classes = new float[Atlas.CLASSES];

    private final float anyClass;

    /** The most of spans of days. */
    private final Peaks spans;

    /** The most of any day. */
    private final float anyDay;

    /** The most that words about marks and belongings, and backgrounds can add. */
    private final float others;

    /**
     * @param parts all that can add evidence
     * @param team the threads that prepare it
     */
    Glance(Part[] parts, QueryPopulation population, Team team) {
        places = new float[room(population.placeCodes())];
        persons = new float[population.personCodes() << Told.BITS];
        firstDay = population.table().firstDay();
        long span = Math.max(0, (long) population.table().lastDay() - firstDay + 1);
        // of days that are centuries off the columns do not tell which
        boolean numbered =
                firstDay > Page.FIRST_DAY
                        && population.table().lastDay() < Page.FIRST_DAY + Character.MAX_VALUE;
        days = new float[numbered ? (int) Math.min(MOST_DAYS, span) : 0];
        marks = new float[1 << Page.WORD_BITS];
        belongings = new float[1 << Page.WORD_BITS];
        backgrounds = new float[room(population.codes(Column.BACKGROUND))];
        double always = ROUNDING;
        double most = 0;
        for (Part part : parts) {
            if (!bounds(part, population)) {
                always += part.mostUnseen();
                addTold(part);
            } else if (outline(part) == Outline.DAY) {
                most += part.most();
            }
        }
        otherDays = (float) most;
        Outline[] outlines = Outline.values();
        team.share(outlines.length, piece -> addAll(parts, outlines[piece], population));
        for (int code = persons.length - 1; code >= 0; code--) {
            persons[code] = persons[code >>> Told.BITS] + told[code & Told.ALL];
        }
        // added to the table that every row looks into
        for (int i = 0; i < places.length; i++) {
            places[i] += (float) always;
        }
        atlas = population.atlas();
        Arrays.fill(classes, Float.NEGATIVE_INFINITY);
        People people = population.vocabulary().people();
        for (int code = 0; code < persons.length; code++) {
            int sex = people.person(code >>> Told.BITS).sex();
            int number = Atlas.classOf(sex, code & Told.ALL);
            classes[number] = Math.max(classes[number], persons[code]);
        }
        anyClass = most(classes);
        spans = new Peaks(days);
        anyDay = Math.max(otherDays, most(days));
        others = most(marks) + most(belongings) + most(backgrounds);
    }

    private static Outline outline(Part part) {
        return ((BoundedKernel) part.kernel()).outline();
    }

    private void addTold(Part part) {
        if (part.isToldAtGlance()) {
            PostedKernel posted = (PostedKernel) part.kernel();
            for (int names = 0; names < told.length; names++) {
                told[names] += (names & posted.told()) != 0 ? (float) posted.otherwise() : 0;
            }
        }
    }

    private void addAll(Part[] parts, Outline outline, QueryPopulation population) {
        for (Part part : parts) {
            if (bounds(part, population) && outline(part) == outline) {
                add((BoundedKernel) part.kernel(), part.most());
            }
        }
    }

    private static float most(float[] table) {
        float most = Float.NEGATIVE_INFINITY;
        for (float each : table) {
            most = Math.max(most, each);
        }
        return most;
    }

    /**
     * The most that a day can add.
     *
     * @param day as {@link Page#day(long)} has it
     */
    private float time(int day) {
        int at = number(day);
        return at >= 0 && at < days.length ? days[at] : otherDays;
    }

    /** The number of a day among those that have one here. */
    private int number(int day) {
        return day - (firstDay - Page.FIRST_DAY);
    }

    /** Whether the evidence of a part is bounded by what is seen of a row. */
    static boolean bounds(Part part, QueryPopulation population) {
        // a table of many backgrounds is not worth the time it takes to fill it
        return part.kernel() instanceof BoundedKernel kernel
                && (kernel.outline() != Outline.BACKGROUND
                        || population.codes(Column.BACKGROUND) <= MOST_BACKGROUNDS);
    }

    private void add(BoundedKernel kernel, double most) {
        float[] table =
                switch (kernel.outline()) {
                    case PLACE -> places;
                    case PERSON -> persons;
                    case DAY -> days;
                    case MARKS -> marks;
                    case BELONGINGS -> belongings;
                    case BACKGROUND -> backgrounds;
                };
        int first = kernel.outline() == Outline.DAY ? firstDay : 0;
        boolean mayOverflow =
                kernel.outline() == Outline.PLACE || kernel.outline() == Outline.BACKGROUND;
        int end =
                mayOverflow && table.length > Character.MAX_VALUE
                        ? Character.MAX_VALUE
                        : kernel.outline() == Outline.PERSON
                                ? table.length >>> Told.BITS
                                : table.length;
        for (int i = 0; i < end; i++) {
            table[i] += (float) kernel.most(first + i);
        }
        if (mayOverflow && end < table.length) {
            table[end] += (float) most;
        }
    }

    /** Room for so many codes: those that do not fit have the last place. */
    private static int room(int codes) {
        return Math.min(codes, Character.MAX_VALUE + 1);
    }

    /**
     * The bounds of some rows, without what is told of names.
     *
     * @param selected rows of the page
     * @param count so many of them
     * @param bounds receives the bound of each
     */
    void bounds(Page page, int[] selected, int count, float[] bounds) {
        long[] outlines = page.outlines();
        int[] words = page.wordBits();
        for (int i = 0; i < count; i++) {
            bounds[i] = boundOfNamed(outlines[selected[i]], words[selected[i]]);
        }
    }

    /** The bound of a row, without what is told of names. */
    float boundOfNamed(long outline, int words) {
        return bound(outline, words) - told[Page.person(outline) & Told.ALL];
    }

    private float bound(long outline, int words) {
        return places[Page.place(outline)]
                + persons[Page.person(outline)]
                + time(Page.day(outline))
                + marks[Page.marks(words)]
                + belongings[Page.belongings(words)]
                + backgrounds[Page.background(outline)];
    }

    /**
     * Selects the rows of a page that may have so much evidence.
     *
     * @param from first row of the page to look at
     * @param to the row after the last
     * @param least so much evidence
     * @param selected receives them
     * @return number of rows
     */
    int select(Page page, int from, int to, double least, int[] selected) {
        long[] outlines = page.outlines();
        int[] words = page.wordBits();
        float limit = (float) least;
        int count = 0;
        for (int i = from; i < to; i++) {
            selected[count] = i;
            count += bound(outlines[i], words[i]) >= limit ? 1 : 0;
        }
        return count;
    }

    /** The most evidence that a row of a place may have, without its class and its day. */
    float mostOfPlace(int code) {
        return places[code] + others;
    }

    /** The most that a class of the atlas can add. */
    float mostOfClass(int number) {
        return classes[number];
    }

    /** The most that any class can add. */
    float mostOfClasses() {
        return anyClass;
    }

    /** The most that any day can add. */
    float mostOfDays() {
        return anyDay;
    }

    /** The most that the days of some rows of the atlas can add, which are in order. */
    float mostOfDays(int first, int last) {
        int from = number(Page.day(atlas.outlines()[first]));
        int to = number(Page.day(atlas.outlines()[last]));
        return from >= 0 && to < days.length ? spans.most(from, to) : anyDay;
    }

    /**
     * Selects the rows of a part of the atlas that may have so much evidence.
     *
     * @param from first place in the atlas to look at
     * @param to the place after the last
     * @param least so much evidence
     * @param below but less than so much
     * @param selected receives the rows
     * @param already number of those that are in it
     * @return number of rows that are in it then
     */
    int select(int from, int to, float least, float below, int[] selected, int already) {
        int[] rows = atlas.rows();
        long[] outlines = atlas.outlines();
        int[] words = atlas.wordBits();
        int count = already;
        for (int i = from; i < to; i++) {
            float bound = bound(outlines[i], words[i]);
            selected[count] = rows[i];
            count += bound >= least && bound < below ? 1 : 0;
        }
        return count;
    }
}
