package org.trackchild.store.jpa;

import java.util.Optional;
import java.util.UUID;
import org.trackchild.model.CaseId;
import org.trackchild.store.api.PhotoTable;
import org.trackchild.store.jpa.entity.CaseRow;
import org.trackchild.store.jpa.entity.PhotoRow;

/**
 * Photographs in the table {@code case_photo}. Their identifiers sort by time, which is their
 * order.
 */
final class JpaPhotoTable implements PhotoTable {

    private final Connection connection;

    JpaPhotoTable(Connection connection) {
        this.connection = connection;
    }

    @Override
    public void insert(Photo photo) {
        PhotoRow row = new PhotoRow();
        row.id = photo.id().toString();
        row.caseId = photo.owner().toString();
        row.width = photo.width();
        row.height = photo.height();
        row.jpeg = photo.jpeg();
        connection.insert(row);
        connection
                .find(CaseRow.class, row.caseId)
                .filter(owner -> owner.photo == null)
                .ifPresent(owner -> owner.photo = row.id);
    }

    @Override
    public Optional<Photo> find(UUID id) {
        return connection
                .find(PhotoRow.class, id.toString())
                .map(
                        row ->
                                new Photo(
                                        id,
                                        new CaseId(UUID.fromString(row.caseId)),
                                        row.jpeg,
                                        row.width,
                                        row.height));
    }
}
