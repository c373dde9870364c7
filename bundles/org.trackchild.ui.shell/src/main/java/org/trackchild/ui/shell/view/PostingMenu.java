package org.trackchild.ui.shell.view;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Consumer;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Posting;
import org.trackchild.rules.api.LegalWords;
import org.trackchild.ui.shell.pages.OfficeNames;

/**
 * The offices on whose behalf a person may act, in the menu of the user. Who has one posting has
 * nothing to choose, and sees none.
 */
final class PostingMenu {

    private final SubMenu menu;

    private final OfficeNames offices;

    private final Consumer<Posting> choosing;

    /**
     * @param menu the menu that the postings are added to
     * @param choosing what happens when another than the first is chosen
     */
    PostingMenu(SubMenu menu, OfficeNames offices, Consumer<Posting> choosing) {
        this.menu = menu;
        this.offices = offices;
        this.choosing = choosing;
    }

    /** Adds the postings of a person, in the order of their names and not of the choice. */
    void add(Caller caller, Locale language) {
        if (caller.postings().size() < 2) {
            return;
        }
        Posting first = caller.postings().get(0);
        caller.postings().stream()
                .map(posting -> new Choice(posting, name(posting, language)))
                .sorted(Comparator.comparing(Choice::name))
                .forEach(choice -> add(choice, choice.posting().equals(first)));
        menu.addSeparator();
    }

    private record Choice(Posting posting, String name) {}

    private String name(Posting posting, Locale language) {
        return offices.of(posting.office(), language)
                + " ("
                + LegalWords.of(posting.role()).in(language)
                + ")";
    }

    private void add(Choice choice, boolean chosen) {
        MenuItem item = menu.addItem(choice.name());
        item.setCheckable(true);
        item.setChecked(chosen);
        item.getElement()
                .setAttribute(
                        "data-test",
                        "posting-"
                                + choice.posting().office()
                                + "-"
                                + choice.posting().role().code());
        item.addClickListener(
                click -> {
                    // the browser has turned the mark already; it is where it was until it is done
                    item.setChecked(chosen);
                    if (!chosen) {
                        choosing.accept(choice.posting());
                    }
                });
    }
}
