package org.trackchild.store.jpa;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.persistence.LockModeType;
import org.trackchild.model.CaseId;
import org.trackchild.model.OfficeId;
import org.trackchild.registry.api.Statement;
import org.trackchild.store.api.PhotoMark;
import org.trackchild.store.api.PhotoTable;
import org.trackchild.store.jpa.entity.CaseRow;
import org.trackchild.store.jpa.entity.PhotoRestrictionRow;
import org.trackchild.store.jpa.entity.PhotoRow;

/**
 * Photographs in the table {@code case_photo}. Their identifiers sort by time, which is their
 * order.
 */
final class JpaPhotoTable implements PhotoTable {

    private static final int BANDS = 4;

    private static final int BAND_BITS = Long.SIZE / BANDS;

    private final Connection connection;

    JpaPhotoTable(Connection connection) {
        this.connection = connection;
    }

    @Override
    public void insert(Photo photo, PhotoMark mark) {
        PhotoRow row = new PhotoRow();
        row.id = photo.id().toString();
        row.caseId = photo.owner().toString();
        row.width = photo.width();
        row.height = photo.height();
        row.jpeg = connection.seal().seal(SealedTable.PHOTO, row.caseId, row.id, photo.jpeg());
        write(mark, row);
        connection.insert(row);
        connection
                .find(CaseRow.class, row.caseId)
                .filter(owner -> owner.photo == null)
                .ifPresent(owner -> owner.photo = row.id);
    }

    private static void write(PhotoMark mark, PhotoRow row) {
        row.digest = mark.digest();
        row.rowHash = mark.telling() ? mark.rows() : null;
        row.columnHash = mark.telling() ? mark.columns() : null;
        row.band0 = mark.telling() ? band(mark, 0) : null;
        row.band1 = mark.telling() ? band(mark, 1) : null;
        row.band2 = mark.telling() ? band(mark, 2) : null;
        row.band3 = mark.telling() ? band(mark, 3) : null;
    }

    /** Two hashes that differ in less bits than there are bands have a band in common. */
    private static int band(PhotoMark mark, int number) {
        return (int) (mark.rows() >>> number * BAND_BITS) & (1 << BAND_BITS) - 1;
    }

    @Override
    public Optional<Photo> find(UUID id) {
        return connection.find(PhotoRow.class, id.toString()).map(this::photo);
    }

    @Override
    public Map<UUID, Statement> restrictions(CaseId of) {
        return inForce("r.caseId = :of", of.toString()).stream()
                .collect(
                        Collectors.toMap(
                                row -> UUID.fromString(row.photoId),
                                row ->
                                        new Statement(
                                                row.saidBy,
                                                new OfficeId(row.saidOffice),
                                                Instant.ofEpochMilli(row.saidAt),
                                                row.saidReason)));
    }

    private List<PhotoRestrictionRow> inForce(String condition, String of) {
        return connection
                .em()
                .createQuery(
                        "select r from PhotoRestrictionRow r where r.endedAt is null and "
                                + condition,
                        PhotoRestrictionRow.class)
                .setParameter("of", of)
                .getResultList();
    }

    @Override
    public boolean restrict(UUID id, Statement said) {
        PhotoRow locked = locked(id);
        if (locked.restricted) {
            return false;
        }
        locked.restricted = true;
        PhotoRestrictionRow row = new PhotoRestrictionRow();
        row.id = CaseId.drawUuid().toString();
        row.photoId = locked.id;
        row.caseId = locked.caseId;
        row.saidBy = said.user();
        row.saidOffice = said.office().value();
        row.saidAt = said.at().toEpochMilli();
        row.saidReason = said.reason();
        connection.insert(row);
        return true;
    }

    @Override
    public boolean release(UUID id, Statement said) {
        PhotoRow locked = locked(id);
        if (!locked.restricted) {
            return false;
        }
        locked.restricted = false;
        for (PhotoRestrictionRow row : inForce("r.photoId = :of", locked.id)) {
            row.endedBy = said.user();
            row.endedOffice = said.office().value();
            row.endedAt = said.at().toEpochMilli();
            row.endedReason = said.reason();
        }
        return true;
    }

    private PhotoRow locked(UUID id) {
        connection.mustWrite();
        // one that was added in this transaction is locked, too
        connection.em().flush();
        return connection.em().find(PhotoRow.class, id.toString(), LockModeType.PESSIMISTIC_WRITE);
    }

    private Photo photo(PhotoRow row) {
        return new Photo(
                UUID.fromString(row.id),
                new CaseId(UUID.fromString(row.caseId)),
                connection.seal().open(SealedTable.PHOTO, row.caseId, row.id, row.jpeg),
                row.width,
                row.height);
    }

    @Override
    public List<UUID> unmarked(Optional<UUID> after, int limit) {
        return connection
                .em()
                .createQuery(
                        "select p.id from PhotoRow p where p.digest is null and p.id > :after order"
                                + " by p.id",
                        String.class)
                .setParameter("after", after.map(UUID::toString).orElse(""))
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(UUID::fromString)
                .toList();
    }

    @Override
    public void mark(UUID id, PhotoMark mark) {
        connection.mustWrite();
        connection.find(PhotoRow.class, id.toString()).ifPresent(row -> write(mark, row));
    }

    @Override
    public List<Owned> ofSamePicture(PhotoMark mark) {
        Map<String, Owned> same = new TreeMap<>();
        collect("p.digest = :value", mark.digest(), mark, same);
        for (int band = 0; mark.telling() && band < BANDS; band++) {
            collect("p.band" + band + " = :value", band(mark, band), mark, same);
        }
        return List.copyOf(same.values());
    }

    /** Asks one index, without the bytes of the photographs. */
    private void collect(String condition, Object value, PhotoMark mark, Map<String, Owned> same) {
        connection
                .em()
                .createQuery(
                        "select p.id, p.caseId, p.digest, p.rowHash, p.columnHash from PhotoRow p"
                                + " where "
                                + condition,
                        Object[].class)
                .setParameter("value", value)
                .getResultList()
                .stream()
                .filter(columns -> read(columns).isOfSamePicture(mark))
                .forEach(
                        columns ->
                                same.put(
                                        (String) columns[0],
                                        new Owned(
                                                UUID.fromString((String) columns[0]),
                                                new CaseId(UUID.fromString((String) columns[1])))));
    }

    private static PhotoMark read(Object[] columns) {
        boolean telling = columns[3] != null;
        return new PhotoMark(
                (String) columns[2],
                telling ? (Long) columns[3] : 0,
                telling ? (Long) columns[4] : 0,
                telling);
    }
}
