package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.model.ApproximateAge;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.OfficeId;
import org.trackchild.registry.api.CaseForm;
import org.trackchild.registry.api.CaseForms;
import org.trackchild.registry.api.FormView;
import org.trackchild.rules.api.LegalClock;
import org.trackchild.rules.api.LegalClock.Standing;

/** Which steps of care rest on which papers, and what these begin with. */
class CarePapersTest extends FreedChildren {

    private CaseId id;

    @BeforeEach
    void produced() {
        id = produced(child(ApproximateAge.about(8), null));
    }

    private void planned() {
        String plan = forms.handedIn(CLERK, id, "icp", "health_needs", "Glasses");
        make(CLERK, id, "submit_icp", "form", plan);
    }

    private void days(int days) {
        time.forward(Caller.system("test"), Duration.ofDays(days));
    }

    private List<String> due(Caller caller) {
        return forms.forms().ofCase(caller, id).due().stream()
                .map(CaseForms.Due::kind)
                .map(kind -> kind.code())
                .toList();
    }

    private String known(FormView form, String item) {
        return form.items().stream()
                .filter(each -> each.item().code().equals(item))
                .findFirst()
                .orElseThrow()
                .text();
    }

    private String ordered() {
        sits();
        LocalDate until = TextCaseReader.today(register.store).plusYears(1);
        return orders.signedUntil(BENCH, id, "foster", until, "carers", "Family A");
    }

    @Test
    void whoTakesAChildUndertakesToCareAndTheHomeCountsItNoMore() {
        assertThat(due(BENCH)).doesNotContain("undertaking");
        String order = withAunt();
        assertThat(due(BENCH)).contains("undertaking");
        assertThat(codes(() -> make(BENCH, id, "place_with_person", "order", order)))
                .containsExactly("REQUIRED undertaking");
        String undertaking = forms.handedIn(BENCH, id, "undertaking");
        make(BENCH, id, "place_with_person", "order", order, "undertaking", undertaking);

        assertThat(register.status(id)).isEqualTo(CaseStatus.PLACED);
        assertThat(livesIn()).isEmpty();
    }

    private String certificate(int from, int until) {
        LocalDate today = TextCaseReader.today(register.store);
        return forms.handedIn(
                BENCH,
                id,
                "fit_certificate",
                "recognised_on",
                today.plusDays(from).toString(),
                "recognised_until",
                today.plusDays(until).toString());
    }

    @Test
    void aCertificateThatIsNamedIsOneOfThatDay() {
        String order = withFit();
        // whether somebody is recognised is said by the register, and the paper goes with it
        assertThat(due(BENCH)).contains("undertaking").doesNotContain("fit_certificate");
        forms.handedIn(UNIT, id, "fit_application", "fit_name", "Trust A");
        FormView draft = forms.forms().begin(BENCH, id, "fit_certificate");
        assertThat(known(draft, "fit_name")).isEqualTo("Trust A");
        forms.forms().discard(BENCH, draft.form().id(), draft.form().progress().version());
        String undertaking = forms.handedIn(BENCH, id, "undertaking");
        String over = certificate(-30, -1);
        String early = certificate(1, 30);
        String valid = certificate(0, 0);

        assertThat(codes(() -> placeWithFit(order, over, undertaking)))
                .containsExactly("AFTER_THE_FORM happened");
        assertThat(codes(() -> placeWithFit(order, early, undertaking)))
                .containsExactly("BEFORE_THE_FORM happened");
        placeWithFit(order, valid, undertaking);
        assertThat(register.status(id)).isEqualTo(CaseStatus.PLACED);
    }

    private void placeWithFit(String order, String recognition, String undertaking) {
        make(
                BENCH,
                id,
                "place_with_fit",
                "order",
                order,
                "recognition",
                recognition,
                "undertaking",
                undertaking);
    }

    @Test
    void aPlanIsReviewedEveryQuarterAndGoesOnFromWhatItSaid() {
        planned();
        assertThat(clock(id, "icp_review").standing(now())).isEqualTo(Standing.RUNNING);
        days(93);
        assertThat(clock(id, "icp_review").standing(now())).isEqualTo(Standing.OVERDUE);
        assertThat(due(CLERK)).contains("icp", "rehabilitation");
        FormView next = forms.forms().begin(CLERK, id, "icp");
        assertThat(known(next, "health_needs")).isEqualTo("Glasses");
        String plan = forms.handedIn(CLERK, next).form().number();
        assertThat(codes(() -> make(CLERK, id, "review_icp", "form", plan)))
                .containsExactly("REQUIRED card");
        String card = forms.handedIn(CLERK, id, "rehabilitation");
        make(CLERK, id, "review_icp", "form", plan, "card", card);

        LegalClock second = clock(id, "icp_review");
        assertThat(second.standing(now())).isEqualTo(Standing.RUNNING);
        assertThat(second.round()).isEqualTo(2);
    }

    @Test
    void fosterCareIsPreparedOnlyWhenTheCommitteeSaysSo() {
        planned();
        assertThat(due(UNIT)).doesNotContain("child_study", "home_study", "foster_undertaking");
        make(BENCH, id, "prepare_foster", "reason", "Nobody came for it");
        assertThat(due(UNIT)).contains("child_study", "home_study");
        String order = ordered();
        assertThat(codes(() -> make(BENCH, id, "foster", "order", order)))
                .containsOnly("NEEDED_FIRST");
        make(UNIT, id, "submit_child_study", "form", forms.handedIn(UNIT, id, "child_study"));
        String study = forms.handedIn(UNIT, id, "home_study", "carers", "Asha and Ram");
        make(UNIT, id, "study_foster_home", "form", study);
        assertThat(due(UNIT)).contains("foster_undertaking");
        FormView undertaking = forms.forms().begin(UNIT, id, "foster_undertaking");
        assertThat(known(undertaking, "carers")).isEqualTo("Asha and Ram");
        String undertaken = forms.handedIn(UNIT, undertaking).form().number();
        make(BENCH, id, "foster", "order", order, "undertaking", undertaken);

        assertThat(register.status(id)).isEqualTo(CaseStatus.IN_CARE);
        assertThat(due(UNIT)).contains("foster_record", "foster_inspection");
        assertThat(due(UNIT)).doesNotContain("child_study", "home_study", "foster_undertaking");
    }

    @Test
    void aFormIsOfferedWhenItsStepIsNear() {
        assertThat(offered(CLERK)).doesNotContain("rehabilitation", "aftercare_plan");
        planned();
        assertThat(offered(CLERK)).contains("rehabilitation").doesNotContain("aftercare_plan");
        assertThat(offered(UNIT)).doesNotContain("home_study");
        make(BENCH, id, "prepare_foster", "reason", "Nobody came for it");
        assertThat(offered(UNIT)).contains("home_study").doesNotContain("foster_record");
    }

    private List<String> offered(Caller caller) {
        return forms.forms().ofCase(caller, id).kinds().stream().map(kind -> kind.code()).toList();
    }

    @Test
    void aFosterFamilyIsInspectedEveryMonthAndTheRecordIsKept() {
        planned();
        foster(id, ordered());
        days(32);
        assertThat(clock(id, "foster_inspection").standing(now())).isEqualTo(Standing.OVERDUE);
        make(UNIT, id, "inspect_foster", "form", forms.handedIn(UNIT, id, "foster_inspection"));
        assertThat(clock(id, "foster_inspection").standing(now())).isEqualTo(Standing.RUNNING);
        String record = forms.handedIn(UNIT, id, "foster_record", "visits", "1 March\tWell");
        make(UNIT, id, "record_foster", "form", record);
        FormView next = forms.forms().begin(UNIT, id, "foster_record");
        assertThat(known(next, "visits")).isEqualTo("1 March\tWell");
    }

    @Test
    void anotherFamilyIsStudiedAnewAndItsStudyBeginsEmpty() {
        planned();
        foster(id, ordered());
        String second = ordered();
        assertThat(codes(() -> make(BENCH, id, "foster", "order", second)))
                .containsOnly("NEEDED_FIRST");
        FormView study = forms.forms().begin(UNIT, id, "home_study");
        assertThat(known(study, "carers")).isEmpty();
    }

    @Test
    void aCaseHistoryIsMadeOfWhatIsKnown() {
        String account = "Came by the night train";
        forms.handedIn(CLERK, id, "sir", "circumstances", account);
        FormView history = forms.forms().begin(CLERK, id, "case_history");
        assertThat(known(history, "circumstances")).isEqualTo(account);
        assertThat(history.missing()).extracting(item -> item.code()).contains("history");
    }

    private void placedWithAunt() {
        String order = withAunt();
        String undertaking = forms.handedIn(BENCH, id, "undertaking");
        make(BENCH, id, "place_with_person", "order", order, "undertaking", undertaking);
    }

    private String withAunt() {
        return orders.signed(
                BENCH,
                id,
                "placement_with_person",
                "carer",
                "An aunt",
                "relation",
                "Aunt",
                "reason",
                "She lives near");
    }

    private Optional<OfficeId> livesIn() {
        return register.store.read(tx -> tx.cases().find(id)).orElseThrow().facts().livesIn();
    }

    @Test
    void whoRanAwayFromAFamilyIsBroughtBackToItAndNotToTheHome() {
        placedWithAunt();
        make(CLERK, id, "run_away", "circumstances", "At night");
        make(CLERK, id, "bring_back", "how", "By the uncle");
        assertThat(livesIn()).isEmpty();

        // and who came to a home again since is brought back there
        make(BENCH, id, "place", "order", placement());
        make(CLERK, id, "run_away", "circumstances", "At night");
        make(CLERK, id, "bring_back", "how", "By the police");
        assertThat(livesIn()).contains(new OfficeId("CCI-1"));
    }

    private String placement() {
        return orders.signed(BENCH, id, "placement", "institution", "CCI-1", "reason", "Safe");
    }

    @Test
    void aPaperThatGoesWithAnOrderIsDueWithEachOrder() {
        placedWithAunt();
        assertThat(due(BENCH)).doesNotContain("undertaking");
        withAunt();
        assertThat(due(BENCH)).contains("undertaking");
        forms.handedIn(BENCH, id, "undertaking");
        assertThat(due(BENCH)).doesNotContain("undertaking");
    }

    private String withFit() {
        return orders.signed(
                BENCH,
                id,
                "placement_with_fit",
                "fit",
                FitFacilities.of(register).valid(),
                "reason",
                "It is near");
    }

    @Test
    void aRecognitionHoldsForAllWhoAreTakenInWhileItIsValid() {
        String valid = certificate(0, 10);
        placeWithFit(withFit(), valid, forms.handedIn(BENCH, id, "undertaking"));
        String second = withFit();
        assertThat(due(BENCH)).contains("undertaking").doesNotContain("fit_certificate");
        assertThat(recognitions()).containsExactly(valid);
        placeWithFit(second, valid, forms.handedIn(BENCH, id, "undertaking"));

        days(11);
        String third = withFit();
        assertThat(recognitions()).isEmpty();
        String undertaking = forms.handedIn(BENCH, id, "undertaking");
        assertThat(codes(() -> placeWithFit(third, valid, undertaking)))
                .containsExactly("AFTER_THE_FORM happened");
    }

    /** The certificates with which the child can be placed. */
    private List<String> recognitions() {
        return casework.progress(BENCH, id).offers().stream()
                .filter(offer -> offer.transition().code().equals("place_with_fit"))
                .flatMap(offer -> offer.records().forms().get("recognition").stream())
                .map(CaseForm::number)
                .toList();
    }

    @Test
    void aRecognitionThatEndsBeforeItBeginsIsNotHandedIn() {
        assertThat(codes(() -> certificate(1, 0)))
                .containsExactly("BEFORE_OTHER_DAY recognised_until");
    }

    @Test
    void anOpenPageLearnsThatAFormFellDue() {
        String before = forms.forms().state(BENCH, id);
        assertThat(before).doesNotContain("undertaking");
        withAunt();
        assertThat(forms.forms().state(BENCH, id))
                .isNotEqualTo(before)
                .contains("undertaking@place_with_person@");
    }

    @Test
    void anApplicationIsDecidedOnce() {
        forms.handedIn(UNIT, id, "fit_application", "fit_name", "Trust A");
        certificate(0, 10);
        FormView next = forms.forms().begin(BENCH, id, "fit_certificate");
        assertThat(known(next, "fit_name")).isEmpty();
        forms.handedIn(UNIT, id, "fit_application", "fit_name", "Trust B");
        FormView read = forms.forms().read(BENCH, next.form().id());
        assertThat(known(read, "fit_name")).isEqualTo("Trust B");
        forms.forms().discard(BENCH, next.form().id(), next.form().progress().version());

        // what is put right is still about the application that was decided
        forms.handedIn(UNIT, id, "fit_application", "fit_name", "Trust A");
        String again = certificate(0, 10);
        FormView correction = forms.forms().correct(BENCH, of(again));
        assertThat(known(correction, "fit_name")).isEqualTo("Trust A");
    }

    private UUID of(String number) {
        return forms.forms().ofCase(BENCH, id).forms().stream()
                .map(FormView::form)
                .filter(form -> form.number().equals(number))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void whenAnotherFamilyIsLookedForAllIsDoneAnew() {
        planned();
        String earlier = fosterPapers(id);
        make(BENCH, id, "prepare_foster", "reason", "The family moved away");
        assertThat(due(UNIT)).contains("child_study", "home_study");
        String order = ordered();
        assertThat(codes(() -> foster(order, earlier))).containsOnly("NEEDED_FIRST");
        make(UNIT, id, "submit_child_study", "form", forms.handedIn(UNIT, id, "child_study"));
        make(UNIT, id, "study_foster_home", "form", forms.handedIn(UNIT, id, "home_study"));

        assertThat(due(UNIT)).contains("foster_undertaking");
        assertThat(codes(() -> foster(order, earlier)))
                .containsExactly("FORM_OF_BEFORE undertaking");
        foster(order, forms.handedIn(UNIT, id, "foster_undertaking"));
        assertThat(register.status(id)).isEqualTo(CaseStatus.IN_CARE);
    }

    private void foster(String order, String undertaking) {
        make(BENCH, id, "foster", "order", order, "undertaking", undertaking);
    }

    @Test
    void whatWasPreparedEndsWhenTheCommitteeDecidesOtherwise() {
        planned();
        String undertaking = fosterPapers(id);
        sits();
        String care =
                orders.signed(BENCH, id, "long_term_care", "institution", "CCI-1", "reason", "Old");
        make(BENCH, id, "long_term_care", "order", care);
        assertThat(codes(() -> foster(ordered(), undertaking))).containsOnly("NEEDED_FIRST");

        String second = fosterPapers(id);
        make(BENCH, id, "end_care", "order", placement());
        assertThat(codes(() -> foster(ordered(), second))).containsOnly("NEEDED_FIRST");
        assertThat(due(UNIT)).doesNotContain("child_study", "home_study");
    }
}
