package org.trackchild.ui.shell.tour;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trackchild.access.api.Caller;
import org.trackchild.ui.api.Tour;
import org.trackchild.ui.api.TourStep;
import org.trackchild.ui.shell.pages.SignedIn;

/**
 * The step of a tour beside the work. It stays while pages change, follows what the register says
 * was done, and is announced politely. It blocks nothing.
 */
public final class TourPanel extends Aside {

    private static final Logger LOG = LoggerFactory.getLogger(TourPanel.class);

    private final transient Lessons lessons;

    private final H2 title = new H2();

    private final Paragraph number = new Paragraph();

    private final Paragraph before = new Paragraph();

    private final H3 what = new H3();

    private final Paragraph how = new Paragraph();

    private final Button find = new Button();

    private final Anchor there = new Anchor();

    private final Button again = new Button();

    private final Button leave = new Button();

    private final Div announcement = new Div();

    private transient Optional<TourRun> run = Optional.empty();

    private String address = "";

    public TourPanel(Lessons lessons) {
        this.lessons = lessons;
        addClassName("tc-tour");
        named(this, "tour");
        number.addClassName("tc-tour-number");
        named(number, "tour-number");
        before.addClassName("tc-tour-before");
        named(before, "tour-before");
        named(what, "tour-step");
        named(how, "tour-text");
        there.getElement().setAttribute("router-link", true);
        there.addClassName("tc-tour-there");
        named(there, "tour-there");
        find.addClickListener(click -> TourMark.find(this));
        find.getElement().setAttribute("hidden", true);
        again.addClickListener(click -> begin());
        leave.addClickListener(click -> putAway());
        named(find, "tour-find");
        named(again, "tour-again");
        named(leave, "tour-leave");
        announcement.addClassName("tc-live");
        announcement.getElement().setAttribute("role", "status");
        named(announcement, "tour-announcement");
        Div acts = new Div(there, find, again, leave);
        acts.addClassName("tc-tour-acts");
        add(title, number, before, what, how, acts, announcement);
        setVisible(false);
    }

    private static void named(com.vaadin.flow.component.Component part, String name) {
        part.getElement().setAttribute("data-test", name);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        takeUp();
    }

    /** Shows the tour that the person is on, which may be another one than before. */
    public void takeUp() {
        guarded(
                () -> {
                    run = caller().flatMap(lessons::current);
                    follow();
                    write();
                });
    }

    /** The page was changed: some steps are to find one. */
    public void at(String path) {
        address = path;
        advance();
    }

    /** The journal has grown. */
    public void advance() {
        guarded(
                () -> {
                    int done = done();
                    follow();
                    if (done() != done) {
                        write();
                    }
                });
    }

    /** A tour that is wrong, or a database that is away, must not take the page along. */
    private void guarded(Runnable change) {
        try {
            change.run();
        } catch (RuntimeException e) {
            LOG.warn("The tour cannot be shown", e);
            run = Optional.empty();
            setVisible(false);
        }
    }

    private int done() {
        return run.map(each -> each.progress().done()).orElse(-1);
    }

    private void follow() {
        run.ifPresent(each -> caller().ifPresent(caller -> lessons.follow(caller, each, address)));
    }

    private void begin() {
        caller().ifPresent(caller -> run = lessons.begin(caller, run.orElseThrow().tour()));
        write();
    }

    private void putAway() {
        caller().ifPresent(lessons::putAway);
        run = Optional.empty();
        write();
    }

    /** Writes everything anew, in the language that was chosen. */
    public void show() {
        guarded(this::write);
    }

    private void write() {
        setVisible(run.isPresent());
        if (run.isEmpty()) {
            TourMark.remove(this);
            return;
        }
        Tour tour = run.get().tour();
        getElement().setAttribute("aria-label", getTranslation("tour.panel"));
        title.setText(getTranslation(tour.key("title")));
        find.setText(getTranslation("tour.find"));
        there.setText(getTranslation("tour.there"));
        again.setText(getTranslation("tour.again"));
        run.get().step().ifPresentOrElse(step -> show(tour, step), () -> showEnd(tour));
    }

    private void show(Tour tour, TourStep step) {
        int index = run.orElseThrow().progress().done();
        String all = Integer.toString(tour.steps().size());
        number.setText(getTranslation("tour.number", Integer.toString(index + 1), all));
        before.setVisible(index > 0);
        if (index > 0) {
            before.setText(getTranslation("tour.before", title(tour, index - 1)));
        }
        what.setText(title(tour, index));
        how.setText(getTranslation(tour.key(step.code() + ".text")));
        Optional<String> place = run.orElseThrow().place(step);
        there.setVisible(place.isPresent());
        place.ifPresent(there::setHref);
        again.setVisible(false);
        find.setVisible(true);
        leave.setText(getTranslation("tour.leave"));
        announcement.setText(
                (index > 0 ? before.getText() + " " : "")
                        + number.getText()
                        + ": "
                        + what.getText());
        TourMark.show(this, step.marks(), getTranslation("tour.here"), find);
    }

    private void showEnd(Tour tour) {
        number.setText(getTranslation("tour.over"));
        before.setVisible(true);
        before.setText(getTranslation("tour.before", title(tour, tour.steps().size() - 1)));
        what.setText(getTranslation("tour.learned"));
        how.setText(getTranslation(tour.key("learned")));
        there.setVisible(false);
        find.setVisible(false);
        again.setVisible(true);
        leave.setText(getTranslation("tour.close"));
        announcement.setText(before.getText() + " " + number.getText());
        TourMark.show(this, List.of(), "", find);
    }

    private String title(Tour tour, int index) {
        return getTranslation(tour.key(tour.steps().get(index).code() + ".title"));
    }

    private Optional<Caller> caller() {
        return getUI().flatMap(ui -> SignedIn.of(ui.getSession())).map(SignedIn::caller);
    }
}
