package org.trackchild.store.jpa;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.LockModeType;
import org.trackchild.model.CaseId;
import org.trackchild.model.Code;
import org.trackchild.model.OfficeId;
import org.trackchild.registry.api.Attachment;
import org.trackchild.registry.api.AttachmentKind;
import org.trackchild.registry.api.Statement;
import org.trackchild.store.api.AttachmentTable;
import org.trackchild.store.jpa.entity.AttachmentBytesRow;
import org.trackchild.store.jpa.entity.AttachmentRow;

/** Documents and recordings in the tables {@code case_attachment} and {@code attachment_bytes}. */
final class JpaAttachmentTable implements AttachmentTable {

    private final Connection connection;

    JpaAttachmentTable(Connection connection) {
        this.connection = connection;
    }

    @Override
    public void insert(Attachment added, byte[] bytes) {
        AttachmentRow row = new AttachmentRow();
        row.id = added.id().toString();
        row.caseId = added.of().toString();
        row.kind = added.content().kind().code();
        row.title = added.content().title();
        row.restricted = added.content().restricted();
        row.size = added.content().size();
        row.addedBy = added.added().user();
        row.addedOffice = added.added().office().value();
        row.addedAt = added.added().at().toEpochMilli();
        connection.insert(row);
        AttachmentBytesRow content = new AttachmentBytesRow();
        content.id = row.id;
        content.content = connection.seal().seal(SealedTable.ATTACHMENT, row.caseId, row.id, bytes);
        connection.insert(content);
    }

    @Override
    public List<Attachment> ofCase(CaseId id) {
        return connection
                .em()
                .createQuery(
                        "select a from AttachmentRow a where a.caseId = :id order by a.id",
                        AttachmentRow.class)
                .setParameter("id", id.toString())
                .getResultList()
                .stream()
                .map(JpaAttachmentTable::read)
                .toList();
    }

    @Override
    public Optional<Attachment> find(UUID id) {
        return connection.find(AttachmentRow.class, id.toString()).map(JpaAttachmentTable::read);
    }

    @Override
    public byte[] bytes(UUID id) {
        AttachmentRow of = connection.find(AttachmentRow.class, id.toString()).orElseThrow();
        byte[] sealed = connection.find(AttachmentBytesRow.class, of.id).orElseThrow().content;
        return connection.seal().open(SealedTable.ATTACHMENT, of.caseId, of.id, sealed);
    }

    @Override
    public boolean remove(UUID id, Statement removed) {
        connection.mustWrite();
        AttachmentRow row =
                connection
                        .em()
                        .find(AttachmentRow.class, id.toString(), LockModeType.PESSIMISTIC_WRITE);
        if (row == null || row.removedAt != null) {
            return false;
        }
        row.removedBy = removed.user();
        row.removedOffice = removed.office().value();
        row.removedAt = removed.at().toEpochMilli();
        row.removedReason = removed.reason();
        return true;
    }

    private static Attachment read(AttachmentRow row) {
        return new Attachment(
                UUID.fromString(row.id),
                new CaseId(UUID.fromString(row.caseId)),
                new Attachment.Content(
                        Code.find(AttachmentKind.class, row.kind).orElseThrow(),
                        row.title,
                        row.restricted,
                        row.size),
                new Statement(
                        row.addedBy,
                        new OfficeId(row.addedOffice),
                        Instant.ofEpochMilli(row.addedAt),
                        ""),
                row.removedAt == null
                        ? Optional.empty()
                        : Optional.of(
                                new Statement(
                                        row.removedBy,
                                        new OfficeId(row.removedOffice),
                                        Instant.ofEpochMilli(row.removedAt),
                                        row.removedReason)));
    }
}
