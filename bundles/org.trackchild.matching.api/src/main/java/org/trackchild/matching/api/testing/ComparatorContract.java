package org.trackchild.matching.api.testing;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.trackchild.matching.api.Comparator;
import org.trackchild.matching.api.Comparison;
import org.trackchild.matching.api.Features;
import org.trackchild.matching.api.Level;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Wording;

/**
 * What every comparator must keep. Compares a few hundred made-up records of both kinds, among them
 * empty ones, with each other.
 */
public final class ComparatorContract {

    private static final int RECORDS = 60;
    private static final double TOLERANCE = 1e-6;

    private final Comparator comparator;
    private final List<PlainFeatures> records;
    private final PlainPopulation population;

    private ComparatorContract(Comparator comparator) {
        this.comparator = comparator;
        SampleRecords made = new SampleRecords(new Random(20260101));
        List<PlainFeatures> all = new ArrayList<>();
        for (int i = 0; i < RECORDS; i++) {
            CaseKind kind = i % 2 == 0 ? CaseKind.MISSING : CaseKind.FOUND;
            all.add(new PlainFeatures(i < 4 ? made.empty(kind) : made.next(kind)));
        }
        records = List.copyOf(all);
        population = new PlainPopulation(records);
    }

    /**
     * Checks a comparator.
     *
     * @throws AssertionError says what it does not keep
     */
    public static void verify(Comparator comparator) {
        ComparatorContract contract = new ComparatorContract(comparator);
        contract.hasAName();
        contract.hasSoundLevels();
        contract.speaksBothLanguages();
        List<Integer> levels = contract.compareAll();
        contract.knowsNothingOfEmptyRecords();
        contract.missingIsSymmetric();
        contract.ownFrequenciesAreSound();
        contract.showsWhatWasCompared();
        require(levels.equals(contract.compareAll()), "is not deterministic");
        contract.isSafeForSeveralThreads(levels);
    }

    private void hasAName() {
        require(
                comparator.name().matches("[a-z][a-z0-9]*(_[a-z0-9]+)*"),
                "the name must be lower-case words joined by _");
        require(comparator.name().equals(comparator.name()), "the name changes");
    }

    private void hasSoundLevels() {
        List<Level> levels = comparator.levels();
        require(levels.size() >= 2, "needs at least two levels");
        require(levels.equals(comparator.levels()), "the levels change");
        Set<String> names = new HashSet<>();
        levels.forEach(level -> require(names.add(level.name()), "two levels have one name"));
        require(isOne(levels.stream().mapToDouble(Level::m).sum()), "m does not add up to 1");
        require(isOne(levels.stream().mapToDouble(Level::u).sum()), "u does not add up to 1");
    }

    private void speaksBothLanguages() {
        speaksBothLanguages(comparator.label());
        for (Level level : comparator.levels()) {
            speaksBothLanguages(level.sentence());
            for (Locale locale : List.of(Locale.ENGLISH, new Locale("hi"))) {
                String sentence =
                        new MessageFormat(level.sentence().in(locale), locale)
                                .format(new Object[] {"Asha", "आशा"});
                require(!sentence.contains("{"), "a sentence has a place that is never filled");
            }
        }
    }

    private static void speaksBothLanguages(Wording text) {
        require(!text.english().isBlank(), "an English text is missing");
        require(
                text.hindi()
                        .codePoints()
                        .anyMatch(
                                letter ->
                                        Character.UnicodeScript.of(letter)
                                                == Character.UnicodeScript.DEVANAGARI),
                "a Hindi text is missing: " + text.english());
    }

    private List<Integer> compareAll() {
        List<Integer> levels = new ArrayList<>();
        for (Features query : records) {
            Comparison comparison = comparator.prepare(query, population);
            for (Features candidate : records) {
                int level = comparison.compare(candidate);
                require(
                        level >= Comparison.MISSING && level < comparator.levels().size(),
                        "gives a level that it does not have: " + level);
                levels.add(level);
            }
        }
        require(
                levels.stream().anyMatch(level -> level != Comparison.MISSING),
                "finds every pair of made-up records missing");
        return levels;
    }

    private void knowsNothingOfEmptyRecords() {
        SampleRecords made = new SampleRecords(new Random(1));
        PlainFeatures empty = new PlainFeatures(made.empty(CaseKind.MISSING));
        PlainFeatures other = new PlainFeatures(made.empty(CaseKind.FOUND));
        require(comparator.value(empty) != null, "shows null");
        // every record has the day of its event, so only comparators of days may know these
        if (comparator.value(empty).isEmpty()) {
            require(
                    level(empty, other) == Comparison.MISSING,
                    "two records that tell nothing must be MISSING");
        }
    }

    private void missingIsSymmetric() {
        for (Features one : records) {
            for (Features other : records) {
                require(
                        (level(one, other) == Comparison.MISSING)
                                == (level(other, one) == Comparison.MISSING),
                        "MISSING must not depend on which record is the query");
            }
        }
    }

    private int level(Features query, Features candidate) {
        return comparator.prepare(query, population).compare(candidate);
    }

    private void ownFrequenciesAreSound() {
        int levels = comparator.levels().size();
        for (Features query : records) {
            Comparison comparison = comparator.prepare(query, population);
            double sum = 0;
            int own = 0;
            for (int level = 0; level < levels; level++) {
                double u = comparison.u(level);
                if (!Double.isNaN(u)) {
                    require(u > 0 && u <= 1, "u of a query must be above 0 and at most 1: " + u);
                    sum += u;
                    own++;
                }
            }
            require(own == 0 || own == levels, "u of a query: all levels, or none");
            require(own == 0 || isOne(sum), "u of a query does not add up to 1 but to " + sum);
        }
    }

    private void showsWhatWasCompared() {
        for (Features query : records) {
            for (Features candidate : records) {
                if (level(query, candidate) != Comparison.MISSING) {
                    require(
                            !comparator.value(query).isEmpty()
                                    && !comparator.value(candidate).isEmpty(),
                            "compares records of which it shows nothing");
                }
            }
        }
    }

    private void isSafeForSeveralThreads(List<Integer> expected) {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<List<Integer>> task = this::compareAll;
            for (Future<List<Integer>> each :
                    threads.invokeAll(List.of(task, task, task, task, task, task, task, task))) {
                require(each.get().equals(expected), "several threads disturb each other");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", interrupted);
        } catch (ExecutionException failed) {
            throw new AssertionError("fails with several threads", failed.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private static boolean isOne(double sum) {
        return Math.abs(sum - 1) < TOLERANCE;
    }

    private static void require(boolean kept, String otherwise) {
        if (!kept) {
            throw new AssertionError(otherwise);
        }
    }
}
