package org.trackchild.access.core;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.access.api.AccessReason;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.FreshProof;
import org.trackchild.access.api.People;
import org.trackchild.access.api.Person;
import org.trackchild.access.api.Role;
import org.trackchild.access.api.Tenure;
import org.trackchild.directory.api.Directory;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry.Subject;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Page;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemCode;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.store.api.Account;
import org.trackchild.store.api.AccountTable;
import org.trackchild.store.api.Store;
import org.trackchild.store.api.Transaction;

/**
 * People by their accounts in the store. What a caller may do is decided within the transaction, by
 * the postings of then: who was an administrator a moment ago is none any more.
 */
@Component
public final class StoredPeople implements People {

    private final Store store;

    private final Directory directory;

    private final Passwords passwords;

    private final InstantSource clock;

    private final OwnPassword ownPassword;

    private final AccountChange accounts;

    private final FactorBook factors;

    @Activate
    public StoredPeople(
            @Reference Store store,
            @Reference Directory directory,
            @Reference Passwords passwords,
            @Reference FactorBook factors) {
        this(store, directory, passwords, factors, Clock.systemUTC());
    }

    /**
     * @param clock real time, by which passwords end
     */
    StoredPeople(
            Store store,
            Directory directory,
            Passwords passwords,
            FactorBook factors,
            InstantSource clock) {
        this.store = store;
        this.directory = directory;
        this.passwords = passwords;
        this.clock = clock;
        this.accounts = new AccountChange(store);
        this.factors = factors;
        this.ownPassword = new OwnPassword(store, passwords, clock);
    }

    @Override
    public boolean keeps(Caller caller) {
        return Keeping.of(caller).keepsAnybody();
    }

    @Override
    public boolean keeps(Caller caller, OfficeId office) {
        return directory.office(office).filter(Keeping.of(caller)::keeps).isPresent();
    }

    @Override
    public List<Role> roles(Caller caller, OfficeId office) {
        return directory.office(office).map(Keeping.of(caller)::roles).orElse(List.of());
    }

    @Override
    public Page<Person> list(Caller caller, Sought sought, Optional<String> after, int limit) {
        List<String> words =
                Stream.of(sought.text().toLowerCase(Locale.ROOT).split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .toList();
        return store.read(
                tx -> {
                    Keeping keeping = Keeping.of(AccountChange.present(tx, caller));
                    if (!keeping.keepsAnybody()) {
                        throw new ProblemException(AccessProblem.NOT_ALLOWED);
                    }
                    AccountTable.Filter filter =
                            new AccountTable.Filter(
                                    words, sought.standing(), sought.office(), today(tx));
                    return tx.accounts()
                            .list(keeping.all(), filter, after, limit)
                            .map(PersonSight::person);
                });
    }

    @Override
    public Kept read(Caller caller, String user) {
        return store.read(
                tx -> {
                    Keeping keeping = Keeping.of(AccountChange.present(tx, caller));
                    return tx.accounts()
                            .find(user)
                            .filter(account -> keeping.knows(account) || keeping.isOwn(account))
                            .map(account -> PersonSight.kept(tx, keeping, account))
                            .orElseThrow(() -> new ProblemException(AccessProblem.NO_SUCH_PERSON));
                });
    }

    @Override
    public Invited invite(Caller caller, String user, String displayName, Wanted posting) {
        FreshProof.need(caller);
        String name = AccountName.typed(user).orElse("");
        String shown = displayName.strip();
        String secret = OneTimeSecret.draw();
        Account.Credentials credentials = handedOut(secret);
        return new Invited(
                store.write(
                        caller,
                        tx -> {
                            Keeping keeping = AccountChange.locked(tx, caller);
                            List<Problem> problems = new ArrayList<>();
                            if (name.isEmpty()) {
                                problems.add(problem(AccessProblem.BAD_USER_NAME, USER));
                            } else if (tx.accounts().find(name).isPresent()) {
                                problems.add(problem(AccessProblem.USER_TAKEN, USER));
                            }
                            checkName(shown, problems);
                            Account without =
                                    new Account(
                                            name,
                                            shown,
                                            credentials,
                                            Optional.empty(),
                                            List.of(),
                                            0);
                            Optional<Tenure> first =
                                    new PostingCheck(tx, keeping).check(without, posting, problems);
                            refuse(problems);
                            Account made = without.with(List.of(first.orElseThrow()));
                            tx.accounts().put(made);
                            journal(tx, JournalAction.ACCOUNT_CREATED, name, "invited=true");
                            journalGiven(tx, name, first.get());
                            return PersonSight.kept(tx, keeping, made);
                        }),
                secret);
    }

    @Override
    public Kept give(Caller caller, String user, Wanted posting) {
        FreshProof.need(caller);
        return accounts.change(
                caller,
                user,
                (tx, keeping, account) -> {
                    List<Problem> problems = new ArrayList<>();
                    Optional<Tenure> given =
                            new PostingCheck(tx, keeping).check(account, posting, problems);
                    refuse(problems);
                    journalGiven(tx, user, given.orElseThrow());
                    Account more =
                            account.with(
                                    Stream.concat(account.tenures().stream(), given.stream())
                                            .toList());
                    // whoever drew a one-time password must not come by this posting with it
                    return keeping.keepsWhole(account, today(tx))
                            ? more
                            : more.with(more.credentials().endingSecret(clock.instant()));
                });
    }

    @Override
    public Kept end(
            Caller caller, String user, UUID id, Optional<LocalDate> lastDay, AccessReason reason) {
        FreshProof.need(caller);
        return accounts.change(
                caller,
                user,
                (tx, keeping, account) -> {
                    LocalDate today = today(tx);
                    Tenure ending =
                            account.tenures().stream()
                                    .filter(tenure -> tenure.id().equals(id))
                                    .filter(tenure -> !tenure.isOver(today))
                                    .findFirst()
                                    .filter(tenure -> keeping.knows(account))
                                    .orElseThrow(
                                            () ->
                                                    new ProblemException(
                                                            AccessProblem.NO_SUCH_POSTING));
                    if (!keeping.endable(account, today).contains(id)) {
                        throw new ProblemException(AccessProblem.OFFICE_OF_OTHERS);
                    }
                    LocalDate last = lastDay.orElse(today.minusDays(1));
                    if (lastDay.isPresent() && PostingCheck.isBad(last, today)) {
                        throw new ProblemException(List.of(problem(AccessProblem.BAD_DAY, TO)));
                    }
                    if (ending.to().filter(last::isAfter).isPresent()) {
                        throw new ProblemException(
                                List.of(problem(AccessProblem.ENDS_EARLIER, TO)));
                    }
                    LastAdministrator.mustRemain(tx, account, List.of(ending));
                    StandIns.end(tx, account, ending, last, reason);
                    journal(
                            tx,
                            JournalAction.POSTING_ENDED,
                            user,
                            PostingCheck.detail(ending)
                                    + ";last_day="
                                    + last
                                    + ";reason="
                                    + reason.code());
                    return account.with(
                            account.tenures().stream()
                                    .map(each -> each.id().equals(id) ? each.until(last) : each)
                                    .toList());
                });
    }

    @Override
    public Kept rename(Caller caller, String user, long version, String displayName) {
        String shown = displayName.strip();
        return accounts.change(
                caller,
                user,
                (tx, keeping, account) -> {
                    AccountChange.mustKeepWhole(tx, keeping, account);
                    if (account.version() != version) {
                        throw new ProblemException(CaseProblem.CHANGED_MEANWHILE);
                    }
                    List<Problem> problems = new ArrayList<>();
                    checkName(shown, problems);
                    refuse(problems);
                    journal(tx, JournalAction.ACCOUNT_CHANGED, user, "fields=" + DISPLAY_NAME);
                    return account.named(shown);
                });
    }

    @Override
    public Kept disable(Caller caller, String user, AccessReason reason) {
        FreshProof.need(caller);
        return accounts.change(
                caller,
                user,
                (tx, keeping, account) -> {
                    AccountChange.mustKeepWhole(tx, keeping, account);
                    if (!account.enabled()) {
                        return account;
                    }
                    LastAdministrator.mustRemain(tx, account, account.tenures());
                    journal(tx, JournalAction.ACCOUNT_DISABLED, user, because(reason));
                    return account.disable(keeping.authority(account, today(tx)));
                });
    }

    @Override
    public Kept enable(Caller caller, String user, AccessReason reason) {
        FreshProof.need(caller);
        return accounts.change(
                caller,
                user,
                (tx, keeping, account) -> {
                    AccountChange.mustKeepWhole(tx, keeping, account);
                    if (account.enabled()) {
                        return account;
                    }
                    if (account.disabled()
                            .filter(by -> by.compareTo(keeping.authority(account, today(tx))) > 0)
                            .isPresent()) {
                        throw new ProblemException(AccessProblem.DISABLED_BY_OTHERS);
                    }
                    journal(tx, JournalAction.ACCOUNT_ENABLED, user, because(reason));
                    return account.enable();
                });
    }

    @Override
    public Invited reset(Caller caller, String user, AccessReason reason) {
        FreshProof.need(caller);
        String secret = OneTimeSecret.draw();
        Account.Credentials credentials = handedOut(secret);
        return new Invited(
                accounts.change(
                        caller,
                        user,
                        (tx, keeping, account) -> {
                            AccountChange.mustKeepWhole(tx, keeping, account);
                            LastAdministrator.mustRemain(tx, account, account.tenures());
                            journal(
                                    tx,
                                    JournalAction.ACCOUNT_CHANGED,
                                    user,
                                    "fields=" + PASSWORD + ";" + because(reason));
                            StoredKeys.revokeAll(tx, user);
                            return account.with(credentials.since(clock.instant()));
                        }),
                secret);
    }

    @Override
    public Kept takeSecondFactor(Caller caller, String user, AccessReason reason) {
        FreshProof.need(caller);
        return accounts.change(
                caller,
                user,
                (tx, keeping, account) -> {
                    AccountChange.mustKeepWhole(tx, keeping, account);
                    factors.take(tx, user, caller.user());
                    journal(
                            tx,
                            JournalAction.ACCOUNT_CHANGED,
                            user,
                            StoredSecondFactor.FIELD + "taken=true;" + because(reason));
                    return account;
                });
    }

    @Override
    public void changePassword(Caller caller, char[] password, char[] wanted) {
        ownPassword.change(caller, password, wanted);
    }

    /** Nobody who had the password or the key before can use them any more. */
    private Account.Credentials handedOut(String secret) {
        Instant now = clock.instant();
        return new Account.Credentials(
                Optional.of(passwords.hash(secret.toCharArray())),
                Optional.of(now),
                Optional.of(now.plus(Duration.ofDays(SECRET_DAYS))),
                Optional.empty());
    }

    private static void checkName(String shown, List<Problem> problems) {
        if (shown.isEmpty()) {
            problems.add(problem(FieldProblem.REQUIRED, DISPLAY_NAME));
        } else if (shown.length() > LONGEST_DISPLAY_NAME) {
            problems.add(
                    new Problem(
                            FieldProblem.TOO_LONG, DISPLAY_NAME, List.of(LONGEST_DISPLAY_NAME)));
        }
        if (shown.chars().anyMatch(Character::isISOControl)) {
            problems.add(problem(FieldProblem.BAD_CHARACTERS, DISPLAY_NAME));
        }
    }

    static LocalDate today(Transaction tx) {
        return Account.day(tx.now());
    }

    private static void journalGiven(Transaction tx, String user, Tenure given) {
        journal(tx, JournalAction.POSTING_GIVEN, user, PostingCheck.detail(given));
    }

    static void journal(Transaction tx, JournalAction action, String user, String detail) {
        tx.journal(action, new Subject(Subject.ACCOUNT, user), detail);
    }

    static String because(AccessReason reason) {
        return "reason=" + reason.code();
    }

    static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
    }

    static Problem problem(ProblemCode code, String field) {
        return new Problem(code, field, List.of());
    }
}
