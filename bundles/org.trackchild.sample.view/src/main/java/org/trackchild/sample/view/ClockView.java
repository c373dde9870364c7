package org.trackchild.sample.view;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.trackchild.access.api.Caller;
import org.trackchild.model.Wording;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.api.DeskView;

/** Puts the legal clocks on a page of their own. */
@org.osgi.service.component.annotations.Component
public class ClockView implements DeskView {

    @Override
    public String route() {
        return "legal-clocks";
    }

    @Override
    public Wording title() {
        return new Wording("Legal clocks", "कानूनी समय-सीमाएँ");
    }

    @Override
    public Optional<Link> link() {
        return Optional.of(new Link("vaadin:clock", 200));
    }

    /** The law is for everybody to read. */
    @Override
    public boolean isFor(Caller caller) {
        return true;
    }

    @Override
    public Class<? extends Component> type() {
        return Clocks.class;
    }

    @Override
    public Component create(Desk desk) {
        return new Clocks();
    }

    @Override
    public Optional<ResourceBundle> texts(Locale language) {
        return Optional.of(
                ResourceBundle.getBundle(
                        "org.trackchild.sample.view.texts",
                        language,
                        ClockView.class.getClassLoader(),
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES)));
    }
}
