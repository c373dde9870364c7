package org.trackchild.ui.desk.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.data.value.HasValueChangeMode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.words.Days;
import org.trackchild.ui.desk.words.Words;

/**
 * What somebody types into a small form of a page is kept in the browser until it is sent. Whoever
 * comes back to the page is asked whether to go on with it; it is never put over what is there, and
 * nothing is written over it before the answer. To be used with the session locked.
 */
public final class KeptTyping {

    private static final int IDLE_MILLIS = 1_000;

    /**
     * A field tells its value when it is left. This lets it tell it after a pause, too, and changes
     * nothing else: a lazy field would tell it later than the click on the button below it.
     */
    private static final String TELL_SOON =
            "this.addEventListener('input', () => { clearTimeout(this.tellSoon);"
                    + "this.tellSoon = setTimeout(() => this.dispatchEvent("
                    + "new CustomEvent('change', { bubbles: true })), $0); })";

    private final FormDrafts.Slot slot;

    private final Fields fields;

    private final Words words;

    private final DraftOffer offer = new DraftOffer("kept", this::keep);

    private final Box said = Box.of("p", "tc-saved");

    private final Box note = Box.of("div", "", offer, said).with("role", "status");

    /** A form that can tell what was typed into it, and be filled in with that. */
    public interface Fields {

        /** What was typed, by the names of the fields; without those that are empty. */
        Map<String, String> texts();

        /** Fills in what was typed before; what cannot be used any more is left out. */
        void fill(Map<String, String> texts);
    }

    /**
     * @param slot where it is kept
     * @param fields those of the form
     */
    public KeptTyping(FormDrafts.Slot slot, Fields fields, Words words) {
        this.slot = slot;
        this.fields = fields;
        this.words = words;
        note.named("kept-typing");
        // whoever presses what saves elsewhere finds that it is saved
        Shortcuts.addShortcutListener(note, this::keepTyped, Key.KEY_S, KeyModifier.CONTROL)
                .resetFocusOnActiveElement();
        note.addAttachListener(
                attached -> {
                    offer.ask();
                    new FormDrafts(attached.getUI()).load(slot, this::found);
                });
    }

    /** Where the reader is told; belongs into the form. */
    public Component note() {
        return note;
    }

    /** Keeps what is typed into fields, a moment after the last key. */
    public void follow(Iterable<? extends Component> some) {
        for (Component field : some) {
            if (field instanceof HasValueChangeMode) {
                field.addAttachListener(
                        attached -> field.getElement().executeJs(TELL_SOON, IDLE_MILLIS));
            }
            if (field instanceof HasValue<?, ?> value) {
                value.addValueChangeListener(
                        change -> {
                            if (change.isFromClient()) {
                                keep();
                            }
                        });
            }
        }
    }

    private void keepTyped() {
        if (!fields.texts().isEmpty()) {
            keep();
        }
    }

    /** Something was typed, or filled in by a click; where all is empty again nothing is kept. */
    public void keep() {
        if (offer.holdsBack()) {
            said.setText(offer.isVisible() ? words.text("draft.answer_first") : "");
            return;
        }
        Map<String, String> texts = fields.texts();
        if (texts.isEmpty()) {
            new FormDrafts(UI.getCurrent()).remove(slot);
            said.setText("");
            return;
        }
        Instant now = words.now();
        new FormDrafts(UI.getCurrent())
                .save(
                        new FormDrafts.Kept(slot, now, texts),
                        kept ->
                                said.setText(
                                        words.text(
                                                kept ? "draft.saved" : "draft.not_saved",
                                                Days.time(now.atZone(Days.INDIA).toLocalTime()))));
    }

    /** It was sent: nothing has to be kept, but for what the reader has not gone on with. */
    public void sent() {
        if (!offer.isOpen()) {
            new FormDrafts(UI.getCurrent()).remove(slot);
        }
    }

    private void found(Optional<FormDrafts.Kept> before) {
        Optional<FormDrafts.Kept> other =
                before.filter(kept -> !kept.texts().isEmpty())
                        .filter(kept -> !kept.texts().equals(fields.texts()));
        if (other.isEmpty()) {
            offer.close();
            return;
        }
        FormDrafts.Kept kept = other.get();
        offer.show(
                kept.savedAt(),
                words,
                () -> {
                    fields.fill(kept.texts());
                    keep();
                },
                () -> {
                    new FormDrafts(UI.getCurrent()).remove(slot);
                    said.setText("");
                });
    }
}
