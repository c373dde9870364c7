package org.trackchild.access.core;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.FreshProof;
import org.trackchild.access.api.KeyScope;
import org.trackchild.access.api.Keys;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry.Subject;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.store.api.Account;
import org.trackchild.store.api.ApiKeyTable.Stored;
import org.trackchild.store.api.Store;
import org.trackchild.store.api.Transaction;

/**
 * Keys in the store. One is looked up at each use: a program that asks a hundred times a second
 * costs as many looks at two rows, and a key that was revoked opens nothing any more.
 */
@Component
public final class StoredKeys implements Keys {

    private final Store store;

    @Activate
    public StoredKeys(@Reference Store store) {
        this.store = store;
    }

    @Override
    public List<Entry> own(Caller caller) {
        return store.read(tx -> tx.apiKeys().ofUser(caller.user())).stream()
                .map(Stored::entry)
                .toList();
    }

    @Override
    public Made make(Caller caller, String label, Set<KeyScope> scopes, LocalDate until) {
        FreshProof.need(caller);
        String key = ApiKey.generate();
        return store.write(
                caller,
                tx -> {
                    LocalDate today = Account.day(tx.now());
                    mustHaveAccount(tx, caller);
                    List<Problem> problems = check(label.strip(), scopes, until, today);
                    if (tx.apiKeys().ofUser(caller.user()).stream()
                                    .filter(each -> each.entry().isInForce(today))
                                    .count()
                            >= MOST) {
                        problems.add(
                                new Problem(AccessProblem.TOO_MANY_KEYS, LABEL, List.of(MOST)));
                    }
                    if (!problems.isEmpty()) {
                        throw new ProblemException(problems);
                    }
                    Entry entry =
                            new Entry(
                                    UUID.randomUUID(),
                                    label.strip(),
                                    scopes,
                                    tx.now(),
                                    until,
                                    Optional.empty(),
                                    Optional.empty());
                    tx.apiKeys().put(new Stored(caller.user(), ApiKey.hash(key), entry));
                    tx.journal(
                            JournalAction.KEY_MADE,
                            new Subject(Subject.ACCOUNT, caller.user()),
                            "key="
                                    + entry.id()
                                    + ";until="
                                    + until
                                    + ";scopes="
                                    + scopes.stream()
                                            .sorted()
                                            .map(KeyScope::code)
                                            .collect(Collectors.joining(",")));
                    return new Made(entry, key);
                });
    }

    private static void mustHaveAccount(Transaction tx, Caller caller) {
        tx.accounts()
                .lock(caller.user())
                .filter(Account::enabled)
                .orElseThrow(() -> new ProblemException(AccessProblem.NOT_ALLOWED));
    }

    private static List<Problem> check(
            String label, Set<KeyScope> scopes, LocalDate until, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        if (label.isEmpty()) {
            problems.add(new Problem(FieldProblem.REQUIRED, LABEL, List.of()));
        } else if (label.length() > LONGEST_LABEL) {
            problems.add(new Problem(FieldProblem.TOO_LONG, LABEL, List.of(LONGEST_LABEL)));
        }
        if (scopes.isEmpty()) {
            problems.add(new Problem(FieldProblem.REQUIRED, SCOPES, List.of()));
        }
        if (until == null) {
            problems.add(new Problem(FieldProblem.REQUIRED, UNTIL, List.of()));
        } else if (until.isBefore(today) || until.isAfter(today.plusDays(MOST_DAYS))) {
            problems.add(new Problem(AccessProblem.BAD_KEY_DAY, UNTIL, List.of(MOST_DAYS)));
        }
        return problems;
    }

    @Override
    public void revoke(Caller caller, UUID id) {
        store.write(
                caller,
                tx -> {
                    Stored key =
                            tx.apiKeys()
                                    .find(id)
                                    .filter(each -> each.user().equals(caller.user()))
                                    .orElseThrow(
                                            () -> new ProblemException(AccessProblem.NO_SUCH_KEY));
                    revoke(tx, key);
                    return null;
                });
    }

    /** Ends all keys of an account, within the transaction that takes its password. */
    static void revokeAll(Transaction tx, String user) {
        tx.apiKeys().ofUser(user).forEach(key -> revoke(tx, key));
    }

    private static void revoke(Transaction tx, Stored key) {
        if (key.entry().isInForce(Account.day(tx.now()))) {
            tx.apiKeys().put(key.with(key.entry().revokedAt(tx.now())));
            tx.journal(
                    JournalAction.KEY_REVOKED,
                    new Subject(Subject.ACCOUNT, key.user()),
                    "key=" + key.entry().id());
        }
    }

    @Override
    public Optional<Holder> holder(String key) {
        if (!ApiKey.isWellFormed(key)) {
            return Optional.empty();
        }
        String hash = ApiKey.hash(key);
        return store.read(tx -> found(tx, hash)).map(this::noted);
    }

    private record Found(Stored key, Caller caller, LocalDate today) {}

    private static Optional<Found> found(Transaction tx, String hash) {
        LocalDate today = Account.day(tx.now());
        return tx.apiKeys()
                .findByHash(hash)
                .filter(key -> key.entry().isInForce(today))
                .flatMap(
                        key ->
                                tx.accounts()
                                        .find(key.user())
                                        .flatMap(account -> account.enabledCaller(tx.now()))
                                        .filter(caller -> !caller.postings().isEmpty())
                                        .map(caller -> new Found(key, caller, today)));
    }

    /** Writes down once a day that it was used, so that keys which nobody needs can be found. */
    private Holder noted(Found found) {
        Entry entry = found.key().entry();
        if (entry.lastUsed().filter(found.today()::equals).isEmpty()) {
            store.write(
                    found.caller(),
                    tx -> {
                        tx.apiKeys()
                                .find(entry.id())
                                .ifPresent(
                                        now ->
                                                tx.apiKeys()
                                                        .put(
                                                                now.with(
                                                                        now.entry()
                                                                                .used(
                                                                                        found
                                                                                                .today()))));
                        return null;
                    });
        }
        return new Holder(found.caller(), entry.scopes());
    }
}
