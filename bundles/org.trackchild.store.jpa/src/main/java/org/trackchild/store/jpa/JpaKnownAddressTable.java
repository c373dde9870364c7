package org.trackchild.store.jpa;

import java.time.LocalDate;
import java.util.List;
import org.trackchild.store.api.KnownAddressTable;
import org.trackchild.store.jpa.entity.KnownAddressRow;

/** Addresses in the table {@code known_address}. */
final class JpaKnownAddressTable implements KnownAddressTable {

    private final Connection connection;

    JpaKnownAddressTable(Connection connection) {
        this.connection = connection;
    }

    private static String id(String user, String address) {
        return user + " " + address;
    }

    @Override
    public boolean isKnown(String user, String address, LocalDate since) {
        return connection
                .find(KnownAddressRow.class, id(user, address))
                .filter(row -> !row.lastDay.isBefore(since))
                .isPresent();
    }

    @Override
    public void note(String user, String address, LocalDate day) {
        connection.mustWrite();
        KnownAddressRow row =
                connection
                        .find(KnownAddressRow.class, id(user, address))
                        .orElseGet(KnownAddressRow::new);
        boolean added = row.id == null;
        row.lastDay = day;
        if (added) {
            row.id = id(user, address);
            row.user = user;
            connection.insert(row);
            latest(user).stream().skip(MOST).forEach(connection.em()::remove);
        }
    }

    private List<KnownAddressRow> latest(String user) {
        return connection
                .em()
                .createQuery(
                        "select a from KnownAddressRow a where a.user = :user"
                                + " order by a.lastDay desc, a.id",
                        KnownAddressRow.class)
                .setParameter("user", user)
                .getResultList();
    }
}
