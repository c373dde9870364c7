package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.registry.api.FormView;

/** Which class the alleged offence has decides how long the inquiry may last, and who tries. */
class OffenceClassTest extends BoardChildren {

    private static String today() {
        return SignedOrders.today().toString();
    }

    private void assessed() {
        placed();
        make(member, "classify_heinous");
        sitting("R Kumar", "S Das");
        make(
                magistrate,
                "assess_preliminary",
                "order",
                orders.signed(
                        magistrate,
                        id,
                        "preliminary_assessment",
                        "capacity",
                        "Synthetic",
                        "understanding",
                        "Synthetic",
                        "circumstances_found",
                        "Synthetic",
                        "reason",
                        "Synthetic"),
                "form",
                form(unit, "preliminary_report"));
    }

    private void transferred() {
        assessed();
        make(
                magistrate,
                "send_to_childrens_court",
                "order",
                orders.signed(
                        magistrate,
                        id,
                        "childrens_court",
                        "court",
                        "Sessions court, Lucknow",
                        "reason",
                        "Synthetic"));
    }

    private void fromCourt(Caller who, String step, String day) {
        make(who, step, day, today(), "reference", "SC 1/2026");
    }

    @Test
    void theBoardSaysWhichClassItIsAndTheClockOfThatStops() {
        produced();
        assertThat(running()).contains("offence_class", "board_inquiry_ends");
        make(member, "classify_petty");

        assertThat(running())
                .contains("petty_inquiry_ends", "board_inquiry")
                .doesNotContain("offence_class", "board_inquiry_ends", "preliminary_assessment");
        assertThat(offered(magistrate)).doesNotContain("prolong_inquiry");
    }

    @Test
    void onlyAPettyOffenceEndsWithItsTimeAndOnlyAGraverOneGetsMore() {
        placed();
        make(member, "classify_serious");
        make(
                magistrate,
                "extend_inquiry",
                "order",
                orders.signed(magistrate, id, "inquiry_extension", "reason", "Witnesses"));

        assertThat(running()).contains("board_inquiry_ends").doesNotContain("petty_inquiry_ends");
        assertThat(offered(magistrate)).contains("prolong_inquiry");
        make(member, "classify_petty");
        assertThat(offered(magistrate)).doesNotContain("prolong_inquiry");
        assertThat(running()).contains("petty_inquiry_ends").doesNotContain("board_inquiry_ends");
        assertThat(
                        register.shelf
                                .of("UP")
                                .transition(CaseKind.FOUND, "terminate_inquiry")
                                .orElseThrow()
                                .demands()
                                .before())
                .containsKey("classify_petty");
    }

    @Test
    void aHeinousOffenceOfWhoWas16IsAssessedBeforeItIsTransferred() {
        placed();
        make(member, "classify_heinous");
        assertThat(running()).contains("preliminary_assessment");
        assertThat(
                        Register.refusal(
                                () -> make(magistrate, "send_to_childrens_court", "order", "X")))
                .isEqualTo("NEEDED_FIRST");
        make(member, "classify_heinous_under_16");

        assertThat(running()).doesNotContain("preliminary_assessment");
        assertThat(offered(magistrate)).doesNotContain("assess_preliminary");
    }

    @Test
    void beforeTheCourtTheBoardDisposesOfNothingAndTheFileSaysHowItStands() {
        transferred();

        assertThat(running())
                .contains("childrens_court")
                .doesNotContain("board_inquiry", "board_inquiry_ends", "preliminary_assessment");
        assertThat(offered(magistrate))
                .contains("report_from_court", "return_from_court")
                .doesNotContain("extend_inquiry", "classify_petty", "send_to_committee");
        fromCourt(unit, "report_from_court", "heard_on");
        assertThat(running()).as("for the next three months").doesNotContain("childrens_court");
        assertThat(Register.refusal(() -> fromCourt(police, "report_from_court", "heard_on")))
                .isEqualTo("NOT_YOUR_PART");
    }

    @Test
    void whatTheCourtSendsBackGoesOnBeforeTheBoard() {
        transferred();
        fromCourt(unit, "return_from_court", "decided_on");

        assertThat(running())
                .contains("board_inquiry", "board_inquiry_ends")
                .doesNotContain("childrens_court");
        assertThat(offered(magistrate)).contains("extend_inquiry", "classify_serious");
    }

    @Test
    void theBoardCarriesOutTheStayThatTheCourtOrdered() {
        transferred();
        make(
                magistrate,
                "court_sends_to_place_of_safety",
                "order",
                orders.signedUntil(
                        magistrate,
                        id,
                        "court_placement",
                        SignedOrders.today().plusDays(400),
                        "institution",
                        HOME,
                        "court",
                        "Sessions court, Lucknow",
                        "reason",
                        "Synthetic"),
                "decided_on",
                today(),
                "reference",
                "SC 1/2026");

        assertThat(register.status(id)).isEqualTo(CaseStatus.IN_CARE);
        assertThat(running()).contains("stay_review").doesNotContain("childrens_court");
    }

    @Test
    void whoTheCourtAcquitsAndNobodyTakesHomeIsSentToTheCommittee() {
        transferred();
        fromCourt(unit, "court_acquits", "decided_on");

        assertThat(running())
                .contains("after_court")
                .doesNotContain("childrens_court", "board_inquiry", "board_inquiry_ends");
        assertThat(offered(magistrate))
                .contains("send_to_committee")
                .doesNotContain(
                        "admonish", "classify_petty", "send_to_childrens_court", "court_ends_case");
        make(
                magistrate,
                "send_to_committee",
                "order",
                orders.signed(magistrate, id, "to_committee", "reason", "Nobody looks after it"));

        assertThat(stored().facts().bench()).isEmpty();
        assertThat(running()).contains("production").doesNotContain("after_court");
    }

    @Test
    void whoTheCourtAcquitsAndWhoseFamilyIsFoundGoesHome() {
        transferred();
        fromCourt(unit, "court_acquits", "decided_on");
        make(clerk, "trace", "how", "By telephone", "where", "Gonda");
        make(
                magistrate,
                "court_ends_case",
                "order",
                orders.signed(
                        magistrate,
                        id,
                        "release_from_home",
                        "handed_to",
                        "Asha",
                        "relation",
                        "Mother"),
                "decided_on",
                today(),
                "reference",
                "SC 1/2026");

        assertThat(register.status(id)).isEqualTo(CaseStatus.RESTORED);
        assertThat(running()).doesNotContain("after_court");
    }

    @Test
    void theProceedingsAreNotTerminatedBeforeTheirTime() {
        placed();
        make(member, "classify_petty");
        make(
                magistrate,
                "extend_inquiry",
                "order",
                orders.signed(magistrate, id, "inquiry_extension", "reason", "Witnesses"));
        make(clerk, "trace", "how", "By telephone", "where", "Gonda");

        assertThat(running()).contains("petty_inquiry_lasts");
        assertThat(Register.refusal(() -> make(magistrate, "terminate_inquiry", "order", "X")))
                .isEqualTo("TOO_EARLY");
        sitting("R Kumar", "S Das");
        assertThat(
                        Register.refusal(
                                () ->
                                        orders.signed(
                                                magistrate,
                                                id,
                                                "termination",
                                                "reason",
                                                "Six months")))
                .isEqualTo("TOO_EARLY");
        new StoredTime(register.store, true).forward(Caller.system("test"), Duration.ofDays(190));
        assertThat(offered(magistrate)).contains("terminate_inquiry");
    }

    @Test
    void theSheetOfTheBoardSaysWhatTheBoardFound() {
        placed();
        UUID sheet = forms.begin(unit, id, "board_monitoring").form().id();
        assertThat(offenceClass(sheet)).as("as the police think").isEqualTo("petty");
        make(member, "classify_serious");
        assertThat(offenceClass(sheet)).isEqualTo("serious");
        make(member, "classify_heinous_under_16");

        assertThat(offenceClass(sheet)).isEqualTo("heinous");
    }

    private String offenceClass(UUID sheet) {
        return forms.read(unit, sheet).items().stream()
                .filter(each -> each.item().code().equals("offence_class"))
                .map(FormView.Item::text)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void bailAfterTheTransferIsForTheCourt() {
        transferred();
        make(clerk, "trace", "how", "By telephone", "where", "Gonda");

        assertThat(Register.refusal(() -> make(magistrate, "release_on_bail", "order", "X")))
                .isEqualTo("NO_LONGER");
    }
}
