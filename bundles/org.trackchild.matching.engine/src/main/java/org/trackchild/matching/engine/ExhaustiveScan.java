package org.trackchild.matching.engine;

import java.util.stream.IntStream;
import org.trackchild.matching.api.CandidateSource;
import org.trackchild.matching.api.Features;
import org.trackchild.matching.api.Population;

/** Gives every record, whatever the budget: the oracle against which other sources are measured. */
public final class ExhaustiveScan implements CandidateSource {

    @Override
    public int[] rows(Features query, Population population, int budget) {
        return IntStream.range(0, population.rows()).toArray();
    }
}
