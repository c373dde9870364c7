package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Role;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.model.OfficeId;
import org.trackchild.model.PersonName;
import org.trackchild.registry.api.CaseForm;
import org.trackchild.registry.api.CaseForms;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.FormStatus;
import org.trackchild.registry.api.FormView;
import org.trackchild.registry.api.Step;
import org.trackchild.rules.api.FormItem;

/** What becomes of a form that is handed in, and which steps rest on it; on a real store. */
class HandedInFormsTest extends FormsFixture {

    private ChildCase make(Caller caller, String transition, String form) {
        return casework.make(
                caller,
                id,
                register.read(id).header().revision().version(),
                new Step(
                        transition,
                        Instant.now().truncatedTo(ChronoUnit.MILLIS),
                        Map.of("form", form)));
    }

    @Test
    void whatWasEmptiedOnPurposeStaysEmptyInACorrection() {
        FormView draft =
                filled.save(clerk(), forms.begin(clerk(), id, "sir"), "father", "", "caste", "A");
        FormView signed = filled.handedIn(clerk(), draft);
        assertThat(item(signed, "father").text()).isEmpty();
        assertThat(forms.read(clerk(), signed.form().id()).seal().intact()).isTrue();

        FormView correction = forms.correct(clerk(), signed.form().id());

        assertThat(item(correction, "father").text()).isEmpty();
        assertThat(item(correction, "father").known()).isEqualTo("Ramesh / रमेश");
        assertThat(item(correction, "caste").text()).isEqualTo("A");
        // and in the correction of the correction
        FormView again = forms.correct(clerk(), filled.handedIn(clerk(), correction).form().id());
        assertThat(item(again, "father").text()).isEmpty();
    }

    @Test
    void whatIsMissingIsNamedAndNothingIsHandedIn() {
        FormView sir = forms.begin(clerk(), id, "sir");

        List<String> refused = codes(() -> forms.handIn(clerk(), sir.form().id(), sir.shown()));

        assertThat(refused)
                .contains("REQUIRED age", "REQUIRED family_members", "REQUIRED recommendation")
                .hasSameSizeAs(sir.missing());
        assertThat(forms.read(clerk(), sir.form().id()).form().status())
                .isEqualTo(FormStatus.DRAFT);
    }

    @Test
    void whatWasHandedInIsSignedAndNeverChanges() {
        FormView draft =
                filled.save(
                        clerk(),
                        forms.begin(clerk(), id, "sir"),
                        "family_members",
                        "Sita\tmother\t30\n\t\t\nRavi\tbrother");
        FormView sir = filled.handedIn(clerk(), draft);
        UUID form = sir.form().id();
        change(child -> child.toBuilder().father(PersonName.of("Mahesh")).build());

        FormView now = forms.read(clerk(), form);
        assertThat(now.form().number()).isEqualTo(register.read(id).header().number() + "/SIR/1");
        assertThat(item(now, "father").text()).isEqualTo("Ramesh / रमेश");
        assertThat(item(now, "father").source())
                .contains(FormItem.Source.parse("case.father_name"));
        assertThat(item(now, "family_members").text())
                .isEqualTo("Sita\tmother\t30\t\t\t\t\t\t\nRavi\tbrother\t\t\t\t\t\t\t");
        assertThat(now.seal().intact()).isTrue();
        CaseForm.Submission signature = now.form().submission().orElseThrow();
        assertThat(signature.role()).isEqualTo(Role.HOME_CLERK);
        assertThat(signature.office()).isEqualTo(new OfficeId(HOME));
        assertThat(entries(JournalAction.FORM_HANDED_IN))
                .singleElement()
                .satisfies(entry -> assertThat(entry.detail()).contains(signature.digest()));
        assertThat(codes(() -> filled.save(clerk(), now, "caste", "A")))
                .containsExactly("FORM_SETTLED");
        assertThat(codes(() -> forms.handIn(clerk(), form, now.shown())))
                .containsExactly("FORM_SETTLED");
        assertThat(codes(() -> forms.discard(clerk(), form, 2))).containsExactly("FORM_SETTLED");
    }

    @Test
    void whoHasReadSomethingElseDoesNotHandIn() {
        FormView draft = forms.begin(clerk(), id, "sir");
        change(child -> child.toBuilder().father(PersonName.of("Mahesh")).build());

        assertThat(codes(() -> forms.handIn(clerk(), draft.form().id(), draft.shown())))
                .containsExactly("FORM_CHANGED");
    }

    @Test
    void aFormThatWasTamperedWithIsSeenAndCarriesNoStep() throws SQLException {
        String report = filled.handedIn(clerk(), id, "production");
        register.fresh.tamper("update form_answer set sealed = null where item = 'committee'");

        FormView now = forms.ofCase(clerk(), id).forms().get(0);

        assertThat(now.seal().intact()).isFalse();
        assertThat(codes(() -> make(clerk(), "produce", report)))
                .containsExactly("NO_FORM_HANDED_IN form");
    }

    @Test
    void nothingIsTypedTwiceOnTheWayFromTheInquiryToTheCard() {
        filled.handedIn(clerk(), id, "sir", "analysis", "Lost at the fair", "education", "primary");
        FormView icp = forms.begin(clerk(), id, "icp");
        assertThat(item(icp, "analysis").text()).isEqualTo("Lost at the fair");
        assertThat(item(icp, "analysis").source()).contains(FormItem.Source.parse("sir.analysis"));
        assertThat(item(icp, "education").text()).isEqualTo("primary");
        filled.handedIn(clerk(), filled.save(clerk(), icp, "health_needs", "Glasses"));

        FormView card = forms.begin(clerk(), id, "rehabilitation");
        assertThat(item(card, "health_needs").text()).isEqualTo("Glasses");
        assertThat(item(card, "health_needs").source())
                .contains(FormItem.Source.parse("icp.health_needs"));

        String report = filled.handedIn(clerk(), id, "production", "produced_on", "2026-03-10");
        make(clerk(), "produce", report);
        FormView sheet = forms.begin(bench(), id, "monitoring");
        assertThat(item(sheet, "produced_on").text()).isEqualTo("2026-03-10");
        assertThat(item(sheet, "sir_received_on").text()).isEmpty();
    }

    @Test
    void aStepRestsOnAFormOnceAndOnItsCorrection() {
        String wrong = filled.handedIn(clerk(), id, "production", "committee", "CWC Gonda");
        UUID old = forms.ofCase(clerk(), id).forms().get(0).form().id();

        FormView correction = forms.correct(clerk(), old);
        assertThat(item(correction, "committee").text()).isEqualTo("CWC Gonda");
        assertThat(correction.form().content().corrects()).contains(old);
        FormView right =
                filled.handedIn(clerk(), filled.save(clerk(), correction, "committee", "Lucknow"));

        assertThat(right.form().number()).endsWith("/PRODUCTION/2");
        assertThat(codes(() -> make(clerk(), "produce", wrong)))
                .containsExactly("NO_FORM_HANDED_IN form");
        make(clerk(), "produce", right.form().number());
        assertThat(codes(() -> forms.correct(clerk(), correctionDraft())))
                .containsExactly("FORM_SETTLED");
    }

    private UUID correctionDraft() {
        return forms.begin(clerk(), id, "sir").form().id();
    }

    @Test
    void theLawSaysWhichFormsAreDueAndUntilWhen() {
        CaseForms before = forms.ofCase(clerk(), id);
        assertThat(before.due()).extracting(due -> due.kind().code()).containsExactly("production");
        assertThat(before.due().get(0).until()).isPresent();
        assertThat(before.kinds())
                .extracting(kind -> kind.code())
                .containsExactly("production", "sir", "icp", "fit_application");
        String report = filled.handedIn(clerk(), id, "production");
        assertThat(forms.ofCase(clerk(), id).due()).isEmpty();
        make(clerk(), "produce", report);

        CaseForms.Due sir = forms.ofCase(clerk(), id).due().get(0);
        assertThat(sir.kind().code()).isEqualTo("sir");
        // with the words of its code lists, as it is begun
        assertThat(forms.ofCase(clerk(), id).kinds()).contains(sir.kind());
        assertThat(sir.until().orElseThrow())
                .isBetween(
                        Instant.now().plus(Duration.ofDays(14)),
                        Instant.now().plus(Duration.ofDays(16)));
        assertThat(forms.ofCase(bench(), id).due())
                .extracting(due -> due.kind().code())
                .containsExactly("monitoring");
        // parents may ask to surrender it; nobody waits for that
        assertThat(forms.ofCase(clerk(), id).kinds())
                .extracting(kind -> kind.code())
                .contains("surrender_application");
        make(clerk(), "submit_sir", filled.handedIn(clerk(), id, "sir"));
        assertThat(forms.ofCase(clerk(), id).due()).isEmpty();
        assertThat(casework.progress(clerk(), id).clocks())
                .filteredOn(clock -> clock.rule().code().equals("sir"))
                .noneMatch(clock -> clock.isRunning());
    }
}
