package org.trackchild.ui.desk.orders;

import com.vaadin.flow.component.html.Div;
import org.trackchild.access.api.Caller;
import org.trackchild.directory.api.Directory;
import org.trackchild.model.OfficeId;
import org.trackchild.registry.api.Families;
import org.trackchild.registry.api.FamilyView;
import org.trackchild.registry.api.OrderView;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.ChildName;
import org.trackchild.ui.desk.parts.Links;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.Places;
import org.trackchild.ui.desk.words.Words;

/**
 * Says before an order is signed that brothers and sisters live in another home than the one to
 * which it sends the child, and how many children of the family the reader does not see. The
 * committee decides; nothing is shown when there is nothing to say.
 */
final class SiblingsApart extends Div {

    SiblingsApart(
            Families families, OrderView order, Caller caller, Directory directory, Words words) {
        Names.name(this, "siblings-apart");
        addClassName("tc-warning");
        setVisible(false);
        families.apart(caller, order.order())
                .ifPresent(apart -> show(apart.family(), apart.home(), directory, words));
    }

    private void show(FamilyView apart, OfficeId home, Directory directory, Words words) {
        if (!apart.children().isEmpty()) {
            add(
                    Box.text(
                            "p",
                            "tc-strong",
                            words.text("family.apart", Places.office(home, directory, words))),
                    list(apart, directory, words),
                    Box.text("p", "", words.text("family.apart_means")));
        }
        if (apart.elsewhere() > 0) {
            add(
                    Box.text(
                                    "p",
                                    "",
                                    words.text(
                                            apart.elsewhere() == 1
                                                    ? "family.apart_unseen.one"
                                                    : "family.apart_unseen.several",
                                            Integer.toString(apart.elsewhere())))
                            .named("siblings-unseen"));
        }
        setVisible(!apart.children().isEmpty() || apart.elsewhere() > 0);
    }

    private static Box list(FamilyView apart, Directory directory, Words words) {
        Box list = Box.of("ul", "");
        for (FamilyView.Child child : apart.children()) {
            var first = child.cases().get(0);
            Box row =
                    Box.of(
                            "li",
                            "",
                            Links.to(
                                    Links.ofCase(first.header().id()),
                                    first.header().number(),
                                    "sibling"),
                            Box.text("span", "", " · "),
                            ChildName.of(first.name(), words));
            child.livesIn()
                    .ifPresent(
                            where ->
                                    row.add(
                                            Box.text(
                                                    "div",
                                                    "",
                                                    words.text(
                                                            "family.lives_in",
                                                            Places.office(
                                                                    where, directory, words)))));
            list.add(row);
        }
        return list;
    }
}
