package org.trackchild.ui.desk.sittings;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.OrderedList;
import java.util.List;
import org.trackchild.registry.api.CauseList;
import org.trackchild.registry.api.Listing;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Links;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.words.Words;

/** The items of a sitting by their numbers, with links that choose one. */
final class CauseRows extends OrderedList {

    CauseRows(List<CauseList.Item> items, CauseList.Item current, String address, Words words) {
        addClassName("desk-causes");
        Names.name(this, "cause-list");
        for (CauseList.Item item : items) {
            Listing listing = item.listing();
            int number = listing.slot().map(Listing.Slot::number).orElse(0);
            Anchor link = Links.to(address + "?item=" + listing.id(), "", "choose-item");
            link.add(
                    Box.text("span", "tc-strong", number + ". "),
                    Box.text("span", "", words.text("matter", listing.wish().matter())));
            if (item == current) {
                link.getElement().setAttribute("aria-current", "true");
            }
            Box row =
                    Box.of(
                            "li",
                            item == current ? "is-current" : "",
                            link,
                            SittingWords.child(item.subject(), words),
                            SittingWords.badge(listing, words));
            add(row.named("cause-row"));
        }
    }
}
