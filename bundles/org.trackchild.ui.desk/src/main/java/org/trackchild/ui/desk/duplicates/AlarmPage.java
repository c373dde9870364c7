package org.trackchild.ui.desk.duplicates;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.trackchild.access.api.Caller;
import org.trackchild.directory.api.Directory;
import org.trackchild.model.CaseId;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.AlarmAnswer;
import org.trackchild.registry.api.CaseFields;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.Duplicate;
import org.trackchild.registry.api.DuplicateView;
import org.trackchild.registry.api.Duplicates;
import org.trackchild.registry.api.Statement;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.desk.paper.Paper;
import org.trackchild.ui.desk.paper.Printing;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.ChildName;
import org.trackchild.ui.desk.parts.Links;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.Places;
import org.trackchild.ui.desk.parts.ReasonForm;
import org.trackchild.ui.desk.parts.Screen;
import org.trackchild.ui.desk.parts.StaleNotice;
import org.trackchild.ui.desk.photos.PhotoVisit;
import org.trackchild.ui.desk.photos.SidePhotos;
import org.trackchild.ui.desk.words.CodeWords;
import org.trackchild.ui.desk.words.Days;

/** "Is this one child?": the two records side by side, and the answer. */
final class AlarmPage extends Screen implements BeforeEnterObserver {

    private final transient Duplicates duplicates;

    private final transient Directory directory;

    private final transient CaseFields fields;

    private transient Optional<UUID> id = Optional.empty();

    private transient DuplicateView shown;

    private final StaleNotice news = new StaleNotice();

    private final transient PhotoVisit visit = new PhotoVisit();

    AlarmPage(Desk desk, Duplicates duplicates, Directory directory, CaseFields fields) {
        super(desk, "page-duplicate");
        this.duplicates = duplicates;
        this.directory = directory;
        this.fields = fields;
        desk.onJournal(this, this::follow);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters().get("id").flatMap(CaseId::parse).map(CaseId::value);
        shown = null;
        visit.end();
        rebuildIfOpen();
    }

    @Override
    protected String title() {
        return text("alarm.title");
    }

    @Override
    protected void build() {
        if (shown == null) {
            shown =
                    duplicates.read(
                            caller(),
                            id.orElseThrow(
                                    () -> new ProblemException(CaseProblem.NO_SUCH_DUPLICATE)));
        }
        news.removeAll();
        Duplicate alarm = shown.duplicate();
        Caller reader = caller();
        UUID named = alarm.id();
        SidePhotos photos =
                new SidePhotos(
                        visit,
                        (photo, why) -> duplicates.photo(reader, named, photo, why),
                        fields,
                        directory);
        TwoRecords records =
                new TwoRecords(
                        words(),
                        directory,
                        new CodeWords(fields.known(), words()),
                        side -> photos.of(side, words()));
        Paper paper =
                Paper.ofPage(
                        "records-sheet",
                        words(),
                        reader,
                        directory,
                        shown.one().header().number() + " / " + shown.other().header().number(),
                        title());
        add(
                head(
                        Links.to("duplicates", text("alarm.all"), "to-duplicates"),
                        Printing.button(words(), () -> paper)),
                Box.text("p", "tc-muted", text("compare.recorded")),
                news,
                Box.text("p", "tc-note", why(alarm)).named("why"),
                Box.of(
                        "div",
                        "tc-columns",
                        paper.with(Box.of("section", "tc-sheet", records.of(shown))),
                        outcome(alarm)));
    }

    private String why(Duplicate alarm) {
        String why = words().text("alarm.why", alarm.ground());
        return alarm.isOpen() && !alarm.evidence().returnedBecause().isEmpty()
                ? why + " " + text("alarm.returned")
                : why;
    }

    private Component outcome(Duplicate alarm) {
        Box box =
                Box.of(
                        "section",
                        "tc-sheet tc-sheet-plain",
                        Box.text("h2", "", text("decision.title")));
        heard(alarm).forEach(box::add);
        if (!alarm.isOpen()) {
            box.add(Box.text("p", "", words().text("alarm.settled", alarm.status())));
            box.with("role", "status");
            return box.named("outcome");
        }
        if (shown.part().differSince().isPresent()) {
            box.add(Box.text("p", "tc-note", text("alarm.differ")).named("alarm-differ"));
        }
        if (shown.mayAnswer()) {
            box.add(form());
        } else if (shown.part().waits()) {
            box.add(
                    Box.text("p", "", text("alarm.waits"))
                            .with("role", "status")
                            .named("alarm-waits"));
        } else if (shown.part().differSince().isEmpty()) {
            box.add(Box.text("p", "", text("alarm.not_yours")));
        }
        if (shown.part().takesBack()) {
            box.add(takingBack());
        }
        return box.named("outcome");
    }

    /** What people said that the reader may know; of an alarm from before, who settled it. */
    private List<Component> heard(Duplicate alarm) {
        List<Component> heard = new ArrayList<>();
        alarm.answer()
                .filter(
                        said ->
                                shown.part().heard().stream()
                                        .noneMatch(each -> each.said().equals(said)))
                .ifPresent(
                        said ->
                                heard.add(
                                        said(
                                                alarm.isOpen() ? "alarm.said_before" : "alarm.said",
                                                said)));
        for (AlarmAnswer each : shown.part().heard()) {
            if (each.counts() || !alarm.isOpen()) {
                heard.add(
                        said(
                                each.same() ? "alarm.said_same" : "alarm.said_different",
                                each.said()));
            }
        }
        return heard;
    }

    private Component takingBack() {
        Button back = new Button(text("alarm.take_back"));
        back.addClickListener(
                click -> {
                    try {
                        shown = duplicates.takeBack(caller(), shown.duplicate().id());
                    } catch (ProblemException settled) {
                        // the other office has answered meanwhile: the page shows what it said
                        shown = null;
                    }
                    rebuild();
                });
        return Box.of("div", "tc-actions", Names.name(back, "take-back"));
    }

    private Component said(String key, Statement said) {
        return Box.of(
                "div",
                "",
                Box.text(
                        "div",
                        "tc-muted tc-small",
                        text(
                                key,
                                said.user(),
                                Places.office(said.office(), directory, words()),
                                Days.moment(said.at(), words()))),
                Box.of("div", "desk-quote", ChildName.identifying(said.reason(), words())));
    }

    private Component form() {
        return new ReasonForm(
                        words(),
                        List.of(
                                new ReasonForm.Act(
                                        "same-child",
                                        text("alarm.same"),
                                        reason -> answer(true, reason)),
                                new ReasonForm.Act(
                                        "different-children",
                                        text("alarm.different"),
                                        reason -> answer(false, reason))),
                        Box.text("p", "", text("alarm.same_means")),
                        Box.text("p", "", text("alarm.different_means")))
                .askingHowYouKnow();
    }

    private void answer(boolean same, String reason) {
        Duplicate seen = shown.duplicate();
        shown = duplicates.answer(caller(), seen.id(), seen.timing().version(), same, reason);
        rebuild();
    }

    /** Says when somebody else has answered. The reader's own entries stay. */
    private void follow() {
        if (shown == null || news.isShown()) {
            return;
        }
        CaseId own = (shown.one().own() ? shown.one() : shown.other()).header().id();
        boolean moved =
                duplicates.ofCase(caller(), own).stream()
                        .filter(each -> each.duplicate().id().equals(shown.duplicate().id()))
                        .anyMatch(
                                each ->
                                        !each.duplicate()
                                                        .timing()
                                                        .equals(shown.duplicate().timing())
                                                || !each.part().equals(shown.part()));
        if (moved) {
            news.show(
                    "alarm.changed",
                    words(),
                    () -> {
                        shown = null;
                        rebuild();
                    });
        }
    }
}
