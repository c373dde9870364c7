package org.trackchild.ui.desk.file;

import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trackchild.model.CaseKind;
import org.trackchild.rules.api.Meaning;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.words.Days;
import org.trackchild.ui.desk.words.Figures;
import org.trackchild.ui.desk.words.Words;

/**
 * The way of a child from the report to its family: what has happened, and when. What happened is
 * told by the steps, orders and matches of the case, each by itself: a child that was restored is
 * at home, whether or not a match was ever confirmed.
 */
record Lifeline(CasePart part, CaseState state) {

    /**
     * A stage.
     *
     * @param at when it was reached; empty while it was not
     */
    private record Stage(String name, Optional<Instant> at) {}

    /** The line. */
    Component line() {
        Words words = part.words();
        List<Stage> stages = stages();
        int now = 0;
        for (int i = 0; i < stages.size(); i++) {
            now = stages.get(i).at().isPresent() ? i : now;
        }
        Box line = Box.of("ol", "tc-lifeline").named("lifeline");
        line.with("aria-label", words.text("lifeline.title"));
        for (int i = 0; i < stages.size(); i++) {
            line.add(step(stages.get(i), i == now));
        }
        return Box.of("div", "desk-lifeline", line, day());
    }

    private List<Stage> stages() {
        boolean missing = part.kind() == CaseKind.MISSING;
        Optional<Instant> produced =
                state.last(Meaning.PRODUCE).or(() -> state.last(Meaning.PRODUCE_BEFORE_BOARD));
        List<Stage> stages = new ArrayList<>();
        stages.add(
                new Stage(
                        "reported." + part.kind().code(),
                        Optional.of(part.file().header().revision().registeredAt())));
        stages.add(
                missing
                        ? new Stage("published", state.publishedSince())
                        : new Stage("produced", produced));
        stages.add(new Stage("proposal", firstProposal()));
        stages.add(new Stage("traced", traced()));
        if (missing) {
            stages.add(new Stage("produced", produced));
        }
        stages.add(new Stage("home", state.homeSince()));
        return stages;
    }

    /** A step that says so, or a match that was confirmed. */
    private Optional<Instant> traced() {
        return state.last(Meaning.TRACE).or(() -> part.file().header().revision().tracedAt());
    }

    private Optional<Instant> firstProposal() {
        return part.proposals().stream()
                .map(view -> view.proposal().timing().madeAt())
                .min(Instant::compareTo);
    }

    private Component step(Stage stage, boolean now) {
        Words words = part.words();
        boolean done = stage.at().isPresent();
        String look = (done ? "is-done" : "") + (now ? " is-now" : "");
        Box step =
                Box.of(
                                "li",
                                look.strip(),
                                Box.text("span", "", words.text("lifeline." + stage.name())))
                        .named("lifeline-" + stage.name());
        stage.at()
                .ifPresent(
                        moment -> step.add(Box.text("div", "tc-small", Days.day(moment, words))));
        step.add(
                Box.text(
                        "span",
                        "tc-visually-hidden",
                        " " + words.text(done ? "lifeline.done" : "lifeline.to_come")));
        if (now) {
            step.with("aria-current", "step");
        }
        return step;
    }

    /** Which day of the search it is, until the child is at home or the case is over. */
    private Component day() {
        Words words = part.words();
        long days =
                ChronoUnit.DAYS.between(
                                part.file()
                                        .header()
                                        .revision()
                                        .registeredAt()
                                        .atZone(Days.INDIA)
                                        .toLocalDate(),
                                words.today())
                        + 1;
        Box day =
                Box.text("p", "tc-muted", words.text("lifeline.day", Figures.grouped(days)))
                        .named("lifeline-day");
        day.setVisible(state.homeSince().isEmpty() && !part.file().header().status().isClosed());
        return day;
    }
}
