package org.trackchild.ui.desk.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.OfficeId;
import org.trackchild.registry.api.CaseHeader;
import org.trackchild.registry.api.CaseOrders;
import org.trackchild.registry.api.CaseProgress;
import org.trackchild.registry.api.MadeTransition;
import org.trackchild.registry.api.Revision;
import org.trackchild.registry.api.Step;
import org.trackchild.rules.api.Rules;

class CaseStateTest {

    private static final Instant START = Instant.parse("2026-11-01T06:00:00Z");

    private static final CaseId CASE = new CaseId(new UUID(1, 1));

    /** A step on a day after the start. */
    private static MadeTransition made(int day, CaseStatus from, CaseStatus to) {
        Instant at = START.plusSeconds(day * 86_400L);
        return new MadeTransition(
                new UUID(2, day),
                CASE,
                from,
                to,
                new Step("step_" + day, at, Map.of()),
                at,
                new MadeTransition.Signature("cwc.lucknow", "CWC-UP-LUCKNOW"));
    }

    private static CaseState state(CaseStatus now, MadeTransition... latestFirst) {
        CaseHeader header =
                new CaseHeader(
                        CASE,
                        "MC-26-000001",
                        CaseKind.MISSING,
                        now,
                        new OfficeId("PS-UP-LUCKNOW-01"),
                        // nobody ever confirmed a match
                        new Revision(3, "police.lucknow", START, START, Optional.empty()));
        return new CaseState(
                new CaseProgress(
                        header,
                        Rules.of(List.of(), ""),
                        List.of(),
                        new CaseProgress.History(List.of(latestFirst), Map.of()),
                        List.of(),
                        Optional.empty(),
                        List.of()),
                new CaseOrders(header, List.of(), List.of(), CaseOrders.Protection.NONE, Map.of()));
    }

    @Test
    void aChildThatWasRestoredWithoutAMatchIsAtHome() {
        CaseState state =
                state(
                        CaseStatus.CLOSED,
                        made(90, CaseStatus.RESTORED, CaseStatus.CLOSED),
                        made(40, CaseStatus.RESTORED, CaseStatus.RESTORED),
                        made(9, CaseStatus.RECOVERED, CaseStatus.RESTORED),
                        made(5, CaseStatus.TRACED, CaseStatus.RECOVERED));

        assertThat(state.homeSince()).contains(START.plusSeconds(9 * 86_400L));
    }

    @Test
    void aCaseThatIsClosedBecauseTheChildStaysInCareIsNotAtHome() {
        assertThat(
                        state(CaseStatus.CLOSED, made(9, CaseStatus.RECOVERED, CaseStatus.CLOSED))
                                .homeSince())
                .isEmpty();
    }

    @Test
    void whoIsMissingAgainIsNotAtHomeAndWhatWasBeforeDoesNotCount() {
        CaseState again =
                state(
                        CaseStatus.REGISTERED,
                        made(30, CaseStatus.RESTORED, CaseStatus.REGISTERED),
                        made(9, CaseStatus.RECOVERED, CaseStatus.RESTORED));
        CaseState back =
                state(
                        CaseStatus.RESTORED,
                        made(50, CaseStatus.RECOVERED, CaseStatus.RESTORED),
                        made(30, CaseStatus.RESTORED, CaseStatus.REGISTERED),
                        made(9, CaseStatus.RECOVERED, CaseStatus.RESTORED));

        assertThat(again.homeSince()).isEmpty();
        assertThat(back.homeSince()).contains(START.plusSeconds(50 * 86_400L));
    }
}
