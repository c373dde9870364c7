package org.trackchild.ui.desk.offices;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.trackchild.directory.api.Office;
import org.trackchild.directory.api.OfficeLicence;
import org.trackchild.directory.api.OfficeParticulars;
import org.trackchild.directory.api.OfficePosition;
import org.trackchild.directory.api.OfficeProblem;
import org.trackchild.directory.api.OfficeRegister;
import org.trackchild.directory.api.OfficeService;
import org.trackchild.directory.api.OfficeStanding;
import org.trackchild.directory.api.OfficeType;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.desk.form.FormDrafts;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.DayField;
import org.trackchild.ui.desk.parts.Links;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.OfficeField;
import org.trackchild.ui.desk.parts.OpenForm;
import org.trackchild.ui.desk.parts.Places;
import org.trackchild.ui.desk.parts.ProblemSummary;
import org.trackchild.ui.desk.parts.ReasonForm;
import org.trackchild.ui.desk.parts.Screen;
import org.trackchild.ui.desk.parts.StaleNotice;
import org.trackchild.ui.desk.parts.Unfolding;
import org.trackchild.ui.desk.words.Days;

/** One office: what the directory says of it, and for who keeps it the forms that change it. */
final class OfficePage extends Screen implements BeforeEnterObserver {

    private final transient OfficeParts parts;

    private transient Optional<OfficeId> id = Optional.empty();

    private transient Office shown;

    private final transient OpenForm<OfficeForm> change = new OpenForm<>();

    private final StaleNotice news = new StaleNotice();

    private final ProblemSummary problems = new ProblemSummary();

    OfficePage(Desk desk, OfficeParts parts) {
        super(desk, "page-office");
        this.parts = parts;
        desk.onJournal(this, this::follow);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id =
                event.getRouteParameters()
                        .get("id")
                        .filter(text -> !text.isBlank() && text.length() <= OfficeId.LONGEST)
                        .map(OfficeId::new);
        shown = null;
        change.close();
        rebuildIfOpen();
    }

    @Override
    protected String title() {
        return shown == null ? text("office.page") : words().text(shown.name());
    }

    @Override
    protected void build() {
        if (shown == null) {
            shown =
                    id.flatMap(parts.directory()::office)
                            .orElseThrow(() -> new ProblemException(OfficeProblem.NO_SUCH_OFFICE));
        }
        news.removeAll();
        problems.clear();
        add(head(), news, problems, facts());
        if (shown.type() == OfficeType.DCPU && !shown.district().isEmpty()) {
            add(new Coverage(parts.directory(), shown.district(), words()).table());
        }
        OfficeRegister.Rights rights = parts.register().rights(caller(), shown);
        if (rights.service()) {
            add(acts(rights));
            add(OfficeHistory.of(parts, caller(), shown, words()));
        }
    }

    private Component facts() {
        Box facts = Box.of("dl", "tc-summary-list");
        fact(facts, "offices.type", words().text("office_type", shown.type()));
        fact(facts, "office.place", OfficeWords.place(shown, parts.directory(), words()));
        service(facts, shown.entry().service());
        particulars(facts, shown.entry().particulars());
        standing(facts, shown.entry().standing());
        fact(facts, "office.id", shown.id().value());
        Box sheet =
                Box.of(
                        "section",
                        "tc-sheet tc-sheet-plain",
                        OfficeWords.badge(shown, words()),
                        facts);
        if (shown.entry().particulars().hidden()) {
            sheet.add(Box.text("p", "tc-warning", text("office.hidden")).named("office-hidden"));
        }
        if (shown.synthetic()) {
            sheet.add(Box.text("p", "tc-muted tc-small", text("offices.synthetic")));
        }
        return sheet.named("office-facts");
    }

    private void service(Box facts, OfficeService service) {
        Box contacts = Box.of("dd", "");
        service.contacts().forEach(contact -> contacts.add(OfficeWords.contact(contact, words())));
        if (service.contacts().isEmpty()) {
            contacts.add(Box.text("span", "tc-muted", text("office.no_contact")));
        }
        facts.add(Box.of("div", "", Box.text("dt", "", text("office.contacts")), contacts));
        fact(facts, "office.hours", OfficeWords.hours(service.hours(), words()));
        fact(facts, "office.hours_words", service.hours().words());
        fact(
                facts,
                "office.languages",
                service.languages().stream()
                        .map(code -> ServiceFields.language(code, parts.lists(), words()))
                        .collect(Collectors.joining(", ")));
        service.intake()
                .ifPresent(
                        intake ->
                                fact(facts, "office.intake", OfficeWords.intake(intake, words())));
    }

    private void particulars(Box facts, OfficeParticulars particulars) {
        particulars.licence().ifPresent(licence -> fact(facts, "office.licence", licence(licence)));
        particulars.parent().ifPresent(parent -> fact(facts, "office.parent", link(parent)));
        particulars.since().ifPresent(day -> fact(facts, "office.since", Days.day(day, words())));
        particulars
                .code()
                .ifPresent(
                        code ->
                                fact(
                                        facts,
                                        "office.reference",
                                        code.reference() + " (" + code.source() + ")"));
        particulars
                .position()
                .ifPresent(position -> fact(facts, "office.position", position(position)));
    }

    private String licence(OfficeLicence licence) {
        return licence.until()
                .map(
                        day ->
                                text(
                                        day.isBefore(words().today())
                                                ? "office.licence_over"
                                                : "office.licence_valid",
                                        licence.number(),
                                        Days.day(day, words())))
                .orElse(licence.number());
    }

    private String position(OfficePosition position) {
        return text(
                "office.position_of",
                Double.toString(position.latitude()),
                Double.toString(position.longitude()),
                Integer.toString(position.accuracy()));
    }

    private void standing(Box facts, OfficeStanding standing) {
        standing.verified()
                .ifPresent(
                        made ->
                                fact(
                                        facts,
                                        "office.verified_on",
                                        Days.day(made.at(), words())
                                                + " · "
                                                + parts.colleagues().name(made.by())));
        standing.closing()
                .ifPresent(
                        closing -> {
                            fact(facts, "office.closed_on", Days.day(closing.on(), words()));
                            fact(facts, "office.closed_why", closing.reason());
                            closing.successor()
                                    .ifPresent(
                                            other -> fact(facts, "office.successor", link(other)));
                        });
    }

    private Component link(OfficeId other) {
        return Links.to(
                Links.ofOffice(other),
                Places.office(other, parts.directory(), words()),
                "to-office");
    }

    private void fact(Box facts, String key, String value) {
        if (!value.isEmpty()) {
            fact(facts, key, Box.text("span", "", value));
        }
    }

    private void fact(Box facts, String key, Component value) {
        facts.add(Box.of("div", "", Box.text("dt", "", text(key)), Box.of("dd", "", value)));
    }

    private Component acts(OfficeRegister.Rights rights) {
        Box acts = Box.of("div", "desk-stack");
        if (shown.isOpen()) {
            Button verify = new Button(text("office.verify"), click -> verify());
            acts.add(
                    Box.text("p", "tc-note", text("office.verify_means")),
                    Names.name(verify, "verify"));
        }
        acts.add(
                change.unfolding(
                        "change", text("office.change"), words(), this::form, OfficeForm::take));
        if (rights.all() && shown.isOpen()) {
            acts.add(Unfolding.form("close", text("office.close"), words(), this::closing));
        }
        if (rights.all() && !shown.isOpen()) {
            acts.add(Unfolding.form("reopen", text("office.reopen"), words(), this::reopening));
        }
        return acts;
    }

    private OfficeForm form() {
        Office known = shown;
        return new OfficeForm(
                parts.form(words()),
                Optional.of(known),
                parts.register().rights(caller(), known).all(),
                new FormDrafts.Slot(
                        caller().user(),
                        FormDrafts.Form.OFFICE,
                        // what others have changed meanwhile is not put back by a draft
                        Links.ofOffice(known.id()) + "?version=" + known.version(),
                        ""),
                (draft, confirmed) ->
                        show(
                                parts.register()
                                        .change(
                                                caller(),
                                                known.id(),
                                                known.version(),
                                                draft,
                                                confirmed)));
    }

    private void verify() {
        problems.clear();
        try {
            show(parts.register().verify(caller(), shown.id(), shown.version()));
        } catch (ProblemException refused) {
            problems.show(
                    refused.problems().stream()
                            .map(each -> new ProblemSummary.Line(words().text(each), "", null))
                            .toList(),
                    words());
        }
    }

    private Component closing() {
        DayField on = new DayField(text("office.closed_on"), true, words());
        on.setValue(words().today());
        OfficeField successor = new OfficeField(parts.directory(), Optional.of(shown), words());
        successor.setLabel(text("office.successor"));
        successor.offer(EnumSet.of(shown.type()));
        return new ReasonForm(
                        words(),
                        List.of(
                                new ReasonForm.Act(
                                        "save-closing",
                                        text("office.save_closing"),
                                        reason ->
                                                show(
                                                        parts.register()
                                                                .close(
                                                                        caller(),
                                                                        shown.id(),
                                                                        shown.version(),
                                                                        new OfficeRegister.Closing(
                                                                                on.getValue(),
                                                                                reason,
                                                                                Optional.ofNullable(
                                                                                                successor
                                                                                                        .getValue())
                                                                                        .map(
                                                                                                Office
                                                                                                        ::id)))))),
                        Box.text("p", "tc-note", text("office.close_means")),
                        on,
                        successor)
                .marking(OfficeRegister.CLOSED_ON, on, () -> unreadable(on))
                .asking(text("office.close_why"));
    }

    private static List<Problem> unreadable(DayField on) {
        List<Problem> problems = new ArrayList<>();
        if (on.getValue() == null) {
            problems.add(
                    new Problem(
                            on.isUnreadable() ? FieldProblem.NOT_A_DAY : FieldProblem.REQUIRED,
                            OfficeRegister.CLOSED_ON,
                            List.of()));
        }
        return problems;
    }

    private Component reopening() {
        return new ReasonForm(
                        words(),
                        List.of(
                                new ReasonForm.Act(
                                        "save-reopening",
                                        text("office.save_reopening"),
                                        reason ->
                                                show(
                                                        parts.register()
                                                                .reopen(
                                                                        caller(),
                                                                        shown.id(),
                                                                        shown.version(),
                                                                        reason)))))
                .asking(text("office.reopen_why"));
    }

    private void show(Office now) {
        change.close();
        shown = now;
        rebuild();
    }

    /** Says when somebody else has changed something: what is typed here stays until then. */
    private void follow() {
        if (shown != null
                && !news.isShown()
                && parts.directory()
                        .office(shown.id())
                        .filter(now -> now.version() > shown.version())
                        .isPresent()) {
            news.show("office.changed", words(), this::readAgain);
        }
    }

    private void readAgain() {
        change.close();
        shown = null;
        rebuild();
    }
}
