package org.trackchild.ui.desk.orders;

import com.vaadin.flow.component.html.Div;
import org.trackchild.access.api.Caller;
import org.trackchild.directory.api.Directory;
import org.trackchild.directory.api.Office;
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
 * which it sends the child. The committee decides; nothing is shown when nobody is parted.
 */
final class SiblingsApart extends Div {

    SiblingsApart(
            Families families, OrderView order, Caller caller, Directory directory, Words words) {
        Names.name(this, "siblings-apart");
        addClassName("tc-warning");
        setVisible(false);
        order.order().content().particulars().values().stream()
                .filter(text -> !text.isBlank() && text.length() <= OfficeId.LONGEST)
                .flatMap(text -> directory.office(new OfficeId(text)).stream())
                .filter(office -> office.type().isHome())
                .findFirst()
                .ifPresent(
                        home ->
                                show(
                                        families.apart(caller, order.order().of(), home.id()),
                                        home,
                                        directory,
                                        words));
    }

    private void show(FamilyView apart, Office home, Directory directory, Words words) {
        if (apart.children().isEmpty() && apart.elsewhere() == 0) {
            return;
        }
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
        if (apart.elsewhere() > 0) {
            list.add(
                    Box.text(
                            "li",
                            "",
                            words.text(
                                    "family.apart_elsewhere",
                                    Integer.toString(apart.elsewhere()))));
        }
        add(
                Box.text("p", "tc-strong", words.text("family.apart", words.text(home.name()))),
                list,
                Box.text("p", "", words.text("family.apart_means")));
        setVisible(true);
    }
}
