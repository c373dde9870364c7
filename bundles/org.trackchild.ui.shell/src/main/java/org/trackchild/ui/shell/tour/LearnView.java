package org.trackchild.ui.shell.tour;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.access.api.Caller;
import org.trackchild.model.Wording;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.api.DeskView;
import org.trackchild.ui.shell.pages.Texts;

/** Lists the tours of a person; only in a training, and only for whom there is one. */
@org.osgi.service.component.annotations.Component(service = DeskView.class)
public final class LearnView implements DeskView {

    /** Address of the view. */
    public static final String ROUTE = "learn";

    private static final int LAST = 1_000;

    private final Lessons lessons;

    @Activate
    public LearnView(@Reference Lessons lessons) {
        this.lessons = lessons;
    }

    @Override
    public String route() {
        return ROUTE;
    }

    @Override
    public Wording title() {
        return new Wording(
                Texts.ofFrame(Locale.ENGLISH).getString("tour.learn"),
                Texts.ofFrame(Texts.HINDI).getString("tour.learn"));
    }

    @Override
    public Optional<Link> link() {
        return Optional.of(new Link("vaadin:academy-cap", LAST));
    }

    @Override
    public boolean isFor(Caller caller) {
        return !lessons.of(caller).isEmpty();
    }

    @Override
    public Optional<ResourceBundle> texts(Locale language) {
        return Optional.empty();
    }

    @Override
    public Class<? extends Component> type() {
        return LearnPage.class;
    }

    @Override
    public Component create(Desk desk) {
        return new LearnPage(desk, lessons);
    }
}
