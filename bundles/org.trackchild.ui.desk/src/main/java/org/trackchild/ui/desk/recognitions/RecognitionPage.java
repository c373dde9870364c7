package org.trackchild.ui.desk.recognitions;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.trackchild.directory.api.Directory;
import org.trackchild.model.CaseId;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.Recognition;
import org.trackchild.registry.api.RecognitionView;
import org.trackchild.registry.api.Recognitions;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.desk.paper.Paper;
import org.trackchild.ui.desk.paper.Printing;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.ChildName;
import org.trackchild.ui.desk.parts.DayField;
import org.trackchild.ui.desk.parts.Links;
import org.trackchild.ui.desk.parts.MarkedFields;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.Places;
import org.trackchild.ui.desk.parts.ReasonForm;
import org.trackchild.ui.desk.parts.Refusals;
import org.trackchild.ui.desk.parts.Screen;
import org.trackchild.ui.desk.parts.StaleNotice;
import org.trackchild.ui.desk.parts.Unfolding;
import org.trackchild.ui.desk.words.ChildWords;
import org.trackchild.ui.desk.words.Days;

/** One fit facility or fit person: who it is, what was decided, and its children. */
final class RecognitionPage extends Screen implements BeforeEnterObserver {

    private final transient Recognitions recognitions;

    private final transient Directory directory;

    private transient Optional<UUID> id = Optional.empty();

    private transient RecognitionView shown;

    private String state = "";

    private final StaleNotice news = new StaleNotice();

    RecognitionPage(Desk desk, Recognitions recognitions, Directory directory) {
        super(desk, "page-recognition");
        this.recognitions = recognitions;
        this.directory = directory;
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
        return shown == null ? text("fit.page") : shown.recognition().content().name();
    }

    @Override
    protected void build() {
        if (shown == null) {
            UUID wanted =
                    id.orElseThrow(() -> new ProblemException(CaseProblem.NO_SUCH_RECOGNITION));
            shown = recognitions.read(caller(), wanted);
        }
        state = recognitions.state(caller(), shown.recognition().id());
        news.removeAll();
        Paper paper = Paper.ofPage("recognition-sheet", words(), caller(), directory, "", title());
        add(head(Printing.button(words(), () -> paper)), news, paper.with(facts(), roll(), acts()));
        if (shown.mayChange()) {
            add(
                    Unfolding.form("renew", text("fit.renew"), words(), this::renewal),
                    Unfolding.form("withdraw", text("fit.withdraw"), words(), this::withdrawal));
        }
    }

    private Component facts() {
        Recognition recognition = shown.recognition();
        Recognition.Content content = recognition.content();
        Recognition.Term term = recognition.term(words().today());
        Recognition.Takes takes = term.takes();
        Box facts = Box.of("dl", "tc-summary-list");
        fact(facts, "fit.number", recognition.number());
        fact(facts, "fit.kind", words().text("fit.kind", content.kind()));
        fact(facts, "fit.address", Places.text(content.place(), directory, words()));
        fact(facts, "fit.phone", content.phone());
        fact(facts, "fit.children", RecognitionWords.takes(takes, words()));
        fact(facts, "fit.places", RecognitionWords.taken(shown.taken(), takes.places(), words()));
        fact(facts, "fit.conditions", term.conditions());
        return Box.of(
                        "section",
                        "tc-sheet tc-sheet-plain",
                        RecognitionWords.badge(recognition, words()),
                        facts)
                .named("recognition-facts");
    }

    private void fact(Box facts, String key, String value) {
        if (!value.isEmpty()) {
            facts.add(Box.of("div", "", Box.text("dt", "", text(key)), Box.text("dd", "", value)));
        }
    }

    private Component roll() {
        Box sheet =
                Box.of("section", "tc-sheet tc-sheet-plain", Box.text("h2", "", text("fit.roll")));
        boolean over = !shown.recognition().isValidOn(words().today());
        if (over && shown.taken() > 0) {
            sheet.add(
                    Box.text("p", "tc-warning", text("fit.over_with_children")).named("fit-over"));
        }
        if (shown.taken() == 0) {
            sheet.add(Box.text("p", "tc-muted", text("fit.nobody")).named("fit-nobody"));
        }
        Box list = Box.of("ul", "tc-rows").named("fit-roll");
        shown.roll().forEach(child -> list.add(row(child)));
        sheet.add(list);
        if (shown.unseen() > 0) {
            sheet.add(
                    Box.text("p", "tc-note", text("fit.unseen", Integer.toString(shown.unseen())))
                            .named("fit-unseen"));
        }
        return sheet;
    }

    private Component row(RecognitionView.Child child) {
        return Box.of(
                        "li",
                        "tc-row",
                        Box.of(
                                "div",
                                "",
                                ChildName.of(child.subject().name(), words()),
                                Box.text(
                                        "div",
                                        "",
                                        ChildWords.brief(
                                                child.subject().sex(),
                                                child.subject().age(),
                                                words())),
                                Box.text(
                                        "div",
                                        "tc-muted tc-small",
                                        text("roll.since", Days.day(child.since(), words())))),
                        Links.to(
                                Links.ofCase(child.subject().header().id()),
                                child.subject().header().number(),
                                "open-case"))
                .named("fit-child");
    }

    private Component acts() {
        Box list = Box.of("ul", "tc-rows").named("fit-acts");
        List<Recognition.Act> all = shown.recognition().acts();
        for (int i = all.size() - 1; i >= 0; i--) {
            list.add(
                    Box.of(
                            "li",
                            "tc-row",
                            RecognitionWords.act(all.get(i), i == 0, directory, words())));
        }
        return Box.of(
                "section", "tc-sheet tc-sheet-plain", Box.text("h2", "", text("fit.acts")), list);
    }

    private Component renewal() {
        MarkedFields fields = new MarkedFields("fit-", words());
        TermFields term = new TermFields(words());
        term.renewing(shown.recognition(), words().today());
        Button save =
                new Button(
                        text("fit.save_renewal"),
                        click ->
                                fields.run(
                                        () -> {
                                            Refusals.ifAny(term.unreadable());
                                            show(
                                                    recognitions.renew(
                                                            caller(),
                                                            shown.recognition().id(),
                                                            shown.recognition().acts().size(),
                                                            term.term()));
                                        }));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Box form =
                Box.of(
                                "div",
                                "tc-form",
                                fields.summary(),
                                Box.text("p", "tc-note", text("fit.renew_means")))
                        .named("renewal-form");
        term.in(fields).forEach(form::add);
        form.add(Box.of("div", "tc-actions", Names.name(save, "save-renewal")));
        return form;
    }

    private Component withdrawal() {
        DayField from = new DayField(text("fit.withdrawn_from"), true, words());
        from.setValue(firstToWithdraw(shown.recognition(), words().today()));
        return new ReasonForm(
                        words(),
                        List.of(
                                new ReasonForm.Act(
                                        "save-withdrawal",
                                        text("fit.save_withdrawal"),
                                        reason ->
                                                show(
                                                        recognitions.withdraw(
                                                                caller(),
                                                                shown.recognition().id(),
                                                                shown.recognition().acts().size(),
                                                                from.getValue(),
                                                                reason)))),
                        Box.text("p", "tc-note", text("fit.withdraw_means")),
                        from)
                .marking(
                        Recognitions.FROM,
                        from,
                        () -> from.lacking(Recognitions.FROM).stream().toList())
                .asking(text("fit.withdraw_why"));
    }

    /** Today; of one that has not begun its first day, so that it never begins. */
    private static LocalDate firstToWithdraw(Recognition recognition, LocalDate today) {
        return recognition
                .period(today)
                .map(Recognition.Period::first)
                .filter(today::isBefore)
                .orElse(today);
    }

    private void show(RecognitionView now) {
        shown = now;
        rebuild();
    }

    /** Says when somebody else has changed something: what is typed here stays until then. */
    private void follow() {
        if (shown != null
                && !news.isShown()
                && !recognitions.state(caller(), shown.recognition().id()).equals(state)) {
            news.show("fit.changed", words(), this::readAgain);
        }
    }

    private void readAgain() {
        shown = null;
        rebuild();
    }
}
