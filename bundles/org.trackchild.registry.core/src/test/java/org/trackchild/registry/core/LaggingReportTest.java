package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.registry.api.CaseProgress;
import org.trackchild.registry.api.MadeTransition;

/** A report that is linked with the case of the child only after that came before the board. */
class LaggingReportTest extends BoardChildren {

    private final Caller linked = Register.officer("PS-2");

    private CaseId report;

    private void linkedLate() {
        placed();
        StoredIdentityLinks links = new StoredIdentityLinks(register.store, desk);
        links.matcher = new FixedMatcher();
        report = register.enter(CaseKind.MISSING, "PS-2");
        links.link(unit, report, id, "The same scar");
        assertThat(register.status(report)).isEqualTo(CaseStatus.TRACED);
    }

    private void bailed() {
        make(
                magistrate,
                "release_on_bail",
                "order",
                orders.signed(member, id, "bail", "handed_to", "Asha", "relation", "Mother"),
                "form",
                form(unit, "board_undertaking"));
    }

    private List<String> made() {
        return register.store.read(tx -> tx.transitions().ofCase(report)).stream()
                .map(MadeTransition::step)
                .map(step -> step.transition())
                .toList();
    }

    @Test
    void itFollowsTheChildHomeOnceItSaysThatItCameBeforeTheBoard() {
        linkedLate();
        bailed();
        assertThat(register.status(report))
                .as("nothing says where it stands")
                .isEqualTo(CaseStatus.TRACED);
        make(unit, report, "before_board");

        assertThat(made()).endsWith("before_board", "restore");
        assertThat(register.status(report)).isEqualTo(CaseStatus.RESTORED);
        assertThat(casework.progress(unit, report).made().get(0).step().evidence())
                .containsKeys("order", "recorded_with");
        assertThat(casework.progress(linked, report).made().get(0).step().evidence()).isEmpty();
    }

    @Test
    void itGoesNowhereWhileTheChildIsStillBeforeTheBoard() {
        linkedLate();
        make(unit, report, "before_board");

        assertThat(made()).endsWith("before_board");
        assertThat(register.status(report)).isEqualTo(CaseStatus.RECOVERED);
        bailed();
        assertThat(register.status(report)).isEqualTo(CaseStatus.RESTORED);
    }

    @Test
    void whatItLacksIsNamedToWhoActsForTheChildAlone() {
        linkedLate();
        bailed();

        for (CaseId of : List.of(report, id)) {
            assertThat(casework.progress(linked, of).elsewhere())
                    .allSatisfy(
                            each -> {
                                assertThat(each.with())
                                        .doesNotContain("board")
                                        .isNotEqualTo("release_on_bail");
                                assertThat(each.label().english()).doesNotContain("board");
                                assertThat(each.lacks().toString()).doesNotContain("board");
                            });
        }
        assertThat(casework.progress(unit, id).elsewhere())
                .extracting(CaseProgress.Elsewhere::with)
                .contains("produce_before_board", "release_on_bail");
    }
}
