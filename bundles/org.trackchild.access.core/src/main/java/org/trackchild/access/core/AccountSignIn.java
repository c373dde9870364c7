package org.trackchild.access.core;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.People;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.SignIn;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry.Subject;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.store.api.Account;
import org.trackchild.store.api.Store;

/**
 * Signs in with the accounts of the store. A sign-in that cannot be journaled does not happen.
 *
 * <p>A key is looked up at most every {@link KeyCache#LIFE}: a replaced or disabled one works for
 * so long at most.
 */
@Component(immediate = true)
public final class AccountSignIn implements SignIn {

    private static final Logger LOG = LoggerFactory.getLogger(AccountSignIn.class);

    /** Longer ones are refused unread: nobody types them. */
    private static final int LONGEST_PASSWORD = 1_000;

    /**
     * Longer than a transaction takes from its moment to its end, and than anybody waits to ask.
     */
    private static final Duration LATELY = Duration.ofMinutes(1);

    private static final int REMEMBERED = 10_000;

    /** In the journal, for names that no account has: what was typed may be a password. */
    private static final String UNKNOWN = "unknown";

    private static final Caller PLATFORM = Caller.system("access");

    private final Store store;
    private final Passwords passwords;
    private final OperatorKey operatorKey;
    private final PrivateFile firstLogin;
    private final InstantSource clock;
    private final LockOut lockOut;
    private final KeyCache keys;

    @Activate
    public AccountSignIn(
            BundleContext context, @Reference Store store, @Reference Passwords passwords) {
        this(
                store,
                passwords,
                OperatorKey.writtenTo(PrivateFile.inDataFolder(context, "operator-key")),
                PrivateFile.inDataFolder(context, FirstAdministrator.FILE),
                Clock.systemUTC());
    }

    AccountSignIn(
            Store store,
            Passwords passwords,
            OperatorKey operatorKey,
            PrivateFile firstLogin,
            InstantSource clock) {
        this.store = store;
        this.passwords = passwords;
        this.operatorKey = operatorKey;
        this.firstLogin = firstLogin;
        this.clock = clock;
        this.lockOut = new LockOut(clock, REMEMBERED);
        this.keys = new KeyCache(clock);
    }

    @Override
    public Caller signIn(String user, char[] password, String address) {
        String place = cleaned(address);
        Account known = proven(user, password, place);
        Caller caller = posted(known, place);
        if (known.credentials().secretUntil().isPresent()) {
            throw new ProblemException(AccessProblem.PASSWORD_TO_BE_CHOSEN);
        }
        lockOut.succeeded(known.user(), place);
        journalSuccess(known, caller, place, renewed(known, password));
        return caller;
    }

    @Override
    public Caller choosePassword(String user, char[] password, char[] chosen, String address) {
        String place = cleaned(address);
        Account known = proven(user, password, place);
        Caller caller = posted(known, place);
        Account.Credentials old = known.credentials();
        if (old.secretUntil().isEmpty()) {
            throw new ProblemException(AccessProblem.WRONG_CREDENTIALS);
        }
        List<Problem> problems =
                ChosenPassword.check(
                        People.NEW_PASSWORD, chosen, known.user(), known.displayName());
        if (Arrays.equals(password, chosen)) {
            problems.add(
                    new Problem(AccessProblem.PASSWORD_UNCHANGED, People.NEW_PASSWORD, List.of()));
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        Account.Credentials own =
                new Account.Credentials(
                        Optional.of(passwords.hash(chosen)),
                        Optional.of(clock.instant()),
                        Optional.empty(),
                        old.keyHash());
        store.write(
                caller,
                tx -> {
                    Account now =
                            tx.accounts()
                                    .lock(known.user())
                                    .filter(each -> samePassword(each, known))
                                    .orElseThrow(
                                            () ->
                                                    new ProblemException(
                                                            AccessProblem.WRONG_CREDENTIALS));
                    tx.accounts().put(now.with(own.since(clock.instant())));
                    tx.journal(
                            JournalAction.ACCOUNT_CHANGED,
                            account(known.user()),
                            "fields=" + People.PASSWORD);
                    tx.journal(JournalAction.SIGNED_IN, account(known.user()), "address=" + place);
                    return null;
                });
        lockOut.succeeded(known.user(), place);
        if (AccountName.FIRST.equals(known.user())) {
            removeFirstLogin();
        }
        return caller;
    }

    @Override
    public Optional<Caller> standing(Caller caller, Instant since) {
        return store.read(
                tx ->
                        tx.accounts()
                                .find(caller.user())
                                .filter(Account::enabled)
                                .filter(
                                        account ->
                                                account.credentials()
                                                        .passwordSince()
                                                        .filter(since::isBefore)
                                                        .isEmpty())
                                .map(account -> account.caller(tx.now()))
                                .filter(now -> !now.postings().isEmpty())
                                .map(now -> now.actingAs(caller)));
    }

    @Override
    public Set<String> changedLately() {
        return store.read(tx -> Set.copyOf(tx.accounts().changedSince(tx.now().minus(LATELY))));
    }

    /** The account of somebody who knows its password, at a place that may try. */
    private Account proven(String user, char[] password, String place) {
        Optional<String> name = AccountName.typed(user);
        // Names that no account can have share one count: they must not fill the memory.
        String counted = name.orElse("");
        refuseWhileLocked(counted, place);
        Optional<Account> account = name.flatMap(this::find);
        boolean right = isRight(account, password);
        // Others may have tried in the meantime: tries side by side count like tries in a row.
        refuseWhileLocked(counted, place);
        if (!right) {
            lockOut.failed(counted, place);
            journalRefusal(account.map(Account::user).orElse(UNKNOWN), place);
            throw new ProblemException(AccessProblem.WRONG_CREDENTIALS);
        }
        Account known = account.orElseThrow();
        if (known.credentials()
                .secretUntil()
                .filter(end -> end.isBefore(clock.instant()))
                .isPresent()) {
            journalRefusal(known.user(), place);
            throw new ProblemException(AccessProblem.SECRET_EXPIRED);
        }
        return known;
    }

    private Caller posted(Account known, String place) {
        Caller caller = known.caller(store.instant());
        if (caller.postings().isEmpty()) {
            journalRefusal(known.user(), place);
            throw new ProblemException(AccessProblem.NOT_ALLOWED);
        }
        return caller;
    }

    @Override
    public Caller choose(Caller caller, Posting posting) {
        return store.write(
                caller,
                tx -> {
                    Account account =
                            tx.accounts()
                                    .find(caller.user())
                                    .filter(Account::enabled)
                                    .filter(known -> known.postings(tx.now()).contains(posting))
                                    .orElseThrow(
                                            () -> new ProblemException(AccessProblem.NOT_ALLOWED));
                    Account chosen = account.choosing(posting);
                    tx.accounts().put(chosen);
                    tx.journal(
                            JournalAction.POSTING_CHOSEN,
                            account(caller.user()),
                            "posting=" + posting.role().code() + "@" + posting.office());
                    return chosen.caller(tx.now());
                });
    }

    @Override
    public void signOut(Caller caller) {
        store.write(
                caller,
                tx -> {
                    tx.journal(JournalAction.SIGNED_OUT, account(caller.user()), "");
                    return null;
                });
    }

    @Override
    public Optional<Caller> byApiKey(String key) {
        if (!ApiKey.isWellFormed(key)) {
            return Optional.empty();
        }
        String hash = ApiKey.hash(key);
        return operatorKey.holder(hash).or(() -> keys.get(hash)).or(() -> lookUp(hash));
    }

    private Optional<Caller> lookUp(String hash) {
        Optional<Caller> caller =
                store.read(
                        tx ->
                                tx.accounts()
                                        .findByKeyHash(hash)
                                        .flatMap(account -> account.enabledCaller(tx.now()))
                                        .filter(found -> !found.postings().isEmpty()));
        caller.ifPresent(found -> keys.put(hash, found));
        return caller;
    }

    private Optional<Account> find(String name) {
        return store.read(tx -> tx.accounts().find(name));
    }

    /** Takes the same time whether or not there is such an account. */
    private boolean isRight(Optional<Account> account, char[] password) {
        if (password.length > LONGEST_PASSWORD) {
            return false;
        }
        Optional<String> hash =
                account.filter(Account::enabled).flatMap(each -> each.credentials().passwordHash());
        if (hash.isEmpty()) {
            passwords.matchNobody(password);
            return false;
        }
        return passwords.matches(password, hash.get());
    }

    private void refuseWhileLocked(String name, String address) {
        lockOut.waiting(name, address)
                .map(LockOut::minutes)
                .ifPresent(
                        minutes -> {
                            throw new ProblemException(AccessProblem.LOCKED_OUT, minutes);
                        });
    }

    /** The hash at today's cost, when the stored one was made at another. */
    private Optional<String> renewed(Account account, char[] password) {
        return account.credentials()
                .passwordHash()
                .filter(passwords::isOutdated)
                .map(old -> passwords.hash(password));
    }

    /**
     * Writes the sign-in down, unless the password was changed or the account disabled since the
     * password was compared: whoever took it away must not find the session open.
     */
    private void journalSuccess(
            Account known, Caller caller, String address, Optional<String> hash) {
        store.write(
                caller,
                tx -> {
                    Account now =
                            tx.accounts()
                                    .lock(known.user())
                                    .filter(Account::enabled)
                                    .filter(each -> samePassword(each, known))
                                    .orElseThrow(
                                            () ->
                                                    new ProblemException(
                                                            AccessProblem.WRONG_CREDENTIALS));
                    hash.map(now::hashedAnew).ifPresent(tx.accounts()::put);
                    tx.journal(
                            JournalAction.SIGNED_IN, account(known.user()), "address=" + address);
                    return null;
                });
    }

    private static boolean samePassword(Account one, Account other) {
        return one.credentials().passwordHash().equals(other.credentials().passwordHash());
    }

    private void journalRefusal(String user, String address) {
        store.write(
                PLATFORM,
                tx -> {
                    tx.journal(JournalAction.SIGN_IN_REFUSED, account(user), "address=" + address);
                    return null;
                });
    }

    private void removeFirstLogin() {
        try {
            if (firstLogin.remove()) {
                LOG.info("The administrator has signed in: removed {}", firstLogin.path());
            }
        } catch (IOException e) {
            LOG.error("Remove {} by hand: it holds a password", firstLogin.path(), e);
        }
    }

    private static Subject account(String user) {
        return new Subject(Subject.ACCOUNT, user);
    }

    /** The address as it may stand in the journal, whoever made it up. */
    private static String cleaned(String address) {
        String shortened = address.length() > 60 ? address.substring(0, 60) : address;
        return shortened.replaceAll("[^0-9A-Za-z.:%_-]", "?");
    }
}
