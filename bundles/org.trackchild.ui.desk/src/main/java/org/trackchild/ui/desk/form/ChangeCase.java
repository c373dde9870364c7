package org.trackchild.ui.desk.form;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trackchild.directory.api.Office;
import org.trackchild.fields.api.CaseField;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseDraft;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.ChangesSince;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Links;
import org.trackchild.ui.desk.parts.Places;
import org.trackchild.ui.desk.words.Days;

/** The form that changes a case. It remembers which version the reader saw. */
final class ChangeCase extends CaseForm implements BeforeEnterObserver {

    private transient Optional<CaseId> id = Optional.empty();

    private String field = "";

    private transient ChildCase seen;

    /** What the reader began with: for a draft that was kept, not all of it is what is seen. */
    private transient KeptChanges.Base base;

    /** Fields of packs that the reader sees in this case. */
    private transient List<CaseField> sees = List.of();

    private transient Optional<Meanwhile> meanwhile = Optional.empty();

    private transient MergePanel panel;

    private transient KeptTyping kept;

    ChangeCase(Desk desk, Register register) {
        super(desk, register, "page-change");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters().get("id").flatMap(CaseId::parse);
        field = event.getLocation().getQueryParameters().getSingleParameter("field").orElse("");
    }

    @Override
    protected void build() {
        if (words().isShielded()) {
            // what is typed already is kept for the time when the shield goes down
            texts();
            add(
                    head(),
                    Box.of("div", "tc-empty", Box.text("p", "", text("shield.form")))
                            .named("shielded"));
            return;
        }
        if (seen == null) {
            seen =
                    register()
                            .cases()
                            .read(
                                    caller(),
                                    id.orElseThrow(
                                            () -> new ProblemException(CaseProblem.NO_SUCH_CASE)));
            sees = register().cases().fieldsOf(caller(), seen.id());
            base = stored();
            super.build();
            fill(base.texts());
        } else if (meanwhile.isPresent()) {
            buildMerge(meanwhile.get());
        } else {
            super.build();
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        focus(field);
    }

    @Override
    protected CaseKind kind() {
        return seen.header().kind();
    }

    @Override
    protected String state() {
        return register().directory().office(seen.header().office()).map(Office::state).orElse("");
    }

    /** Those that no pack offers any more cannot be filled in. */
    @Override
    protected List<CaseField> offered() {
        return sees.stream()
                .filter(each -> register().fields().known().field(each.code()).isPresent())
                .toList();
    }

    @Override
    protected Optional<CaseId> subject() {
        return Optional.of(seen.id());
    }

    @Override
    protected String title() {
        return seen == null ? text("form.change") : text("form.change_of", seen.header().number());
    }

    @Override
    protected String submitText() {
        return text("form.save");
    }

    @Override
    protected Optional<Component> lead() {
        kept =
                new KeptTyping(
                        new FormDrafts.Slot(
                                caller().user(),
                                FormDrafts.Form.CHANGE,
                                Links.change(seen.id(), ""),
                                seen.header().number()),
                        new Changes(),
                        words());
        return Optional.of(
                Box.of("div", "", Box.text("p", "tc-lead", text("form.lead.change")), kept.note()));
    }

    @Override
    protected Optional<Component> aside() {
        return Optional.empty();
    }

    @Override
    protected List<Component> actions() {
        return List.of(
                Links.button(
                        Links.ofCase(seen.id()), text("button.cancel"), "cancel-change", false));
    }

    @Override
    protected void changed() {
        kept.keep();
    }

    /** What the reader wants to be otherwise than it was, and nothing else. */
    private final class Changes implements KeptTyping.Fields {

        @Override
        public Map<String, String> texts() {
            return KeptChanges.of(base, ChangeCase.this.texts());
        }

        @Override
        public void fill(Map<String, String> changes) {
            KeptChanges.Continued continued = KeptChanges.continued(stored(), changes);
            base = continued.base();
            ChangeCase.this.fill(continued.texts());
        }
    }

    /** The case as the reader saw it last. */
    private KeptChanges.Base stored() {
        return new KeptChanges.Base(
                content().write(seen.toDraft()), seen.header().revision().version());
    }

    private void buildMerge(Meanwhile with) {
        MergeTable table =
                new MergeTable(
                        with.merge(),
                        new FieldWords(words(), register().directory(), pack()),
                        this::label,
                        words(),
                        with.choices());
        panel = new MergePanel(with, table, who(with), words(), this::saveMerged, this::backToForm);
        add(head(), panel);
    }

    /** Who changed it, the latest first, each of them once. */
    private List<String> who(Meanwhile with) {
        Map<String, String> sentences = new LinkedHashMap<>();
        for (ChangesSince.Change change : with.since().changes()) {
            String name =
                    change.office()
                            .map(
                                    office ->
                                            text(
                                                    "merge.person",
                                                    change.user(),
                                                    Places.office(
                                                            office,
                                                            register().directory(),
                                                            words())))
                            .orElseGet(() -> text("history.system"));
            sentences.putIfAbsent(name, text("merge.who", name, Days.moment(change.at(), words())));
        }
        return List.copyOf(sentences.values());
    }

    private void saveMerged(Map<String, String> merged) {
        CaseContent.Result result = read(merged);
        CaseDraft draft = result.draft().orElseThrow(() -> new ProblemException(result.problems()));
        // from now on this is what the reader wants, compared with what was stored a moment ago
        seen = meanwhile.orElseThrow().stored();
        base = stored();
        fill(merged);
        accept(draft);
    }

    private void backToForm() {
        meanwhile = Optional.empty();
        rebuild();
        focus(field);
    }

    @Override
    protected void submit() {
        if (meanwhile.isPresent()) {
            panel.submit();
        } else {
            super.submit();
        }
    }

    @Override
    protected void accept(CaseDraft draft) {
        CaseDraft whole = content().keepingTheRest(draft, seen);
        if (!base.texts().equals(stored().texts())) {
            // it was typed before others changed the same
            showMeanwhile(whole);
            return;
        }
        long version = seen.header().revision().version();
        try {
            register().cases().change(caller(), seen.id(), version, whole);
        } catch (ProblemException refused) {
            if (refused.problems().get(0).code() != CaseProblem.CHANGED_MEANWHILE) {
                throw refused;
            }
            showMeanwhile(whole);
            return;
        }
        kept.sent();
        UI.getCurrent()
                .navigate(Links.ofCase(seen.id()), addPhotos(seen.id()).merging("tab", "details"));
    }

    private void showMeanwhile(CaseDraft mine) {
        ChildCase stored = register().cases().read(caller(), seen.id());
        // a day that is written in another way is no change
        CaseDraft wanted = register().cases().asStored(caller(), seen.id(), mine);
        meanwhile =
                Optional.of(
                        Meanwhile.of(
                                stored,
                                register()
                                        .cases()
                                        .changesSince(caller(), seen.id(), base.version()),
                                base.texts(),
                                content().write(stored.toDraft()),
                                content().write(wanted)));
        rebuild();
    }
}
