package org.trackchild.store.jpa;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.trackchild.fields.api.Shape;
import org.trackchild.model.CaseId;
import org.trackchild.model.Code;
import org.trackchild.registry.api.ExtraValue;
import org.trackchild.store.api.CaseFieldTable;
import org.trackchild.store.jpa.entity.CaseFieldRow;

/** Values of fields of packs in the table {@code case_field}. */
final class JpaCaseFieldTable implements CaseFieldTable {

    private static final int LONGEST_KEY = 100;

    private final Connection connection;

    JpaCaseFieldTable(Connection connection) {
        this.connection = connection;
    }

    @Override
    public void replace(CaseId of, Collection<ExtraValue> values) {
        connection.mustWrite();
        Map<String, ExtraValue> wanted = new HashMap<>();
        values.forEach(value -> wanted.put(value.code(), value));
        for (CaseFieldRow row : rows(connection.em(), List.of(of.toString()))) {
            ExtraValue value = wanted.remove(row.field);
            if (value == null) {
                connection.em().remove(row);
            } else {
                write(value, row);
            }
        }
        for (ExtraValue value : wanted.values()) {
            CaseFieldRow row = new CaseFieldRow();
            row.caseId = of.toString();
            row.field = value.code();
            write(value, row);
            connection.insert(row);
        }
    }

    /** The values of cases by the identifier of the case, each in the order of their codes. */
    static Map<String, List<ExtraValue>> ofCases(EntityManager em, List<String> ids) {
        return rows(em, Keys.padded(ids)).stream()
                .collect(
                        Collectors.groupingBy(
                                row -> row.caseId,
                                Collectors.mapping(JpaCaseFieldTable::read, Collectors.toList())));
    }

    private static List<CaseFieldRow> rows(EntityManager em, List<String> ids) {
        return em.createQuery(
                        "select v from CaseFieldRow v where v.caseId in :ids order by v.field",
                        CaseFieldRow.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    private static void write(ExtraValue from, CaseFieldRow to) {
        to.shape = from.shape().code();
        to.readers = RolesText.write(from.readers());
        to.text = from.text();
        to.number = from.shape() == Shape.NUMBER ? new BigDecimal(from.text()) : null;
        to.date = from.shape() == Shape.DATE ? LocalDate.parse(from.text()) : null;
        to.searchKey = key(from.text());
    }

    /** What is searched for a text. */
    static String key(String text) {
        String plain = text.toLowerCase(Locale.ROOT);
        return plain.length() <= LONGEST_KEY ? plain : plain.substring(0, LONGEST_KEY);
    }

    private static ExtraValue read(CaseFieldRow row) {
        return new ExtraValue(
                row.field,
                Code.find(Shape.class, row.shape).orElseThrow(),
                row.text,
                RolesText.read(row.readers));
    }
}
