package org.trackchild.store.jpa;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import javax.persistence.LockModeType;
import javax.persistence.TypedQuery;
import org.trackchild.access.api.Person;
import org.trackchild.access.api.Reach;
import org.trackchild.access.api.Role;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Page;
import org.trackchild.store.api.Account;
import org.trackchild.store.api.AccountTable;
import org.trackchild.store.jpa.entity.AccountRow;

/** Accounts in the tables {@code account} and {@code account_posting}. */
final class JpaAccountTable implements AccountTable {

    /** People of an office that are looked for, and accounts that changed lately. */
    private static final int MOST = 1_000;

    private static final String IN_FORCE =
            "(p.firstDay is null or p.firstDay <= :today)"
                    + " and (p.lastDay is null or p.lastDay >= :today)";

    /** The name of an account is plain letters, so the last line feed stands before it. */
    private static final char BEFORE_USER = '\n';

    private final Connection connection;

    private final Instant now;

    /**
     * @param now moment of the transaction
     */
    JpaAccountTable(Connection connection, Instant now) {
        this.connection = connection;
        this.now = now;
    }

    @Override
    public Optional<Account> find(String user) {
        return connection.find(AccountRow.class, user).map(AccountMapping::account);
    }

    @Override
    public Optional<Account> lock(String user) {
        connection.mustWrite();
        return Optional.ofNullable(
                        connection
                                .em()
                                .find(AccountRow.class, user, LockModeType.PESSIMISTIC_WRITE))
                .map(AccountMapping::account);
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
                .map(AccountMapping::account);
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

    @Override
    public Page<Account> list(Reach places, Filter filter, Optional<String> after, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder query =
                new StringBuilder("select a from AccountRow a where ")
                        .append(posted(places, parameters));
        filter.office()
                .ifPresent(
                        office -> {
                            query.append(" and ").append(posting("p.office = :office"));
                            parameters.put("office", office.value());
                        });
        for (String word : filter.words()) {
            String name = "word" + parameters.size();
            query.append(" and (a.listName like :%1$s escape '!'".formatted(name))
                    .append(" or a.user like :%1$s escape '!')".formatted(name));
            parameters.put(name, LikePattern.containing(word));
        }
        filter.standing()
                .ifPresent(
                        standing ->
                                query.append(" and ")
                                        .append(stands(standing, filter.today(), parameters)));
        after.filter(cursor -> cursor.indexOf(BEFORE_USER) >= 0)
                .ifPresent(
                        cursor -> {
                            int end = cursor.lastIndexOf(BEFORE_USER);
                            query.append(
                                    " and (a.listName > :afterName or a.listName = :afterName"
                                            + " and a.user > :afterUser)");
                            parameters.put("afterName", cursor.substring(0, end));
                            parameters.put("afterUser", cursor.substring(end + 1));
                        });
        TypedQuery<AccountRow> rows =
                connection
                        .em()
                        .createQuery(
                                query.append(" order by a.listName, a.user").toString(),
                                AccountRow.class);
        parameters.forEach(rows::setParameter);
        return Pages.of(
                        rows.setMaxResults(limit + 1).getResultList(),
                        limit,
                        row -> row.listName + BEFORE_USER + row.user)
                .map(AccountMapping::account);
    }

    /** That somebody has a posting within reach; begins the conditions, so it is never empty. */
    private static String posted(Reach places, Map<String, Object> parameters) {
        if (places.everything()) {
            return "a.user is not null";
        }
        StringJoiner any = new StringJoiner(" or ", "(", ")").setEmptyValue("a.user is null");
        oneOf("p.state", places.states(), any, parameters);
        oneOf("p.district", places.districts(), any, parameters);
        oneOf(
                "p.office",
                Set.copyOf(places.offices().stream().map(OfficeId::value).toList()),
                any,
                parameters);
        return any.toString();
    }

    private static void oneOf(
            String column, Set<String> codes, StringJoiner any, Map<String, Object> parameters) {
        for (String code : codes) {
            String name = "place" + parameters.size();
            any.add(posting(column + " = :" + name));
            parameters.put(name, code);
        }
    }

    private static String posting(String condition) {
        return "a.user in (select b.user from AccountRow b join b.postings p where "
                + condition
                + ")";
    }

    private static String stands(
            Person.Standing standing, LocalDate today, Map<String, Object> parameters) {
        parameters.put("enabled", standing != Person.Standing.DISABLED);
        String enabled = "a.enabled = :enabled";
        if (standing == Person.Standing.DISABLED) {
            return enabled;
        }
        parameters.put("today", today);
        String posted = enabled + " and " + posting(IN_FORCE);
        return switch (standing) {
            case WITHOUT_POSTING -> enabled + " and not " + posting(IN_FORCE);
            case INVITED -> posted + " and a.secretUntil is not null";
            case ACTIVE -> posted + " and a.secretUntil is null";
            case DISABLED -> throw new IllegalStateException("answered above");
        };
    }

    @Override
    public List<String> changedSince(Instant moment) {
        return connection
                .em()
                .createQuery(
                        "select a.user from AccountRow a where a.changedAt >= :moment"
                                + " order by a.changedAt desc",
                        String.class)
                .setParameter("moment", moment.toEpochMilli())
                .setMaxResults(MOST)
                .getResultList();
    }

    @Override
    public List<String> lockNational(Role role, LocalDate day, String but) {
        List<String> users =
                connection
                        .em()
                        .createQuery(
                                "select distinct a.user from AccountRow a join a.postings p where "
                                        + IN_FORCE
                                        + " and p.lastDay is null and p.role = :role"
                                        + " and p.state = '' and p.district = ''"
                                        + " and a.enabled = :enabled and a.secretUntil is null"
                                        + " and a.user <> :but order by a.user",
                                String.class)
                        .setParameter("today", day)
                        .setParameter("role", role.code())
                        .setParameter("enabled", true)
                        .setParameter("but", but)
                        .setMaxResults(MOST)
                        .getResultList();
        // of two who take the last from each other, one waits here, and then finds none
        return users.stream()
                .filter(
                        user ->
                                lock(user)
                                        .filter(Account::enabled)
                                        .filter(now -> isNational(now, role, day))
                                        .isPresent())
                .toList();
    }

    private static boolean isNational(Account account, Role role, LocalDate day) {
        return account.credentials().secretUntil().isEmpty()
                && account.tenures().stream()
                        .filter(tenure -> tenure.isInForce(day) && tenure.to().isEmpty())
                        .anyMatch(
                                tenure ->
                                        tenure.posting().role() == role
                                                && tenure.posting().state().isEmpty()
                                                && tenure.posting().district().isEmpty());
    }

    @Override
    public void put(Account account) {
        connection.mustWrite();
        AccountRow row =
                connection.find(AccountRow.class, account.user()).orElseGet(AccountRow::new);
        boolean added = row.user == null;
        AccountMapping.write(account, row);
        row.version++;
        row.changedAt = now.toEpochMilli();
        if (added || !AccountMapping.tenures(row).equals(account.tenures())) {
            // places are a key: what goes has left them before what comes takes them
            row.postings.clear();
            connection.em().flush();
            account.tenures().forEach(each -> row.postings.add(AccountMapping.columns(each)));
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
