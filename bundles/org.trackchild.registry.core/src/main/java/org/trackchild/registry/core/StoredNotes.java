package org.trackchild.registry.core;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.access.api.Action;
import org.trackchild.access.api.Caller;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.model.CaseId;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.Note;
import org.trackchild.registry.api.Notes;
import org.trackchild.registry.api.Statement;
import org.trackchild.store.api.Store;
import org.trackchild.store.api.StoredCase;
import org.trackchild.store.api.Transaction;

/** Notes over the store. */
@Component(service = Notes.class)
public class StoredNotes implements Notes {

    private static final int LONGEST_TEXT = 2_000;

    private static final String TEXT = "text";

    private final Store store;

    private final CaseDesk desk;

    @Activate
    public StoredNotes(@Reference Store store, @Reference CaseDesk desk) {
        this.store = store;
        this.desk = desk;
    }

    @Override
    public Note write(Caller caller, CaseId of, Note.Content written) {
        Note.Content content =
                new Note.Content(
                        TextRules.tidy(written.text()), written.shared(), written.corrects());
        check(content.text());
        return store.write(
                caller,
                tx -> {
                    StoredCase stored = desk.find(tx, caller, Action.READ, of);
                    if (content.corrects().isPresent()
                            && !ids(seen(tx, caller, of)).contains(content.corrects().get())) {
                        throw new ProblemException(CaseProblem.NO_SUCH_NOTE);
                    }
                    Note made =
                            new Note(
                                    CaseId.drawUuid(),
                                    of,
                                    content,
                                    new Statement(
                                            caller.user(),
                                            desk.officeFor(caller, Action.READ, stored.facts()),
                                            tx.now(),
                                            ""));
                    tx.notes().insert(made);
                    tx.journal(
                            JournalAction.NOTE_WRITTEN,
                            StoredCaseRegistry.subject(of),
                            "note="
                                    + made.id()
                                    + ";shared="
                                    + content.shared()
                                    + content.corrects().map(id -> ";corrects=" + id).orElse(""));
                    return made;
                });
    }

    private static void check(String text) {
        List<Problem> problems = new ArrayList<>();
        if (text.isEmpty()) {
            problems.add(new Problem(FieldProblem.REQUIRED, TEXT, List.of()));
        }
        TextRules.check(TEXT, text, LONGEST_TEXT, problems);
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
    }

    @Override
    public List<Note> ofCase(Caller caller, CaseId of) {
        return store.write(
                caller,
                tx -> {
                    StoredCase stored = desk.find(tx, caller, Action.READ, of);
                    tx.journal(
                            JournalAction.CASE_READ,
                            StoredCaseRegistry.subject(of),
                            "part=notes;reason="
                                    + desk.policy()
                                            .decide(caller, Action.READ, stored.facts())
                                            .reason());
                    List<Note> seen = seen(tx, caller, of);
                    Set<UUID> known = ids(seen);
                    List<Note> latestFirst =
                            new ArrayList<>(
                                    seen.stream().map(note -> within(note, known)).toList());
                    Collections.reverse(latestFirst);
                    return latestFirst;
                });
    }

    /** Those that the caller may see, who may read the case. */
    private static List<Note> seen(Transaction tx, Caller caller, CaseId of) {
        return tx.notes().ofCase(of).stream()
                .filter(note -> note.content().shared() || isOfOffice(caller, note))
                .toList();
    }

    private static boolean isOfOffice(Caller caller, Note note) {
        return caller.postings().stream()
                .anyMatch(posting -> posting.office().equals(note.written().office()));
    }

    private static Set<UUID> ids(List<Note> notes) {
        return notes.stream().map(Note::id).collect(Collectors.toSet());
    }

    /** The note without what it corrects, when that is not among those that are known. */
    private static Note within(Note note, Set<UUID> known) {
        return new Note(
                note.id(),
                note.of(),
                new Note.Content(
                        note.content().text(),
                        note.content().shared(),
                        note.content().corrects().filter(known::contains)),
                note.written());
    }
}
