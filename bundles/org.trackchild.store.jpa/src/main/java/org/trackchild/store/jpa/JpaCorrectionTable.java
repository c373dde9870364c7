package org.trackchild.store.jpa;

import java.util.List;
import org.trackchild.model.CaseId;
import org.trackchild.registry.api.FieldCorrection;
import org.trackchild.store.api.CorrectionTable;
import org.trackchild.store.jpa.entity.CorrectionRow;

/** The table {@code field_correction}. */
final class JpaCorrectionTable implements CorrectionTable {

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
            row.before = each.before();
            row.after = each.after();
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
                .map(JpaCorrectionTable::read)
                .toList();
    }

    private static Kept read(CorrectionRow row) {
        return new Kept(
                new FieldCorrection(row.version, row.field, row.before, row.after),
                RolesText.read(row.readersBefore),
                RolesText.read(row.readersAfter));
    }
}
