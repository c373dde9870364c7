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
import java.util.function.BiFunction;
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
import org.trackchild.access.api.SecondFactor;
import org.trackchild.access.api.SignIn;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry.Subject;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.store.api.Account;
import org.trackchild.store.api.Store;
import org.trackchild.store.api.Transaction;

/**
 * Signs in with the accounts of the store. A sign-in that cannot be journaled does not happen.
 *
 * <p>A key is looked up at most every {@link KeyCache#LIFE}: a replaced or disabled one works for
 * so long at most.
 */
@Component(immediate = true)
public final class AccountSignIn implements SignIn {

    private static final Logger LOG = LoggerFactory.getLogger(AccountSignIn.class);

    /**
     * Longer than a transaction takes from its moment to its end, and than anybody waits to ask.
     */
    private static final Duration LATELY = Duration.ofMinutes(1);

    private final Store store;
    private final Passwords passwords;
    private final OperatorKey operatorKey;
    private final PrivateFile firstLogin;
    private final InstantSource clock;
    private final FactorBook factors;
    private final DeskProof deskProof;
    private final CredentialCheck credentials;
    private final KeyCache keys;

    @Activate
    public AccountSignIn(
            BundleContext context,
            @Reference Store store,
            @Reference Passwords passwords,
            @Reference FactorBook factors) {
        this(
                store,
                passwords,
                factors,
                OperatorKey.writtenTo(PrivateFile.inDataFolder(context, "operator-key")),
                PrivateFile.inDataFolder(context, FirstAdministrator.FILE),
                Clock.systemUTC());
    }

    AccountSignIn(
            Store store,
            Passwords passwords,
            FactorBook factors,
            OperatorKey operatorKey,
            PrivateFile firstLogin,
            InstantSource clock) {
        this.store = store;
        this.passwords = passwords;
        this.operatorKey = operatorKey;
        this.firstLogin = firstLogin;
        this.clock = clock;
        this.factors = factors;
        this.deskProof = new DeskProof(store, passwords, factors, clock);
        this.credentials = new CredentialCheck(store, passwords, clock);
        this.keys = new KeyCache(clock);
    }

    @Override
    public Caller signIn(String user, char[] password, String code, String address) {
        String place = cleaned(address);
        Account known = credentials.proven(user, password, place);
        Caller caller = credentials.posted(known, place);
        if (known.credentials().secretUntil().isPresent()) {
            throw new ProblemException(AccessProblem.PASSWORD_TO_BE_CHOSEN);
        }
        Optional<String> hash = renewed(known, password);
        credentials.countingCodes(
                known,
                place,
                () ->
                        enter(
                                known,
                                caller,
                                (tx, now) -> {
                                    hash.map(now::hashedAnew).ifPresent(tx.accounts()::put);
                                    signedIn(tx, known, place, factors.admit(tx, caller, code));
                                    return null;
                                }));
        credentials.entered(known, place);
        return factors.begin(caller);
    }

    @Override
    public Caller choosePassword(
            String user, char[] password, char[] chosen, String code, String address) {
        String place = cleaned(address);
        Account known = credentials.proven(user, password, place);
        Caller caller = credentials.posted(known, place);
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
        boolean factorMissing =
                credentials.countingCodes(
                        known,
                        place,
                        () ->
                                enter(
                                        known,
                                        caller,
                                        (tx, now) -> {
                                            tx.accounts().put(now.with(own.since(clock.instant())));
                                            tx.journal(
                                                    JournalAction.ACCOUNT_CHANGED,
                                                    account(known.user()),
                                                    "fields=" + People.PASSWORD);
                                            boolean missing = factors.mustSetUp(tx, caller);
                                            if (!missing) {
                                                signedIn(
                                                        tx,
                                                        known,
                                                        place,
                                                        factors.admit(tx, caller, code));
                                            }
                                            return missing;
                                        }));
        if (AccountName.FIRST.equals(known.user())) {
            removeFirstLogin();
        }
        if (factorMissing) {
            credentials.stopped(known, place);
            throw new ProblemException(AccessProblem.FACTOR_TO_BE_SET_UP);
        }
        credentials.entered(known, place);
        return factors.begin(caller);
    }

    @Override
    public Entered setUpFactor(
            String user, char[] password, SecondFactor.Drawn drawn, String code, String address) {
        String place = cleaned(address);
        Account known = credentials.proven(user, password, place);
        Caller caller = credentials.posted(known, place);
        if (known.credentials().secretUntil().isPresent()) {
            throw new ProblemException(AccessProblem.PASSWORD_TO_BE_CHOSEN);
        }
        List<String> codes =
                enter(
                        known,
                        caller,
                        (tx, now) -> {
                            if (tx.secondFactors().find(known.user()).isSetUp()) {
                                throw new ProblemException(AccessProblem.CODE_NEEDED);
                            }
                            List<String> made = factors.setUp(tx, known.user(), drawn, code);
                            tx.journal(
                                    JournalAction.ACCOUNT_CHANGED,
                                    account(known.user()),
                                    StoredSecondFactor.FIELD + "set_up=true");
                            signedIn(tx, known, place, Optional.of("app"));
                            return made;
                        });
        credentials.entered(known, place);
        return new Entered(factors.begin(caller), codes);
    }

    @Override
    public void prove(Caller caller, char[] typed) {
        deskProof.make(caller, typed);
        factors.renew(caller);
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
                                .filter(
                                        account ->
                                                tx.secondFactors()
                                                        .find(account.user())
                                                        .changedAt()
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
                    return chosen.caller(tx.now()).with(caller.proof());
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

    /** The hash at today's cost, when the stored one was made at another. */
    private Optional<String> renewed(Account account, char[] password) {
        return account.credentials()
                .passwordHash()
                .filter(passwords::isOutdated)
                .map(old -> passwords.hash(password));
    }

    /**
     * Does what belongs to an entry, unless the password was changed or the account disabled since
     * the password was compared: whoever took it away must not find the session open. The account
     * is locked, so that of two who send one code at the same time one finds it used.
     */
    private <T> T enter(Account known, Caller caller, BiFunction<Transaction, Account, T> work) {
        return store.write(
                caller,
                tx ->
                        work.apply(
                                tx,
                                tx.accounts()
                                        .lock(known.user())
                                        .filter(Account::enabled)
                                        .filter(each -> samePassword(each, known))
                                        .orElseThrow(
                                                () ->
                                                        new ProblemException(
                                                                AccessProblem.WRONG_CREDENTIALS))));
    }

    private void signedIn(Transaction tx, Account known, String place, Optional<String> factor) {
        credentials.note(tx, known, place);
        tx.journal(
                JournalAction.SIGNED_IN,
                account(known.user()),
                "address=" + place + factor.map(by -> ";second_factor=" + by).orElse(""));
    }

    private static boolean samePassword(Account one, Account other) {
        return one.credentials().passwordHash().equals(other.credentials().passwordHash());
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
        // a server writes those of IPv6 in brackets
        String bare = address.replaceAll("^\\[|]$", "");
        String shortened = bare.length() > 60 ? bare.substring(0, 60) : bare;
        return shortened.replaceAll("[^0-9A-Za-z.:%_-]", "?");
    }
}
