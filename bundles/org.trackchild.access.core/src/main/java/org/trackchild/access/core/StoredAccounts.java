package org.trackchild.access.core;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.access.api.Accounts;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.Role;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry.Subject;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemCode;
import org.trackchild.model.ProblemException;
import org.trackchild.store.api.Account;
import org.trackchild.store.api.Store;

/** Accounts in the store. */
@Component
public final class StoredAccounts implements Accounts {

    private static final int SHORTEST_PASSWORD = 8;
    private static final int LONGEST_PASSWORD = 200;
    private static final int LONGEST_DISPLAY_NAME = 120;

    /** Long enough to walk from the machine to a desk. */
    private static final Duration RECOVERY = Duration.ofDays(1);

    private final Store store;
    private final Passwords passwords;
    private final FactorBook factors;
    private final InstantSource clock;

    @Activate
    public StoredAccounts(
            @Reference Store store, @Reference Passwords passwords, @Reference FactorBook factors) {
        this(store, passwords, factors, Clock.systemUTC());
    }

    /**
     * @param clock real time, by which passwords end
     */
    StoredAccounts(Store store, Passwords passwords, FactorBook factors, InstantSource clock) {
        this.store = store;
        this.passwords = passwords;
        this.factors = factors;
        this.clock = clock;
    }

    @Override
    public String create(
            Caller by, String user, String displayName, char[] password, List<Posting> postings) {
        List<Problem> problems = check(user, displayName, password, postings);
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        String key = ApiKey.generate();
        Account account =
                Account.of(
                        user,
                        displayName.strip(),
                        Account.Credentials.of(
                                Optional.of(passwords.hash(password)),
                                Optional.of(ApiKey.hash(key))),
                        postings);
        String detail =
                postings.stream().map(StoredAccounts::brief).collect(Collectors.joining(","));
        return store.write(
                by,
                tx -> {
                    boolean replaces = tx.accounts().find(user).isPresent();
                    tx.accounts().put(account);
                    tx.journal(
                            JournalAction.ACCOUNT_CREATED,
                            new Subject(Subject.ACCOUNT, user),
                            "postings=" + detail + (replaces ? ";replaced=true" : ""));
                    return key;
                });
    }

    @Override
    public String recover(Caller by, String user) {
        String secret = OneTimeSecret.draw();
        String hash = passwords.hash(secret.toCharArray());
        return store.write(
                by,
                tx -> {
                    Account known =
                            tx.accounts()
                                    .lock(user)
                                    .filter(account -> isNational(account, tx.now()))
                                    .orElseThrow(
                                            () ->
                                                    new ProblemException(
                                                            AccessProblem.NO_SUCH_PERSON));
                    Instant now = clock.instant();
                    tx.accounts()
                            .put(
                                    known.enable()
                                            .with(
                                                    new Account.Credentials(
                                                            Optional.of(hash),
                                                            Optional.of(now),
                                                            Optional.of(now.plus(RECOVERY)),
                                                            Optional.empty())));
                    StoredKeys.revokeAll(tx, user);
                    // whoever is let in again may have lost the telephone, too
                    if (factors.beginAnew(tx, user, by.user())) {
                        tx.journal(
                                JournalAction.ACCOUNT_CHANGED,
                                new Subject(Subject.ACCOUNT, user),
                                StoredSecondFactor.FIELD + "taken=true;recovered=true");
                    }
                    tx.journal(
                            JournalAction.ACCOUNT_CHANGED,
                            new Subject(Subject.ACCOUNT, user),
                            "fields=password;recovered=true");
                    return secret;
                });
    }

    private static boolean isNational(Account account, Instant now) {
        return account.postings(now).stream()
                .anyMatch(
                        posting ->
                                posting.role() == Role.ADMINISTRATOR
                                        && posting.state().isEmpty()
                                        && posting.district().isEmpty());
    }

    @Override
    public long count() {
        return store.read(tx -> tx.accounts().count());
    }

    private static List<Problem> check(
            String user, String displayName, char[] password, List<Posting> postings) {
        List<Problem> problems = new ArrayList<>();
        if (!AccountName.isAllowed(user)) {
            problems.add(problem(AccessProblem.BAD_USER_NAME, "user"));
        }
        if (displayName.isBlank()) {
            problems.add(problem(FieldProblem.REQUIRED, "displayName"));
        } else if (displayName.length() > LONGEST_DISPLAY_NAME) {
            problems.add(problem(FieldProblem.TOO_LONG, "displayName", LONGEST_DISPLAY_NAME));
        }
        if (password.length < SHORTEST_PASSWORD) {
            problems.add(problem(AccessProblem.PASSWORD_TOO_SHORT, "password", SHORTEST_PASSWORD));
        } else if (password.length > LONGEST_PASSWORD) {
            problems.add(problem(FieldProblem.TOO_LONG, "password", LONGEST_PASSWORD));
        }
        if (postings.isEmpty()) {
            problems.add(problem(FieldProblem.REQUIRED, "postings"));
        }
        return problems;
    }

    private static Problem problem(ProblemCode code, String field, Object... arguments) {
        return new Problem(code, field, List.of(arguments));
    }

    private static String brief(Posting posting) {
        return posting.role().code() + "@" + posting.office();
    }
}
