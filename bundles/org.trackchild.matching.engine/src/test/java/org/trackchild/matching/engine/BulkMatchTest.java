package org.trackchild.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trackchild.matching.api.Candidate;
import org.trackchild.matching.api.Subject;
import org.trackchild.matching.engine.corpus.Corpus;
import org.trackchild.matching.engine.parameters.MonotoneCalibrator;
import org.trackchild.matching.engine.parameters.Parameters;
import org.trackchild.matching.engine.score.Probable;
import org.trackchild.matching.scripts.ScriptNameKeys;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.ChildDescription;
import org.trackchild.model.Event;
import org.trackchild.model.PersonName;
import org.trackchild.model.Place;

/** Matching in bulk gives what the oracle gives, as far as it is probable enough. */
class BulkMatchTest {

    private static final int ALL = 16;

    private static MatchEngine engine(Corpus corpus) {
        MatchEngine engine = new MatchEngine(new ScriptNameKeys(), Parameters.defaults());
        engine.use(BuiltInComparators.all(corpus.geography()));
        return engine;
    }

    /** The same records in the same order, and nearly the same probabilities. */
    private static void assertSame(List<Candidate> bulk, List<Candidate> oracle, double least) {
        List<Candidate> probable =
                oracle.stream().filter(each -> each.probability() >= least).toList();
        assertThat(bulk).extracting(Candidate::id).isEqualTo(ids(probable));
        for (int i = 0; i < bulk.size(); i++) {
            double more = bulk.get(i).probability() - probable.get(i).probability();
            assertThat(more).isBetween(-1e-9, Probable.ERROR);
            assertThat(bulk.get(i).probability()).isGreaterThanOrEqualTo(least);
            assertThat(bulk.get(i).explanation().totalBits())
                    .isCloseTo(logOdds(bulk.get(i).probability()), within(1e-3));
        }
    }

    private static double logOdds(double probability) {
        return probability == 1 ? 53 : Math.log(probability / (1 - probability)) / Math.log(2);
    }

    private static List<CaseId> ids(List<Candidate> candidates) {
        return candidates.stream().map(Candidate::id).toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 40, 5_000, 20_000})
    void whatIsProbableIsTheSameAsTheOracles(int records) {
        Corpus corpus = new Corpus(records);
        MatchEngine engine = engine(corpus);
        for (int i = 0; i < records; i++) {
            engine.put(corpus.found(i));
        }
        int proposed = 0;
        for (int i = 0; i < 120; i++) {
            // every other one is in the register
            Subject missing = corpus.missing(i % 2 == 0 ? i : records + i);
            List<Candidate> oracle = engine.oracle(missing, CaseKind.FOUND, ALL);
            for (double least : new double[] {.02, .2, .9}) {
                List<Candidate> bulk = engine.probable(missing, CaseKind.FOUND, least);
                assertSame(bulk, oracle, least);
                proposed += bulk.size();
            }
        }
        // of a few records none is probable: the right one is hardly among them
        assertThat(proposed).isGreaterThanOrEqualTo(records / 100);
    }

    /** Records of which anything may be missing, twins, and the same record many times. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void randomRegisters(int seed) {
        Random random = new Random(seed);
        Corpus corpus = new Corpus(seed);
        MatchEngine engine = engine(corpus);
        List<Subject> asked = new ArrayList<>();
        int records = 200 + random.nextInt(10_000);
        while (engine.size(CaseKind.FOUND) < records) {
            Subject found = corpus.found(random.nextInt(2_000));
            int copies = random.nextInt(50) == 0 ? random.nextInt(100) : 1;
            for (int i = 0; i < copies; i++) {
                engine.put(withLess(found, random));
            }
        }
        for (int i = 0; i < 60; i++) {
            asked.add(withLess(corpus.missing(random.nextInt(2_000)), random));
        }
        asked.add(
                new Subject(
                        CaseId.next(),
                        CaseKind.MISSING,
                        ChildDescription.builder().build(),
                        new Event(Corpus.TODAY, null, new Place("", "", ""))));
        for (Subject each : asked) {
            List<Candidate> oracle = engine.oracle(each, CaseKind.FOUND, ALL);
            for (double least : new double[] {0, .01, .1, .5, 1}) {
                assertSame(engine.probable(each, CaseKind.FOUND, least), oracle, least);
            }
            assertThat(engine.candidates(each, CaseKind.FOUND, ALL)).isEqualTo(oracle);
        }
    }

    /** The record under another identifier, some of it forgotten. */
    private static Subject withLess(Subject subject, Random random) {
        ChildDescription child = subject.child();
        ChildDescription.Builder less = ChildDescription.builder();
        if (random.nextInt(3) > 0) {
            less.names(child.names());
        } else if (random.nextBoolean()) {
            less.father(child.names().father()).name(PersonName.UNKNOWN);
        }
        if (random.nextInt(4) > 0) {
            less.sex(child.sex()).age(child.age()).dateOfBirth(child.dateOfBirth());
        }
        if (random.nextInt(4) > 0) {
            less.appearance(child.appearance());
        }
        if (random.nextInt(4) > 0) {
            less.background(child.background()).contact(child.contact());
        }
        boolean nowhere = random.nextInt(5) == 0;
        LocalDate day = subject.event().date();
        return new Subject(
                CaseId.next(),
                subject.kind(),
                less.build(),
                new Event(
                        random.nextInt(20) == 0 ? day.minusYears(random.nextInt(300)) : day,
                        null,
                        nowhere ? new Place("", "", "") : subject.event().place()));
    }

    @Test
    void experienceDecidesWhatIsProbableToo() {
        Corpus corpus = new Corpus(77);
        MatchEngine engine = engine(corpus);
        for (int i = 0; i < 5_000; i++) {
            engine.put(corpus.found(i));
        }
        engine.use(
                Parameters.defaults(),
                new MonotoneCalibrator(new double[] {-4, 0, 6}, new double[] {-6, -3, 5}));
        for (int i = 0; i < 60; i++) {
            Subject missing = corpus.missing(i);
            List<Candidate> oracle = engine.oracle(missing, CaseKind.FOUND, ALL);
            assertSame(engine.probable(missing, CaseKind.FOUND, .2), oracle, .2);
        }
    }

    @Test
    void everyRecordIsAnsweredOnceWhileTheRegisterChanges() throws Exception {
        Corpus corpus = new Corpus(5);
        MatchEngine engine = engine(corpus);
        for (int i = 0; i < 6_000; i++) {
            engine.put(corpus.found(i));
        }
        List<Subject> asked = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            asked.add(corpus.missing(i));
        }
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(1);
        try {
            Callable<Void> changes =
                    () -> {
                        for (int i = 0; !done.get(); i++) {
                            // leaves what is asked for where it is, and has the index tidied
                            engine.put(corpus.found(1_000 + i % 9_000));
                            engine.remove(corpus.id(CaseKind.FOUND, 1_000 + i * 7 % 9_000));
                        }
                        return null;
                    };
            Future<Void> changing = threads.submit(changes);
            Map<CaseId, List<Candidate>> found = new ConcurrentHashMap<>();
            new BulkMatch(engine, .2)
                    .match(
                            asked.stream(),
                            (subject, candidates) ->
                                    assertThat(found.put(subject.id(), candidates)).isNull());
            done.set(true);
            changing.get();
            assertThat(found).hasSize(asked.size());
            long right =
                    asked.stream()
                            .filter(each -> first(found.get(each.id())).equals(twin(corpus, each)))
                            .count();
            assertThat(right).isGreaterThan(250);
        } finally {
            done.set(true);
            threads.shutdownNow();
        }
    }

    private static CaseId first(List<Candidate> candidates) {
        return candidates.isEmpty() ? CaseId.next() : candidates.get(0).id();
    }

    private static CaseId twin(Corpus corpus, Subject missing) {
        for (int i = 0; i < 400; i++) {
            if (corpus.id(CaseKind.MISSING, i).equals(missing.id())) {
                return corpus.id(CaseKind.FOUND, i);
            }
        }
        throw new IllegalArgumentException();
    }

    @Test
    void manyRecordsAtOnceAreTheSameAsOneByOne() {
        Corpus corpus = new Corpus(9);
        List<Subject> records = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            records.add(corpus.found(i));
        }
        MatchEngine one = engine(corpus);
        records.forEach(one::put);
        MatchEngine many = engine(corpus);
        many.putAll(records.subList(0, 700));
        many.putAll(records);
        assertThat(many.size(CaseKind.FOUND)).isEqualTo(records.size());
        for (int i = 0; i < 40; i++) {
            Subject missing = corpus.missing(i);
            assertThat(many.find(corpus.id(CaseKind.FOUND, i)))
                    .isEqualTo(one.find(corpus.id(CaseKind.FOUND, i)));
            // the sample that is counted depends on the order, so probabilities differ a little
            assertThat(ids(many.probable(missing, CaseKind.FOUND, .4)))
                    .containsAll(ids(one.probable(missing, CaseKind.FOUND, .6)));
            assertThat(ids(one.probable(missing, CaseKind.FOUND, .4)))
                    .containsAll(ids(many.probable(missing, CaseKind.FOUND, .6)));
        }
    }

    @Test
    void whatIsNoProbabilityIsRefused() {
        MatchEngine engine = engine(new Corpus(1));
        Subject missing = new Corpus(1).missing(1);
        assertThatThrownBy(() -> engine.probable(missing, CaseKind.FOUND, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(engine.probable(missing, CaseKind.FOUND, .2)).isEmpty();
    }
}
