package org.trackchild.registry.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trackchild.matching.api.Agreement;
import org.trackchild.matching.api.Explanation;
import org.trackchild.matching.api.Reason;
import org.trackchild.model.CaseId;
import org.trackchild.model.Wording;

/** What a rejected pair says later. */
class RejectionTest {

    private static final Proposal.Pair PAIR = new Proposal.Pair(CaseId.next(), CaseId.next());

    private static Reason reason(String comparator, String missing, String found, double bits) {
        return new Reason(
                comparator,
                "",
                Wording.same(comparator),
                missing,
                found,
                bits > 0 ? Agreement.AGREES : Agreement.DIFFERS,
                bits,
                Wording.same("because"));
    }

    private static Explanation of(Reason... reasons) {
        return new Explanation(-10, List.of(reasons), "1");
    }

    private static List<String> changed(Explanation then, Explanation now) {
        return Rejection.of(PAIR, then, List.of("name", "mother")).changedSince(PAIR, now);
    }

    @Test
    void theSameValuesAreNoChangeWhateverTheyWeighNow() {
        Explanation then = of(reason("name", "Asha Devi", "Asha", 5), reason("age", "7", "9", -1));
        assertThat(changed(then, then)).isEmpty();
        Explanation learned =
                of(reason("name", "Asha Devi", "Asha", 9), reason("age", "7", "9", 2));
        assertThat(changed(then, learned)).isEmpty();
    }

    @Test
    void caseOrderAndPunctuationAreNoChange() {
        Explanation then = of(reason("marks", "Scar, left arm", "", 0.1));
        assertThat(changed(then, of(reason("marks", "left ARM - scar", "", 3)))).isEmpty();
    }

    @Test
    void aValueThatSpeaksMoreForThePairIsNamed() {
        Explanation then = of(reason("name", "Asha", "Asha", 5), reason("father", "Ram", "", 0));
        Explanation now = of(reason("name", "Asha", "Asha", 5), reason("father", "Ram", "Ram", 6));
        assertThat(changed(then, now)).containsExactly("father");
    }

    @Test
    void whatNeitherRecordToldAndBothTellNowIsNamed() {
        Explanation then = of(reason("name", "Asha", "Asha", 5));
        Explanation now =
                of(reason("mother", "Sita", "Sita", 6), reason("name", "Asha", "Asha", 5));
        assertThat(changed(then, now)).containsExactly("mother");
    }

    @Test
    void aValueThatSpeaksAgainstThePairIsNoReasonToReturn() {
        Explanation then = of(reason("name", "Asha", "Asha", 5), reason("father", "Ram", "", 0));
        Explanation now =
                of(reason("name", "Asha", "Asha", 5), reason("father", "Ram", "Mohan", -4));
        assertThat(changed(then, now)).isEmpty();
    }

    @Test
    void aLittleMoreThatIsOutweighedIsNoReasonToReturn() {
        Explanation then = of(reason("name", "Asha", "Asha", 5), reason("age", "7", "7", 2));
        Explanation now = of(reason("name", "Asha", "Asha Devi", 6), reason("age", "7", "12", -5));
        assertThat(changed(then, now)).isEmpty();
    }

    @Test
    void whatTellsNothingThenAndNowDoesNotDecide() {
        Explanation then = of(reason("name", "Asha", "Asha", 5), reason("notes", "a", "b", 0));
        Explanation now = of(reason("name", "Asha", "Asha", 6), reason("notes", "a", "c", 0));
        assertThat(changed(then, now)).isEmpty();
    }

    @Test
    void whatWasNotComparedThenDoesNotDecide() {
        Explanation then = of(reason("name", "Asha", "Asha", 5));
        Explanation now = of(reason("name", "Asha", "Asha", 5), reason("iris", "x", "x", 20));
        assertThat(changed(then, now)).isEmpty();
    }

    @Test
    void otherRecordsAndExperienceAreNoFields() {
        Explanation then = of(reason(Explanation.OTHER_RECORDS, "", "", -3));
        assertThat(Rejection.of(PAIR, then, List.of()).aspects()).isEmpty();
    }

    @Test
    void keepsNoValue() {
        Rejection kept = Rejection.of(PAIR, of(reason("name", "Asha", "Asha", 5)), List.of());
        assertThat(kept.toString().toLowerCase(java.util.Locale.ROOT)).doesNotContain("asha");
        Proposal.Pair other = new Proposal.Pair(CaseId.next(), CaseId.next());
        assertThat(Rejection.of(other, of(reason("name", "Asha", "Asha", 5)), List.of()))
                .isNotEqualTo(kept);
    }
}
