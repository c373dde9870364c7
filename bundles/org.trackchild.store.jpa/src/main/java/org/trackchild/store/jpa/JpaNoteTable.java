package org.trackchild.store.jpa;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.trackchild.model.CaseId;
import org.trackchild.model.OfficeId;
import org.trackchild.registry.api.Note;
import org.trackchild.registry.api.Statement;
import org.trackchild.store.api.NoteTable;
import org.trackchild.store.jpa.entity.NoteRow;

/** Notes in the table {@code case_note}. */
final class JpaNoteTable implements NoteTable {

    private final Connection connection;

    private final EntityManager em;

    JpaNoteTable(Connection connection) {
        this.connection = connection;
        this.em = connection.em();
    }

    @Override
    public void insert(Note written) {
        NoteRow row = new NoteRow();
        row.id = written.id().toString();
        row.caseId = written.of().toString();
        row.sealed =
                connection
                        .seal()
                        .sealWords(
                                SealedTable.NOTE,
                                row.caseId,
                                row.id,
                                Map.of("content", written.content().text()));
        row.shared = written.content().shared();
        row.corrects = written.content().corrects().map(UUID::toString).orElse(null);
        row.writtenBy = written.written().user();
        row.office = written.written().office().value();
        row.writtenAt = written.written().at().toEpochMilli();
        connection.insert(row);
    }

    @Override
    public List<Note> ofCase(CaseId id) {
        return em
                .createQuery(
                        "select n from NoteRow n where n.caseId = :id order by n.id", NoteRow.class)
                .setParameter("id", id.toString())
                .getResultList()
                .stream()
                .map(this::read)
                .toList();
    }

    private Note read(NoteRow row) {
        return new Note(
                UUID.fromString(row.id),
                new CaseId(UUID.fromString(row.caseId)),
                new Note.Content(
                        connection
                                .seal()
                                .openWords(SealedTable.NOTE, row.caseId, row.id, row.sealed)
                                .getOrDefault("content", ""),
                        row.shared,
                        Optional.ofNullable(row.corrects).map(UUID::fromString)),
                new Statement(
                        row.writtenBy,
                        new OfficeId(row.office),
                        Instant.ofEpochMilli(row.writtenAt),
                        ""));
    }
}
