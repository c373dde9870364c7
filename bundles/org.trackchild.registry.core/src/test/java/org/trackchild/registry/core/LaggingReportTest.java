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
        placed();
        make(clerk, "trace", "how", "By telephone", "where", "Gonda");
        bailed();
        linkedLate();
        make(unit, report, "before_board");

        assertThat(made()).endsWith("before_board", "restore");
        assertThat(register.status(report)).isEqualTo(CaseStatus.RESTORED);
        assertThat(casework.progress(unit, report).made().get(0).step().evidence())
                .containsKeys("order", "recorded_with");
        assertThat(casework.progress(linked, report).made().get(0).step().evidence()).isEmpty();
    }

    @Test
    void itGoesNowhereWhileTheChildIsStillBeforeTheBoard() {
        placed();
        linkedLate();
        make(unit, report, "before_board");

        assertThat(made()).endsWith("before_board");
        assertThat(register.status(report)).isEqualTo(CaseStatus.RECOVERED);
        bailed();
        assertThat(register.status(report)).isEqualTo(CaseStatus.RESTORED);
    }

    @Test
    void whereNobodyCanSaySoItGoesOnWithTheNextStepOfTheChild() {
        placed();
        linkedLate();
        bailed();

        assertThat(made()).endsWith("before_board", "restore");
        assertThat(register.status(report)).isEqualTo(CaseStatus.RESTORED);
        make(
                magistrate,
                "revoke_bail",
                "order",
                orders.signed(
                        member, id, "board_placement", "institution", HOME, "reason", "No surety"));
        assertThat(made()).endsWith("taken_from_home");
    }

    @Test
    void whatItLacksIsNamedToWhoActsForTheChildAlone() {
        placed();
        make(clerk, "trace", "how", "By telephone", "where", "Gonda");
        bailed();
        linkedLate();

        assertThat(told(linked, id)).isEmpty();
        assertThat(told(linked, report)).isEmpty();
        assertThat(told(committee, id)).isEmpty();
        assertThat(told(unit, id)).contains("produce_before_board", "release_on_bail");
    }

    private List<String> told(Caller who, CaseId of) {
        return casework.progress(who, of).elsewhere().stream()
                .filter(CaseProgress.Elsewhere::made)
                .map(CaseProgress.Elsewhere::with)
                .toList();
    }
}
