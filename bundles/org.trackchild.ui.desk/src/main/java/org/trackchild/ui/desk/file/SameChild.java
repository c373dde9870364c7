package org.trackchild.ui.desk.file;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.BiConsumer;
import org.trackchild.registry.api.IdentityLink;
import org.trackchild.registry.api.IdentityLinkView;
import org.trackchild.registry.api.Statement;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.ChildName;
import org.trackchild.ui.desk.parts.Links;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.Places;
import org.trackchild.ui.desk.parts.ReasonForm;
import org.trackchild.ui.desk.parts.Unfolding;
import org.trackchild.ui.desk.words.Days;
import org.trackchild.ui.desk.words.Words;

/** Which other cases are of the same child, who said so, and who took it back. */
final class SameChild extends Div {

    private static final int LONGEST_NUMBER = 20;

    private final transient CasePart part;

    private final transient Words words;

    private final transient Acts acts;

    /**
     * What can be done here, each with a reason.
     *
     * @param withdraw takes a link back
     * @param link links with the case of a number
     */
    record Acts(BiConsumer<IdentityLink, String> withdraw, BiConsumer<String, String> link) {}

    SameChild(CasePart part, List<IdentityLinkView> links, Acts acts) {
        this.part = part;
        this.words = part.words();
        this.acts = acts;
        Names.name(this, "same-child");
        addClassNames("tc-sheet", "tc-sheet-plain");
        add(Box.text("h2", "", words.text("same_child.title")));
        if (links.isEmpty()) {
            add(Box.text("p", "tc-muted", words.text("same_child.none")).named("no-links"));
        } else {
            Box list = Box.of("ul", "desk-plain-list");
            links.forEach(view -> list.add(row(view)));
            add(list);
        }
        if (part.mayChange()) {
            add(Unfolding.form("link-case", words.text("same_child.link"), words, this::linkForm));
        }
    }

    private Component row(IdentityLinkView view) {
        IdentityLink link = view.link();
        Box row = Box.of("li", "").named(link.isInForce() ? "link" : "withdrawn-link");
        if (link.pair().holds(part.file().id())) {
            row.add(side(view.besides(part.file().id())));
        } else {
            row.add(side(view.one()), Box.text("span", "tc-muted", " ↔ "), side(view.other()));
        }
        row.add(
                Box.text("div", "", words.text("link_ground", link.ground())),
                said("same_child.said", link.made()));
        link.withdrawn().ifPresent(statement -> row.add(said("same_child.withdrawn", statement)));
        if (view.mayWithdraw()) {
            row.add(
                    Unfolding.form(
                            "withdraw-link",
                            words.text("same_child.withdraw"),
                            words,
                            () -> withdrawForm(link)));
        }
        return row;
    }

    private Component side(IdentityLinkView.Side side) {
        String number = side.header().number();
        Component name =
                side.own()
                        ? Links.to(Links.ofCase(side.header().id()), number, "linked-case")
                        : Box.text("span", "tc-strong", number);
        return Box.of(
                "span",
                "",
                name,
                Box.text(
                        "span",
                        "",
                        " · "
                                + words.text("case_kind", side.header().kind())
                                + " · "
                                + Places.office(side.header().office(), part.directory(), words)));
    }

    private Component said(String key, Statement statement) {
        Box line =
                Box.of(
                        "div",
                        "",
                        Box.text(
                                "div",
                                "tc-muted tc-small",
                                words.text(
                                        key,
                                        statement.user(),
                                        Places.office(statement.office(), part.directory(), words),
                                        Days.moment(statement.at(), words))));
        if (!statement.reason().isBlank()) {
            line.add(Box.of("div", "desk-quote", ChildName.identifying(statement.reason(), words)));
        }
        return line;
    }

    private Component withdrawForm(IdentityLink link) {
        return new ReasonForm(
                        words,
                        List.of(
                                new ReasonForm.Act(
                                        "record-withdrawal",
                                        words.text("same_child.withdraw"),
                                        reason -> acts.withdraw().accept(link, reason))),
                        Box.text("p", "tc-warning", words.text("same_child.withdraw_means")))
                .askingHowYouKnow();
    }

    private Component linkForm() {
        TextField number = new TextField(words.text("same_child.number"));
        number.setHelperText(words.text("same_child.number_help"));
        number.setMaxLength(LONGEST_NUMBER);
        return new ReasonForm(
                        words,
                        List.of(
                                new ReasonForm.Act(
                                        "record-link",
                                        words.text("same_child.link"),
                                        reason ->
                                                acts.link()
                                                        .accept(
                                                                number.getValue().strip(),
                                                                reason))),
                        Box.text("p", "tc-muted tc-small", words.text("same_child.link_means")),
                        Names.name(number, "other-number"))
                .askingHowYouKnow();
    }
}
