package org.trackchild.ui.desk.file;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.trackchild.access.api.AccessPolicy;
import org.trackchild.access.api.Action;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.CaseFacts;
import org.trackchild.directory.api.Directory;
import org.trackchild.directory.api.Office;
import org.trackchild.model.CaseId;
import org.trackchild.registry.api.CaseHeader;
import org.trackchild.registry.api.CaseRegistry;
import org.trackchild.registry.api.Casework;
import org.trackchild.registry.api.Photographs;
import org.trackchild.registry.api.Proposals;
import org.trackchild.ui.desk.attachments.AttachmentForm;
import org.trackchild.ui.desk.attachments.AttachmentList;
import org.trackchild.ui.desk.parts.CaseNumbers;
import org.trackchild.ui.desk.parts.OpenForm;
import org.trackchild.ui.desk.photos.PhotoVisit;
import org.trackchild.ui.desk.photos.Photos;
import org.trackchild.ui.desk.words.PackFields;
import org.trackchild.ui.desk.words.Words;

/**
 * The services that the case page needs.
 *
 * @param records what is recorded
 * @param casework the life of its cases
 * @param proposals its proposals
 * @param directory knows offices
 * @param policy says who may do what
 */
record CaseServices(
        CaseRecords records,
        Casework casework,
        Proposals proposals,
        Directory directory,
        AccessPolicy policy) {

    CaseServices {
        Objects.requireNonNull(records);
        Objects.requireNonNull(casework);
        Objects.requireNonNull(proposals);
        Objects.requireNonNull(directory);
        Objects.requireNonNull(policy);
    }

    /** The register. */
    CaseRegistry cases() {
        return records.cases();
    }

    /** Labels, and code lists and fields of packs, for a case. */
    PackFields pack(Caller reader, CaseHeader header, Words words) {
        return new PackFields(
                records.fields(),
                words,
                records.cases().fieldsOf(reader, header.id()),
                header.kind(),
                directory.office(header.office()).map(Office::state).orElse(""));
    }

    /** The documents and recordings of a case. */
    AttachmentList attachments(Caller reader, CasePart part, OpenForm<AttachmentForm> form) {
        return new AttachmentList(
                records.attachments(),
                reader,
                part.file().id(),
                new AttachmentList.Around(
                        form, part.mayChange(), directory, part.pack(), part.words()));
    }

    /** The photographs of a case on a page. */
    Photos photos(Caller reader, CaseHeader header, PhotoVisit visit, Words words) {
        return new Photos(
                visit,
                (photo, reason) -> records.photographs().open(reader, header.id(), photo, reason),
                words.text("photo.of." + header.kind().code()),
                pack(reader, header, words),
                words);
    }

    /** The same with what is said of each, for those who may change the case. */
    PhotoMarks marks(Caller reader, CasePart part, Consumer<Runnable> act) {
        CaseId of = part.file().id();
        Photographs photographs = records.photographs();
        return new PhotoMarks(
                part,
                photographs.restrictions(reader, of),
                (photo, why) -> act.accept(() -> photographs.restrict(reader, of, photo, why)),
                (photo, why) -> act.accept(() -> photographs.release(reader, of, photo, why)));
    }

    /** The case with a number; {@code NO_SUCH_CASE} when the reader sees none. */
    CaseId existing(Caller reader, String number) {
        return CaseNumbers.existing(cases(), reader, number);
    }

    /** Whether the caller may change a case that it can read. */
    boolean mayChange(Caller caller, CaseHeader header) {
        return may(caller, Action.CHANGE, header);
    }

    /**
     * Whether the caller may do something with a case that it can read. The engines ask again; this
     * only decides what is offered.
     */
    boolean may(Caller caller, Action action, CaseHeader header) {
        Optional<Office> office = directory.office(header.office());
        CaseFacts facts =
                new CaseFacts(
                        header.kind(),
                        header.office(),
                        office.map(Office::state).orElse(""),
                        office.map(Office::district).orElse(""),
                        Set.of());
        return policy.decide(caller, action, facts).allowed();
    }
}
