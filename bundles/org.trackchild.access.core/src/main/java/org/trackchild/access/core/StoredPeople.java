package org.trackchild.access.core;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
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

    @Activate
    public StoredPeople(
            @Reference Store store,
            @Reference Directory directory,
            @Reference Passwords passwords) {
        this(store, directory, passwords, Clock.systemUTC());
    }

    /**
     * @param clock real time, by which passwords end
     */
    StoredPeople(Store store, Directory directory, Passwords passwords, InstantSource clock) {
        this.store = store;
        this.directory = directory;
        this.passwords = passwords;
        this.clock = clock;
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
                    Keeping keeping = Keeping.of(present(tx, caller));
                    if (!keeping.keepsAnybody()) {
                        throw new ProblemException(AccessProblem.NOT_ALLOWED);
                    }
                    AccountTable.Filter filter =
                            new AccountTable.Filter(
                                    words, sought.standing(), sought.office(), today(tx));
                    return tx.accounts()
                            .list(keeping.all(), filter, after, limit)
                            .map(StoredPeople::person);
                });
    }

    @Override
    public Kept read(Caller caller, String user) {
        return store.read(
                tx -> {
                    Keeping keeping = Keeping.of(present(tx, caller));
                    return tx.accounts()
                            .find(user)
                            .filter(account -> keeping.knows(account) || keeping.isOwn(account))
                            .map(account -> kept(tx, keeping, account))
                            .orElseThrow(() -> new ProblemException(AccessProblem.NO_SUCH_PERSON));
                });
    }

    @Override
    public Invited invite(Caller caller, String user, String displayName, Wanted posting) {
        String name = AccountName.typed(user).orElse("");
        String shown = displayName.strip();
        String secret = OneTimeSecret.draw();
        Account.Credentials credentials = handedOut(secret);
        return new Invited(
                store.write(
                        caller,
                        tx -> {
                            Keeping keeping = locked(tx, caller);
                            List<Problem> problems = new ArrayList<>();
                            if (name.isEmpty()) {
                                problems.add(problem(AccessProblem.BAD_USER_NAME, USER));
                            } else if (tx.accounts().find(name).isPresent()) {
                                problems.add(problem(AccessProblem.USER_TAKEN, USER));
                            }
                            checkName(shown, problems);
                            Account without =
                                    new Account(name, shown, credentials, true, List.of(), 0);
                            Optional<Tenure> first =
                                    new PostingCheck(tx, directory, keeping)
                                            .check(without, posting, problems);
                            refuse(problems);
                            Account made = without.with(List.of(first.orElseThrow()));
                            tx.accounts().put(made);
                            journal(tx, JournalAction.ACCOUNT_CREATED, name, "invited=true");
                            journalGiven(tx, name, first.get());
                            return kept(tx, keeping, made);
                        }),
                secret);
    }

    @Override
    public Kept give(Caller caller, String user, Wanted posting) {
        return change(
                caller,
                user,
                (tx, keeping, account) -> {
                    List<Problem> problems = new ArrayList<>();
                    Optional<Tenure> given =
                            new PostingCheck(tx, directory, keeping)
                                    .check(account, posting, problems);
                    refuse(problems);
                    journalGiven(tx, user, given.orElseThrow());
                    return account.with(
                            Stream.concat(account.tenures().stream(), given.stream()).toList());
                });
    }

    @Override
    public Kept end(
            Caller caller, String user, UUID id, Optional<LocalDate> lastDay, AccessReason reason) {
        return change(
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
                    mustLeaveAnAdministrator(tx, account);
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
        return change(
                caller,
                user,
                (tx, keeping, account) -> {
                    mustKeepWhole(tx, keeping, account);
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
        return change(
                caller,
                user,
                (tx, keeping, account) -> {
                    mustKeepWhole(tx, keeping, account);
                    if (!account.enabled()) {
                        return account;
                    }
                    mustLeaveAnAdministrator(tx, account);
                    journal(tx, JournalAction.ACCOUNT_DISABLED, user, because(reason));
                    return account.enabled(false);
                });
    }

    @Override
    public Kept enable(Caller caller, String user, AccessReason reason) {
        return change(
                caller,
                user,
                (tx, keeping, account) -> {
                    mustKeepWhole(tx, keeping, account);
                    if (account.enabled()) {
                        return account;
                    }
                    journal(tx, JournalAction.ACCOUNT_ENABLED, user, because(reason));
                    return account.enabled(true);
                });
    }

    @Override
    public Invited reset(Caller caller, String user, AccessReason reason) {
        String secret = OneTimeSecret.draw();
        Account.Credentials credentials = handedOut(secret);
        return new Invited(
                change(
                        caller,
                        user,
                        (tx, keeping, account) -> {
                            mustKeepWhole(tx, keeping, account);
                            journal(
                                    tx,
                                    JournalAction.ACCOUNT_CHANGED,
                                    user,
                                    "fields=" + PASSWORD + ";" + because(reason));
                            StoredKeys.revokeAll(tx, user);
                            return account.with(credentials);
                        }),
                secret);
    }

    @Override
    public void changePassword(Caller caller, char[] password, char[] wanted) {
        Account before =
                store.read(tx -> tx.accounts().find(caller.user()))
                        .filter(Account::enabled)
                        .orElseThrow(() -> new ProblemException(AccessProblem.NO_SUCH_PERSON));
        Optional<String> hash = before.credentials().passwordHash();
        if (hash.filter(known -> passwords.matches(password, known)).isEmpty()) {
            throw new ProblemException(List.of(problem(AccessProblem.PASSWORD_WRONG, PASSWORD)));
        }
        List<Problem> problems =
                ChosenPassword.check(NEW_PASSWORD, wanted, before.user(), before.displayName());
        if (Arrays.equals(password, wanted)) {
            problems.add(problem(AccessProblem.PASSWORD_UNCHANGED, NEW_PASSWORD));
        }
        refuse(problems);
        Account.Credentials chosen =
                new Account.Credentials(
                        Optional.of(passwords.hash(wanted)),
                        Optional.of(clock.instant()),
                        Optional.empty(),
                        before.credentials().keyHash());
        store.write(
                caller,
                tx -> {
                    Account now =
                            tx.accounts()
                                    .lock(caller.user())
                                    .filter(each -> each.credentials().passwordHash().equals(hash))
                                    .orElseThrow(
                                            () ->
                                                    new ProblemException(
                                                            CaseProblem.CHANGED_MEANWHILE));
                    tx.accounts().put(now.with(chosen));
                    journal(tx, JournalAction.ACCOUNT_CHANGED, caller.user(), "fields=" + PASSWORD);
                    return null;
                });
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

    /** What is done to an account that exists, within the transaction and with it locked. */
    private interface Change {

        /** The account as it is afterwards; the same one when there is nothing to change. */
        Account apply(Transaction tx, Keeping keeping, Account account);
    }

    private Kept change(Caller caller, String user, Change change) {
        return store.write(
                caller,
                tx -> {
                    // always in one order, so that two who change each other do not wait for ever
                    Optional<Account> first =
                            user.compareTo(caller.user()) < 0
                                    ? tx.accounts().lock(user)
                                    : Optional.empty();
                    Keeping keeping = locked(tx, caller);
                    Account account =
                            first.or(() -> tx.accounts().lock(user))
                                    .filter(each -> keeping.keepsAnybody())
                                    .orElseThrow(
                                            () ->
                                                    new ProblemException(
                                                            AccessProblem.NO_SUCH_PERSON));
                    if (keeping.isOwn(account)) {
                        throw new ProblemException(AccessProblem.OWN_ACCOUNT);
                    }
                    Account changed = change.apply(tx, keeping, account);
                    if (!changed.equals(account)) {
                        tx.accounts().put(changed);
                    }
                    return kept(tx, keeping, tx.accounts().find(user).orElseThrow());
                });
    }

    /** What the caller keeps, by an account that nobody changes until the end. */
    private static Keeping locked(Transaction tx, Caller caller) {
        return Keeping.of(
                caller.isSystem()
                        ? caller
                        : tx.accounts()
                                .lock(caller.user())
                                .filter(Account::enabled)
                                .map(account -> account.caller(tx.now()))
                                .orElseThrow(
                                        () -> new ProblemException(AccessProblem.NOT_ALLOWED)));
    }

    private static Caller present(Transaction tx, Caller caller) {
        return caller.isSystem()
                ? caller
                : tx.accounts()
                        .find(caller.user())
                        .filter(Account::enabled)
                        .map(account -> account.caller(tx.now()))
                        .orElseThrow(() -> new ProblemException(AccessProblem.NOT_ALLOWED));
    }

    private static void mustKeepWhole(Transaction tx, Keeping keeping, Account account) {
        if (!keeping.knows(account)) {
            throw new ProblemException(AccessProblem.NO_SUCH_PERSON);
        }
        if (!keeping.keepsWhole(account, today(tx))) {
            throw new ProblemException(AccessProblem.OFFICE_OF_OTHERS);
        }
    }

    /** One at least whose posting nobody has put an end to. */
    private static void mustLeaveAnAdministrator(Transaction tx, Account account) {
        boolean national =
                account.postings(tx.now()).stream()
                        .anyMatch(
                                posting ->
                                        posting.role() == Role.ADMINISTRATOR
                                                && posting.state().isEmpty());
        LocalDate far = PostingCheck.latest(today(tx)).plusDays(1);
        if (account.enabled()
                && national
                && tx.accounts().national(Role.ADMINISTRATOR, far, account.user()) == 0) {
            throw new ProblemException(AccessProblem.LAST_ADMINISTRATOR);
        }
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

    private static Kept kept(Transaction tx, Keeping keeping, Account account) {
        LocalDate today = today(tx);
        return new Kept(
                person(account),
                keeping.endable(account, today),
                keeping.keepsWhole(account, today));
    }

    private static Person person(Account account) {
        return new Person(
                account.user(),
                account.displayName(),
                account.enabled(),
                account.credentials().secretUntil(),
                account.tenures(),
                account.version());
    }

    private static LocalDate today(Transaction tx) {
        return Account.day(tx.now());
    }

    private static void journalGiven(Transaction tx, String user, Tenure given) {
        journal(tx, JournalAction.POSTING_GIVEN, user, PostingCheck.detail(given));
    }

    private static void journal(Transaction tx, JournalAction action, String user, String detail) {
        tx.journal(action, new Subject(Subject.ACCOUNT, user), detail);
    }

    private static String because(AccessReason reason) {
        return "reason=" + reason.code();
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
    }

    private static Problem problem(ProblemCode code, String field) {
        return new Problem(code, field, List.of());
    }
}
