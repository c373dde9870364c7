package org.trackchild.store.jpa;

import java.util.List;
import java.util.Optional;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.Role;
import org.trackchild.model.Code;
import org.trackchild.model.OfficeId;
import org.trackchild.store.api.Account;
import org.trackchild.store.api.AccountTable;
import org.trackchild.store.jpa.entity.AccountRow;
import org.trackchild.store.jpa.entity.AccountRow.PostingColumns;

/** Accounts in the table {@code account}. */
final class JpaAccountTable implements AccountTable {

    /** People of an office that are looked for. */
    private static final int MOST = 1_000;

    private final Connection connection;

    JpaAccountTable(Connection connection) {
        this.connection = connection;
    }

    @Override
    public Optional<Account> find(String user) {
        return connection.find(AccountRow.class, user).map(JpaAccountTable::account);
    }

    @Override
    public Optional<Account> findByKeyHash(String keyHash) {
        return connection
                .em()
                .createQuery("select a from AccountRow a where a.keyHash = :hash", AccountRow.class)
                .setParameter("hash", keyHash)
                .getResultList()
                .stream()
                .findFirst()
                .map(JpaAccountTable::account);
    }

    @Override
    public List<Account> ofOffice(OfficeId office) {
        List<String> users =
                connection
                        .em()
                        .createQuery(
                                "select distinct a.user from AccountRow a join a.postings p"
                                        + " where p.office = :office order by a.user",
                                String.class)
                        .setParameter("office", office.value())
                        .setMaxResults(MOST)
                        .getResultList();
        return users.stream().flatMap(user -> find(user).stream()).toList();
    }

    private static Account account(AccountRow row) {
        return new Account(
                row.user,
                row.displayName,
                Optional.ofNullable(row.passwordHash),
                Optional.ofNullable(row.keyHash),
                row.enabled,
                postings(row));
    }

    private static List<Posting> postings(AccountRow row) {
        return row.postings.stream().map(JpaAccountTable::posting).toList();
    }

    private static Posting posting(PostingColumns row) {
        return new Posting(
                new OfficeId(row.office),
                Code.find(Role.class, row.role).orElseThrow(),
                row.state,
                row.district);
    }

    private static PostingColumns columns(Posting posting) {
        PostingColumns columns = new PostingColumns();
        columns.office = posting.office().value();
        columns.role = posting.role().code();
        columns.state = posting.state();
        columns.district = posting.district();
        return columns;
    }

    @Override
    public void put(Account account) {
        connection.mustWrite();
        AccountRow row =
                connection.find(AccountRow.class, account.user()).orElseGet(AccountRow::new);
        boolean added = row.user == null;
        row.user = account.user();
        row.displayName = account.displayName();
        row.passwordHash = account.passwordHash().orElse(null);
        row.keyHash = account.keyHash().orElse(null);
        row.enabled = account.enabled();
        if (added || !postings(row).equals(account.postings())) {
            // places are a key: what goes has left them before what comes takes them
            row.postings.clear();
            connection.em().flush();
            account.postings().forEach(posting -> row.postings.add(columns(posting)));
        }
        if (added) {
            connection.insert(row);
        }
    }

    @Override
    public long count() {
        return connection
                .em()
                .createQuery("select count(a) from AccountRow a", Long.class)
                .getSingleResult();
    }
}
