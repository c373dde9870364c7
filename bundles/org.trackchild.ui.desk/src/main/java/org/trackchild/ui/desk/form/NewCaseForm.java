package org.trackchild.ui.desk.form;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trackchild.access.api.Posting;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Field;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseDraft;
import org.trackchild.registry.api.CaseHeader;
import org.trackchild.registry.api.CaseRegistry.PossibleDuplicate;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.FamilyTie;
import org.trackchild.registry.api.JointRegistration;
import org.trackchild.registry.api.Origin;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.words.Days;
import org.trackchild.ui.desk.words.Words;

/** A form that registers a child. What is typed is kept as a draft in the browser. */
abstract class NewCaseForm extends CaseForm implements BeforeEnterObserver {

    private final CaseKind kind;

    private Box saved;

    private Button addChild;

    private final DraftOffer offer = new DraftOffer("draft", this::saveDraft);

    private boolean goOn;

    /** The child whose brother or sister is registered; that is said when it is. */
    private final transient KnownSibling sibling =
            new KnownSibling(id -> register().cases().read(caller(), id));

    private Box siblingNote;

    private final transient SeveralChildren several = new SeveralChildren(this);

    private final transient AlreadyReported reported = new AlreadyReported(this);

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
        offer.ask();
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
        List<Entry> entries = new ArrayList<>(several.entries());
        entries.add(reported.entry());
        return entries;
    }

    /** Another child stands in the form, or there is one more or less. */
    void childrenChanged() {
        nameSubmit();
        addChild.setVisible(sibling.get().isEmpty());
        several.show();
        saveDraft();
        reported.compareAnew();
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

    /** Those of the children whose answer was lost that the reader may see. */
    List<CaseHeader> known(List<Origin> origins) {
        return register().joint().known(caller(), origins);
    }

    List<PossibleDuplicate> possibleDuplicates(CaseDraft draft) {
        return register().cases().possibleDuplicates(caller(), kind, draft);
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
        return Optional.of(reported.panel());
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
        reported.compare();
    }

    private BrowserDrafts drafts(UI ui) {
        return new BrowserDrafts(ui, caller().user());
    }

    /** Keeps what is typed, unless an older draft waits for an answer. */
    void saveDraft() {
        if (offer.holdsBack()) {
            saved.setText(offer.isVisible() ? text("draft.answer_first") : "");
            return;
        }
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

    /** It is in the register; a draft with which the reader has not gone on is another. */
    private void forgetDraft() {
        if (!offer.isOpen()) {
            drafts(UI.getCurrent()).remove(kind);
        }
    }

    private void found(Optional<BrowserDrafts.Saved> before) {
        if (before.isEmpty()) {
            offer.close();
            return;
        }
        BrowserDrafts.Saved draft = before.get();
        if (goOn) {
            goOn(draft);
            offer.close();
            return;
        }
        offer.show(
                draft.savedAt(),
                words(),
                () -> goOn(draft),
                () -> {
                    drafts(UI.getCurrent()).remove(kind);
                    saved.setText("");
                });
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
        reported.compareAnew();
    }

    @Override
    protected void build() {
        super.build();
        several.show();
        // anew, because of another language or the screen shield: what was found stays found
        reported.compare();
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
                            forgetDraft();
                            UI.getCurrent()
                                    .navigate(
                                            "registered-together/"
                                                    + done.registered().incident().incident().id(),
                                            done.refused().isEmpty()
                                                    ? QueryParameters.empty()
                                                    : QueryParameters.of(
                                                            "photo",
                                                            String.join(" ", done.refused())));
                        });
    }

    @Override
    protected void accept(CaseDraft draft) {
        CaseId id = register().cases().register(caller(), draft).registered().id();
        forgetDraft();
        QueryParameters refused = addPhotos(id);
        UI.getCurrent()
                .navigate(
                        "registered/" + id,
                        relate(id) ? refused : refused.merging("family", "refused"));
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
