package org.trackchild.ui.desk.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trackchild.matching.api.Agreement;
import org.trackchild.matching.api.Explanation;
import org.trackchild.matching.api.Reason;
import org.trackchild.model.Wording;

class EvidenceTest {

    private static final Words ENGLISH = Words.in(Locale.ENGLISH);

    private static final Words HINDI = Words.in(Words.HINDI);

    @ParameterizedTest
    @CsvSource({
        "0, NONE",
        "0.99, NONE",
        "1, WEAK",
        "-2.9, WEAK",
        "3, MODERATE",
        "-6.99, MODERATE",
        "7, STRONG",
        "10, STRONG",
        "10.1, VERY_STRONG",
        "-14, VERY_STRONG"
    })
    void bitsHaveWords(double bits, Strength strength) {
        assertThat(Strength.of(bits)).isEqualTo(strength);
    }

    @ParameterizedTest
    @CsvSource({
        "0.97, Very likely the same child: about 97 in 100 such pairs were",
        "0.95, Very likely the same child: about 95 in 100 such pairs were",
        "1, Very likely the same child: about 99 in 100 such pairs were",
        "0.9499, Likely: about 9 in 10",
        "0.8, Likely: about 8 in 10",
        "0.6, More likely than not: about 6 in 10",
        "0.33, Possible: about 1 in 3. Check before telling the family",
        "0.1, Unlikely: about 1 in 10",
        "0.01, Very unlikely: less than 1 in 20",
        "0, Very unlikely: less than 1 in 20"
    })
    void probabilitiesHaveWords(double probability, String sentence) {
        assertThat(Likelihood.sentence(probability, ENGLISH)).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource({
        "0.97, बहुत अधिक संभावना है कि दोनों रिकॉर्ड एक ही बच्चे के हैं: ऐसे 100 में लगभग 97 जोड़े सही निकले",
        "0.9, काफ़ी संभावना है: लगभग 10 में 9",
        "0.6, संभावना आधे से अधिक है: लगभग 10 में 6",
        "0.33, हो सकता है: लगभग 3 में 1। परिवार को बताने से पहले जाँच लें",
        "0.1, संभावना कम है: लगभग 10 में 1"
    })
    void probabilitiesHaveWordsInHindi(double probability, String sentence) {
        assertThat(Likelihood.sentence(probability, HINDI)).isEqualTo(sentence);
    }

    @Test
    void certaintyIsNeverClaimed() {
        for (Words words : List.of(ENGLISH, HINDI)) {
            assertThat(Likelihood.sentence(1, words)).contains("99").doesNotContain("100 %");
        }
    }

    @Test
    void theStartIsSaidInLakh() {
        double prior = -Math.log(200_000) / Math.log(2);
        assertThat(Likelihood.prior(prior, ENGLISH)).isEqualTo("about 1 in 2 lakh");
        assertThat(Likelihood.prior(prior, HINDI)).isEqualTo("लगभग 2 लाख में 1");
    }

    @Test
    void barsLieOnTheirSide() {
        Explanation explanation =
                new Explanation(
                        -17,
                        List.of(
                                reason("a", 2, Agreement.PARTLY),
                                reason("b", -6, Agreement.DIFFERS),
                                reason("c", 0, Agreement.NOT_RECORDED),
                                reason("d", 12, Agreement.AGREES)),
                        "test");
        List<EvidenceBar> bars = EvidenceBar.of(explanation);
        assertThat(bars)
                .extracting(bar -> bar.reason().comparator())
                .containsExactly("d", "b", "a", "c");
        assertThat(bars.get(0).from()).isEqualTo(50);
        assertThat(bars.get(0).to()).isEqualTo(100);
        assertThat(bars.get(1).from()).isEqualTo(25);
        assertThat(bars.get(1).to()).isEqualTo(50);
        assertThat(EvidenceBar.place(62.54)).isEqualTo("62.5%");
        assertThat(bars.get(1).weight(ENGLISH)).isEqualTo("moderate, against");
        assertThat(bars.get(1).weight(HINDI)).isEqualTo("मध्यम, विपक्ष में");
        assertThat(bars.get(1).figure()).isEqualTo("\u22126.0");
        assertThat(bars.get(3).isEmpty()).isTrue();
        assertThat(bars.get(3).figure()).isEqualTo("0.0");
    }

    @Test
    void extremeReasonsStillFit() {
        Explanation explanation =
                new Explanation(-17, List.of(reason("a", 40, Agreement.AGREES)), "test");
        assertThat(EvidenceBar.of(explanation).get(0).to()).isEqualTo(100);
    }

    @Test
    void listsSayWhatSpeaksMostForAPair() {
        Explanation explanation =
                new Explanation(
                        -17,
                        List.of(
                                reason("Age", 2, Agreement.AGREES),
                                reason("Language", -6, Agreement.DIFFERS),
                                reason("Sex", 0.9, Agreement.AGREES),
                                reason("Marks", 0, Agreement.NOT_RECORDED),
                                reason("Time", 3, Agreement.AGREES),
                                reason("Name", 5, Agreement.AGREES),
                                reason("Father's name", 12, Agreement.PARTLY)),
                        "test");
        assertThat(Strongest.in(explanation, ENGLISH)).isEqualTo("father's name, name, time");
    }

    private static Reason reason(String name, double bits, Agreement agreement) {
        return new Reason(
                name, "", Wording.same(name), "x", "y", agreement, bits, Wording.same(name));
    }
}
