package org.trackchild.ui.desk.duplicates;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.trackchild.access.api.Caller;
import org.trackchild.directory.api.Directory;
import org.trackchild.model.CaseId;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseFields;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.Duplicate;
import org.trackchild.registry.api.DuplicateView;
import org.trackchild.registry.api.Duplicates;
import org.trackchild.registry.api.Statement;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.ChildName;
import org.trackchild.ui.desk.parts.Links;
import org.trackchild.ui.desk.parts.Places;
import org.trackchild.ui.desk.parts.ReasonForm;
import org.trackchild.ui.desk.parts.Screen;
import org.trackchild.ui.desk.parts.StaleNotice;
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
        TwoRecords records =
                new TwoRecords(
                        words(),
                        directory,
                        new CodeWords(fields.known(), words()),
                        photo -> duplicates.photo(reader, named, photo));
        add(
                head(Links.to("duplicates", text("alarm.all"), "to-duplicates")),
                Box.text("p", "tc-muted", text("compare.recorded")),
                news,
                Box.text("p", "tc-note", why(alarm)).named("why"),
                Box.of(
                        "div",
                        "tc-columns",
                        Box.of("section", "tc-sheet", records.of(shown)),
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
        alarm.answer().ifPresent(said -> box.add(said(alarm, said)));
        if (!alarm.isOpen()) {
            box.add(Box.text("p", "", words().text("alarm.settled", alarm.status())));
            box.with("role", "status");
        } else if (shown.mayAnswer()) {
            box.add(form());
        } else {
            box.add(Box.text("p", "", text("alarm.not_yours")));
        }
        return box.named("outcome");
    }

    private Component said(Duplicate alarm, Statement said) {
        return Box.of(
                "div",
                "",
                Box.text(
                        "div",
                        "tc-muted tc-small",
                        text(
                                alarm.isOpen() ? "alarm.said_before" : "alarm.said",
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
                        .map(DuplicateView::duplicate)
                        .filter(alarm -> alarm.id().equals(shown.duplicate().id()))
                        .anyMatch(alarm -> !alarm.timing().equals(shown.duplicate().timing()));
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
