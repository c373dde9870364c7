package org.trackchild.ui.desk.families;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.trackchild.access.api.Caller;
import org.trackchild.directory.api.Directory;
import org.trackchild.fields.api.CodeWord;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.FamilySuggestion;
import org.trackchild.registry.api.FamilyTie;
import org.trackchild.registry.api.FamilyView;
import org.trackchild.registry.api.Incident;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.CaseNumbers;
import org.trackchild.ui.desk.parts.ChildName;
import org.trackchild.ui.desk.parts.Links;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.Places;
import org.trackchild.ui.desk.parts.ReasonForm;
import org.trackchild.ui.desk.parts.Unfolding;
import org.trackchild.ui.desk.words.Days;
import org.trackchild.ui.desk.words.Words;

/** Brothers, sisters and other relatives of the child of a case, and the incidents of the case. */
public final class FamilyTab extends Div {

    private static final int LONGEST_NUMBER = 20;

    private final transient FamilyServices services;

    private final transient Caller caller;

    private final transient ChildCase file;

    private final transient Around around;

    private final transient Words words;

    private final transient Directory directory;

    /**
     * What the page does for this part.
     *
     * @param mayAnswer whether the reader may say something for the office of the case
     * @param act runs what may refuse, and shows the case anew
     */
    public record Around(boolean mayAnswer, Consumer<Runnable> act) {}

    public FamilyTab(
            FamilyServices services, Caller caller, ChildCase file, Around around, Words words) {
        this.services = services;
        this.caller = caller;
        this.file = file;
        this.around = around;
        this.words = words;
        directory = services.directory();
        Names.name(this, "family");
        addClassName("desk-groups");
        add(family(), suggestions(), incidents());
    }

    private CaseId id() {
        return file.id();
    }

    private static Box sheet(String title) {
        return Box.of("section", "tc-sheet tc-sheet-plain", Box.text("h2", "", title));
    }

    private Component family() {
        FamilyView view = services.families().ofCase(caller, id());
        Box sheet = sheet(words.text("family.title"));
        if (view.children().isEmpty() && view.elsewhere() == 0) {
            sheet.add(Box.text("p", "tc-muted", words.text("family.none")).named("no-family"));
        }
        Box children = Box.of("ul", "desk-plain-list");
        view.children().forEach(child -> children.add(child(child)));
        sheet.add(children, MemberRow.elsewhere(view.elsewhere(), words));
        Box ties = Box.of("ul", "desk-plain-list");
        view.ties().forEach(tie -> ties.add(tie(tie)));
        if (!view.ties().isEmpty()) {
            sheet.add(Box.text("h3", "", words.text("family.said_title")), ties);
        }
        if (!view.unseen().isEmpty()) {
            Box unseen = Box.of("ul", "desk-plain-list");
            view.unseen().forEach(tie -> unseen.add(unseen(tie)));
            sheet.add(unseen);
        }
        if (around.mayAnswer()) {
            boolean missing = file.header().kind() == CaseKind.MISSING;
            sheet.add(
                    Box.of(
                            "div",
                            "tc-actions",
                            Links.button(
                                    (missing ? "report-missing" : "admit-found")
                                            + "?sibling="
                                            + id(),
                                    words.text("family.report_sibling"),
                                    "report-sibling",
                                    false)),
                    Unfolding.form("relate", words.text("family.relate"), words, this::relateForm));
        }
        return sheet;
    }

    private Component child(FamilyView.Child child) {
        Box row = Box.of("li", "").named("relative");
        child.cases().forEach(each -> row.add(MemberRow.of(each, directory, words)));
        if (child.isFound()) {
            row.add(Box.text("div", "tc-strong", words.text("family.found")).named("found"));
        }
        child.livesIn()
                .ifPresent(
                        home ->
                                row.add(
                                        Box.text(
                                                        "div",
                                                        "tc-strong",
                                                        words.text(
                                                                "family.lives_in",
                                                                Places.office(
                                                                        home, directory, words)))
                                                .named("lives-in")));
        return row;
    }

    private Component tie(FamilyView.Tie view) {
        FamilyTie tie = view.tie();
        Box row = Box.of("li", "").named(tie.isInForce() ? "tie" : "withdrawn-tie");
        row.add(
                Box.of(
                        "div",
                        "",
                        Box.text("span", "tc-number", view.of().header().number()),
                        Box.text("span", "", " "),
                        ChildName.of(view.of().name(), words),
                        Box.text(
                                "span",
                                "tc-strong",
                                " "
                                        + words.text(
                                                "family.is",
                                                services.codes(words)
                                                        .word(
                                                                FamilyTie.RELATIONS,
                                                                tie.said().relation()))
                                        + " "),
                        Box.text("span", "tc-number", view.to().header().number()),
                        Box.text("span", "", " "),
                        ChildName.of(view.to().name(), words)),
                Box.text("div", "", words.text("tie_ground", tie.said().ground())),
                MemberRow.said("same_child.said", tie.made(), directory, words));
        tie.withdrawn()
                .ifPresent(
                        said ->
                                row.add(
                                        MemberRow.said(
                                                "same_child.withdrawn", said, directory, words)));
        if (view.mayWithdraw()) {
            row.add(withdrawal(tie.id()));
        }
        return row;
    }

    /** What somebody said of this child and one whose case the reader does not see. */
    private Component unseen(FamilyView.UnseenTie tie) {
        return Box.of(
                        "li",
                        "",
                        Box.text(
                                "div",
                                "",
                                words.text("family.unseen_tie", Days.moment(tie.said(), words))),
                        withdrawal(tie.id()))
                .named("unseen-tie");
    }

    private Component withdrawal(UUID tie) {
        return Unfolding.form(
                "withdraw-tie",
                words.text("family.withdraw"),
                words,
                () ->
                        reason(
                                "record-tie-withdrawal",
                                "family.withdraw",
                                why -> services.families().withdraw(caller, tie, why)));
    }

    /** Asks for a reason, and does it. */
    private Component reason(String name, String label, Consumer<String> does) {
        return new ReasonForm(
                        words,
                        List.of(
                                new ReasonForm.Act(
                                        name,
                                        words.text(label),
                                        why -> act(() -> does.accept(why)))))
                .askingHowYouKnow();
    }

    private void act(Runnable does) {
        around.act().accept(does);
    }

    private ComboBox<CodeWord> relations() {
        ComboBox<CodeWord> field = new ComboBox<>(words.text("family.relation"));
        List<CodeWord> choices = services.choices(FamilyTie.RELATIONS);
        field.setItems(choices);
        field.setItemLabelGenerator(word -> words.text(word.words()));
        field.setHelperText(words.text("family.relation_help", file.header().number()));
        choices.stream().findFirst().ifPresent(field::setValue);
        return Names.name(field, "relation");
    }

    private void relate(
            CaseId other, ComboBox<CodeWord> relation, FamilyTie.Ground ground, String reason) {
        String code = relation.getValue() == null ? "" : relation.getValue().code();
        act(
                () ->
                        services.families()
                                .relate(
                                        caller,
                                        new FamilyTie.Said(other, id(), code, ground),
                                        reason));
    }

    private Component relateForm() {
        TextField number = number();
        ComboBox<CodeWord> relation = relations();
        return new ReasonForm(
                        words,
                        List.of(
                                new ReasonForm.Act(
                                        "record-tie",
                                        words.text("family.relate"),
                                        reason ->
                                                relate(
                                                        CaseNumbers.existing(
                                                                services.cases(),
                                                                caller,
                                                                number.getValue().strip()),
                                                        relation,
                                                        FamilyTie.Ground.BY_HAND,
                                                        reason))),
                        Box.text("p", "tc-muted tc-small", words.text("family.relate_means")),
                        number,
                        relation)
                .askingHowYouKnow();
    }

    private TextField number() {
        TextField number = new TextField(words.text("same_child.number"));
        number.setHelperText(words.text("same_child.number_help"));
        number.setMaxLength(LONGEST_NUMBER);
        return Names.name(number, "other-number");
    }

    private Component suggestions() {
        List<FamilySuggestion> found = services.families().suggestions(caller, id());
        Box sheet = sheet(words.text("family.suggestions")).named("family-suggestions");
        sheet.setVisible(!found.isEmpty());
        Box list = Box.of("ul", "desk-plain-list");
        found.forEach(each -> list.add(suggestion(each)));
        sheet.add(list);
        return sheet;
    }

    private Component suggestion(FamilySuggestion found) {
        Box row = Box.of("li", "").named("suggestion");
        row.add(MemberRow.of(found.other(), directory, words));
        Box clues = Box.of("ul", "");
        found.clues().stream()
                .sorted()
                .forEach(clue -> clues.add(Box.text("li", "", words.text("family_clue", clue))));
        row.add(clues);
        if (around.mayAnswer()) {
            CaseId other = found.other().header().id();
            row.add(
                    Unfolding.form(
                            "accept-suggestion",
                            words.text("family.accept"),
                            words,
                            () -> acceptForm(other)),
                    Unfolding.form(
                            "dismiss-suggestion",
                            words.text("family.dismiss"),
                            words,
                            () ->
                                    reason(
                                            "record-dismissal",
                                            "family.dismiss",
                                            why ->
                                                    services.families()
                                                            .dismiss(caller, id(), other, why))));
        }
        return row;
    }

    private Component acceptForm(CaseId other) {
        ComboBox<CodeWord> relation = relations();
        return new ReasonForm(
                        words,
                        List.of(
                                new ReasonForm.Act(
                                        "record-tie",
                                        words.text("family.accept"),
                                        reason ->
                                                relate(
                                                        other,
                                                        relation,
                                                        FamilyTie.Ground.SUGGESTION,
                                                        reason))),
                        relation)
                .askingHowYouKnow();
    }

    private Component incidents() {
        Box sheet = sheet(words.text("incident.of_case")).named("case-incidents");
        List<Incident> known = services.incidents().ofCase(caller, id());
        if (known.isEmpty()) {
            sheet.add(
                    Box.text("p", "tc-muted", words.text("incident.none_of_case"))
                            .named("no-incidents"));
        }
        Box list = Box.of("ul", "desk-plain-list");
        known.forEach(
                each ->
                        list.add(
                                Box.of(
                                        "li",
                                        "",
                                        Links.to(
                                                "incident/" + each.id(),
                                                each.number() + " · " + each.content().title(),
                                                "incident"),
                                        Box.text(
                                                "div",
                                                "tc-muted tc-small",
                                                Days.day(each.content().day(), words)))));
        sheet.add(
                list, Links.to("incidents", words.text("incident.find_or_record"), "to-incidents"));
        return sheet;
    }
}
