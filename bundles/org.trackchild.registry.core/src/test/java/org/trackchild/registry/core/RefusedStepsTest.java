package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.Role;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.OfficeId;
import org.trackchild.registry.api.CaseProgress;
import org.trackchild.registry.api.Step;

/** Which steps are refused, to whom and why; all that is wrong is told at once. */
class RefusedStepsTest extends FreedChildren {

    private static final Caller OFFICER = Register.officer("PS-1");

    private CaseId produced() {
        CaseId id = register.enter(CaseKind.FOUND, "CCI-1");
        make(CLERK, id, "produce", "form", forms.handedIn(CLERK, id, "production"));
        return id;
    }

    @Test
    void allThatIsWrongIsToldAtOnceAndNothingChanges() {
        CaseId id = register.enter(CaseKind.FOUND, "CCI-1");

        assertThat(
                        codes(
                                () ->
                                        makeAt(
                                                CLERK,
                                                id,
                                                "produce",
                                                now().plusSeconds(3_600),
                                                "mood",
                                                "x",
                                                "form",
                                                " ")))
                .containsExactlyInAnyOrder(
                        "IN_THE_FUTURE happened", "UNKNOWN_FIELD mood", "REQUIRED form");
        assertThat(codes(() -> make(CLERK, id, "produce", "form", "FC-26-1/PRODUCTION/9")))
                .containsExactly("NO_FORM_HANDED_IN form");
        assertThat(codes(() -> make(BENCH, id, "produce"))).containsExactly("NOT_YOUR_PART");
        assertThat(codes(() -> make(CLERK, id, "restore"))).containsExactly("NOT_FROM_HERE");
        assertThat(codes(() -> make(CLERK, id, "fly"))).containsExactly("NO_SUCH_TRANSITION");
        assertThat(codes(() -> make(Register.officer("PS-9"), id, "produce")))
                .containsExactly("NO_SUCH_CASE");
        assertThat(register.status(id)).isEqualTo(CaseStatus.REGISTERED);
        assertThat(register.read(id).header().revision().version()).isEqualTo(1);
        assertThat(casework.progress(CLERK, id).made()).isEmpty();
    }

    @Test
    void nothingHappensBeforeTheChildWasFoundOrBeforeTheLastMove() {
        CaseId id = register.enter(CaseKind.FOUND, "CCI-1");
        Instant before = Register.DAY.minusDays(2).atStartOfDay(TextCaseReader.INDIA).toInstant();

        assertThat(
                        codes(
                                () ->
                                        makeAt(
                                                CLERK,
                                                id,
                                                "produce",
                                                before,
                                                "form",
                                                forms.handedIn(CLERK, id, "production"))))
                .containsExactly("BEFORE_THE_LAST happened");
    }

    @Test
    void whoSawAnOlderVersionIsRefused() {
        CaseId id = produced();

        assertThatThrownBy(
                        () ->
                                casework.make(
                                        BENCH,
                                        id,
                                        1,
                                        new Step("order_sir", Instant.now(), Map.of("asked", "A"))))
                .hasMessageContaining("CHANGED_MEANWHILE");
    }

    @Test
    void offersSayWhyTheReaderCannot() {
        CaseId id = register.enter(CaseKind.MISSING, "PS-1");
        CaseProgress progress = casework.progress(OFFICER, id);

        assertThat(progress.offers())
                .extracting(offer -> offer.transition().code())
                .contains("register_fir", "notify", "refer_to_ahtu", "turn_18")
                .doesNotContain("restore", "trace_withdrawn");
        assertThat(progress.offers())
                .filteredOn(offer -> offer.transition().code().equals("order_publication"))
                .allSatisfy(
                        offer ->
                                assertThat(offer.refusals())
                                        .extracting(problem -> problem.code().name())
                                        .containsExactly("NOT_YOUR_PART"));
        assertThat(progress.rules().names()).containsExactly("IN-2016");
    }

    @Test
    void theBenchOfOneDistrictIsNotThatOfAnother() {
        CaseId id = produced();
        Caller elsewhereOnTheBench =
                new Caller(
                        "two.postings",
                        "Synthetic",
                        List.of(
                                new Posting(
                                        new OfficeId("CCI-1"), Role.HOME_CLERK, "UP", "UP-LUCKNOW"),
                                new Posting(
                                        new OfficeId("CWC-9"),
                                        Role.COMMITTEE_MEMBER,
                                        "BR",
                                        "BR-AURANGABAD")));

        assertThat(codes(() -> make(elsewhereOnTheBench, id, "order_sir", "asked", "A")))
                .containsExactly("NOT_YOUR_PART");
    }
}
