package org.trackchild.registry.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.access.api.Action;
import org.trackchild.access.api.Caller;
import org.trackchild.fields.api.Fields;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.model.CaseId;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemCode;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.Attachment;
import org.trackchild.registry.api.AttachmentKind;
import org.trackchild.registry.api.Attachments;
import org.trackchild.registry.api.CaseFields;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.Statement;
import org.trackchild.store.api.Store;
import org.trackchild.store.api.StoredCase;
import org.trackchild.store.api.Transaction;

/** Documents and recordings over the store. */
@Component(service = Attachments.class)
public class StoredAttachments implements Attachments {

    private static final int LONGEST_REASON = 1_000;

    private final Store store;

    private final CaseDesk desk;

    private final CaseFields fields;

    @Activate
    public StoredAttachments(
            @Reference Store store, @Reference CaseDesk desk, @Reference CaseFields fields) {
        this.store = store;
        this.desk = desk;
        this.fields = fields;
    }

    @Override
    public Attachment add(Caller caller, CaseId of, String title, boolean restricted, byte[] file) {
        // a picture is not made anew for who may add none
        store.read(tx -> desk.find(tx, caller, Action.CHANGE, of));
        List<Problem> problems = new ArrayList<>();
        String tidy = required(TITLE, title, LONGEST_TITLE, FieldProblem.REQUIRED, problems);
        Optional<AttachmentKind> kind = AttachmentKind.of(file);
        byte[] kept = kept(kind, file, problems);
        refuse(problems);
        return store.write(
                caller,
                tx -> {
                    StoredCase stored = desk.find(tx, caller, Action.CHANGE, of);
                    Attachment added =
                            new Attachment(
                                    CaseId.drawUuid(),
                                    of,
                                    new Attachment.Content(
                                            kind.get(), tidy, restricted, kept.length),
                                    statement(tx, caller, stored, ""),
                                    Optional.empty());
                    tx.attachments().insert(added, kept);
                    tx.journal(
                            JournalAction.ATTACHMENT_ADDED,
                            StoredCaseRegistry.subject(of),
                            "attachment="
                                    + added.id()
                                    + ";kind="
                                    + kind.get().code()
                                    + ";restricted="
                                    + restricted);
                    return added;
                });
    }

    /** What is kept of a file: a photograph is made anew, a signed document stays what it is. */
    private static byte[] kept(Optional<AttachmentKind> kind, byte[] file, List<Problem> problems) {
        if (kind.isEmpty()) {
            problems.add(new Problem(CaseProblem.NOT_A_DOCUMENT, FILE, List.of()));
        } else if (file.length > kind.get().mostBytes()) {
            problems.add(
                    new Problem(CaseProblem.FILE_TOO_LARGE, FILE, List.of(kind.get().limit())));
        } else if (kind.get() == AttachmentKind.PICTURE) {
            try {
                return PhotoCleaner.cleanPaper(file).jpeg();
            } catch (ProblemException refused) {
                refused.problems()
                        .forEach(
                                each ->
                                        problems.add(
                                                new Problem(each.code(), FILE, each.arguments())));
            }
        }
        return file;
    }

    @Override
    public List<Attachment> ofCase(Caller caller, CaseId of) {
        return store.write(
                caller,
                tx -> {
                    StoredCase stored = desk.find(tx, caller, Action.READ, of);
                    tx.journal(
                            JournalAction.CASE_READ,
                            StoredCaseRegistry.subject(of),
                            "part=attachments;reason="
                                    + desk.policy()
                                            .decide(caller, Action.READ, stored.facts())
                                            .reason());
                    return tx.attachments().ofCase(of);
                });
    }

    @Override
    public Opened open(Caller caller, CaseId of, UUID id, String reason) {
        Fields known = fields.known();
        return store.write(
                caller,
                tx -> {
                    StoredCase stored = desk.find(tx, caller, Action.READ, of);
                    Attachment found = present(tx, of, id);
                    String code = OpeningReason.code(known, reason, stored.facts().state());
                    if (code.isEmpty() && found.content().restricted()) {
                        refuse(
                                List.of(
                                        new Problem(
                                                CaseProblem.REASON_REQUIRED, REASON, List.of())));
                    }
                    tx.journal(
                            JournalAction.ATTACHMENT_READ,
                            StoredCaseRegistry.subject(of),
                            "attachment=" + id + (code.isEmpty() ? "" : ";why=" + code));
                    return new Opened(found, tx.attachments().bytes(id));
                });
    }

    @Override
    public Attachment remove(Caller caller, CaseId of, UUID id, String reason) {
        List<Problem> problems = new ArrayList<>();
        String why =
                required(REASON, reason, LONGEST_REASON, CaseProblem.REASON_REQUIRED, problems);
        refuse(problems);
        return store.write(
                caller,
                tx -> {
                    StoredCase stored = desk.find(tx, caller, Action.CHANGE, of);
                    present(tx, of, id);
                    if (!tx.attachments().remove(id, statement(tx, caller, stored, why))) {
                        throw new ProblemException(CaseProblem.ATTACHMENT_REMOVED);
                    }
                    tx.journal(
                            JournalAction.ATTACHMENT_REMOVED,
                            StoredCaseRegistry.subject(of),
                            "attachment=" + id);
                    return tx.attachments().find(id).orElseThrow();
                });
    }

    private static Attachment present(Transaction tx, CaseId of, UUID id) {
        Attachment found =
                tx.attachments()
                        .find(id)
                        .filter(each -> each.of().equals(of))
                        .orElseThrow(() -> new ProblemException(CaseProblem.NO_SUCH_ATTACHMENT));
        if (found.removed().isPresent()) {
            throw new ProblemException(CaseProblem.ATTACHMENT_REMOVED);
        }
        return found;
    }

    private Statement statement(Transaction tx, Caller caller, StoredCase of, String reason) {
        return new Statement(
                caller.user(), desk.officeFor(caller, Action.CHANGE, of.facts()), tx.now(), reason);
    }

    private static String required(
            String field, String text, int longest, ProblemCode missing, List<Problem> problems) {
        String tidy = TextRules.tidy(text);
        if (tidy.isEmpty()) {
            problems.add(new Problem(missing, field, List.of()));
        }
        TextRules.check(field, tidy, longest, problems);
        return tidy;
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
    }
}
