package org.trackchild.ui.desk.quality;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import org.trackchild.quality.api.MatchQuality;
import org.trackchild.quality.api.Quality;
import org.trackchild.quality.api.Recall;
import org.trackchild.quality.api.Reliability;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Screen;
import org.trackchild.ui.desk.words.Figures;

/** How good matching is: honest probabilities, what is found, and the versions of the model. */
final class QualityPage extends Screen {

    /** Fewer pairs say nothing about a share. */
    private static final int TOO_FEW = 5;

    private final transient MatchQuality quality;

    private transient ModelPanel model;

    QualityPage(Desk desk, MatchQuality quality) {
        super(desk, "page-quality");
        this.quality = quality;
        desk.onJournal(this, this::show);
    }

    @Override
    protected String title() {
        return text("nav.quality");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        // learning tells how far it is, which is nothing that the journal would say
        Registration polls = event.getUI().addPollListener(poll -> show());
        // the browser's page outlives this one, and must not keep it
        addDetachListener(
                left -> {
                    left.unregisterListener();
                    polls.remove();
                    left.getUI().setPollInterval(-1);
                });
    }

    @Override
    protected void build() {
        Quality now = quality.quality(caller());
        model = new ModelPanel(quality, caller(), words());
        add(head(), reliability(now.reliability()), recall(now.recall()), thresholds(now), model);
        model.show(now);
    }

    private void show() {
        if (model != null && isAttached()) {
            model.show(quality.quality(caller()));
        }
    }

    private Component reliability(Reliability reliability) {
        Box sheet =
                Box.of(
                                "section",
                                "tc-sheet",
                                Box.text("h2", "", text("quality.honest")),
                                Box.text("p", "tc-muted", text("quality.honest_help")))
                        .named("reliability");
        if (reliability.pairs() == 0) {
            sheet.add(Box.text("p", "tc-empty", text("quality.no_decisions")));
            return sheet;
        }
        FigureTable table =
                new FigureTable(
                        "reliability-table",
                        text("quality.honest"),
                        List.of(
                                text("quality.range"),
                                text("quality.pairs"),
                                text("quality.said"),
                                text("quality.turned_out")));
        for (Reliability.Bin bin : reliability.bins()) {
            if (bin.pairs() > 0) {
                table.add(
                        text(
                                "quality.from_to",
                                Long.toString(Math.round(100 * bin.from())),
                                Percent.whole(bin.to())),
                        List.of(
                                Figures.grouped(bin.pairs()),
                                Percent.exact(bin.said()),
                                bin.pairs() < TOO_FEW
                                        ? text(
                                                "quality.of",
                                                Figures.grouped(bin.same()),
                                                Figures.grouped(bin.pairs()))
                                        : Percent.exact(bin.turnedOut())));
            }
        }
        sheet.add(
                Box.text(
                                "p",
                                "",
                                text(
                                        "quality.error",
                                        Figures.grouped(reliability.pairs()),
                                        Percent.exact(reliability.error())))
                        .named("calibration-error"),
                Box.of(
                        "div",
                        "desk-reliability-parts",
                        new Html(
                                "<div>"
                                        + ReliabilityDiagram.of(
                                                reliability,
                                                text("quality.said"),
                                                text("quality.turned_out"))
                                        + "</div>"),
                        table.component()));
        return sheet;
    }

    private Component recall(List<Recall> recall) {
        FigureTable table =
                new FigureTable(
                        "recall-table",
                        text("quality.found"),
                        List.of(
                                text("quality.stratum"),
                                text("quality.known"),
                                text("quality.proposed"),
                                text("quality.share")));
        for (Recall each : recall) {
            table.add(
                    words().text("stratum", each.stratum()),
                    List.of(
                            Figures.grouped(each.known()),
                            Figures.grouped(each.proposed()),
                            each.known() < TOO_FEW
                                    ? text("quality.too_few")
                                    : Percent.whole((double) each.proposed() / each.known())));
        }
        return Box.of(
                        "section",
                        "tc-sheet",
                        Box.text("h2", "", text("quality.found")),
                        Box.text("p", "tc-muted", text("quality.found_help")),
                        table.component())
                .named("recall");
    }

    private Component thresholds(Quality now) {
        return Box.of(
                        "section",
                        "tc-sheet",
                        Box.text("h2", "", text("quality.thresholds")),
                        Box.text(
                                "p",
                                "",
                                text(
                                        "quality.thresholds_now",
                                        Percent.whole(now.thresholds().propose()),
                                        Percent.whole(now.thresholds().show()))),
                        Box.text(
                                "p",
                                "tc-muted tc-small",
                                text("quality.thresholds_help", "etc/org.trackchild.matching.cfg")))
                .named("thresholds");
    }
}
