package org.trackchild.matching.engine.score;

import org.trackchild.matching.engine.index.BoundedKernel;
import org.trackchild.matching.engine.index.Column;
import org.trackchild.matching.engine.index.Outline;
import org.trackchild.matching.engine.index.Page;
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
        int start = firstDay - Page.FIRST_DAY;
        float limit = (float) least;
        int count = 0;
        for (int i = from; i < to; i++) {
            int at = day[i] - start;
            float time = at >= 0 && at < days.length ? days[at] : otherDays;
            float bound =
                    places[place[i]]
                            + persons[person[i]]
                            + time
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
}
