package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.trackchild.registry.api.CaseForm;
import org.trackchild.registry.api.FormAnswer;
import org.trackchild.registry.api.FormDigest;
import org.trackchild.registry.api.FormView;
import org.trackchild.rules.api.FormItem;
import org.trackchild.rules.api.FormKind;

/** Answers to what the law asks in another way than before; on a real store. */
class ChangedFormsTest extends FormsFixture {

    @Test
    void anAnswerToWhatIsAskedInAnotherWayStaysAsItWasRecorded() {
        FormView signed =
                filled.handedIn(
                        clerk(),
                        filled.save(
                                clerk(),
                                forms.begin(clerk(), id, "sir"),
                                "education",
                                "primary",
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
        new FormItems(Optional.of(asking(before, changes)), KnownAnswersTest.of(List.of()))
                .of(stored)
                .forEach(each -> now.put(each.item().code(), each));

        assertThat(now.get("education").readable()).isFalse();
        assertThat(now.get("education").text()).isEqualTo("primary");
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
                                Set.of(),
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
    void anAnswerThatOtherRulesAskedForIsStillShown() {
        FormView sir = filled.handedIn(clerk(), forms.begin(clerk(), id, "sir"));
        CaseForm stored = register.store.read(tx -> tx.forms().find(sir.form().id()).orElseThrow());
        Map<String, FormAnswer> answers = new HashMap<>(stored.content().answers());
        answers.put("tattoo", new FormAnswer("A rose", FormAnswer.TYPED, 1));

        List<FormView.Item> items =
                new FormItems(sir.kind(), KnownAnswersTest.of(List.of())).of(stored.with(answers));

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
