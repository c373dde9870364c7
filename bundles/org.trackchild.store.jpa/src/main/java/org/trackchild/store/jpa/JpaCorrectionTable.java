package org.trackchild.store.jpa;

import java.util.List;
import java.util.Map;
import org.trackchild.model.CaseId;
import org.trackchild.registry.api.FieldCorrection;
import org.trackchild.store.api.CorrectionTable;
import org.trackchild.store.jpa.entity.CorrectionRow;

/** The table {@code field_correction}. */
final class JpaCorrectionTable implements CorrectionTable {

    private static final String BEFORE = "before";

    private static final String AFTER = "after";

    private final Connection connection;

    JpaCorrectionTable(Connection connection) {
        this.connection = connection;
    }

    @Override
    public void insert(CaseId of, List<Kept> corrections) {
        for (Kept kept : corrections) {
            FieldCorrection each = kept.made();
            CorrectionRow row = new CorrectionRow();
            row.caseId = of.toString();
            row.version = each.version();
            row.field = each.field();
            row.sealed =
                    connection
                            .seal()
                            .sealWords(
                                    SealedTable.CORRECTION,
                                    row.caseId,
                                    placeOf(row),
                                    Map.of(BEFORE, each.before(), AFTER, each.after()));
            row.readersBefore = RolesText.write(kept.readersBefore());
            row.readersAfter = RolesText.write(kept.readersAfter());
            connection.insert(row);
        }
    }

    @Override
    public List<Kept> ofCase(CaseId of, int limit) {
        return connection
                .em()
                .createQuery(
                        "select c from CorrectionRow c where c.caseId = :of"
                                + " order by c.version desc, c.field",
                        CorrectionRow.class)
                .setParameter("of", of.toString())
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(this::read)
                .toList();
    }

    private Kept read(CorrectionRow row) {
        Map<String, String> values =
                connection
                        .seal()
                        .openListed(SealedTable.CORRECTION, row.caseId, placeOf(row), row.sealed);
        return new Kept(
                new FieldCorrection(
                        row.version,
                        row.field,
                        values.getOrDefault(BEFORE, ""),
                        values.getOrDefault(AFTER, "")),
                RolesText.read(row.readersBefore),
                RolesText.read(row.readersAfter));
    }

    private static String placeOf(CorrectionRow row) {
        return row.caseId + "/" + row.version + "/" + row.field;
    }
}
