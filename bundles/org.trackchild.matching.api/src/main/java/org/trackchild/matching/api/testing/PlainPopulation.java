package org.trackchild.matching.api.testing;

import java.util.Arrays;
import java.util.List;
import org.trackchild.matching.api.Features;
import org.trackchild.matching.api.Likeness;
import org.trackchild.matching.api.Population;
import org.trackchild.model.Field;

/** A few records as a population, for tests; tokens are alike only when they are equal. */
public final class PlainPopulation implements Population {

    private final List<PlainFeatures> records;

    /** A population of these records. */
    public PlainPopulation(List<PlainFeatures> records) {
        this.records = List.copyOf(records);
    }

    @Override
    public int size() {
        return records.size();
    }

    @Override
    public int recorded(Field field) {
        return (int) records.stream().filter(each -> each.tokenCount(field) > 0).count();
    }

    @Override
    public int count(Field field, int token) {
        return (int)
                records.stream()
                        .filter(each -> Arrays.stream(each.tokens(field)).anyMatch(t -> t == token))
                        .count();
    }

    @Override
    public int recordedClues() {
        return (int) records.stream().filter(each -> each.clueCount() > 0).count();
    }

    @Override
    public int countClue(int token) {
        return (int)
                records.stream()
                        .filter(each -> Arrays.stream(each.clues()).anyMatch(t -> t == token))
                        .count();
    }

    @Override
    public Likeness alike(int token) {
        return new Likeness() {

            @Override
            public int of(int other) {
                return other == token ? SAME : NONE;
            }

            @Override
            public int count(Field field, int least) {
                return PlainPopulation.this.count(field, token);
            }
        };
    }

    @Override
    public int rows() {
        return records.size();
    }

    @Override
    public Features row(int row) {
        return records.get(row);
    }
}
