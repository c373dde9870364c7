package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Role;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.model.Background;
import org.trackchild.model.OfficeId;
import org.trackchild.model.PersonName;
import org.trackchild.registry.api.FormStatus;
import org.trackchild.registry.api.FormView;
import org.trackchild.rules.api.FormItem;

/** How forms of cases are filled in, piece by piece and by several people; on a real store. */
class StoredFormsTest extends FormsFixture {

    private static Caller district() {
        return Register.caller("DCPU-1", Role.DISTRICT_OFFICER);
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

        FormView now = filled.save(clerk(), sir, "education", "primary");

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
        assertThat(helper.seal()).isEqualTo(new FormView.Seal(true, 3));
        assertThat(helper.toString()).doesNotContain("By a man");
        assertThat(helper.possible()).isEmpty();
        assertThat(item(committee, "allegation_details").text()).isEqualTo("By a man");
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
        assertThat(forms.state(clerk(), id)).contains("production@produce@");
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
}
