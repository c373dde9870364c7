package org.trackchild.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;

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

    private final ShownMemory memory = new ShownMemory(ShownMemory.MOST);

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

        assertThat(unknown(officer, Through.LIST, end.minusMillis(1))).isEmpty();
        assertThat(unknown(officer, Through.LIST, end)).containsExactly(CASE);
        assertThat(unknown(officer, Through.LIST, NOW.minusMillis(1))).containsExactly(CASE);
        memory.remember(officer, Through.LIST, List.of(CASE), end);
        assertThat(unknown(officer, Through.LIST, end)).isEmpty();
    }

    @Test
    void forgetsTheOldestWhenItIsFull() {
        ShownMemory small = new ShownMemory(3);
        List<CaseId> cases = IntStream.range(0, 5).mapToObj(any -> CaseId.next()).toList();
        small.remember(officer, Through.LIST, cases, NOW);
        assertThat(small.unknown(officer, Through.LIST, cases, NOW))
                .containsExactlyElementsOf(cases.subList(0, 2));
    }
}
