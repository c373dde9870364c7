package org.trackchild.quality.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trackchild.matching.api.Agreement;
import org.trackchild.matching.api.Evidence;
import org.trackchild.matching.api.Explanation;
import org.trackchild.matching.api.Reason;
import org.trackchild.model.CaseId;
import org.trackchild.model.Wording;

/** The figures of made-up decisions. */
class QualityFiguresTest {

    private static Judgement judgement(
            double probability, boolean same, boolean proposed, String... compared) {
        Map<String, Evidence.Sign> signs = new HashMap<>();
        for (String comparator : compared) {
            signs.put(comparator, new Evidence.Sign("same", 5));
        }
        return new Judgement(
                CaseId.next(),
                CaseId.next(),
                same,
                Instant.EPOCH,
                new Judgement.Said(
                        probability, proposed, new Evidence("model-1-0", -15, 0, signs)));
    }

    @Test
    void reliabilityComparesWhatWasSaidWithWhatTurnedOut() {
        List<Judgement> judgements = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            judgements.add(judgement(.85, i < 6, true));
        }
        judgements.add(judgement(1, true, true));
        judgements.add(judgement(0, false, true));
        // nobody decided this because of a probability
        judgements.add(judgement(.85, true, false));
        Reliability reliability = Reliability.of(judgements);
        Reliability.Bin eighties =
                reliability.bins().stream().filter(bin -> bin.from() == .8).findFirst().get();
        assertThat(eighties.pairs()).isEqualTo(10);
        assertThat(eighties.said()).isCloseTo(.85, within(1e-9));
        assertThat(eighties.turnedOut()).isCloseTo(.6, within(1e-9));
        assertThat(reliability.pairs()).isEqualTo(12);
        assertThat(reliability.error()).isCloseTo(2.5 / 12, within(1e-9));
    }

    @Test
    void theBinsCoverAllProbabilities() {
        List<Reliability.Bin> bins = Reliability.of(List.of()).bins();
        assertThat(bins.get(0).from()).isZero();
        assertThat(bins.get(bins.size() - 1).to()).isEqualTo(1);
        for (int i = 1; i < bins.size(); i++) {
            assertThat(bins.get(i).from()).isEqualTo(bins.get(i - 1).to());
        }
        assertThat(Reliability.of(List.of()).error()).isZero();
        for (double edge : new double[] {0, .05, .2, .95, 1}) {
            assertThat(Reliability.of(List.of(judgement(edge, true, true))).pairs()).isEqualTo(1);
        }
    }

    @Test
    void recallCountsWhatPeopleFoundWithoutTheMachineToo() {
        List<Judgement> judgements =
                List.of(
                        judgement(.9, true, true, "child_name", "father_name"),
                        judgement(.01, true, false, "child_name", "father_name", "marks"),
                        judgement(.9, false, true, "child_name", "father_name"),
                        judgement(.3, true, true, "father_name"),
                        judgement(.3, true, true, "marks"));
        assertThat(Recall.of(judgements))
                .containsExactly(
                        new Recall(Stratum.NAME_AND_FATHER, 2, 1),
                        new Recall(Stratum.NAME, 0, 0),
                        new Recall(Stratum.FATHER, 1, 1),
                        new Recall(Stratum.NEITHER, 1, 1));
    }

    @Test
    void evidenceCarriesNoWordOfTheRecords() {
        Reason name = reason("child_name", "sound", 7);
        Reason untold = reason("marks", "", 0);
        Reason rivals = reason(Explanation.OTHER_RECORDS, "", -2);
        Reason experience = reason(Explanation.EXPERIENCE, "", .5);
        Evidence evidence =
                Evidence.of(
                        new Explanation(
                                -12, List.of(name, untold, rivals, experience), "model-3-ab"));
        assertThat(evidence)
                .isEqualTo(
                        new Evidence(
                                "model-3-ab",
                                -12,
                                -2,
                                Map.of("child_name", new Evidence.Sign("sound", 7))));
        assertThat(evidence.toString()).doesNotContain("Asha");
    }

    private static Reason reason(String comparator, String level, double bits) {
        return new Reason(
                comparator,
                level,
                Wording.same(comparator),
                "Asha",
                "Aasha",
                bits == 0 ? Agreement.NOT_RECORDED : Agreement.AGREES,
                bits,
                Wording.same("Asha and Aasha sound alike"));
    }

    @Test
    void everyRefusalHasASentenceInBothLanguages() {
        for (QualityProblem problem : QualityProblem.values()) {
            assertThat(problem.sentence(Locale.ENGLISH, 3, 20)).matches(".*[a-z].*");
            assertThat(problem.sentence(new Locale("hi"), 3, 20)).matches(".*[\\u0900-\\u097f].*");
        }
    }
}
