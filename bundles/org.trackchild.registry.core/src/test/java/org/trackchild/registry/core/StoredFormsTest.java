package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Role;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.model.Background;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.ChildDescription;
import org.trackchild.model.OfficeId;
import org.trackchild.model.PersonName;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseForm;
import org.trackchild.registry.api.CaseForms;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.FormAnswer;
import org.trackchild.registry.api.FormDigest;
import org.trackchild.registry.api.FormStatus;
import org.trackchild.registry.api.FormView;
import org.trackchild.registry.api.Step;
import org.trackchild.rules.api.FormItem;
import org.trackchild.rules.api.FormKind;
import org.trackchild.store.api.StoredCase;

/** Forms on a real store; all children are synthetic. */
class StoredFormsTest {

    private static final String HOME = "CCI-1";

    private Register register;
    private StoredForms forms;
    private FilledForms filled;
    private StoredCasework casework;
    private CaseId id;

    @BeforeEach
    void open() throws SQLException, IOException {
        register = new Register();
        forms = new StoredForms(register.store, register.desk, register.shelf, register.fields);
        filled = new FilledForms(forms);
        casework =
                new StoredCasework(
                        register.store,
                        register.desk,
                        register.shelf,
                        new RunawayReport(new TwoDistricts(), register.desk, register.fields));
        id =
                register.enter(
                        CaseKind.FOUND,
                        HOME,
                        Register.child("Phoolmatiya").toBuilder()
                                .father(PersonName.of("Ramesh", "रमेश"))
                                .build());
    }

    @AfterEach
    void close() throws SQLException, IOException {
        register.close();
    }

    private static Caller clerk() {
        return Register.caller(HOME, Role.HOME_CLERK);
    }

    private static Caller district() {
        return Register.caller("DCPU-1", Role.DISTRICT_OFFICER);
    }

    private static Caller bench() {
        return Register.caller("CWC-1", Role.COMMITTEE_MEMBER);
    }

    private static List<String> codes(Runnable refused) {
        try {
            refused.run();
        } catch (ProblemException e) {
            return e.problems().stream()
                    .map(each -> (each.code().name() + " " + each.field()).strip())
                    .toList();
        }
        throw new AssertionError("was not refused");
    }

    private void change(UnaryOperator<ChildDescription> change) {
        register.store.write(
                clerk(),
                tx -> {
                    StoredCase stored = tx.cases().find(id).orElseThrow();
                    ChildCase old = stored.content();
                    ChildCase changed =
                            new ChildCase(
                                    old.header(),
                                    change.apply(old.child()),
                                    old.event(),
                                    old.particulars(),
                                    old.origin(),
                                    old.photos());
                    tx.cases()
                            .update(
                                    changed,
                                    old.header().revision().version(),
                                    register.desk.keysOf(changed));
                    return null;
                });
    }

    private FormView.Item item(FormView view, String code) {
        return view.item(code).orElseThrow();
    }

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

    private List<JournalEntry> entries(JournalAction action) {
        return register.entries("case", id, action);
    }

    @Test
    void aFormBeginsWithWhatTheCaseKnowsAndSaysWhereFrom() {
        FormView sir = forms.begin(clerk(), id, "sir");

        assertThat(item(sir, "name").text()).isEqualTo("Phoolmatiya");
        assertThat(item(sir, "father").text()).isEqualTo("Ramesh / रमेश");
        assertThat(item(sir, "father").source())
                .contains(FormItem.Source.parse("case.father_name"));
        assertThat(item(sir, "sex").text()).isEqualTo("female");
        assertThat(item(sir, "caste").text()).isEmpty();
        assertThat(item(sir, "caste").source()).isEmpty();
        assertThat(sir.answered()).isEqualTo(3);
        assertThat(sir.missing()).extracting(FormItem::code).contains("age", "family_members");
        assertThat(entries(JournalAction.FORM_BEGUN))
                .singleElement()
                .satisfies(entry -> assertThat(entry.detail()).contains("kind=sir"));
    }

    @Test
    void whatTheCaseKnowsAsACodeIsReadInWords() {
        change(
                child ->
                        child.toBuilder()
                                .background(new Background(List.of("hindi", "Jogira"), "", "blind"))
                                .build());

        assertThat(item(forms.begin(clerk(), id, "production"), "languages").text())
                .isEqualTo("Hindi, Jogira");
    }

    @Test
    void whoMayBegin() {
        assertThat(codes(() -> forms.begin(bench(), id, "sir"))).containsExactly("NOT_YOUR_PART");
        assertThat(codes(() -> forms.begin(Register.officer("PS-9"), id, "sir")))
                .containsExactly("NO_SUCH_CASE");
        assertThat(codes(() -> forms.begin(clerk(), id, "diary")))
                .containsExactly("NO_SUCH_FORM_KIND kind");
        FormView sir = forms.begin(clerk(), id, "sir");
        assertThat(codes(() -> forms.begin(district(), id, "sir"))).containsExactly("FORM_OPEN");
        assertThat(codes(() -> forms.read(Register.officer("PS-9"), sir.form().id())))
                .containsExactly("NO_SUCH_FORM");
        forms.discard(clerk(), sir.form().id(), 1);
        assertThat(forms.begin(district(), id, "sir").form().status()).isEqualTo(FormStatus.DRAFT);
    }

    @Test
    void untouchedAnswersFollowTheCaseAndTouchedOnesDoNot() {
        FormView sir = forms.begin(clerk(), id, "sir");
        UUID form = sir.form().id();
        filled.save(clerk(), sir, "name", "Phoolmati", "mother", "");

        change(
                child ->
                        child.toBuilder()
                                .name(PersonName.of("Asha"))
                                .father(PersonName.of("Mahesh"))
                                .mother(PersonName.of("Sita"))
                                .build());

        FormView now = forms.read(clerk(), form);
        assertThat(item(now, "father").text()).isEqualTo("Mahesh");
        assertThat(item(now, "name").text()).isEqualTo("Phoolmati");
        assertThat(item(now, "name").source()).isEmpty();
        assertThat(item(now, "name").known()).isEqualTo("Asha");
        assertThat(item(now, "mother").text()).isEmpty();
        assertThat(item(now, "mother").known()).isEqualTo("Sita");

        FormView back = forms.save(clerk(), form, 2, Map.of("name", Optional.empty()));
        assertThat(item(back, "name").text()).isEqualTo("Asha");
        assertThat(item(back, "name").source()).contains(FormItem.Source.parse("case.name"));
    }

    @Test
    void twoPeopleInOneDraftLoseNothing() {
        FormView both = forms.begin(clerk(), id, "sir");
        UUID form = both.form().id();
        forms.save(clerk(), form, 1, Map.of("caste", Optional.of("A")));

        FormView other = forms.save(district(), form, 1, Map.of("landmark", Optional.of("Well")));
        assertThat(item(other, "caste").text()).isEqualTo("A");
        assertThat(
                        codes(
                                () ->
                                        forms.save(
                                                district(),
                                                form,
                                                1,
                                                Map.of(
                                                        "caste",
                                                        Optional.of("B"),
                                                        "faith",
                                                        Optional.of("Open")))))
                .containsExactly("ANSWERED_MEANWHILE caste");
        FormView now = forms.read(district(), form);
        assertThat(item(now, "caste").text()).isEqualTo("A");
        assertThat(item(now, "faith").text()).isEmpty();
        // who types the same is no conflict, and who has read the other answer may replace it
        forms.save(district(), form, 1, Map.of("caste", Optional.of("A")));
        long version = forms.read(district(), form).form().progress().version();
        assertThat(
                        item(
                                        forms.save(
                                                district(),
                                                form,
                                                version,
                                                Map.of("caste", Optional.of("B"))),
                                        "caste")
                                .text())
                .isEqualTo("B");
    }

    @Test
    void allThatIsWrongIsToldAtOnceAndNothingIsSaved() {
        FormView sir = forms.begin(clerk(), id, "sir");

        assertThat(
                        codes(
                                () ->
                                        filled.save(
                                                clerk(),
                                                sir,
                                                "sex",
                                                "boy",
                                                "habits",
                                                "games tea",
                                                "offence",
                                                "maybe",
                                                "shoe",
                                                "x",
                                                "landmark",
                                                "x".repeat(301),
                                                "caste",
                                                "A")))
                .containsExactlyInAnyOrder(
                        "UNKNOWN_CODE sex",
                        "UNKNOWN_CODE habits",
                        "UNKNOWN_CODE offence",
                        "UNKNOWN_FIELD shoe",
                        "TOO_LONG landmark");
        FormView icp = forms.begin(clerk(), id, "icp");
        assertThat(codes(() -> filled.save(clerk(), icp, "release_on", "soon")))
                .containsExactly("NOT_A_DATE release_on");
        assertThat(item(forms.read(clerk(), sir.form().id()), "caste").text()).isEmpty();
        assertThat(codes(() -> filled.save(bench(), sir, "caste", "A")))
                .containsExactly("NOT_YOUR_PART");
    }

    @Test
    void itemsAreAskedOnlyWhereTheyApply() {
        FormView sir = forms.begin(clerk(), id, "sir");
        assertThat(item(sir, "school").asked()).isFalse();
        int before = sir.asked();

        FormView now = filled.save(clerk(), sir, "education", "to_five");

        assertThat(item(now, "school").asked()).isTrue();
        assertThat(now.asked()).isEqualTo(before + 2);
    }

    @Test
    void aDraftThatSomebodyJustFilledInIsNotGivenUp() {
        FormView sir = forms.begin(clerk(), id, "sir");
        UUID form = sir.form().id();
        forms.save(district(), form, 1, Map.of("caste", Optional.of("A")));

        assertThat(codes(() -> forms.discard(clerk(), form, 1)))
                .containsExactly("FORM_FILLED_MEANWHILE");
        FormView now = forms.read(clerk(), form);
        assertThat(now.form().status()).isEqualTo(FormStatus.DRAFT);
        assertThat(item(now, "caste").text()).isEqualTo("A");
        assertThat(forms.discard(clerk(), form, 2).form().status()).isEqualTo(FormStatus.DISCARDED);
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
    void anAnswerToWhatIsAskedInAnotherWayStaysAsItWasRecorded() {
        FormView signed =
                filled.handedIn(
                        clerk(),
                        filled.save(
                                clerk(),
                                forms.begin(clerk(), id, "sir"),
                                "education",
                                "to_five",
                                "caste",
                                "A rose",
                                "family_members",
                                "Sita\tmother"));
        CaseForm stored =
                register.store.read(tx -> tx.forms().find(signed.form().id()).orElseThrow());
        FormKind before = signed.kind().orElseThrow();
        Map<String, FormItem.Shape> changes =
                Map.of(
                        "education", FormItem.Shape.LINE,
                        "caste", FormItem.Shape.NUMBER,
                        "landmark", FormItem.Shape.CHOICE,
                        "family_members", FormItem.Shape.DATE);

        Map<String, FormView.Item> now = new HashMap<>();
        new FormItems(Optional.of(asking(before, changes)), null)
                .of(stored)
                .forEach(each -> now.put(each.item().code(), each));

        assertThat(now.get("education").readable()).isFalse();
        assertThat(now.get("education").text()).isEqualTo("to_five");
        assertThat(now.get("caste").readable()).isFalse();
        assertThat(now.get("caste").text()).isEqualTo("A rose");
        assertThat(now.get("family_members").readable()).isFalse();
        assertThat(now.get("name").readable()).isTrue();
        assertThat(stored.isIntact()).isTrue();
        assertThat(FormDigest.of(stored)).isEqualTo(signed.form().submission().get().digest());
    }

    /** The same kind, whose items of some codes are asked in another shape, and have no words. */
    private static FormKind asking(FormKind before, Map<String, FormItem.Shape> changes) {
        return new FormKind(
                before.code(),
                before.cases(),
                before.fillers(),
                before.sections().stream()
                        .map(
                                section ->
                                        new FormKind.Section(
                                                section.code(),
                                                section.label(),
                                                section.items().stream()
                                                        .map(item -> asking(item, changes))
                                                        .toList()))
                        .toList(),
                before.legal());
    }

    private static FormItem asking(FormItem item, Map<String, FormItem.Shape> changes) {
        return Optional.ofNullable(changes.get(item.code()))
                .map(
                        shape ->
                                new FormItem(
                                        item.code(),
                                        item.number(),
                                        item.label(),
                                        new FormItem.Asked(shape, List.of()),
                                        item.terms()))
                .orElse(item);
    }

    @Test
    void aDraftLosesNoAnswerWhenItsItemIsGoneOrAskedInAnotherWay() {
        FormView sir =
                filled.save(
                        clerk(),
                        forms.begin(clerk(), id, "sir"),
                        "caste",
                        "A rose",
                        "landmark",
                        "Well",
                        "father",
                        "");
        CaseForm stored = register.store.read(tx -> tx.forms().find(sir.form().id()).orElseThrow());
        FormKind before = sir.kind().orElseThrow();
        FormKind changed = asking(before, Map.of("caste", FormItem.Shape.NUMBER));
        FormKind without =
                new FormKind(
                        before.code(),
                        before.cases(),
                        before.fillers(),
                        changed.sections().stream()
                                .map(
                                        section ->
                                                new FormKind.Section(
                                                        section.code(),
                                                        section.label(),
                                                        section.items().stream()
                                                                .filter(
                                                                        item ->
                                                                                !item.code()
                                                                                        .equals(
                                                                                                "landmark"))
                                                                .toList()))
                                .toList(),
                        before.legal());
        FormItems items =
                new FormItems(
                        Optional.of(without),
                        new KnownAnswers(
                                register.read(id),
                                new KnownAnswers.PlaceNames("Home", "Lucknow"),
                                List.of(),
                                List.of(),
                                register.fields.known()));

        List<FormView.Item> shown = items.of(stored);
        assertThat(shown.get(shown.size() - 1).item().code()).isEqualTo("landmark");
        assertThat(shown.get(shown.size() - 1).text()).isEqualTo("Well");
        assertThat(items.complete(stored).get("landmark").text()).isEqualTo("Well");
        assertThat(items.complete(stored).get("landmark").shape())
                .isEqualTo(stored.content().answers().get("landmark").shape());
        assertThat(items.complete(stored).get("caste").text()).isEqualTo("A rose");
        assertThat(items.complete(stored).get("father").text()).isEmpty();
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
        register.fresh.tamper("update form_answer set answer = 'Other' where item = 'committee'");

        FormView now = forms.ofCase(clerk(), id).forms().get(0);

        assertThat(now.seal().intact()).isFalse();
        assertThat(codes(() -> make(clerk(), "produce", report)))
                .containsExactly("NO_FORM_HANDED_IN form");
    }

    @Test
    void restrictedItemsAreSeenByThoseWhoActOnTheCaseOnly() {
        filled.handedIn(
                clerk(), id, "production", "allegation", "yes", "allegation_details", "By a man");
        register.store.write(
                clerk(),
                tx -> {
                    tx.cases().share(id, new OfficeId("PS-2"));
                    return null;
                });

        FormView helper = forms.ofCase(Register.officer("PS-2"), id).forms().get(0);
        FormView committee = forms.read(bench(), helper.form().id());

        assertThat(helper.item("allegation")).isEmpty();
        assertThat(helper.item("allegation_details")).isEmpty();
        assertThat(helper.seal()).isEqualTo(new FormView.Seal(true, 2));
        assertThat(helper.toString()).doesNotContain("By a man");
        assertThat(helper.possible()).isEmpty();
        assertThat(item(committee, "allegation_details").text()).isEqualTo("By a man");
    }

    @Test
    void nothingIsTypedTwiceOnTheWayFromTheInquiryToTheCard() {
        filled.handedIn(clerk(), id, "sir", "analysis", "Lost at the fair", "education", "to_five");
        FormView icp = forms.begin(clerk(), id, "icp");
        assertThat(item(icp, "analysis").text()).isEqualTo("Lost at the fair");
        assertThat(item(icp, "analysis").source()).contains(FormItem.Source.parse("sir.analysis"));
        assertThat(item(icp, "education").text()).isEqualTo("to_five");
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
                .containsExactly(
                        "production", "sir", "icp", "rehabilitation", "surrender_application");
        String report = filled.handedIn(clerk(), id, "production");
        assertThat(forms.ofCase(clerk(), id).due()).isEmpty();
        make(clerk(), "produce", report);

        CaseForms.Due sir = forms.ofCase(clerk(), id).due().get(0);
        assertThat(sir.kind().code()).isEqualTo("sir");
        assertThat(sir.until().orElseThrow())
                .isBetween(
                        Instant.now().plus(Duration.ofDays(14)),
                        Instant.now().plus(Duration.ofDays(16)));
        assertThat(forms.ofCase(bench(), id).due()).isEmpty();
        make(clerk(), "submit_sir", filled.handedIn(clerk(), id, "sir"));
        assertThat(forms.ofCase(clerk(), id).due()).isEmpty();
        assertThat(casework.progress(clerk(), id).clocks())
                .filteredOn(clock -> clock.rule().code().equals("sir"))
                .noneMatch(clock -> clock.isRunning());
    }

    @Test
    void savingDoesNotFloodTheJournal() {
        FormView sir = forms.begin(clerk(), id, "sir");
        for (int i = 0; i < 20; i++) {
            sir = filled.save(clerk(), sir, "caste", "A" + i);
        }
        assertThat(forms.kindOf(clerk(), sir.form().id()).code()).isEqualTo("sir");
        assertThat(entries(JournalAction.FORM_ANSWERED))
                .as("that something was written into it, once")
                .singleElement()
                .satisfies(entry -> assertThat(entry.detail()).contains("form_version=2"));
        assertThat(entries(JournalAction.FORM_READ)).isEmpty();

        sir = filled.save(district(), sir, "caste", "B");
        filled.save(district(), sir, "caste", "C");

        assertThat(entries(JournalAction.FORM_ANSWERED))
                .hasSize(2)
                .anySatisfy(
                        entry ->
                                assertThat(entry.detail())
                                        .doesNotContain("B;")
                                        .contains("version=22"));
        assertThat(forms.latestChange(clerk(), id)).isPresent();
    }

    @Test
    void openDraftsAreOfferedToThoseWhoFillThemIn() {
        FormView sir = forms.begin(clerk(), id, "sir");
        forms.begin(clerk(), id, "icp");
        forms.discard(clerk(), forms.begin(clerk(), id, "production").form().id(), 1);

        assertThat(kinds(clerk())).containsExactlyInAnyOrder("sir", "icp");
        assertThat(kinds(district())).containsExactlyInAnyOrder("sir", "icp");
        assertThat(kinds(bench())).isEmpty();
        assertThat(kinds(Register.caller("CCI-2", Role.HOME_CLERK))).isEmpty();
        assertThat(forms.drafts(clerk(), Optional.empty(), 1).next()).isPresent();
        assertThat(sir.answered()).isLessThan(sir.asked());
    }

    private List<String> kinds(Caller caller) {
        List<String> kinds = new ArrayList<>();
        forms.drafts(caller, Optional.empty(), 50)
                .items()
                .forEach(view -> kinds.add(view.form().kind()));
        Collections.sort(kinds);
        return kinds;
    }

    @Test
    void anAnswerThatOtherRulesAskedForIsStillShown() {
        FormView sir = filled.handedIn(clerk(), forms.begin(clerk(), id, "sir"));
        CaseForm stored = register.store.read(tx -> tx.forms().find(sir.form().id()).orElseThrow());
        Map<String, FormAnswer> answers = new HashMap<>(stored.content().answers());
        answers.put("tattoo", new FormAnswer("A rose", FormAnswer.TYPED, 1));

        List<FormView.Item> items = new FormItems(sir.kind(), null).of(stored.with(answers));

        assertThat(items.get(items.size() - 1).text()).isEqualTo("A rose");
        assertThat(items.get(items.size() - 1).item().terms().restricted()).isTrue();
        assertThatThrownBy(
                        () ->
                                new FormView(
                                        stored,
                                        sir.subject(),
                                        sir.kind(),
                                        items,
                                        sir.seal(),
                                        Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
