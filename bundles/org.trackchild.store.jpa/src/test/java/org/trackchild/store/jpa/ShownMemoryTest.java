package org.trackchild.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.Role;
import org.trackchild.journal.api.Through;
import org.trackchild.model.CaseId;
import org.trackchild.model.OfficeId;

class ShownMemoryTest {

    private static final Instant NOW = Instant.parse("2026-03-09T18:30:00Z");

    private static final CaseId CASE = CaseId.next();

    private final ShownMemory memory = new ShownMemory(ShownMemory.USUAL_SIZE);

    private final Caller officer = caller("officer", "PS-1");

    private static Caller caller(String user, String... offices) {
        return new Caller(
                user,
                "Synthetic",
                Arrays.stream(offices)
                        .map(
                                office ->
                                        new Posting(
                                                new OfficeId(office),
                                                Role.POLICE_OFFICER,
                                                "UP",
                                                "UP-LUCKNOW"))
                        .toList());
    }

    private List<CaseId> unknown(Caller caller, Through through, Instant now) {
        return memory.unknown(caller, through, List.of(CASE, CASE), now);
    }

    @Test
    void isToldOncePerPersonPostingAndKindOfList() {
        assertThat(unknown(officer, Through.LIST, NOW)).containsExactly(CASE);
        memory.remember(officer, Through.LIST, List.of(CASE), NOW);

        assertThat(unknown(officer, Through.LIST, NOW)).isEmpty();
        assertThat(unknown(officer, Through.SEARCH, NOW)).containsExactly(CASE);
        assertThat(unknown(caller("other", "PS-1"), Through.LIST, NOW)).containsExactly(CASE);
        Caller both = caller("officer", "PS-2", "PS-1");
        assertThat(unknown(both, Through.LIST, NOW)).containsExactly(CASE);
        assertThat(unknown(both.choosing(both.postings().get(1)), Through.LIST, NOW)).isEmpty();
    }

    @Test
    void isToldAnewAfterTheWindowAndWhenTimeWentBack() {
        memory.remember(officer, Through.LIST, List.of(CASE), NOW);
        Instant end = NOW.plus(ShownMemory.WINDOW);

        assertThat(unknown(officer, Through.LIST, end.minusSeconds(60))).isEmpty();
        assertThat(unknown(officer, Through.LIST, end)).containsExactly(CASE);
        assertThat(unknown(officer, Through.LIST, NOW.minusSeconds(60))).containsExactly(CASE);
        memory.remember(officer, Through.LIST, List.of(CASE), end);
        assertThat(unknown(officer, Through.LIST, end)).isEmpty();
    }

    @Test
    void remembersAllUntilItIsFullAndGrowsThere() {
        ShownMemory memory = new ShownMemory(1 << 16);
        List<CaseId> cases = cases((1 << 16) / 2);
        memory.remember(officer, Through.LIST, cases, NOW);
        assertThat(memory.unknown(officer, Through.LIST, cases, NOW)).isEmpty();
        memory.clear();
        assertThat(memory.unknown(officer, Through.LIST, cases, NOW)).hasSameSizeAs(cases);
    }

    @Test
    void whatIsNeededByMoreThanItHoldsIsForgottenInPartOnly() {
        ShownMemory small = new ShownMemory(1 << 14);
        List<List<CaseId>> pages = IntStream.range(0, 200).mapToObj(any -> cases(200)).toList();
        long told = 0;
        for (int round = 0; round < 6; round++) {
            told = 0;
            for (int page = 0; page < pages.size(); page++) {
                Caller reader = caller("officer-" + page, "PS-1");
                List<CaseId> news = small.unknown(reader, Through.WORK, pages.get(page), NOW);
                small.remember(reader, Through.WORK, news, NOW);
                told += news.size();
            }
        }
        // 40,000 things in turn, and places for 16,384: more than six of ten cannot be known
        assertThat(told / 40_000.0).isBetween(0.59, 0.75);
    }

    @Test
    void whatIsAskedForAgainAndAgainStays() {
        ShownMemory small = new ShownMemory(1 << 12);
        List<CaseId> mine = cases(200);
        small.remember(officer, Through.WORK, mine, NOW);
        long told = 0;
        for (int round = 0; round < 100; round++) {
            List<CaseId> news = small.unknown(officer, Through.WORK, mine, NOW);
            small.remember(officer, Through.WORK, news, NOW);
            told += news.size();
            small.remember(officer, Through.LIST, cases(500), NOW);
        }
        assertThat(told / (100.0 * 200)).isLessThan(0.1);
    }

    @Test
    void whatIsOverMakesPlaceFirst() {
        ShownMemory small = new ShownMemory(1 << 12);
        small.remember(officer, Through.LIST, cases(20_000), NOW);
        Instant later = NOW.plus(ShownMemory.WINDOW);
        List<CaseId> cases = cases(2_000);
        small.remember(officer, Through.LIST, cases, later);
        assertThat(small.unknown(officer, Through.LIST, cases, later)).isEmpty();
    }

    @Test
    void itsSizeIsASetting() {
        assertThat(ShownMemory.size(null)).isEqualTo(ShownMemory.USUAL_SIZE);
        assertThat(ShownMemory.size(" 8000000 ")).isEqualTo(8_000_000);
        for (String wrong : List.of("0", "-1", "many", "100000001", "99999999999")) {
            assertThatThrownBy(() -> ShownMemory.size(wrong))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static List<CaseId> cases(int number) {
        return IntStream.range(0, number).mapToObj(any -> CaseId.next()).toList();
    }
}
