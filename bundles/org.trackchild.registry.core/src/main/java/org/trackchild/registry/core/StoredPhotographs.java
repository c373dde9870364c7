package org.trackchild.registry.core;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.access.api.Action;
import org.trackchild.access.api.Caller;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.model.CaseId;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseFields;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.Photographs;
import org.trackchild.registry.api.Statement;
import org.trackchild.store.api.PhotoTable;
import org.trackchild.store.api.Store;
import org.trackchild.store.api.StoredCase;
import org.trackchild.store.api.Transaction;

/** Photographs over the store. */
@Component(service = Photographs.class)
public class StoredPhotographs implements Photographs {

    private final Store store;

    private final CaseDesk desk;

    private final CaseFields fields;

    @Activate
    public StoredPhotographs(
            @Reference Store store, @Reference CaseDesk desk, @Reference CaseFields fields) {
        this.store = store;
        this.desk = desk;
        this.fields = fields;
    }

    @Override
    public byte[] open(Caller caller, CaseId of, UUID photo, String reason) {
        return store.write(
                caller,
                tx -> {
                    desk.find(tx, caller, Action.READ, of);
                    PhotoOpening opening = new PhotoOpening(tx, fields);
                    PhotoTable.Photo found = opening.find(photo, of::equals);
                    return opening.open(found, opening.isRestricted(found), reason, "");
                });
    }

    @Override
    public Map<UUID, Statement> restrictions(Caller caller, CaseId of) {
        return store.read(
                tx -> {
                    desk.find(tx, caller, Action.READ, of);
                    return tx.photos().restrictions(of);
                });
    }

    @Override
    public void restrict(Caller caller, CaseId of, UUID photo, String reason) {
        String why = Statements.needed(reason);
        store.write(
                caller,
                tx -> {
                    Statement said = said(tx, caller, of, photo, why);
                    if (!tx.photos().restrict(photo, said)) {
                        throw new ProblemException(CaseProblem.RESTRICTED_BEFORE);
                    }
                    copies(tx, of, photo).stream()
                            .filter(copy -> tx.photos().restrict(copy.id(), said))
                            .forEach(
                                    copy ->
                                            journal(
                                                    tx,
                                                    JournalAction.PHOTO_RESTRICTED,
                                                    copy.owner(),
                                                    copy.id()));
                    return journal(tx, JournalAction.PHOTO_RESTRICTED, of, photo);
                });
    }

    @Override
    public void release(Caller caller, CaseId of, UUID photo, String reason) {
        String why = Statements.needed(reason);
        store.write(
                caller,
                tx -> {
                    Statement said = said(tx, caller, of, photo, why);
                    if (!tx.photos().release(photo, said)) {
                        throw new ProblemException(CaseProblem.NOT_RESTRICTED);
                    }
                    return journal(tx, JournalAction.PHOTO_RELEASED, of, photo);
                });
    }

    /** What somebody says of a photograph of a case that it may change. */
    private Statement said(Transaction tx, Caller caller, CaseId of, UUID photo, String why) {
        StoredCase stored = desk.find(tx, caller, Action.CHANGE, of);
        new PhotoOpening(tx, fields).find(photo, of::equals);
        return new Statement(
                caller.user(),
                desk.officeFor(caller, Action.CHANGE, stored.facts()),
                tx.now(),
                why);
    }

    /** The same picture in the other cases of the child, which shows what this one hides. */
    private static List<PhotoTable.Owned> copies(Transaction tx, CaseId of, UUID photo) {
        Set<CaseId> child = new CasesOfChild(tx).of(of);
        byte[] jpeg = tx.photos().find(photo).orElseThrow().jpeg();
        return tx.photos().ofSamePicture(PictureMarks.of(jpeg)).stream()
                .filter(each -> child.contains(each.owner()) && !each.id().equals(photo))
                .toList();
    }

    private static UUID journal(Transaction tx, JournalAction action, CaseId of, UUID photo) {
        tx.journal(action, StoredCaseRegistry.subject(of), "photo=" + photo);
        return photo;
    }
}
