package org.trackchild.ui.desk.observations;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.trackchild.directory.api.Directory;
import org.trackchild.registry.api.Sighting;
import org.trackchild.registry.api.Sighting.Reliability;
import org.trackchild.registry.api.SightingReport;
import org.trackchild.registry.api.SightingView;
import org.trackchild.registry.api.Statement;
import org.trackchild.ui.desk.form.FormDrafts;
import org.trackchild.ui.desk.parts.Badges;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.ChildName;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.OpenForm;
import org.trackchild.ui.desk.parts.Places;
import org.trackchild.ui.desk.parts.ReasonForm;
import org.trackchild.ui.desk.parts.Unfolding;
import org.trackchild.ui.desk.words.Days;
import org.trackchild.ui.desk.words.Words;

/** Where a missing child is said to have been seen, the latest first, and how reliable that is. */
public final class SightingList extends Div {

    private final transient Words words;

    private final transient Directory directory;

    private final transient Acts acts;

    /**
     * What can be done here; each may refuse.
     *
     * @param slot where what is typed is kept until it is written down
     * @param record writes a sighting down
     * @param assess says how reliable one is
     */
    public record Acts(FormDrafts.Slot slot, Consumer<SightingReport> record, Assess assess) {

        public Acts {
            Objects.requireNonNull(slot);
            Objects.requireNonNull(record);
            Objects.requireNonNull(assess);
        }
    }

    /** Says how reliable a sighting is, and why. */
    public interface Assess {
        void of(Sighting sighting, Reliability reliability, String reason);
    }

    /**
     * @param form the form that writes a sighting down
     */
    public SightingList(
            List<SightingView> sightings,
            OpenForm<SightingForm> form,
            Directory directory,
            Words words,
            Acts acts) {
        this.words = words;
        this.directory = directory;
        this.acts = acts;
        Names.name(this, "sightings");
        addClassName("tc-sheet");
        add(
                Box.text("h2", "", words.text("sighting.title")),
                Box.text("p", "tc-muted", words.text("sighting.lead")));
        if (sightings.isEmpty()) {
            add(Box.text("p", "", words.text("sighting.none")).named("no-sightings"));
        } else {
            Box rows = Box.of("ul", "tc-rows");
            sightings.forEach(view -> rows.add(row(view)));
            add(rows);
        }
        add(
                form.unfolding(
                        "record-sighting",
                        words.text("sighting.record"),
                        words,
                        () -> new SightingForm(directory, acts.slot(), words, acts.record()),
                        SightingForm::take));
    }

    private Component row(SightingView view) {
        Sighting sighting = view.sighting();
        SightingReport report = sighting.report();
        String when =
                Days.day(report.date(), words)
                        + (report.time() == null ? "" : ", " + Days.time(report.time()));
        Box text =
                Box.of(
                        "div",
                        "desk-grow",
                        Box.of(
                                "div",
                                "tc-strong",
                                Box.text("span", "", when + " · "),
                                ChildName.identifying(
                                        Places.text(report.place(), directory, words), words)),
                        Box.of("div", "desk-quote", ChildName.identifying(report.what(), words)),
                        seenBy(report),
                        said("sighting.recorded", sighting.recorded()));
        List<Sighting.Assessment> latestFirst = new ArrayList<>(sighting.assessments());
        Collections.reverse(latestFirst);
        latestFirst.forEach(each -> text.add(assessment(each)));
        Box row =
                Box.of("li", "tc-row desk-matter", badge(sighting.reliability()), text)
                        .named("sighting");
        if (view.mayAssess()) {
            row.add(
                    Unfolding.form(
                            "assess-sighting",
                            words.text("sighting.assess"),
                            words,
                            () -> assessForm(sighting)));
        }
        return row;
    }

    private Box badge(Reliability reliability) {
        String look =
                switch (reliability) {
                    case UNVERIFIED -> "proposal";
                    case CHECKED_TRUE -> "home";
                    case CHECKED_FALSE -> "closed";
                };
        return Badges.badge(look, words.text("reliability", reliability));
    }

    private Component seenBy(SightingReport report) {
        Box line = Box.of("div", "tc-small");
        if (report.seenBy().isEmpty() && report.phone().isEmpty()) {
            line.add(Box.text("span", "tc-muted", words.text("sighting.anonymous")));
            return line;
        }
        line.add(Box.text("span", "tc-muted", words.text("sighting.seen_by") + ": "));
        line.add(
                ChildName.identifying(
                        String.join(
                                ", ",
                                List.of(report.seenBy(), report.phone()).stream()
                                        .filter(each -> !each.isEmpty())
                                        .toList()),
                        words));
        return line;
    }

    private Component assessment(Sighting.Assessment assessment) {
        return Box.of(
                "div",
                "",
                Box.text("div", "tc-small", words.text("reliability", assessment.reliability())),
                said("sighting.assessed", assessment.said()),
                Box.of(
                        "div",
                        "desk-quote",
                        ChildName.identifying(assessment.said().reason(), words)));
    }

    private Component said(String key, Statement statement) {
        return Box.text(
                "div",
                "tc-muted tc-small",
                words.text(
                        key,
                        statement.user(),
                        Places.office(statement.office(), directory, words),
                        Days.moment(statement.at(), words)));
    }

    private Component assessForm(Sighting sighting) {
        return new ReasonForm(
                        words,
                        List.of(
                                act(sighting, Reliability.CHECKED_TRUE),
                                act(sighting, Reliability.CHECKED_FALSE)))
                .asking(words.text("sighting.how_checked"));
    }

    private ReasonForm.Act act(Sighting sighting, Reliability reliability) {
        return new ReasonForm.Act(
                "assess-" + reliability.code(),
                words.text("sighting.say", reliability),
                reason -> acts.assess().of(sighting, reliability, reason));
    }
}
