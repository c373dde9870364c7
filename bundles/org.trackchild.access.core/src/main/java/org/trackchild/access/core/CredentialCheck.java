package org.trackchild.access.core;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.access.api.Caller;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry.Subject;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.store.api.Account;
import org.trackchild.store.api.Store;
import org.trackchild.store.api.Transaction;

/**
 * Whether somebody knows the password of an account, and how often others may try. What is refused
 * is in the journal. Safe for use by several threads.
 */
final class CredentialCheck {

    /** Longer ones are refused unread: nobody types them. */
    private static final int LONGEST_PASSWORD = 1_000;

    private static final int REMEMBERED = 10_000;

    /** Longer than a leave. */
    private static final int REMEMBERED_DAYS = 90;

    /** In the journal, for names that no account has: what was typed may be a password. */
    private static final String UNKNOWN = "unknown";

    private static final Caller PLATFORM = Caller.system("access");

    private final Store store;

    private final Passwords passwords;

    private final InstantSource clock;

    private final LockOut lockOut;

    /**
     * @param clock real time
     */
    CredentialCheck(Store store, Passwords passwords, InstantSource clock) {
        this.store = store;
        this.passwords = passwords;
        this.clock = clock;
        this.lockOut = new LockOut(clock, REMEMBERED, this::isKnown);
    }

    /** Names that nobody has are not looked for: whoever makes them up costs nothing. */
    private boolean isKnown(String user, String network) {
        LocalDate since = Account.day(clock.instant()).minusDays(REMEMBERED_DAYS);
        return !user.isEmpty()
                && store.read(tx -> tx.knownAddresses().isKnown(user, network, since));
    }

    /** Notes within the transaction of an entry that it is made from a place. */
    void note(Transaction tx, Account known, String place) {
        tx.knownAddresses().note(known.user(), Network.of(place), Account.day(clock.instant()));
    }

    /** Somebody has entered at a place. */
    void entered(Account known, String place) {
        lockOut.succeeded(known.user(), Network.of(place));
    }

    /** The account of somebody who knows its password, at a place that may try. */
    Account proven(String user, char[] password, String place) {
        Optional<String> name = AccountName.typed(user);
        // Names that no account can have share one count: they must not fill the memory.
        String counted = name.orElse("");
        refuseWhileLocked(counted, place);
        Optional<Account> account = name.flatMap(this::find);
        boolean right = isRight(account, password);
        // Others may have tried in the meantime: tries side by side count like tries in a row.
        refuseWhileLocked(counted, place);
        if (!right) {
            if (account.isPresent()) {
                lockOut.failed(counted, Network.of(place));
            } else {
                lockOut.failedForNobody(counted, Network.of(place));
            }
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

    /** Whoever uses an account, with the postings in force; refused where there is none. */
    Caller posted(Account known, String place) {
        Caller caller = known.caller(store.instant());
        if (caller.postings().isEmpty()) {
            journalRefusal(known.user(), place);
            throw new ProblemException(AccessProblem.NOT_ALLOWED);
        }
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
        lockOut.waiting(name, Network.of(address))
                .map(LockOut::minutes)
                .ifPresent(
                        minutes -> {
                            throw new ProblemException(AccessProblem.LOCKED_OUT, minutes);
                        });
    }

    /** Who knows a password guesses codes no faster than others guess passwords. */
    <T> T countingCodes(Account known, String place, Supplier<T> entry) {
        try {
            return entry.get();
        } catch (ProblemException refused) {
            if (refused.problems().stream().anyMatch(CredentialCheck::isBadCode)) {
                lockOut.failed(known.user(), Network.of(place));
                journalRefusal(known.user(), place);
            } else if (refused.problems().stream().anyMatch(CredentialCheck::stopsAtTheCode)) {
                stopped(known, place);
            }
            throw refused;
        }
    }

    private static boolean isBadCode(Problem problem) {
        return problem.code() == AccessProblem.CODE_WRONG
                || problem.code() == AccessProblem.CODE_USED;
    }

    private static boolean stopsAtTheCode(Problem problem) {
        return problem.code() == AccessProblem.CODE_NEEDED
                || problem.code() == AccessProblem.FACTOR_TO_BE_SET_UP;
    }

    /** Somebody knew the password and has not entered: it may be known to others. */
    void stopped(Account known, String place) {
        journalRefusal(known.user(), place + ";password=right");
    }

    private void journalRefusal(String user, String address) {
        store.write(
                PLATFORM,
                tx -> {
                    tx.journal(
                            JournalAction.SIGN_IN_REFUSED,
                            new Subject(Subject.ACCOUNT, user),
                            "address=" + address);
                    return null;
                });
    }
}
