package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.registry.api.MadeTransition;
import org.trackchild.registry.api.Step;
import org.trackchild.rules.api.LegalClock;
import org.trackchild.rules.api.OrderKind;

/** The missing report of a child that stands before the board goes on with it, wherever it is. */
class BoardReportTest extends BoardChildren {

    private CaseId report;

    private void linked() {
        StoredIdentityLinks links = new StoredIdentityLinks(register.store, desk);
        links.matcher = new FixedMatcher();
        report = register.enter(CaseKind.MISSING, "PS-1");
        links.link(unit, report, id, "The same scar");
    }

    private void inReport(Caller who, String step, String... evidence) {
        make(who, report, step, evidence);
    }

    private String last() {
        List<MadeTransition> made = register.store.read(tx -> tx.transitions().ofCase(report));
        return made.get(made.size() - 1).step().transition();
    }

    private List<String> runningInReport() {
        return casework.progress(unit, report).clocks().stream()
                .filter(LegalClock::isRunning)
                .map(clock -> clock.rule().code())
                .toList();
    }

    private void before() {
        linked();
        produced();
        assertThat(last()).isEqualTo("before_board");
    }

    private void bailed() {
        before();
        make(
                magistrate,
                "release_on_bail",
                "order",
                orders.signed(member, id, "bail", "handed_to", "Asha", "relation", "Mother"),
                "form",
                form(unit, "board_undertaking"));
        assertThat(register.status(report)).isEqualTo(CaseStatus.RESTORED);
    }

    private void sentToTheCommittee() {
        make(
                member,
                "send_to_committee",
                "order",
                orders.signed(member, id, "to_committee", "reason", "Nobody looks after it"));
    }

    @Test
    void itFollowsTheChildToTheCommitteeAndBackToTheBoard() {
        before();
        sentToTheCommittee();
        casework.make(
                police,
                report,
                casework.progress(unit, report).header().revision().version(),
                new Step(
                        "produce",
                        HomeFixture.now(register),
                        Map.of(
                                "form",
                                new FilledForms(forms).handedIn(police, report, "production"))));
        assertThat(register.status(report)).isEqualTo(CaseStatus.RECOVERED);
        make(police, "produce", "form", form(police, "production"));
        make(
                committee,
                "send_to_board",
                "order",
                orders.signed(committee, id, "to_board", "reason", "It is alleged"));
        make(
                police,
                "produce_before_board",
                "form",
                form(police, "board_production", "alleged_offence", "Theft of a bicycle"));

        assertThat(last()).isEqualTo("before_board");
        assertThat(register.status(report)).isEqualTo(CaseStatus.RECOVERED);
        assertThat(runningInReport()).contains("restoration").doesNotContain("production");
    }

    @Test
    void aChildWhoseBailIsRevokedIsWithItsFamilyNoMore() {
        bailed();
        make(
                magistrate,
                "revoke_bail",
                "order",
                orders.signed(
                        member, id, "board_placement", "institution", HOME, "reason", "No surety"));

        assertThat(register.status(report)).isEqualTo(CaseStatus.RECOVERED);
        assertThat(runningInReport()).contains("restoration").doesNotContain("follow_up");
    }

    @Test
    void whoGoesMissingOnBailIsLookedForAndPublishedAsAnyChild() {
        bailed();
        inReport(police, "missing_again", "reason", "Did not come home from school");
        assertThat(register.status(report)).isEqualTo(CaseStatus.REGISTERED);

        assertThat(orders.orders().ofCase(unit, report).kinds())
                .extracting(OrderKind::code)
                .contains("publication");
        String order =
                orders.signedUntil(
                        committee,
                        report,
                        "publication",
                        SignedOrders.today().plusDays(30),
                        "reason",
                        "Nobody has seen the child",
                        "fields",
                        "name photo",
                        "channels",
                        "poster");
        inReport(unit, "order_publication", "order", order);
        assertThat(runningInReport()).doesNotContain("publication");
        assertThat(orders.orders().ofCase(committee, report).published()).isNotEmpty();
    }

    @Test
    void whoIsSentFromHomeToASpecialHomeIsKeptThere() {
        bailed();
        make(unit, "submit_board_sir", "form", form(unit, "board_sir"));
        sitting("R Kumar", "S Das");
        make(
                magistrate,
                "send_to_special_home",
                "order",
                orders.signedUntil(
                        magistrate,
                        id,
                        "special_home",
                        SignedOrders.today().plusDays(200),
                        "institution",
                        HOME,
                        "reason",
                        "For reform"));

        assertThat(register.status(report)).isEqualTo(CaseStatus.CLOSED);
        assertThat(last()).isEqualTo("kept_by_board");
        assertThat(runningInReport()).doesNotContain("restoration", "follow_up");
    }

    @Test
    void whoIsAtHomeIsSentToTheCommitteeAndProducedThere() {
        bailed();
        sentToTheCommittee();

        assertThat(register.status(id)).isEqualTo(CaseStatus.TRACED);
        assertThat(register.status(report)).isEqualTo(CaseStatus.RECOVERED);
        assertThat(running()).contains("production").doesNotContain("board_inquiry");
        assertThat(offered(police)).contains("produce");
        make(police, "produce", "form", form(police, "production"));
        assertThat(running()).contains("final_order").doesNotContain("production");
        assertThat(offered(police)).as("that is for the committee now").doesNotContain("apprehend");
    }

    @Test
    void whoIsTracedCanBeApprehendedAndThePoliceTakesItBackBeforeTheProduction() {
        linked();
        List<String> before = running();
        assertThat(before).contains("production", "restoration");
        apprehended();
        assertThat(running()).contains("board_production").doesNotContain("production");
        make(police, "apprehension_withdrawn", "officer", "SI Synthetic");

        assertThat(running()).containsExactlyInAnyOrderElementsOf(before);
        assertThat(stored().facts().bench()).isEmpty();
        assertThat(offered(police)).contains("produce", "apprehend");
        produced();
        assertThat(offered(police)).doesNotContain("apprehension_withdrawn");
    }
}
