package org.trackchild.ui.desk.form;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.trackchild.access.api.Posting;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Field;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseDraft;
import org.trackchild.registry.api.CaseSummary;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.FamilyTie;
import org.trackchild.registry.api.JointRegistration;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.words.Days;
import org.trackchild.ui.desk.words.Words;

/** A form that registers a child. What is typed is kept as a draft in the browser. */
abstract class NewCaseForm extends CaseForm implements BeforeEnterObserver {

    private final CaseKind kind;

    private DuplicatesPanel duplicates;

    private transient List<String> comparedWith = List.of();

    private final transient Set<CaseId> others = new HashSet<>();

    private Box saved;

    private Button addChild;

    private final Box offer = Box.of("div", "tc-note").named("draft-offer");

    private boolean goOn;

    /** The child whose brother or sister is registered; that is said when it is. */
    private final transient KnownSibling sibling =
            new KnownSibling(id -> register().cases().read(caller(), id));

    private Box siblingNote;

    private final transient SeveralChildren several = new SeveralChildren(this);

    NewCaseForm(Desk desk, Register register, CaseKind kind, String name) {
        super(desk, register, name);
        this.kind = kind;
        Shortcuts.addShortcutListener(this, this::saveDraft, Key.KEY_S, KeyModifier.CONTROL)
                .resetFocusOnActiveElement();
    }

    @Override
    protected CaseKind kind() {
        return kind;
    }

    @Override
    protected String state() {
        return caller().postings().stream().findFirst().map(Posting::state).orElse("");
    }

    @Override
    protected Optional<CaseId> subject() {
        return Optional.empty();
    }

    @Override
    protected String title() {
        return text("form.title." + kind.code());
    }

    @Override
    protected String submitText() {
        return several.areSeveral()
                ? text("children.submit", Integer.toString(several.size()))
                : text("form.submit." + kind.code());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var address = event.getLocation().getQueryParameters();
        goOn = address.getSingleParameter("draft").isPresent();
        sibling.named(address.getSingleParameter("sibling"));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        fillOffice();
        sibling.get()
                .ifPresent(known -> fill(new SiblingTexts(content()).of(known, kind, texts())));
        drafts(event.getUI()).load(kind, this::found);
    }

    /** Presets the place to that of the office: most children are lost or found nearby. */
    private void fillOffice() {
        Map<String, String> texts = new HashMap<>(texts());
        Optional<Posting> posting = caller().postings().stream().findFirst();
        if (texts.containsKey(Field.STATE.code()) || posting.isEmpty()) {
            return;
        }
        texts.put(Field.STATE.code(), posting.get().state());
        texts.put(Field.DISTRICT.code(), posting.get().district());
        fill(texts);
    }

    @Override
    protected Optional<Component> lead() {
        siblingNote = Box.of("p", "tc-note").named("sibling-of");
        showSibling();
        saved = Box.of("p", "tc-saved").with("role", "status").named("draft-saved");
        offer.setVisible(offer.getElement().getChildCount() > 0);
        return Optional.of(
                Box.of(
                        "div",
                        "desk-lead",
                        Box.text("p", "tc-lead", text("form.lead." + kind.code())),
                        siblingNote,
                        saved,
                        offer,
                        several.panel()));
    }

    @Override
    protected List<Entry> furtherEntries() {
        return several.entries();
    }

    /** Another child stands in the form, or there is one more or less. */
    void childrenChanged() {
        nameSubmit();
        addChild.setVisible(sibling.get().isEmpty());
        changed();
    }

    /** The words of the form, in the language of the reader. */
    Words language() {
        return words();
    }

    /** Name of the account of the reader. */
    String user() {
        return caller().user();
    }

    JointRegistration.Registered joint(JointRegistration.Request request) {
        return register().joint().register(caller(), request);
    }

    private void showSibling() {
        siblingNote.setText(
                sibling.get()
                        .map(known -> text("family.registers_sibling", known.header().number()))
                        .orElse(""));
        siblingNote.setVisible(sibling.get().isPresent());
    }

    @Override
    protected Optional<Component> aside() {
        duplicates = new DuplicatesPanel(register().directory(), words(), new Thoughts());
        comparedWith = List.of();
        return Optional.of(duplicates);
    }

    @Override
    protected List<Component> actions() {
        Button save = new Button(text("form.save_draft"));
        save.addClickListener(click -> saveDraft());
        addChild = new Button(text("children.add"));
        addChild.addClickListener(click -> several.add());
        // whose brother or sister is registered is said of one child
        addChild.setVisible(sibling.get().isEmpty());
        return List.of(Names.name(addChild, "add-child"), Names.name(save, "save-draft"));
    }

    @Override
    protected void changed() {
        several.show();
        saveDraft();
        compare();
    }

    private BrowserDrafts drafts(UI ui) {
        return new BrowserDrafts(ui, caller().user());
    }

    private void saveDraft() {
        closeOffer();
        Instant now = words().now();
        drafts(UI.getCurrent())
                .save(
                        kind,
                        new BrowserDrafts.Saved(now, texts(), sibling.id(), several.saved()),
                        kept ->
                                saved.setText(
                                        kept
                                                ? text("draft.saved", time(now))
                                                : text("draft.not_saved")));
    }

    private static String time(Instant moment) {
        return Days.time(moment.atZone(Days.INDIA).toLocalTime());
    }

    private void found(BrowserDrafts.Saved draft) {
        if (goOn) {
            goOn(draft);
            return;
        }
        Button goOnButton = new Button(text("draft.continue"));
        goOnButton.addClickListener(click -> goOn(draft));
        Button discard = new Button(text("draft.discard"));
        discard.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        discard.addClickListener(
                click -> {
                    drafts(UI.getCurrent()).remove(kind);
                    closeOffer();
                });
        offer.removeAll();
        offer.add(
                Box.text("p", "", text("draft.offer", Days.moment(draft.savedAt(), words()))),
                Box.of(
                        "div",
                        "tc-actions",
                        Names.name(goOnButton, "draft-continue"),
                        Names.name(discard, "draft-discard")));
        offer.setVisible(true);
    }

    private void goOn(BrowserDrafts.Saved draft) {
        sibling.continued(draft);
        showSibling();
        several.continued(draft);
        fill(draft.texts());
        several.show();
        nameSubmit();
        addChild.setVisible(sibling.get().isEmpty());
        saved.setText(text("draft.saved", time(draft.savedAt())));
        closeOffer();
        compare();
    }

    private void closeOffer() {
        offer.removeAll();
        offer.setVisible(false);
    }

    /** Looks for the same child once a name and its sex or age are there. */
    private void compare() {
        Map<String, String> texts = texts();
        List<String> typed =
                Stream.of(
                                Field.NAME,
                                Field.NAME_LOCAL,
                                Field.ALIAS,
                                Field.SEX,
                                Field.AGE_YEARS,
                                Field.DATE_OF_BIRTH,
                                Field.FATHER_NAME,
                                Field.MOTHER_NAME)
                        .map(field -> texts.getOrDefault(field.code(), ""))
                        .toList();
        if (typed.equals(comparedWith)) {
            return;
        }
        comparedWith = typed;
        boolean named = !(typed.get(0) + typed.get(1)).isBlank();
        boolean described = !(typed.get(3) + typed.get(4) + typed.get(5)).isBlank();
        if (!named || !described) {
            duplicates.ask();
            return;
        }
        content()
                .readable(kind, texts)
                .ifPresent(
                        draft ->
                                duplicates.show(
                                        register()
                                                .cases()
                                                .possibleDuplicates(caller(), kind, draft)));
    }

    /**
     * "Same child" links by naming the other case in the notes, where both offices read it; the
     * records are never merged.
     */
    private final class Thoughts implements DuplicatesPanel.Opinion {

        @Override
        public void same(CaseSummary summary) {
            Map<String, String> texts = new HashMap<>(texts());
            String link = text("duplicates.note", summary.header().number());
            texts.merge(Field.NOTES.code(), link, (notes, added) -> notes + "\n" + added);
            fill(texts);
            saveDraft();
        }

        @Override
        public boolean isSame(CaseSummary summary) {
            return texts().getOrDefault(Field.NOTES.code(), "").contains(summary.header().number());
        }

        @Override
        public void different(CaseId id) {
            others.add(id);
        }

        @Override
        public boolean isDifferent(CaseId id) {
            return others.contains(id);
        }
    }

    @Override
    protected void build() {
        super.build();
        several.show();
        // anew, because of another language or the screen shield: what was found stays found
        compare();
    }

    @Override
    protected void ended() {
        if (!several.areSeveral()) {
            super.ended();
            return;
        }
        several.register()
                .ifPresent(
                        done -> {
                            UI ui = UI.getCurrent();
                            drafts(ui).remove(kind);
                            ui.navigate(
                                    "registered-together/"
                                            + done.registered().incident().incident().id(),
                                    done.refused().isEmpty()
                                            ? QueryParameters.empty()
                                            : QueryParameters.of(
                                                    "photo", String.join(" ", done.refused())));
                        });
    }

    @Override
    protected void accept(CaseDraft draft) {
        CaseId id = register().cases().register(caller(), draft).registered().id();
        UI ui = UI.getCurrent();
        drafts(ui).remove(kind);
        QueryParameters refused = addPhotos(id);
        ui.navigate(
                "registered/" + id, relate(id) ? refused : refused.merging("family", "refused"));
    }

    /** The child is registered already: what is said about its family must not undo that. */
    private boolean relate(CaseId id) {
        Optional<ChildCase> known = sibling.get();
        if (known.isEmpty()) {
            return true;
        }
        try {
            register()
                    .families()
                    .relate(
                            caller(),
                            new FamilyTie.Said(
                                    id,
                                    known.get().id(),
                                    "sibling",
                                    FamilyTie.Ground.REPORTED_TOGETHER),
                            text("family.registered_from", known.get().header().number()));
            return true;
        } catch (ProblemException refused) {
            return false;
        }
    }
}
