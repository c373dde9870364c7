package org.trackchild.store.jpa;

import java.util.List;
import org.trackchild.directory.api.Office;
import org.trackchild.directory.api.OfficeType;
import org.trackchild.model.Code;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Wording;
import org.trackchild.store.api.OfficeTable;
import org.trackchild.store.jpa.entity.OfficeRow;

/** Offices in the table {@code office}. */
final class JpaOfficeTable implements OfficeTable {

    private final Connection connection;

    JpaOfficeTable(Connection connection) {
        this.connection = connection;
    }

    @Override
    public List<Office> all() {
        return connection
                .em()
                .createQuery("select o from OfficeRow o", OfficeRow.class)
                .getResultList()
                .stream()
                .map(JpaOfficeTable::office)
                .toList();
    }

    private static Office office(OfficeRow row) {
        return new Office(
                new OfficeId(row.id),
                Code.find(OfficeType.class, row.type).orElseThrow(),
                new Wording(row.nameEnglish, row.nameHindi),
                row.state,
                row.district,
                row.contact,
                row.synthetic);
    }

    @Override
    public void put(Office office) {
        connection.mustWrite();
        OfficeRow row =
                connection.find(OfficeRow.class, office.id().value()).orElseGet(OfficeRow::new);
        boolean added = row.id == null;
        row.id = office.id().value();
        row.type = office.type().code();
        row.nameEnglish = office.name().english();
        row.nameHindi = office.name().hindi();
        row.state = office.state();
        row.district = office.district();
        row.contact = office.contact();
        row.synthetic = office.synthetic();
        if (added) {
            connection.insert(row);
        }
    }
}
