package org.trackchild.matching.engine.comparator;

import java.util.Arrays;
import org.trackchild.matching.api.Comparison;
import org.trackchild.matching.api.Features;
import org.trackchild.matching.api.Population;
import org.trackchild.matching.engine.index.ColumnComparison;
import org.trackchild.matching.engine.index.Kernel;
import org.trackchild.matching.engine.index.Outline;
import org.trackchild.matching.engine.index.Page;
import org.trackchild.matching.engine.index.People;
import org.trackchild.matching.engine.index.QueryPopulation;
import org.trackchild.model.Field;
import org.trackchild.model.Sex;

/** Compares the sexes. */
public final class SexComparator extends TableComparator {

    private static final int SAME = 0;
    private static final int DIFFERS = 1;
    private static final int OTHER = 2;

    public SexComparator() {
        super("sex");
    }

    @Override
    public Comparison prepare(Features query, Population population) {
        Sex sex = query.sex();
        return sex == Sex.UNKNOWN
                ? Comparison.NOTHING
                : Counted.onSample(new Prepared(sex), levels(), population);
    }

    private record Prepared(Sex sex) implements ColumnComparison {

        @Override
        public int compare(Features candidate) {
            return level(sex, candidate.sex());
        }

        @Override
        public Kernel kernel(QueryPopulation population, double[] bits) {
            double[] bySex = new double[Sex.values().length];
            for (Sex other : Sex.values()) {
                bySex[other.ordinal()] = bits[level(sex, other) + 1];
            }
            Kernel kernel =
                    (page, rows, count, sums) -> {
                        int[] cells = page.cells();
                        for (int i = 0; i < count; i++) {
                            int person = cells[(rows[i] << Page.CELLS) + Page.PERSON];
                            sums[i] += bySex[Page.sex(person)];
                        }
                    };
            double any = Arrays.stream(bySex).max().orElseThrow();
            People people = population.vocabulary().people();
            return new Bounded(
                    kernel,
                    Outline.PERSON,
                    code -> code == People.ANYBODY ? any : bySex[people.person(code).sex()]);
        }
    }

    private static int level(Sex one, Sex other) {
        if (other == Sex.UNKNOWN) {
            return Comparison.MISSING;
        }
        if (one == other) {
            return SAME;
        }
        return one == Sex.TRANSGENDER || other == Sex.TRANSGENDER ? OTHER : DIFFERS;
    }

    @Override
    public String value(Features record) {
        return record.sex() == Sex.UNKNOWN ? "" : record.text(Field.SEX);
    }
}
