package org.trackchild.ui.desk.sittings;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import org.trackchild.model.Page;
import org.trackchild.registry.api.Sitting;
import org.trackchild.registry.api.Sittings;
import org.trackchild.registry.api.Statement;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.desk.form.FormDrafts;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Links;
import org.trackchild.ui.desk.parts.LiveList;
import org.trackchild.ui.desk.parts.OpenForm;
import org.trackchild.ui.desk.parts.Screen;

/** The sittings ahead, the form that plans one, and the last ones. Follows the journal. */
final class SittingsPage extends Screen {

    private static final int LAST = 20;

    private final transient BenchServices services;

    private final transient OpenForm<PlanForm> form = new OpenForm<>();

    private transient LiveList ahead;

    private transient LiveList past;

    private Box nothing;

    SittingsPage(Desk desk, BenchServices services) {
        super(desk, "page-sittings");
        this.services = services;
        desk.onJournal(this, this::follow);
    }

    @Override
    protected String title() {
        return text("nav.sittings");
    }

    @Override
    protected void build() {
        Box aheadRows = Box.of("ul", "tc-rows").named("sittings-ahead");
        Box pastRows = Box.of("ul", "tc-rows").named("sittings-past");
        ahead = new LiveList(aheadRows, words());
        past = new LiveList(pastRows, words());
        nothing =
                Box.of("div", "tc-empty", Box.text("p", "", text("sitting.none_ahead")))
                        .named("none-ahead");
        add(
                head(),
                form.unfolding(
                        "plan-sitting",
                        text("sitting.plan"),
                        words(),
                        () ->
                                new PlanForm(
                                        services.sittings().usual(caller()),
                                        day -> services.closed(caller(), day),
                                        new FormDrafts.Slot(
                                                caller().user(),
                                                FormDrafts.Form.SITTING,
                                                "sittings",
                                                ""),
                                        words(),
                                        plan -> {
                                            services.sittings().plan(caller(), plan);
                                            form.close();
                                            rebuild();
                                        }),
                        PlanForm::take),
                nothing,
                aheadRows,
                Box.text("h2", "", text("sitting.past")),
                pastRows);
        services.sittings()
                .figures(caller())
                .ifPresent(figures -> add(new BenchFigureCards(figures, words())));
        show(false);
    }

    private void follow() {
        show(true);
    }

    private void show(boolean following) {
        if (ahead == null) {
            return;
        }
        List<Sittings.Line> lines = services.sittings().ahead(caller());
        Page<Sittings.Line> ended = services.sittings().past(caller(), Optional.empty(), LAST);
        List<LiveList.Row> rows = lines.stream().map(this::row).toList();
        if (following) {
            ahead.follow(rows);
        } else {
            ahead.show(rows);
        }
        past.show(ended.items().stream().map(this::row).toList());
        nothing.setVisible(lines.isEmpty());
    }

    private LiveList.Row row(Sittings.Line line) {
        return new LiveList.Row(line.sitting().id().toString(), line, () -> component(line));
    }

    private Component component(Sittings.Line line) {
        Sitting sitting = line.sitting();
        Box text =
                Box.of(
                        "div",
                        "",
                        Box.of(
                                "div",
                                "tc-strong",
                                Links.to(
                                        SittingWords.address(sitting),
                                        SittingWords.when(sitting.plan(), words()),
                                        "open-sitting-page")),
                        Box.text("div", "", SittingWords.where(sitting.plan(), words())),
                        Box.text(
                                "div",
                                "tc-muted tc-small",
                                text(
                                        "sitting.numbers",
                                        Long.toString(line.items()),
                                        Long.toString(line.waiting()))));
        sitting.moved().ifPresent(said -> text.add(said("sitting.moved_by", said)));
        if (sitting.status() == Sitting.Status.CANCELLED) {
            sitting.ended().ifPresent(said -> text.add(said("sitting.cancelled_by", said)));
        }
        if (sitting.status() == Sitting.Status.PLANNED) {
            text.add(
                    ChangeForms.moving(
                            line,
                            day -> services.closed(caller(), day),
                            words(),
                            (day, start, reason) ->
                                    services.sittings()
                                            .move(caller(), sitting.id(), day, start, reason)),
                    ChangeForms.cancelling(
                            line,
                            words(),
                            (reason, next) ->
                                    services.sittings()
                                            .cancel(caller(), sitting.id(), reason, next)));
        }
        return Box.of("li", "tc-row desk-matter", SittingWords.badge(sitting, words()), text)
                .named("sitting-row");
    }

    private Component said(String key, Statement said) {
        return Box.text(
                "div",
                "tc-muted tc-small",
                SittingWords.said(key, said, services.directory(), words()) + ": " + said.reason());
    }
}
