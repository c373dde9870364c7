package org.trackchild.store.jpa;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.Role;
import org.trackchild.access.api.Tenure;
import org.trackchild.model.Code;
import org.trackchild.model.OfficeId;
import org.trackchild.store.api.Account;
import org.trackchild.store.jpa.entity.AccountRow;
import org.trackchild.store.jpa.entity.AccountRow.PostingColumns;

/** Accounts as rows, and back. */
final class AccountMapping {

    private AccountMapping() {}

    static Account account(AccountRow row) {
        return new Account(
                row.user,
                row.displayName,
                new Account.Credentials(
                        Optional.ofNullable(row.passwordHash),
                        moment(row.passwordSince),
                        moment(row.secretUntil),
                        Optional.ofNullable(row.keyHash)),
                disabled(row),
                tenures(row),
                row.version);
    }

    /** One that was disabled before this was written down was so by the nation. */
    private static Optional<Role.Scope> disabled(AccountRow row) {
        return row.enabled
                ? Optional.empty()
                : Optional.of(
                        row.disabledScope == null
                                ? Role.Scope.NATION
                                : Role.Scope.valueOf(row.disabledScope));
    }

    private static Optional<Instant> moment(Long millis) {
        return Optional.ofNullable(millis).map(Instant::ofEpochMilli);
    }

    static List<Tenure> tenures(AccountRow row) {
        return row.postings.stream().map(columns -> tenure(row.user, columns)).toList();
    }

    private static Tenure tenure(String user, PostingColumns row) {
        Posting posting =
                new Posting(
                        new OfficeId(row.office),
                        Code.find(Role.class, row.role).orElseThrow(),
                        row.state,
                        row.district,
                        row.inCharge);
        return new Tenure(
                row.id == null ? id(user, row) : UUID.fromString(row.id),
                posting,
                Optional.ofNullable(row.firstDay),
                Optional.ofNullable(row.lastDay),
                Optional.ofNullable(row.standsInFor));
    }

    /** The same one for each reading of a row that has none yet. */
    private static UUID id(String user, PostingColumns row) {
        return UUID.nameUUIDFromBytes(
                String.join("/", user, row.office, row.role).getBytes(StandardCharsets.UTF_8));
    }

    /** Everything but the postings, the version and the moment of the change. */
    static void write(Account account, AccountRow row) {
        row.user = account.user();
        row.displayName = account.displayName();
        row.listName = account.displayName().toLowerCase(Locale.ROOT);
        Account.Credentials credentials = account.credentials();
        row.passwordHash = credentials.passwordHash().orElse(null);
        row.passwordSince = credentials.passwordSince().map(Instant::toEpochMilli).orElse(null);
        row.secretUntil = credentials.secretUntil().map(Instant::toEpochMilli).orElse(null);
        row.keyHash = credentials.keyHash().orElse(null);
        row.enabled = account.enabled();
        row.disabledScope = account.disabled().map(Role.Scope::name).orElse(null);
    }

    static PostingColumns columns(Tenure tenure) {
        Posting posting = tenure.posting();
        PostingColumns columns = new PostingColumns();
        columns.id = tenure.id().toString();
        columns.office = posting.office().value();
        columns.role = posting.role().code();
        columns.state = posting.state();
        columns.district = posting.district();
        columns.inCharge = posting.inCharge();
        columns.firstDay = tenure.from().orElse(null);
        columns.lastDay = tenure.to().orElse(null);
        columns.standsInFor = tenure.standsInFor().orElse(null);
        return columns;
    }
}
