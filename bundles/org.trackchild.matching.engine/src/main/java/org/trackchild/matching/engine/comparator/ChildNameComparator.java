package org.trackchild.matching.engine.comparator;

import org.trackchild.matching.api.Comparison;
import org.trackchild.matching.api.Features;
import org.trackchild.matching.api.Likeness;
import org.trackchild.matching.api.Population;
import org.trackchild.matching.engine.index.CodeMarks;
import org.trackchild.matching.engine.index.Column;
import org.trackchild.matching.engine.index.ColumnComparison;
import org.trackchild.matching.engine.index.Kernel;
import org.trackchild.matching.engine.index.Page;
import org.trackchild.matching.engine.index.QueryPopulation;
import org.trackchild.matching.engine.index.Told;
import org.trackchild.model.Field;

/**
 * Compares names and pet names of the children, each with each: what one record has as the name may
 * be the pet name of the other. A family name that the father has too counts with the father.
 */
public final class ChildNameComparator extends TableComparator {

    private static final int FULL = 0;
    private static final int SAME = 1;
    private static final int ALIAS = 2;
    private static final int NEAR = 3;
    private static final int SWAPPED = 4;
    private static final int ALIAS_NEAR = 5;
    private static final int SURNAME = 6;
    private static final int DIFFERS = 7;

    /** Marks of names: what of the query is found in them. Those of near ones are shifted. */
    private static final int GIVEN = 1;

    private static final int OWN_FIRST = 2;
    private static final int ALIASED = 4;
    private static final int NEARLY = 8;
    private static final int OWN_OTHER = 64;
    private static final int OTHER = 128;

    /** Kinds of lists of rows. */
    private static final int GIVEN_LIST = 0;

    private static final int PET_LIST = 1;
    private static final int NEAR_LIST = 2;
    private static final int PET_NEAR_LIST = 3;
    private static final int OTHER_LIST = 4;
    private static final int LISTS = 5;

    public ChildNameComparator() {
        super("child_name");
    }

    @Override
    public Comparison prepare(Features query, Population population) {
        return isNameless(query) ? Comparison.NOTHING : new Prepared(query, population);
    }

    @Override
    public String value(Features record) {
        return isNameless(record) ? "" : texts(record, Field.NAME, Field.ALIAS);
    }

    private static int marked(int likeness, int mark) {
        if (likeness >= Likeness.SOUND) {
            return mark;
        }
        return likeness == Likeness.NEAR ? mark * NEARLY : 0;
    }

    private static boolean isNameless(Features record) {
        return record.tokenCount(Field.NAME) == 0 && record.tokenCount(Field.ALIAS) == 0;
    }

    private final class Prepared implements ColumnComparison {

        private final NameEvidence given;
        private final NameEvidence others;
        private final NameEvidence ownOthers;
        private final NameEvidence alias;
        private final double[] shares;

        Prepared(Features query, Population population) {
            given = NameEvidence.first(query, population, Field.NAME);
            others = NameEvidence.others(query, population, Field.NAME);
            ownOthers = others.without(query, Field.FATHER_NAME);
            alias = NameEvidence.all(query, population, Field.ALIAS);
            int sound = given.count(Field.NAME, Likeness.SOUND);
            int nick =
                    alias.count(Field.NAME, Likeness.SOUND)
                            + alias.count(Field.ALIAS, Likeness.SOUND)
                            + given.count(Field.ALIAS, Likeness.SOUND);
            shares =
                    new NameShares(levels(), population.recorded(Field.NAME))
                            .set(SAME, sound)
                            .set(ALIAS, nick)
                            .set(NEAR, given.count(Field.NAME, Likeness.NEAR) - sound)
                            .set(SWAPPED, ownOthers.count(Field.NAME, Likeness.SOUND))
                            .set(ALIAS_NEAR, nearAliases() - nick)
                            .set(SURNAME, others.count(Field.NAME, Likeness.SOUND))
                            .split(FULL, SAME, SURNAME)
                            .completed(DIFFERS);
        }

        private int nearAliases() {
            return alias.count(Field.NAME, Likeness.NEAR)
                    + alias.count(Field.ALIAS, Likeness.NEAR)
                    + given.count(Field.ALIAS, Likeness.NEAR);
        }

        @Override
        public int compare(Features candidate) {
            if (isNameless(candidate)) {
                return MISSING;
            }
            int name =
                    marked(given.in(candidate, Field.NAME), GIVEN)
                            | marked(alias.in(candidate, Field.NAME), ALIASED);
            if (ownOthers.inFirst(candidate, Field.NAME) >= Likeness.SOUND) {
                name |= OWN_FIRST;
            }
            if (ownOthers.in(candidate, Field.NAME) >= Likeness.SOUND) {
                name |= OWN_OTHER;
            }
            if (others.in(candidate, Field.NAME) >= Likeness.SOUND) {
                name |= OTHER;
            }
            int nick =
                    marked(alias.in(candidate, Field.ALIAS), ALIASED)
                            | marked(given.in(candidate, Field.ALIAS), GIVEN);
            return level(name, nick, candidate.tokenCount(Field.FATHER_NAME) > 0);
        }

        /**
         * The level.
         *
         * @param name marks of the name of a record
         * @param nick marks of its alias
         * @param hasFather whether it tells the father, with whom a family name counts
         */
        private int level(int name, int nick, boolean hasFather) {
            boolean both = (name & (hasFather ? OWN_OTHER : OWN_OTHER | OTHER)) != 0;
            if ((name & GIVEN) != 0) {
                return both ? FULL : SAME;
            }
            if ((name & ALIASED) != 0 || (nick & (ALIASED | GIVEN)) != 0) {
                return ALIAS;
            }
            if ((name & GIVEN * NEARLY) != 0) {
                return NEAR;
            }
            if ((name & OWN_FIRST) != 0) {
                return SWAPPED;
            }
            if ((name & ALIASED * NEARLY) != 0 || (nick & (ALIASED | GIVEN) * NEARLY) != 0) {
                return ALIAS_NEAR;
            }
            return both ? SURNAME : DIFFERS;
        }

        @Override
        public Kernel kernel(QueryPopulation population, double[] bits) {
            CodeMarks marks = population.nameMarks();
            given.mark(marks, GIVEN, GIVEN * NEARLY);
            alias.mark(marks, ALIASED, ALIASED * NEARLY);
            ownOthers.markSound(marks, OWN_FIRST | OWN_OTHER | OTHER, OWN_OTHER | OTHER);
            others.without(ownOthers).markSound(marks, OTHER, OTHER);
            boolean near = isPosted(bits, NEAR);
            boolean aliasNear = isPosted(bits, ALIAS_NEAR);
            boolean swapped = isPosted(bits, SWAPPED);
            boolean surname = isPosted(bits, SURNAME);
            double otherwise = bits[DIFFERS + 1];
            for (int level : new int[] {NEAR, ALIAS_NEAR, SWAPPED, SURNAME}) {
                otherwise =
                        isPosted(bits, level) ? otherwise : Math.max(otherwise, bits[level + 1]);
            }
            return new Posted(
                    (page, rows, count, sums) -> add(page, rows, count, sums, marks, bits),
                    otherwise,
                    Told.CHILD,
                    most(bits),
                    rows -> {
                        given.post(rows, GIVEN_LIST, Column.NAME);
                        given.post(rows, PET_LIST, Column.ALIAS);
                        alias.post(rows, PET_LIST, Column.NAME);
                        alias.post(rows, PET_LIST, Column.ALIAS);
                        if (near) {
                            given.postNear(rows, NEAR_LIST, Column.NAME);
                        }
                        if (aliasNear) {
                            given.postNear(rows, PET_NEAR_LIST, Column.ALIAS);
                            alias.postNear(rows, PET_NEAR_LIST, Column.NAME);
                            alias.postNear(rows, PET_NEAR_LIST, Column.ALIAS);
                        }
                        if (surname) {
                            others.post(rows, OTHER_LIST, Column.NAME);
                        } else if (swapped) {
                            ownOthers.post(rows, OTHER_LIST, Column.NAME);
                        }
                    });
        }

        /** The most evidence of rows that are in lists of some kinds. */
        private static double[] most(double[] bits) {
            double[] most = new double[1 << LISTS];
            for (int lists = 1; lists < most.length; lists++) {
                boolean isOther = isIn(lists, OTHER_LIST);
                // of what there is no list, any row may have it
                boolean both = isOther || !isPosted(bits, SURNAME);
                if (isIn(lists, GIVEN_LIST)) {
                    most[lists] = both ? Math.max(bits[FULL + 1], bits[SAME + 1]) : bits[SAME + 1];
                } else if (isIn(lists, PET_LIST)) {
                    most[lists] = bits[ALIAS + 1];
                } else {
                    most[lists] = bits[DIFFERS + 1];
                    for (int level : new int[] {NEAR, ALIAS_NEAR, SWAPPED, SURNAME}) {
                        if (isIn(lists, list(level)) || !isPosted(bits, level)) {
                            most[lists] = Math.max(most[lists], bits[level + 1]);
                        }
                    }
                }
            }
            return most;
        }

        private static boolean isIn(int lists, int list) {
            return (lists & 1 << list) != 0;
        }

        /** The list in which all rows of a level are. */
        private static int list(int level) {
            return switch (level) {
                case NEAR -> NEAR_LIST;
                case ALIAS_NEAR -> PET_NEAR_LIST;
                default -> OTHER_LIST;
            };
        }

        /** Whether a level is worth a list of the rows that are on it. */
        private static boolean isPosted(double[] bits, int level) {
            return bits[level + 1] > Posted.LITTLE;
        }

        private void add(
                Page page, int[] rows, int count, double[] sums, CodeMarks marks, double[] bits) {
            int[] cells = page.cells();
            for (int i = 0; i < count; i++) {
                int first = rows[i] << Page.CELLS;
                int name = cells[first + Column.NAME.cell()];
                int alias = cells[first + Column.ALIAS.cell()];
                if ((name | alias) != 0) {
                    int marksOfName = marks.of(name);
                    int marksOfAlias = marks.of(alias);
                    sums[i] +=
                            (marksOfName | marksOfAlias) == 0
                                    ? bits[DIFFERS + 1]
                                    : bits[
                                            level(
                                                            marksOfName,
                                                            marksOfAlias,
                                                            cells[first + Column.FATHER.cell()]
                                                                    != 0)
                                                    + 1];
                }
            }
        }

        @Override
        public double u(int level) {
            return shares[level];
        }
    }
}
