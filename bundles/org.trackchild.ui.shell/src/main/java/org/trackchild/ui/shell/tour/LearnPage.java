package org.trackchild.ui.shell.tour;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.Optional;
import org.trackchild.registry.api.TourProgress;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.api.Tour;
import org.trackchild.ui.shell.view.DeskFrame;

/** The tours of a person: what each teaches, how far it is, and how to begin or go on. */
final class LearnPage extends Div implements LocaleChangeObserver {

    private final transient Desk desk;

    private final transient Lessons lessons;

    LearnPage(Desk desk, Lessons lessons) {
        this.desk = desk;
        this.lessons = lessons;
        addClassName("tc-page");
        getElement().setAttribute("data-test", "page-learn");
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        show();
    }

    private void show() {
        removeAll();
        add(new H1(getTranslation("tour.learn")), new Paragraph(getTranslation("tour.lead")));
        lessons.of(desk.caller()).forEach(tour -> add(sheet(tour)));
    }

    private Component sheet(Tour tour) {
        Optional<TourProgress> progress = lessons.progress(desk.caller(), tour);
        Paragraph far = new Paragraph(far(tour, progress));
        far.addClassName("tc-muted");
        far.getElement().setAttribute("data-test", "tour-far-" + tour.code());
        Div acts = new Div();
        acts.addClassName("tc-actions");
        boolean under = progress.filter(each -> each.done() < tour.steps().size()).isPresent();
        if (under) {
            acts.add(act(tour, "tour.go-on", "tour-go-on-", () -> goOn(tour), true));
        }
        acts.add(
                act(
                        tour,
                        progress.isPresent() ? "tour.again" : "tour.begin",
                        "tour-begin-",
                        () -> begin(tour),
                        !under));
        Section sheet =
                new Section(
                        new H2(getTranslation(tour.key("title"))),
                        new Paragraph(getTranslation(tour.key("intro"))),
                        far,
                        acts);
        sheet.addClassName("tc-sheet");
        return sheet;
    }

    private String far(Tour tour, Optional<TourProgress> progress) {
        String all = Integer.toString(tour.steps().size());
        return progress.map(
                        each ->
                                getTranslation(
                                        each.done() < tour.steps().size()
                                                ? "tour.done"
                                                : "tour.all-done",
                                        Integer.toString(each.done()),
                                        all))
                .orElseGet(() -> getTranslation("tour.steps", all));
    }

    private Button act(Tour tour, String key, String name, Runnable does, boolean primary) {
        Button button = new Button(getTranslation(key), click -> does.run());
        if (primary) {
            button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        button.getElement().setAttribute("data-test", name + tour.code());
        button.getElement()
                .setAttribute(
                        "aria-label",
                        getTranslation(key) + ": " + getTranslation(tour.key("title")));
        return button;
    }

    private void begin(Tour tour) {
        lessons.begin(desk.caller(), tour);
        takenUp();
    }

    private void goOn(Tour tour) {
        lessons.goOn(desk.caller(), tour);
        takenUp();
    }

    /** The panel of the frame shows it. */
    private void takenUp() {
        getUI().flatMap(DeskFrame::of).ifPresent(DeskFrame::takeUpTour);
        show();
    }
}
