package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;

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
}
