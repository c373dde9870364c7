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
import org.trackchild.matching.engine.index.RowMarks;

/**
 * Bounds of the evidence of rows from what can be seen at a glance. What a name, a telephone or
 * another rare agreement can add is left out, so the bound is not one for the rows that have such:
 * those are {@link #named}. Safe for use by several threads.
 */
final class Glance {

    /** Allows for the rounding of single precision. */
    private static final float ROUNDING = 1e-3f;

    private static final int MOST_DAYS = 1 << 15;
    private static final int MOST_BACKGROUNDS = 1 << 12;

    private final float[] places;
    private final float[] persons;
    private final float[] days;
    private final int firstDay;
    private final float otherDays;
    private final float[] wordBits;
    private final float[] backgrounds;
    private final RowMarks named;
    private final Atlas atlas;

    /** The most of each sex and, of the atlas, each span of days. */
    private final float[] sexes = new float[Atlas.SEXES];

    private final float[] spans;

    /** The most of any span of days. */
    private final float anySpan;

    /** The most that words about marks and backgrounds can add. */
    private final float others;

    /**
     * @param parts all that can add evidence
     */
    Glance(Part[] parts, QueryPopulation population) {
        places = new float[room(population.placeCodes())];
        persons = new float[population.personCodes()];
        firstDay = population.table().firstDay();
        long span = Math.max(0, (long) population.table().lastDay() - firstDay + 1);
        // of days that are centuries off the columns do not tell which
        boolean numbered =
                firstDay > Page.FIRST_DAY
                        && population.table().lastDay() < Page.FIRST_DAY + Character.MAX_VALUE;
        days = new float[numbered ? (int) Math.min(MOST_DAYS, span) : 0];
        wordBits = new float[1 << Page.WORD_BITS];
        backgrounds = new float[room(population.codes(Column.BACKGROUND))];
        named = population.marks();
        double always = ROUNDING;
        double anyDay = 0;
        for (Part part : parts) {
            if (part.kernel() instanceof BoundedKernel bounded && isSmall(bounded)) {
                add(bounded, part.most());
                anyDay += bounded.outline() == Outline.DAY ? part.most() : 0;
            } else if (part.kernel() instanceof PostedKernel posted) {
                posted.post(named);
                always += posted.otherwise();
            } else {
                always += part.most();
            }
        }
        otherDays = (float) anyDay;
        // added to the table that every row looks into
        for (int i = 0; i < places.length; i++) {
            places[i] += (float) always;
        }
        atlas = population.atlas();
        Arrays.fill(sexes, Float.NEGATIVE_INFINITY);
        People people = population.vocabulary().people();
        for (int code = 0; code < persons.length; code++) {
            int sex = people.person(code).sex() + 1;
            sexes[sex] = Math.max(sexes[sex], persons[code]);
        }
        spans = spans();
        anySpan = most(spans);
        others = most(wordBits) + most(backgrounds);
    }

    private float[] spans() {
        float[] most = new float[atlas.spans()];
        for (int span = 0; span < most.length; span++) {
            most[span] = Float.NEGATIVE_INFINITY;
            int end = atlas.firstDay(span) + atlas.daysOfSpan();
            for (int day = atlas.firstDay(span); day < end; day++) {
                most[span] = Math.max(most[span], time(day));
            }
        }
        return most;
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
     * @param day as {@link Page#days} has it
     */
    private float time(int day) {
        int at = day - (firstDay - Page.FIRST_DAY);
        return at >= 0 && at < days.length ? days[at] : otherDays;
    }

    /** Whether the table is worth the time it takes to fill it. */
    private boolean isSmall(BoundedKernel kernel) {
        return kernel.outline() != Outline.BACKGROUND || backgrounds.length <= MOST_BACKGROUNDS;
    }

    private void add(BoundedKernel kernel, double most) {
        float[] table =
                switch (kernel.outline()) {
                    case PLACE -> places;
                    case PERSON -> persons;
                    case DAY -> days;
                    case MARKS -> wordBits;
                    case BACKGROUND -> backgrounds;
                };
        int first = kernel.outline() == Outline.DAY ? firstDay : 0;
        boolean mayOverflow =
                kernel.outline() == Outline.PLACE || kernel.outline() == Outline.BACKGROUND;
        int end =
                mayOverflow && table.length > Character.MAX_VALUE
                        ? Character.MAX_VALUE
                        : table.length;
        for (int i = 0; i < end; i++) {
            table[i] += (float) kernel.most(first + i);
        }
        if (end < table.length) {
            table[end] += (float) most;
        }
    }

    /** Room for so many codes: those that do not fit have the last place. */
    private static int room(int codes) {
        return Math.min(codes, Character.MAX_VALUE + 1);
    }

    /** Rows of which the bound does not hold. */
    RowMarks named() {
        return named;
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
    int select(Page page, int number, int from, int to, double least, int[] selected) {
        char[] place = page.places();
        char[] person = page.persons();
        char[] day = page.days();
        char[] bits = page.wordBits();
        char[] background = page.backgrounds();
        float limit = (float) least;
        int count = 0;
        for (int i = from; i < to; i++) {
            float bound =
                    places[place[i]]
                            + persons[person[i]]
                            + time(day[i])
                            + wordBits[bits[i]]
                            + backgrounds[background[i]];
            selected[count] = i;
            count += bound >= limit ? 1 : 0;
        }
        int kept = 0;
        int base = number << Page.BITS;
        for (int i = 0; i < count; i++) {
            selected[kept] = selected[i];
            kept += named.contains(base + selected[i]) ? 0 : 1;
        }
        return kept;
    }

    /** The most evidence that a row of a block of the atlas may have. */
    private float most(int block) {
        return places[atlas.place(block)] + sexes[atlas.sex(block)] + others;
    }

    /** Whether any row of a block of the atlas may have so much evidence. */
    boolean mayReach(int block, float least) {
        return most(block) + anySpan >= least;
    }

    /** Whether any row of a cell of a block of the atlas may have so much evidence. */
    boolean mayReach(int block, int cell, float least) {
        return most(block) + spans[atlas.span(cell)] >= least;
    }

    /**
     * Selects the rows of a block of the atlas that may have so much evidence.
     *
     * @param from first place in the atlas to look at
     * @param to the place after the last
     * @param least so much evidence
     * @param below but less than so much
     * @param selected receives the rows
     * @param already number of those that are in it
     * @return number of rows that are in it then
     */
    int select(int block, int from, int to, float least, float below, int[] selected, int already) {
        int[] rows = atlas.rows();
        char[] person = atlas.persons();
        char[] day = atlas.days();
        char[] bits = atlas.wordBits();
        char[] background = atlas.backgrounds();
        float place = places[atlas.place(block)];
        int count = already;
        for (int i = from; i < to; i++) {
            float bound =
                    place
                            + persons[person[i]]
                            + time(day[i])
                            + wordBits[bits[i]]
                            + backgrounds[background[i]];
            selected[count] = rows[i];
            count += bound >= least && bound < below ? 1 : 0;
        }
        return count;
    }
}
