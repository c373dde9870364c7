package org.trackchild.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trackchild.matching.api.Agreement;
import org.trackchild.matching.api.Candidate;
import org.trackchild.matching.api.Comparator;
import org.trackchild.matching.api.Comparison;
import org.trackchild.matching.api.Explanation;
import org.trackchild.matching.api.Features;
import org.trackchild.matching.api.Level;
import org.trackchild.matching.api.Population;
import org.trackchild.matching.api.Reason;
import org.trackchild.matching.api.Subject;
import org.trackchild.matching.engine.parameters.Parameters;
import org.trackchild.matching.scripts.ScriptNameKeys;
import org.trackchild.model.ApproximateAge;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.ChildDescription;
import org.trackchild.model.Event;
import org.trackchild.model.PersonName;
import org.trackchild.model.Place;
import org.trackchild.model.Sex;
import org.trackchild.model.Wording;

class MatchEngineTest {

    private static final Place LUCKNOW = new Place("UP", "UP-D3", "Charbagh station");
    private static final Place KANPUR = new Place("UP", "UP-D4", "");
    private static final LocalDate TODAY = SyntheticChildren.TODAY;

    private final MatchEngine engine = new MatchEngine(new ScriptNameKeys(), Parameters.defaults());

    @BeforeEach
    void threeThousandFoundChildren() {
        engine.use(BuiltInComparators.all(SyntheticChildren.GEOGRAPHY));
        new SyntheticChildren(1).many(CaseKind.FOUND, 3_000).forEach(engine::put);
    }

    private static Subject missing(String name, String father, Sex sex) {
        return subject(CaseKind.MISSING, name, father, sex, new ApproximateAge(7, 7), 3, LUCKNOW);
    }

    private static Subject found(String name, String father, Sex sex) {
        return subject(CaseKind.FOUND, name, father, sex, new ApproximateAge(6, 8), 1, KANPUR);
    }

    private static Subject subject(
            CaseKind kind,
            String name,
            String father,
            Sex sex,
            ApproximateAge age,
            int daysAgo,
            Place place) {
        return new Subject(
                CaseId.next(),
                kind,
                ChildDescription.builder()
                        .name(PersonName.of(name))
                        .father(PersonName.of(father))
                        .sex(sex)
                        .age(age)
                        .build(),
                new Event(TODAY.minusDays(daysAgo), null, place));
    }

    private double probability(Subject query, Subject candidate) {
        engine.put(candidate);
        return engine.pair(query, candidate.id()).orElseThrow().probability();
    }

    @Test
    void noSizeOfTheVocabularyBreaksAComparator() {
        MatchEngine growing = new MatchEngine(new ScriptNameKeys(), Parameters.defaults());
        growing.use(BuiltInComparators.all(SyntheticChildren.GEOGRAPHY));
        List<String> all = growing.comparators();
        String syllables = "kagachajatadanapabamarala";
        for (int i = 0; i < 400; i++) {
            String name =
                    syllables.substring(i % 12 * 2, i % 12 * 2 + 2)
                            + syllables.substring(i / 12 % 12 * 2, i / 12 % 12 * 2 + 2)
                            + syllables.substring(i / 144 * 2, i / 144 * 2 + 2)
                            + "n";
            // names that only the other kind has are asked for, too
            growing.put(i == 0 ? found(name, name, Sex.MALE) : missing(name, name, Sex.MALE));
            growing.candidates(missing(name, name, Sex.MALE), CaseKind.FOUND, 3);
            assertThat(growing.comparators()).as(name).isEqualTo(all);
        }
    }

    @Test
    void findsTheSameChildUnderAnotherScript() {
        Subject asha = found("आशा", "रमेश", Sex.FEMALE);
        engine.put(asha);

        List<Candidate> best =
                engine.candidates(missing("Asha", "Ramesh", Sex.FEMALE), CaseKind.FOUND, 5);

        assertThat(best.get(0).id()).isEqualTo(asha.id());
        assertThat(best.get(0).probability()).isGreaterThan(.8);
        assertThat(best.get(1).probability()).isLessThan(.05);
    }

    @Test
    void findsTheMissingChildForTheFoundOne() {
        new SyntheticChildren(2).many(CaseKind.MISSING, 2_000).forEach(engine::put);
        Subject asha = missing("Asha", "Ramesh", Sex.FEMALE);
        engine.put(asha);

        List<Candidate> best =
                engine.candidates(found("आशा", "रमेश", Sex.FEMALE), CaseKind.MISSING, 5);

        assertThat(best.get(0).id()).isEqualTo(asha.id());
        assertThat(best.get(0).probability()).isGreaterThan(.8);
    }

    @ParameterizedTest
    @CsvSource({
        "Asha Devi, Ramesh, Aasha, Shri Rames Kumar",
        "Sita, Mohan, सीता, मोहन",
        "Sita, Mohan Lal, Seeta Kumari, Mohan",
        "Mohammad Irfan, Salim, Md. Irfan, Saleem",
        "Mohammad, Irfan, Md., इरफ़ान",
        "Guddi, Ramesh, গুড্ডি, রমেশ"
    })
    void anySpellingMatches(String name, String father, String otherName, String otherFather) {
        assertThat(
                        probability(
                                missing(name, father, Sex.FEMALE),
                                found(otherName, otherFather, Sex.FEMALE)))
                .isGreaterThan(.5);
    }

    @Test
    void unrelatedChildrenStayUnrelated() {
        assertThat(
                        probability(
                                missing("Asha", "Ramesh", Sex.FEMALE),
                                found("Fatima", "Salim", Sex.FEMALE)))
                .isLessThan(.05);
        Subject inWinter =
                subject(
                        CaseKind.FOUND,
                        "Asha",
                        "Salim",
                        Sex.FEMALE,
                        new ApproximateAge(6, 8),
                        120,
                        KANPUR);
        assertThat(probability(missing("Asha", "Ramesh", Sex.FEMALE), inWinter))
                .as("a common name is not enough")
                .isLessThan(.05);
        assertThat(
                        probability(
                                missing("Asha", "Ramesh", Sex.FEMALE),
                                found("Asha", "Salim", Sex.FEMALE)))
                .as("with the same days and the next town it is, whatever the father is called")
                .isBetween(.2, .95);
    }

    @Test
    void unrelatedChildrenStayUnrelatedInAnEmptyRegister() {
        MatchEngine empty = new MatchEngine(new ScriptNameKeys(), Parameters.defaults());
        empty.use(BuiltInComparators.all(SyntheticChildren.GEOGRAPHY));
        empty.put(found("Fatima", "Salim", Sex.FEMALE));

        assertThat(empty.candidates(missing("Asha", "Ramesh", Sex.FEMALE), CaseKind.FOUND, 1))
                .singleElement()
                .satisfies(candidate -> assertThat(candidate.probability()).isLessThan(.05));
    }

    @Test
    void aBoyIsNotProposedForAGirlOnTheNameAlone() {
        Subject girl =
                subject(CaseKind.MISSING, "Kiranjot", null, Sex.FEMALE, null, 3, Place.UNKNOWN);
        Subject boy = subject(CaseKind.FOUND, "Kiranjot", null, Sex.MALE, null, 1, Place.UNKNOWN);

        assertThat(probability(girl, boy)).isLessThan(.1);
    }

    @Test
    void aPetNameMeetsAName() {
        Subject missing =
                new Subject(
                        CaseId.next(),
                        CaseKind.MISSING,
                        ChildDescription.builder()
                                .name(PersonName.of("Asha"))
                                .alias(PersonName.of("Guddi"))
                                .sex(Sex.FEMALE)
                                .age(ApproximateAge.about(7))
                                .build(),
                        new Event(TODAY.minusDays(3), null, LUCKNOW));
        Candidate candidate = pair(missing, found("गुड्डी", null, Sex.FEMALE));

        assertThat(reason(candidate, "child_name").agreement()).isEqualTo(Agreement.AGREES);
        assertThat(reason(candidate, "child_name").bits()).isGreaterThan(2);
    }

    @Test
    void theFamilyNameCountsOnce() {
        Candidate candidate =
                pair(
                        missing("Asha Khandelwal", "Ramesh Khandelwal", Sex.FEMALE),
                        found("Usha Khandelwal", "Ramesh Khandelwal", Sex.FEMALE));

        assertThat(reason(candidate, "child_name").bits()).isNegative();
        assertThat(reason(candidate, "father_name").bits()).isGreaterThan(5);
    }

    private Candidate pair(Subject query, Subject candidate) {
        engine.put(candidate);
        return engine.pair(query, candidate.id()).orElseThrow();
    }

    private static Reason reason(Candidate candidate, String comparator) {
        return candidate.explanation().reasons().stream()
                .filter(reason -> reason.comparator().equals(comparator))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theExplanationAddsUpToTheProbability() {
        List<Subject> missing = new SyntheticChildren(3).many(CaseKind.MISSING, 40);
        for (Subject query : missing) {
            for (Candidate each : engine.candidates(query, CaseKind.FOUND, 10)) {
                double odds = Math.pow(2, each.explanation().totalBits());
                assertThat(odds / (1 + odds)).isCloseTo(each.probability(), within(1e-9));
            }
        }
    }

    @Test
    void calibrationIsARowOfTheExplanation() {
        MatchEngine careful =
                new MatchEngine(
                        new ScriptNameKeys(),
                        Parameters.defaults(),
                        logOdds -> logOdds - 1,
                        new ExhaustiveScan());
        careful.use(BuiltInComparators.all(SyntheticChildren.GEOGRAPHY));
        careful.put(found("आशा", "रमेश", Sex.FEMALE));

        Candidate candidate =
                careful.candidates(missing("Asha", "Ramesh", Sex.FEMALE), CaseKind.FOUND, 1).get(0);

        assertThat(reason(candidate, Explanation.EXPERIENCE).bits()).isCloseTo(-1, within(1e-9));
        double odds = Math.pow(2, candidate.explanation().totalBits());
        assertThat(odds / (1 + odds)).isCloseTo(candidate.probability(), within(1e-9));
    }

    @Test
    void probabilitiesLeaveRoomForChildrenWhoAreNotInTheRegister() {
        for (Subject query : new SyntheticChildren(4).many(CaseKind.MISSING, 40)) {
            double sum =
                    engine.candidates(query, CaseKind.FOUND, 1_000).stream()
                            .mapToDouble(Candidate::probability)
                            .sum();
            assertThat(sum).isLessThan(1);
        }
    }

    @Test
    void saysWhatIsNotRecordedOnOneSide() {
        Candidate candidate =
                pair(missing("Asha", "Ramesh", Sex.FEMALE), found("Asha", null, Sex.FEMALE));
        Reason father = reason(candidate, "father_name");

        assertThat(father.agreement()).isEqualTo(Agreement.NOT_RECORDED);
        assertThat(father.bits()).isZero();
        assertThat(father.missingValue()).isEqualTo("Ramesh");
        assertThat(father.foundValue()).isEmpty();
        assertThat(father.sentence().in(new Locale("hi"))).contains("दर्ज नहीं");
    }

    @Test
    void missingAndFoundKeepTheirSidesInBothDirections() {
        Subject missing = missing("Asha", "Ramesh", Sex.FEMALE);
        Subject found = found("आशा", "रमेश", Sex.FEMALE);
        engine.put(missing);
        engine.put(found);

        Candidate there = engine.pair(missing, found.id()).orElseThrow();
        Candidate back = engine.pair(found, missing.id()).orElseThrow();

        assertThat(reason(there, "child_name").missingValue()).isEqualTo("Asha");
        assertThat(reason(back, "child_name").missingValue()).isEqualTo("Asha");
        assertThat(reason(back, "child_name").foundValue()).isEqualTo("आशा");
    }

    @Test
    void aRecordIsNeverItsOwnCandidate() {
        Subject asha = missing("Asha", "Ramesh", Sex.FEMALE);
        Subject again = missing("Aasha", "Ramesh", Sex.FEMALE);
        engine.put(asha);
        engine.put(again);

        assertThat(engine.candidates(asha, CaseKind.MISSING, 10))
                .extracting(Candidate::id)
                .containsExactly(again.id());
    }

    @Test
    void changedAndRemovedRecordsAreSeenAtOnce() {
        Subject query = missing("Asha", "Ramesh", Sex.FEMALE);
        Subject asha = found("आशा", "रमेश", Sex.FEMALE);
        engine.put(asha);
        Subject renamed =
                new Subject(
                        asha.id(),
                        CaseKind.FOUND,
                        asha.child().toBuilder()
                                .name(PersonName.of("Salma"))
                                .father(PersonName.of("Irfan"))
                                .build(),
                        asha.event());

        engine.put(renamed);

        assertThat(engine.size(CaseKind.FOUND)).isEqualTo(3_001);
        assertThat(engine.pair(query, asha.id()).orElseThrow().probability()).isLessThan(.5);
        assertThat(engine.remove(asha.id())).isTrue();
        assertThat(engine.remove(asha.id())).isFalse();
        assertThat(engine.pair(query, asha.id())).isEmpty();
        assertThat(ids(engine.candidates(query, CaseKind.FOUND, 1_000))).doesNotContain(asha.id());
    }

    private static Set<CaseId> ids(List<Candidate> candidates) {
        return candidates.stream().map(Candidate::id).collect(Collectors.toSet());
    }

    @Test
    void anotherSetOfComparatorsIsAnotherVersion() {
        String before = engine.modelVersion();
        engine.use(BuiltInComparators.all(SyntheticChildren.GEOGRAPHY).subList(0, 4));

        assertThat(engine.modelVersion()).isNotEqualTo(before);
        assertThat(
                        engine.candidates(missing("Asha", "Ramesh", Sex.FEMALE), CaseKind.FOUND, 1)
                                .get(0)
                                .explanation()
                                .reasons())
                .extracting(Reason::comparator)
                .doesNotContain("place");
        engine.use(BuiltInComparators.all(SyntheticChildren.GEOGRAPHY));
        assertThat(engine.modelVersion()).isEqualTo(before);
    }

    @Test
    void aBrokenComparatorIsLeftOut() {
        List<Comparator> sound = BuiltInComparators.all(SyntheticChildren.GEOGRAPHY);
        for (String where : List.of("levels", "prepare", "compare", "value")) {
            List<Comparator> all = new ArrayList<>(sound);
            all.add(new BrokenComparator(where));
            engine.use(all);

            assertThat(engine.candidates(missing("Asha", "Ramesh", Sex.FEMALE), CaseKind.FOUND, 1))
                    .hasSize(1);
            assertThat(engine.comparators()).doesNotContain("broken").hasSize(sound.size());
        }
    }

    private record BrokenComparator(String where) implements Comparator {

        private void breakIn(String place) {
            if (where.equals(place)) {
                throw new IllegalStateException(place);
            }
        }

        @Override
        public String name() {
            return "broken";
        }

        @Override
        public Wording label() {
            return Wording.same("Broken");
        }

        @Override
        public List<Level> levels() {
            breakIn("levels");
            return List.of(
                    new Level("one", Agreement.AGREES, .5, .4, Wording.same("")),
                    new Level("two", Agreement.DIFFERS, .5, .6, Wording.same("")));
        }

        @Override
        public Comparison prepare(Features query, Population population) {
            breakIn("prepare");
            return candidate -> {
                breakIn("compare");
                return 0;
            };
        }

        @Override
        public String value(Features record) {
            breakIn("value");
            return "";
        }
    }
}
