package org.trackchild.store.jpa;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.trackchild.model.CaseId;
import org.trackchild.model.Names;
import org.trackchild.model.PersonName;
import org.trackchild.store.api.PossibleRelative;
import org.trackchild.store.api.RelativeTable;

/** Possible relatives among the rows of {@code child_case}. */
final class JpaRelativeTable implements RelativeTable {

    private final EntityManager em;

    JpaRelativeTable(Connection connection) {
        this.em = connection.em();
    }

    @Override
    public List<CaseId> keyed(Collection<String> keys, int limit) {
        if (keys.isEmpty()) {
            return List.of();
        }
        return em
                .createQuery(
                        "select distinct k.caseId from CaseKeyRow k where k.nameKey in :keys",
                        String.class)
                .setParameter("keys", Keys.padded(List.copyOf(keys)))
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(id -> new CaseId(UUID.fromString(id)))
                .toList();
    }

    @Override
    public List<PossibleRelative> around(
            String district, LocalDate first, LocalDate last, int limit) {
        return em
                .createQuery(
                        "select c.id, c.child.name, c.child.father, c.child.mother,"
                                + " c.child.companions, c.eventDate, c.eventPlace,"
                                + " c.particulars.broughtBy from CaseRow c"
                                + " where c.eventDistrict = :district and c.eventDate >= :first"
                                + " and c.eventDate <= :last order by c.eventDate desc, c.id desc",
                        Object[].class)
                .setParameter("district", district)
                .setParameter("first", first)
                .setParameter("last", last)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(JpaRelativeTable::read)
                .toList();
    }

    private static PossibleRelative read(Object[] row) {
        return new PossibleRelative(
                new CaseId(UUID.fromString((String) row[0])),
                Names.UNKNOWN
                        .withChild(name(row[1]))
                        .withFather(name(row[2]))
                        .withMother(name(row[3]))
                        .withCompanions(name(row[4])),
                (LocalDate) row[5],
                text(row[6]),
                text(row[7]));
    }

    private static PersonName name(Object lines) {
        return DescriptionMapping.name((String) lines);
    }

    private static String text(Object stored) {
        return stored == null ? "" : (String) stored;
    }
}
