package org.trackchild.ui.desk.quality;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.List;
import org.trackchild.access.api.Caller;
import org.trackchild.model.ProblemException;
import org.trackchild.quality.api.MatchQuality;
import org.trackchild.quality.api.ModelUse;
import org.trackchild.quality.api.ModelVersion;
import org.trackchild.quality.api.Quality;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.Refusals;
import org.trackchild.ui.desk.words.Days;
import org.trackchild.ui.desk.words.Figures;
import org.trackchild.ui.desk.words.Words;

/** The versions of the model: which is used, what they were learned from, learn and go back. */
final class ModelPanel extends Section {

    private static final int POLL_MILLISECONDS = 1_000;

    private final transient MatchQuality quality;

    private final transient Caller caller;

    private final transient Words words;

    private final Box used = Box.of("p", "").with("role", "status").named("model-in-use");

    private final Box refusal = Box.of("div", "").with("role", "alert").named("model-refusal");

    private final Box versions = Box.of("div", "");

    private final Box choice = Box.of("div", "");

    private final Box state = Box.of("p", "tc-muted").named("learning-state");

    private final ProgressBar progress = new ProgressBar();

    private final Checkbox byItself = new Checkbox();

    private final Button learn = new Button();

    /** What the table shows, so that it is made anew only when that has changed. */
    private transient List<Object> shown = List.of();

    ModelPanel(MatchQuality quality, Caller caller, Words words) {
        this.quality = quality;
        this.caller = caller;
        this.words = words;
        addClassName("tc-sheet");
        Names.name(this, "model");
        byItself.setLabel(words.text("quality.by_itself"));
        byItself.addClickListener(
                click -> tried(() -> quality.learnByItself(caller, byItself.getValue())));
        learn.setText(words.text("quality.learn"));
        learn.setDisableOnClick(true);
        learn.addClickListener(click -> tried(() -> quality.learn(caller)));
        progress.getElement().setAttribute("aria-label", words.text("quality.learning"));
        add(
                Box.text("h2", "", words.text("quality.model")),
                Box.text("p", "tc-muted", words.text("quality.model_help")),
                used,
                refusal,
                versions,
                choice,
                state,
                Names.name(progress, "learning-progress"));
        if (MatchQuality.mayChange(caller)) {
            add(
                    Box.of(
                            "div",
                            "tc-actions",
                            Names.name(learn, "learn"),
                            Names.name(byItself, "learn-by-itself")));
        }
    }

    /** Shows how things are now. */
    void show(Quality now) {
        Quality.Learning learning = now.learning();
        byItself.setValue(now.use().learning());
        learn.setEnabled(!learning.running());
        progress.setVisible(learning.running());
        progress.setValue(learning.progress());
        state.setText(
                learning.running()
                        ? words.text("quality.learning")
                        : words.text(
                                now.use().learning()
                                        ? "quality.decisions_since"
                                        : "quality.decisions_pinned",
                                Figures.grouped(learning.decisions()),
                                Figures.grouped(learning.needed())));
        getUI().ifPresent(ui -> follow(ui, learning.running()));
        List<Object> state = List.of(now.use(), now.versions());
        if (!state.equals(shown)) {
            shown = state;
            used.setText(sentence(now.use()));
            versions.removeAll();
            versions.add(table(now));
        }
    }

    private static void follow(UI ui, boolean running) {
        int wanted = running ? POLL_MILLISECONDS : -1;
        if (ui.getPollInterval() != wanted) {
            ui.setPollInterval(wanted);
        }
    }

    private String name(long version) {
        return version == ModelVersion.BUILT_IN
                ? words.text("quality.built_in")
                : words.text("quality.version", Figures.grouped(version));
    }

    private String sentence(ModelUse use) {
        if (use.equals(ModelUse.INITIAL)) {
            return words.text("quality.used", name(use.number()));
        }
        String since = Days.moment(use.since(), words);
        return use.reason().isEmpty()
                ? words.text("quality.used_since", name(use.number()), since, use.by())
                : words.text(
                        "quality.used_because", name(use.number()), since, use.by(), use.reason());
    }

    private Component table(Quality now) {
        FigureTable table =
                new FigureTable(
                        "versions",
                        words.text("quality.model"),
                        List.of(
                                words.text("quality.model_version"),
                                words.text("quality.made"),
                                words.text("quality.decisions"),
                                words.text("quality.loss"),
                                words.text("quality.state")));
        for (ModelVersion version : now.versions()) {
            table.add(
                    name(version.number()),
                    plain(
                            version.lesson()
                                    .map(lesson -> Days.moment(version.madeAt(), words))
                                    .orElse("–")),
                    plain(
                            version.lesson()
                                    .map(lesson -> Figures.grouped(lesson.decisions()))
                                    .orElse("–")),
                    plain(
                            version.lesson()
                                    .map(
                                            lesson ->
                                                    words.text(
                                                            "quality.loss_from_to",
                                                            Percent.loss(lesson.lossBefore()),
                                                            Percent.loss(lesson.loss())))
                                    .orElse("–")),
                    state(version, now.use()));
        }
        return table.component();
    }

    private static Component plain(String text) {
        return Box.text("span", "", text);
    }

    private Component state(ModelVersion version, ModelUse use) {
        Box state = Box.of("div", "tc-actions");
        if (version.number() == use.number()) {
            state.add(Box.text("strong", "", words.text("quality.in_use")));
            return state;
        }
        version.lesson()
                .ifPresent(
                        lesson ->
                                state.add(
                                        plain(
                                                words.text(
                                                        lesson.isBetter()
                                                                ? "quality.better"
                                                                : "quality.not_better"))));
        if (MatchQuality.mayChange(caller)) {
            Button choose = new Button(words.text("quality.use"), click -> ask(version.number()));
            choose.setAriaLabel(words.text("quality.use_version", name(version.number())));
            choose.addThemeVariants(ButtonVariant.LUMO_SMALL);
            state.add(Names.name(choose, "use-" + version.number()));
        }
        return state;
    }

    private void ask(long number) {
        refusal.removeAll();
        choice.removeAll();
        choice.add(
                new VersionChoice(
                        words,
                        name(number),
                        reason -> {
                            if (tried(() -> quality.use(caller, number, reason))) {
                                choice.removeAll();
                            }
                        },
                        choice::removeAll));
    }

    private boolean tried(Runnable change) {
        refusal.removeAll();
        boolean done = true;
        try {
            change.run();
        } catch (ProblemException refused) {
            done = false;
            refusal.add(Box.text("p", "tc-warning", Refusals.sentences(refused, words)));
        }
        show(quality.quality(caller));
        return done;
    }
}
