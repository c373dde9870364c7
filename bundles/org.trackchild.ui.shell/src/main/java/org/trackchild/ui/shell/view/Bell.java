package org.trackchild.ui.shell.view;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.trackchild.access.api.Caller;
import org.trackchild.ui.api.DeskView;

/** The bell in the bar: leads to the notices and says how many are unread. */
final class Bell extends Anchor {

    /** Address of the view that lists notices, and whose number this is. */
    static final String LIST = "notices";

    private static final long MOST = 99;

    private final Span number = new Span();

    private Optional<DeskView> view = Optional.empty();

    Bell() {
        super(LIST, "");
        addClassNames("tc-bell", "tc-screen-only");
        getElement().setAttribute("router-link", true).setAttribute("data-test", "bell");
        number.addClassName("tc-bell-count");
        number.getElement().setAttribute("aria-hidden", "true");
        add(VaadinIcon.BELL.create(), number);
        setVisible(false);
    }

    /** Shows the bell of a view; hides it where there is none. */
    void show(Optional<DeskView> notices, Caller caller, Locale language) {
        view = notices;
        setVisible(view.isPresent());
        view.ifPresent(shown -> setTitle(shown.title().in(language)));
        count(caller);
    }

    /** Asks for the number again. */
    void count(Caller caller) {
        view.ifPresent(shown -> say(shown, Navigation.number(shown, caller)));
    }

    private void say(DeskView shown, OptionalLong unread) {
        long told = unread.orElse(0);
        String many = told > MOST ? MOST + "+" : String.valueOf(told);
        number.setText(many);
        number.setVisible(told > 0);
        String title = shown.title().in(getLocale());
        getElement()
                .setAttribute(
                        "aria-label", told > 0 ? getTranslation("frame.bell", title, many) : title);
    }
}
