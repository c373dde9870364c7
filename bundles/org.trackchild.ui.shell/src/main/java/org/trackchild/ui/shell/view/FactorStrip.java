package org.trackchild.ui.shell.view;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.time.Instant;
import java.util.Optional;
import org.trackchild.access.api.SecondFactor;
import org.trackchild.model.Event;
import org.trackchild.ui.shell.account.AccountView;

/**
 * Says on every page that a second factor has to be set up, until when, and that somebody has taken
 * the one that was there; hidden where there is nothing to say.
 */
final class FactorStrip extends Div implements LocaleChangeObserver {

    private final Span text = new Span();

    private final Anchor link = new Anchor(AccountView.ROUTE);

    private transient Optional<SecondFactor.State> shown = Optional.empty();

    FactorStrip() {
        addClassName("tc-factor-strip");
        getElement().setAttribute("data-test", "factor-strip");
        getElement().setAttribute("role", "status");
        link.getElement().setAttribute("router-link", true);
        link.getElement().setAttribute("data-test", "factor-link");
        add(text, link);
        setVisible(false);
    }

    /**
     * Shows how it stands.
     *
     * @param address of the view, on whose own page the link is not needed
     */
    void show(Optional<SecondFactor.State> state, String address) {
        shown = state;
        link.setVisible(!address.equals(AccountView.ROUTE));
        showTexts();
    }

    private void showTexts() {
        Optional<String> taken =
                shown.flatMap(SecondFactor.State::taken).map(each -> sentence(each));
        Optional<String> until =
                shown.flatMap(SecondFactor.State::until)
                        .map(end -> getTranslation("factor.strip.until", day(end)));
        String said =
                taken.map(first -> until.map(then -> first + " " + then).orElse(first))
                        .or(() -> until)
                        .orElse("");
        text.setText(said);
        link.setText(getTranslation("factor.begin"));
        setVisible(!said.isEmpty());
    }

    private String sentence(SecondFactor.Taken taken) {
        return taken.isByPlatform()
                ? getTranslation("factor.strip.taken.console", day(taken.at()))
                : getTranslation("factor.strip.taken", taken.by(), day(taken.at()));
    }

    private String day(Instant moment) {
        return DayWords.of(moment.atZone(Event.ZONE).toLocalDate(), getLocale());
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        showTexts();
    }
}
