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
    public void insert(CaseId of, List<FieldCorrection> corrections) {
        for (FieldCorrection each : corrections) {
            CorrectionRow row = new CorrectionRow();
            row.caseId = of.toString();
            row.version = each.version();
            row.field = each.field();
            row.before = each.before();
            row.after = each.after();
            connection.insert(row);
        }
    }

    @Override
    public List<FieldCorrection> ofCase(CaseId of, int limit) {
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
                .map(row -> new FieldCorrection(row.version, row.field, row.before, row.after))
                .toList();
    }
}
