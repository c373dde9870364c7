package org.trackchild.store.jpa;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import javax.persistence.FlushModeType;
import javax.persistence.LockModeType;
import org.trackchild.directory.api.Office;
import org.trackchild.directory.api.OfficeChange;
import org.trackchild.directory.api.OfficeCode;
import org.trackchild.model.OfficeId;
import org.trackchild.store.api.OfficeTable;
import org.trackchild.store.jpa.entity.OfficeActRow;
import org.trackchild.store.jpa.entity.OfficeChangeRow;
import org.trackchild.store.jpa.entity.OfficeContactRow;
import org.trackchild.store.jpa.entity.OfficeRow;

/**
 * Offices in the tables {@code office} and {@code office_contact}; what was done to their entries
 * in {@code office_act} and {@code office_change}.
 */
final class JpaOfficeTable implements OfficeTable {

    /** What one question names at once. */
    private static final int AT_ONCE = 500;

    private final Connection connection;

    private final EntityManager em;

    JpaOfficeTable(Connection connection) {
        this.connection = connection;
        this.em = connection.em();
    }

    @Override
    public List<Office> all() {
        return offices(
                em.createQuery("select o from OfficeRow o", OfficeRow.class).getResultList(),
                em.createQuery(
                                "select c from OfficeContactRow c order by c.place",
                                OfficeContactRow.class)
                        .getResultList());
    }

    private static List<Office> offices(List<OfficeRow> rows, List<OfficeContactRow> contacts) {
        Map<String, List<OfficeContactRow>> of =
                contacts.stream().collect(Collectors.groupingBy(contact -> contact.office));
        return rows.stream()
                .map(row -> OfficeMapping.office(row, of.getOrDefault(row.id, List.of())))
                .toList();
    }

    @Override
    public List<Office> findAll(Collection<OfficeId> ids) {
        List<String> wanted = ids.stream().map(OfficeId::value).distinct().toList();
        List<Office> found = new ArrayList<>();
        for (int from = 0; from < wanted.size(); from += AT_ONCE) {
            List<String> some = wanted.subList(from, Math.min(from + AT_ONCE, wanted.size()));
            found.addAll(
                    withContacts(
                            em.createQuery(
                                            "select o from OfficeRow o where o.id in :ids",
                                            OfficeRow.class)
                                    .setParameter("ids", some)
                                    .getResultList()));
        }
        return found;
    }

    private List<Office> withContacts(List<OfficeRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        return offices(
                rows,
                em.createQuery(
                                "select c from OfficeContactRow c where c.office in :ids"
                                        + " order by c.place",
                                OfficeContactRow.class)
                        .setParameter("ids", rows.stream().map(row -> row.id).toList())
                        .getResultList());
    }

    @Override
    public Optional<Office> lock(OfficeId id) {
        connection.mustWrite();
        OfficeRow row = em.find(OfficeRow.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        return withContacts(Stream.ofNullable(row).toList()).stream().findFirst();
    }

    @Override
    public Optional<OfficeId> coded(OfficeCode code) {
        // not the row: what is read before it is locked stays as it was
        return em
                .createQuery(
                        "select o.id from OfficeRow o where o.codeSource = :source"
                                + " and o.codeReference = :reference",
                        String.class)
                .setParameter("source", code.source())
                .setParameter("reference", code.reference())
                .getResultList()
                .stream()
                .findFirst()
                .map(OfficeId::new);
    }

    @Override
    public long countOpenBelow(OfficeId parent) {
        return em.createQuery(
                        "select count(o) from OfficeRow o where o.parent = :parent"
                                + " and o.lastDay is null",
                        Long.class)
                .setParameter("parent", parent.value())
                .getSingleResult();
    }

    @Override
    public List<Office> openBelow(OfficeId parent, int limit) {
        return withContacts(
                em.createQuery(
                                "select o from OfficeRow o where o.parent = :parent"
                                        + " and o.lastDay is null order by o.id",
                                OfficeRow.class)
                        .setParameter("parent", parent.value())
                        .setMaxResults(limit)
                        .getResultList());
    }

    @Override
    public long nextNumber() {
        connection.mustWrite();
        Number next =
                (Number)
                        em.createNativeQuery(Dialect.of(em).next("office_number_next"))
                                .setFlushMode(FlushModeType.COMMIT)
                                .getSingleResult();
        return next.longValue();
    }

    @Override
    public void put(Office office) {
        connection.mustWrite();
        OfficeRow known = em.find(OfficeRow.class, office.id().value());
        OfficeRow row = known == null ? new OfficeRow() : known;
        OfficeMapping.write(office, row);
        if (known == null) {
            connection.insert(row);
        } else {
            contactsOf(office.id()).forEach(em::remove);
        }
        for (int place = 0; place < office.contacts().size(); place++) {
            connection.insert(OfficeMapping.contact(office, place));
        }
    }

    private List<OfficeContactRow> contactsOf(OfficeId office) {
        return em.createQuery(
                        "select c from OfficeContactRow c where c.office = :office",
                        OfficeContactRow.class)
                .setParameter("office", office.value())
                .getResultList();
    }

    @Override
    public void add(OfficeId office, OfficeChange change) {
        OfficeActRow act = OfficeMapping.act(office, change);
        connection.insert(act);
        for (int place = 0; place < change.fields().size(); place++) {
            connection.insert(OfficeMapping.change(act.id, change, place));
        }
    }

    @Override
    public List<OfficeChange> changes(OfficeId office, int limit) {
        List<OfficeActRow> acts =
                em.createQuery(
                                "select a from OfficeActRow a where a.office = :office"
                                        + " order by a.version desc",
                                OfficeActRow.class)
                        .setParameter("office", office.value())
                        .setMaxResults(limit)
                        .getResultList();
        if (acts.isEmpty()) {
            return List.of();
        }
        Map<String, List<OfficeChangeRow>> fields =
                em
                        .createQuery(
                                "select c from OfficeChangeRow c where c.act in :acts"
                                        + " order by c.place",
                                OfficeChangeRow.class)
                        .setParameter("acts", acts.stream().map(act -> act.id).toList())
                        .getResultList()
                        .stream()
                        .collect(Collectors.groupingBy(change -> change.act));
        return acts.stream()
                .map(act -> OfficeMapping.change(act, fields.getOrDefault(act.id, List.of())))
                .toList();
    }
}
