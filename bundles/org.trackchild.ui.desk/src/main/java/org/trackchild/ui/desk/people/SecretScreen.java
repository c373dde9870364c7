package org.trackchild.ui.desk.people;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Optional;
import org.trackchild.access.api.People;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.desk.parts.Focus;
import org.trackchild.ui.desk.parts.Screen;

/**
 * A page of people. A one-time password that was made in it stands in its place until the page is
 * left; it is kept nowhere else.
 */
abstract class SecretScreen extends Screen {

    private final transient PeopleServices services;

    private transient Optional<People.Invited> handedOut = Optional.empty();

    /** What is said of the password that is shown. */
    private Component warning;

    /**
     * @param name for tests
     */
    SecretScreen(Desk desk, String name, PeopleServices services) {
        super(desk, name);
        this.services = services;
    }

    /** What the page needs. */
    final PeopleServices services() {
        return services;
    }

    /** Adds everything, while no password is shown. Called on an empty page. */
    abstract void buildPage();

    /** Title of the page, while no password is shown. */
    abstract String pageTitle();

    /** Whether a password is shown. */
    final boolean isHandingOut() {
        return handedOut.isPresent();
    }

    /** Shows a password. */
    final void handOut(People.Invited made) {
        handedOut = Optional.of(made);
        rebuild();
        UI.getCurrent().getPage().setTitle(getPageTitle());
        Focus.on(warning);
    }

    /** The password is not shown any more. */
    final void forget() {
        handedOut = Optional.empty();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        forget();
    }

    @Override
    protected final String title() {
        return handedOut
                .map(made -> text("people.slip_of", made.kept().person().displayName()))
                .orElseGet(this::pageTitle);
    }

    @Override
    protected final void build() {
        if (handedOut.isEmpty()) {
            buildPage();
            return;
        }
        SecretSlip slip = new SecretSlip(handedOut.get(), caller(), services.directory(), words());
        List<Component> page = slip.page();
        warning = page.get(0);
        add(head(slip.beside()));
        page.forEach(this::add);
    }
}
