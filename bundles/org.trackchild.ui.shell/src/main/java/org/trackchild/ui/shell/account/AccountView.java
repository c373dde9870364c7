package org.trackchild.ui.shell.account;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.People;
import org.trackchild.access.api.SecondFactor;
import org.trackchild.model.Wording;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.api.DeskView;
import org.trackchild.ui.shell.pages.OfficeNames;
import org.trackchild.ui.shell.pages.Texts;

/** Everybody's own account; opened from the menu of the user. */
@org.osgi.service.component.annotations.Component(service = DeskView.class)
public final class AccountView implements DeskView {

    /** Address of the view. */
    public static final String ROUTE = "account";

    private final People people;

    private final SecondFactor factors;

    private final OfficeNames offices;

    @Activate
    public AccountView(
            @Reference People people,
            @Reference SecondFactor factors,
            @Reference OfficeNames offices) {
        this.people = people;
        this.factors = factors;
        this.offices = offices;
    }

    @Override
    public String route() {
        return ROUTE;
    }

    @Override
    public Wording title() {
        return new Wording(
                Texts.ofFrame(Locale.ENGLISH).getString("account.title"),
                Texts.ofFrame(Texts.HINDI).getString("account.title"));
    }

    /** Everybody has one. */
    @Override
    public boolean isFor(Caller caller) {
        return true;
    }

    @Override
    public Optional<ResourceBundle> texts(Locale language) {
        return Optional.empty();
    }

    @Override
    public Class<? extends Component> type() {
        return AccountPage.class;
    }

    @Override
    public Component create(Desk desk) {
        return new AccountPage(desk, people, new FactorPanel(desk, factors), offices);
    }
}
