package org.trackchild.matching.engine.comparator;

import org.trackchild.matching.api.Comparison;
import org.trackchild.matching.api.Features;
import org.trackchild.matching.api.Likeness;
import org.trackchild.matching.api.Population;
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
    private static final int SURNAME = 4;
    private static final int DIFFERS = 5;

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

    private static boolean isNameless(Features record) {
        return record.tokenCount(Field.NAME) == 0 && record.tokenCount(Field.ALIAS) == 0;
    }

    private final class Prepared implements Comparison {

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
                            .set(SURNAME, others.count(Field.NAME, Likeness.SOUND))
                            .split(FULL, SAME, SURNAME)
                            .completed(DIFFERS);
        }

        @Override
        public int compare(Features candidate) {
            if (isNameless(candidate)) {
                return MISSING;
            }
            int called =
                    Math.max(
                            given.in(candidate, Field.NAME),
                            ownOthers.inFirst(candidate, Field.NAME));
            boolean familyCountsWithFather = candidate.tokenCount(Field.FATHER_NAME) > 0;
            NameEvidence counted = familyCountsWithFather ? ownOthers : others;
            if (called >= Likeness.SOUND) {
                boolean both =
                        given.in(candidate, Field.NAME) >= Likeness.SOUND
                                && counted.in(candidate, Field.NAME) >= Likeness.SOUND;
                return both ? FULL : SAME;
            }
            int nick =
                    Math.max(
                            Math.max(
                                    alias.in(candidate, Field.NAME),
                                    alias.in(candidate, Field.ALIAS)),
                            given.in(candidate, Field.ALIAS));
            if (nick >= Likeness.SOUND) {
                return ALIAS;
            }
            if (called == Likeness.NEAR || nick == Likeness.NEAR) {
                return NEAR;
            }
            return counted.in(candidate, Field.NAME) >= Likeness.SOUND ? SURNAME : DIFFERS;
        }

        @Override
        public double u(int level) {
            return shares[level];
        }
    }
}
