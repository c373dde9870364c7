package org.trackchild.journal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trackchild.model.CaseId;

class ShownCasesTest {

    private static JournalEntry entry(JournalAction action, String detail) {
        return new JournalEntry(
                1,
                Instant.EPOCH,
                "user",
                "PS-1",
                action,
                new JournalEntry.Subject(JournalEntry.Subject.READING, "r"),
                detail,
                JournalEntry.START);
    }

    private static List<CaseId> cases(int count) {
        return IntStream.range(0, count).mapToObj(any -> CaseId.next()).toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 50, 79, 200, 1_000})
    void whatIsWrittenIsReadAndFits(int count) {
        Reading reading = new Reading(Through.LIST, "x".repeat(Reading.LONGEST_FILTER));
        List<CaseId> cases = cases(count);

        List<JournalEntry> entries =
                ShownCases.parts(reading, cases).stream()
                        .map(part -> ShownCases.detail(reading, part))
                        .map(detail -> entry(JournalAction.CASES_SHOWN, detail))
                        .toList();

        assertThat(entries)
                .allSatisfy(entry -> assertThat(entry.detail()).hasSizeLessThanOrEqualTo(2_000))
                .allSatisfy(entry -> assertThat(ShownCases.through(entry)).contains(Through.LIST));
        assertThat(entries.stream().flatMap(entry -> ShownCases.of(entry).stream()))
                .containsExactlyElementsOf(cases);
    }

    @Test
    void aPageOfFiftyIsOneEntry() {
        Reading reading = new Reading(Through.LIST, "kind:missing,status:registered");
        assertThat(ShownCases.parts(reading, cases(50))).hasSize(1);
        assertThat(ShownCases.parts(reading, List.of())).isEmpty();
    }

    @Test
    void oneOfThemIsToldNeitherTheOthersNorTheFilter() {
        Reading reading = new Reading(Through.SEARCH, "bench:yes");
        List<CaseId> cases = cases(2);
        JournalEntry told =
                ShownCases.ofOne(
                        entry(JournalAction.CASES_SHOWN, ShownCases.detail(reading, cases)));

        assertThat(told.detail()).isEqualTo("through=search");
        assertThat(ShownCases.of(told)).isEmpty();
        assertThat(told.actor()).isEqualTo("user");
    }

    @Test
    void otherEntriesStayAsTheyAre() {
        JournalEntry other = entry(JournalAction.CASE_READ, "through=list;cases=x");
        assertThat(ShownCases.ofOne(other)).isSameAs(other);
        assertThat(ShownCases.of(other)).isEmpty();
        assertThat(ShownCases.through(other)).isEmpty();
    }

    @Test
    void aFilterHasCodesAndNoWords() {
        Stream.of("q:Asha Devi", "a;b", "a=b", "आशा", "x".repeat(Reading.LONGEST_FILTER + 1))
                .forEach(
                        words ->
                                assertThatThrownBy(() -> new Reading(Through.SEARCH, words))
                                        .isInstanceOf(IllegalArgumentException.class)
                                        .hasMessageNotContaining(words));
    }
}
