package org.trackchild.ui.desk.file;

import com.vaadin.flow.component.html.Div;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.trackchild.access.api.Caller;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.registry.api.Note;
import org.trackchild.registry.api.Sightings;
import org.trackchild.ui.desk.attachments.AttachmentForm;
import org.trackchild.ui.desk.form.FormDrafts;
import org.trackchild.ui.desk.observations.NoteForm;
import org.trackchild.ui.desk.observations.NoteList;
import org.trackchild.ui.desk.observations.SightingForm;
import org.trackchild.ui.desk.observations.SightingList;
import org.trackchild.ui.desk.parts.Links;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.OpenForm;
import org.trackchild.ui.desk.parts.StaleNotice;
import org.trackchild.ui.desk.words.Words;

/** Sightings, which only a missing child has, and notes. */
final class Observations extends Div {

    /** The forms that stay open while the page is built anew. */
    static final class Forms {

        private final OpenForm<SightingForm> sighting = new OpenForm<>();

        private final OpenForm<NoteForm> note = new OpenForm<>();

        private final OpenForm<AttachmentForm> attachment = new OpenForm<>();

        /** The form that adds a document or a recording. */
        OpenForm<AttachmentForm> attachment() {
            return attachment;
        }

        /** Nothing of what was typed is needed any more. */
        void close() {
            sighting.close();
            note.close();
            attachment.close();
        }
    }

    /**
     * What the page does for this part.
     *
     * @param act runs what may refuse, and shows the case anew
     * @param showNow shows this part anew
     * @param history reads the history of the case
     */
    record Around(Consumer<Runnable> act, Runnable showNow, Supplier<List<JournalEntry>> history) {

        /** The last entry about sightings and notes. */
        long last() {
            return history.get().stream()
                    .filter(entry -> OBSERVED.contains(entry.action()))
                    .mapToLong(JournalEntry::number)
                    .max()
                    .orElse(0);
        }
    }

    private static final Set<JournalAction> OBSERVED =
            EnumSet.of(
                    JournalAction.SIGHTING_RECORDED,
                    JournalAction.SIGHTING_ASSESSED,
                    JournalAction.NOTE_WRITTEN);

    private final StaleNotice news = new StaleNotice();

    private final transient Words words;

    private final transient Around around;

    private final long last;

    Observations(CasePart part, Caller caller, OtherOffices offices, Forms forms, Around around) {
        this.around = around;
        words = part.words();
        last = around.last();
        add(news);
        Consumer<Runnable> act = around.act();
        Names.name(this, "observations");
        addClassName("desk-groups");
        CaseId of = part.file().id();
        if (part.kind() == CaseKind.MISSING) {
            Sightings sightings = offices.sightings();
            add(
                    new SightingList(
                            sightings.ofCase(caller, of),
                            forms.sighting,
                            part.directory(),
                            part.words(),
                            new SightingList.Acts(
                                    slot(FormDrafts.Form.SIGHTING, part, caller),
                                    report ->
                                            act.accept(
                                                    () -> {
                                                        sightings.record(caller, of, report);
                                                        forms.sighting.close();
                                                    }),
                                    (sighting, reliability, reason) ->
                                            act.accept(
                                                    () ->
                                                            sightings.assess(
                                                                    caller,
                                                                    of,
                                                                    sighting.id(),
                                                                    sighting.version(),
                                                                    reliability,
                                                                    reason)))));
        }
        Consumer<Note.Content> write =
                content ->
                        act.accept(
                                () -> {
                                    offices.notes().write(caller, of, content);
                                    if (content.corrects().isEmpty()) {
                                        forms.note.close();
                                    }
                                });
        add(
                new NoteList(
                        offices.notes().ofCase(caller, of),
                        forms.note,
                        part.directory(),
                        slot(FormDrafts.Form.NOTE, part, caller),
                        part.words(),
                        write));
    }

    /** Where what is typed into a form of this part is kept. */
    private static FormDrafts.Slot slot(FormDrafts.Form form, CasePart part, Caller caller) {
        return new FormDrafts.Slot(
                caller.user(),
                form,
                Links.ofCase(part.file().id()) + "?tab=sightings",
                part.file().header().number());
    }

    /** Says so when somebody has written down more: what is being typed here stays. */
    void follow() {
        if (!news.isShown() && around.last() != last) {
            news.show("observations.changed", words, around.showNow());
        }
    }
}
