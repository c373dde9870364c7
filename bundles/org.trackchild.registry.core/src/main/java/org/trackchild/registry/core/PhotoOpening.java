package org.trackchild.registry.core;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.trackchild.fields.api.Fields;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.model.CaseId;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseFields;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.Photographs;
import org.trackchild.store.api.PhotoTable;
import org.trackchild.store.api.Transaction;

/**
 * The one way on which the bytes of a photograph leave the register: a restricted one is given out
 * for a reason alone, and each stands in the journal. Inside of one transaction.
 */
final class PhotoOpening {

    private final Transaction tx;

    private final Fields known;

    /**
     * @param fields knows the reasons; while it is away ({@code null}) there is none, and nothing
     *     that is restricted is given out
     */
    PhotoOpening(Transaction tx, CaseFields fields) {
        this.tx = tx;
        known = fields == null ? Fields.NONE : fields.known();
    }

    /**
     * A photograph that may be seen from where it is asked for.
     *
     * @param owners whether it may be one of this case
     */
    PhotoTable.Photo find(UUID id, Predicate<CaseId> owners) {
        return tx.photos()
                .find(id)
                .filter(photo -> owners.test(photo.owner()))
                .orElseThrow(() -> new ProblemException(CaseProblem.NO_SUCH_PHOTO));
    }

    /**
     * Gives a photograph out.
     *
     * @param restricted whether it is restricted where it is asked for
     * @param reason why somebody looks at it; empty for none
     * @param shownBy what the journal says besides
     */
    byte[] open(PhotoTable.Photo photo, boolean restricted, String reason, String shownBy) {
        String state = tx.cases().find(photo.owner()).orElseThrow().facts().state();
        String why = OpeningReason.code(known, reason, state);
        if (why.isEmpty() && restricted) {
            throw new ProblemException(
                    List.of(
                            new Problem(
                                    CaseProblem.PHOTO_RESTRICTED, Photographs.REASON, List.of())));
        }
        tx.journal(
                JournalAction.PHOTO_READ,
                StoredCaseRegistry.subject(photo.owner()),
                "photo=" + photo.id() + shownBy + (why.isEmpty() ? "" : ";why=" + why));
        return photo.jpeg();
    }

    /** Whether a photograph is restricted: what its case says of it, which pages draw. */
    boolean isRestricted(PhotoTable.Photo photo) {
        return tx.cases().find(photo.owner()).orElseThrow().content().photos().stream()
                .anyMatch(each -> each.id().equals(photo.id()) && each.restricted());
    }
}
