package org.trackchild.ui.desk.forms;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.trackchild.model.CaseId;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.FormStatus;
import org.trackchild.registry.api.FormView;
import org.trackchild.registry.api.Forms;
import org.trackchild.rules.api.FormKind;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.desk.paper.Sheet;
import org.trackchild.ui.desk.paper.Signatories;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.ChildName;
import org.trackchild.ui.desk.parts.Links;
import org.trackchild.ui.desk.parts.Refusals;
import org.trackchild.ui.desk.parts.Screen;
import org.trackchild.ui.desk.parts.StaleNotice;
import org.trackchild.ui.desk.words.Days;
import org.trackchild.ui.desk.words.Figures;

/**
 * One form of the law. A draft is filled in section by section, so that the page stays quick, and
 * each answer is saved by itself; at its end stands a check of the whole sheet. What was handed in
 * is a sheet only.
 */
final class FormPage extends Screen implements BeforeEnterObserver, ItemField.Act {

    private static final String CHECK = FormSections.CHECK;

    private final transient Forms forms;

    private final transient Signatories signatories;

    private final Sheet sheet = new Sheet();

    private transient Optional<UUID> id = Optional.empty();

    private String part = "";

    private String wanted = "";

    private transient FormView shown;

    private final transient Map<String, ItemField> fields = new LinkedHashMap<>();

    private final transient Unsaved unsaved = new Unsaved();

    private final Box progress = Box.of("div", "desk-form-progress").named("form-progress");

    private final Box state =
            Box.of("p", "tc-small desk-form-state tc-screen-only")
                    .with("role", "status")
                    .named("save-state");

    private Box sections = Box.of("nav", "");

    private final StaleNotice news = new StaleNotice();

    FormPage(Desk desk, Forms forms, Signatories signatories) {
        super(desk, "page-form");
        this.forms = forms;
        this.signatories = signatories;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<UUID> now =
                event.getRouteParameters().get("id").flatMap(CaseId::parse).map(CaseId::value);
        QueryParameters address = event.getLocation().getQueryParameters();
        part = address.getSingleParameter("section").orElse("");
        wanted = address.getSingleParameter("item").orElse("");
        // whoever hands in reads what others wrote meanwhile
        if (!now.equals(id)) {
            fields.clear();
            unsaved.clear();
        }
        if (!now.equals(id) || part.equals(CHECK)) {
            shown = null;
        }
        id = now;
        rebuildIfOpen();
    }

    @Override
    protected String title() {
        return shown == null ? text("forms.form") : words().text(shown.title());
    }

    @Override
    protected void build() {
        if (shown == null) {
            shown =
                    forms.read(
                            caller(),
                            id.orElseThrow(() -> new ProblemException(CaseProblem.NO_SUCH_FORM)));
        }
        // what could not be saved stays typed while its reader looks at other parts
        fields.keySet().retainAll(unsaved.codes());
        news.removeAll();
        Box tools =
                Box.of(
                        "div",
                        "tc-toolbar desk-print-line",
                        Links.to(
                                Links.ofCase(shown.form().of()) + "?tab=orders",
                                text("orders.to_case", shown.subject().header().number()),
                                "to-case"));
        add(tools, heading());
        if (shown.form().status() == FormStatus.DRAFT && shown.may(FormView.Act.SAVE)) {
            if (isCheck()) {
                write(tools);
            }
            fillIn();
        } else {
            write(tools);
            add(sheet, new FormEnd(this::correct, words()).of(shown));
        }
    }

    private void write(Box tools) {
        sheet.write(words(), in -> new FormSheet(shown, signatories, in).of(caller()));
        tools.add(sheet.languageChoice(), sheet.printButton());
    }

    private boolean isCheck() {
        return part.equals(CHECK);
    }

    private Component heading() {
        Box line =
                Box.of(
                        "p",
                        "desk-form-subject",
                        FormWords.badge(shown, words()),
                        Box.text("span", "tc-number", shown.subject().header().number()),
                        ChildName.of(shown.subject().name(), words()));
        Box head =
                Box.of(
                        "header",
                        "tc-screen-only",
                        Box.text("h1", "", title()).named("title"),
                        line);
        shown.kind()
                .ifPresent(
                        kind ->
                                head.add(
                                        Box.text(
                                                "p",
                                                "tc-muted tc-small",
                                                FormWords.basis(kind.legal(), words()))));
        return head;
    }

    private void fillIn() {
        sections =
                Box.of("nav", "desk-form-sections tc-screen-only")
                        .with("aria-label", text("forms.sections"));
        Box content = Box.of("div", "desk-form-content");
        add(
                Box.of("div", "tc-screen-only", progress),
                Box.of("div", "desk-form", sections.named("form-sections"), content),
                state);
        showProgress();
        showState();
        if (isCheck()) {
            content.add(
                    news,
                    Box.of(
                            "div",
                            "desk-groups tc-screen-only",
                            new FormCheck(words(), unsaved.in(shown), this::handIn, this::discard)
                                    .of(shown),
                            new NoLongerAsked(words(), this::leaveOut).of(shown)),
                    sheet);
        } else if (words().isShielded()) {
            content.add(Box.text("p", "tc-note", text("forms.shielded")).named("form-shielded"));
        } else {
            content.add(section(current()));
        }
        ItemField field = fields.get(wanted);
        if (field != null) {
            field.focusInput();
        }
    }

    private FormKind kind() {
        return shown.kind().orElseThrow();
    }

    private FormKind.Section current() {
        return kind().sections().stream()
                .filter(section -> section.code().equals(part))
                .findFirst()
                .orElseGet(() -> kind().sections().get(0));
    }

    private Component section(FormKind.Section section) {
        Box box =
                Box.of(
                                "section",
                                "tc-sheet tc-form",
                                Box.text("h2", "", words().text(section.label())))
                        .named("section-" + section.code());
        long version = shown.form().progress().version();
        for (FormView.Item item : FormSections.items(shown, section)) {
            box.add(
                    fields.computeIfAbsent(
                            item.item().code(),
                            code -> new ItemField(item, version, words(), this)));
        }
        int next = kind().sections().indexOf(section) + 1;
        boolean last = next == kind().sections().size();
        box.add(
                Box.of(
                        "div",
                        "tc-actions",
                        Links.button(
                                FormWords.address(
                                        shown.form(),
                                        last ? CHECK : kind().sections().get(next).code()),
                                last
                                        ? text("forms.check")
                                        : text(
                                                "forms.next",
                                                words().text(kind().sections().get(next).label())),
                                "next-section",
                                true)));
        return box;
    }

    private void showProgress() {
        progress.removeAll();
        progress.add(
                Box.text("span", "tc-strong", FormWords.progress(shown, words())),
                FormWords.bar(shown));
        sections.removeAll();
        sections.add(new FormSections(shown, words()).list(isCheck() ? CHECK : current().code()));
    }

    @Override
    public void save(ItemField field, Optional<String> text) {
        unsaved.sent(field.code());
        try {
            shown =
                    forms.save(
                            caller(), shown.form().id(), field.seen(), Map.of(field.code(), text));
            long version = shown.form().progress().version();
            shown.item(field.code()).ifPresent(item -> field.show(item, version));
            settle(field.code());
        } catch (ProblemException refused) {
            Problem first = refused.problems().get(0);
            if (first.code() == CaseProblem.ANSWERED_MEANWHILE) {
                unsaved.refused(field.code(), first);
                choose(field);
            } else {
                refuse(field, first);
            }
        } finally {
            // whatever happened: nobody may read that it is saved when it is not
            showState();
        }
    }

    private void choose(ItemField field) {
        FormView now = forms.read(caller(), shown.form().id());
        now.item(field.code())
                .ifPresent(
                        item ->
                                field.choose(
                                        item,
                                        now.form().progress().version(),
                                        () -> {
                                            shown = forms.read(caller(), now.form().id());
                                            settle(field.code());
                                        }));
    }

    /** An answer is there as it is shown. */
    private void settle(String code) {
        unsaved.saved(code);
        // an answer can make others fall away or be asked
        shown.items()
                .forEach(
                        item ->
                                Optional.ofNullable(fields.get(item.item().code()))
                                        .ifPresent(each -> each.setVisible(item.asked())));
        showProgress();
        showState();
    }

    @Override
    public void refuse(ItemField field, Problem problem) {
        unsaved.refused(field.code(), problem);
        field.mark(words().text(problem));
        showState();
    }

    private void showState() {
        state.setText(
                unsaved.in(shown).isEmpty()
                        ? text(
                                "forms.saved",
                                Days.time(
                                        shown.form()
                                                .progress()
                                                .saved()
                                                .at()
                                                .atZone(Days.INDIA)
                                                .toLocalTime()))
                        : text("forms.not_saved", Figures.grouped(unsaved.in(shown).size())));
    }

    private void handIn() {
        try {
            shown = forms.handIn(caller(), shown.form().id(), shown.shown());
            rebuild();
        } catch (ProblemException refused) {
            if (refused.problems().get(0).code() != CaseProblem.FORM_CHANGED) {
                throw refused;
            }
            news.show(
                    "forms.changed",
                    words(),
                    () -> {
                        shown = null;
                        rebuild();
                    });
        }
    }

    private void leaveOut(String code, Box place) {
        try {
            shown =
                    forms.save(
                            caller(),
                            shown.form().id(),
                            shown.form().progress().version(),
                            Map.of(code, Optional.empty()));
            rebuild();
        } catch (ProblemException refused) {
            say(place, refused);
        }
    }

    private void discard(Box place) {
        try {
            shown = forms.discard(caller(), shown.form().id(), shown.form().progress().version());
            rebuild();
        } catch (ProblemException refused) {
            say(place, refused);
        }
    }

    private void say(Box place, ProblemException refused) {
        place.add(
                Box.text("p", "tc-warning", Refusals.sentences(refused, words()))
                        .with("role", "alert")
                        .named("form-refused"));
    }

    private void correct(Box place) {
        try {
            UI.getCurrent()
                    .navigate(
                            FormWords.address(
                                    forms.correct(caller(), shown.form().id()).form(), ""));
        } catch (ProblemException refused) {
            say(place, refused);
        }
    }
}
