package org.trackchild.access.core;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Reach;
import org.trackchild.access.api.Role;
import org.trackchild.journal.api.JournalEntry.Subject;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Page;
import org.trackchild.model.ProblemException;
import org.trackchild.model.RegisterKind;
import org.trackchild.store.api.Account;
import org.trackchild.store.api.AccountTable;
import org.trackchild.store.api.KnownAddressTable;
import org.trackchild.store.api.SecondFactorTable;
import org.trackchild.store.api.Store;
import org.trackchild.store.api.StoreProblem;
import org.trackchild.store.api.Transaction;

/** A store in memory with accounts and a journal of lines, and nothing else. */
final class AccountStore implements Store {

    final Map<String, Account> accounts = new ConcurrentHashMap<>();
    final Map<String, SecondFactorTable.Stored> factors = new ConcurrentHashMap<>();
    final Set<String> addresses = ConcurrentHashMap.newKeySet();
    final List<String> journal = new ArrayList<>();
    final AtomicInteger keyQueries = new AtomicInteger();
    volatile boolean down;
    RegisterKind kind = RegisterKind.REAL;

    @Override
    public RegisterKind kind() {
        return kind;
    }

    @Override
    public <T> T read(Function<Transaction, T> work) {
        return write(Caller.system("nobody"), work);
    }

    @Override
    public synchronized <T> T write(Caller caller, Function<Transaction, T> work) {
        if (down) {
            throw new ProblemException(StoreProblem.UNAVAILABLE);
        }
        return work.apply(transaction(caller));
    }

    private Transaction transaction(Caller caller) {
        return (Transaction)
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {Transaction.class},
                        (proxy, method, arguments) ->
                                switch (method.getName()) {
                                    case "accounts" -> table();
                                    case "secondFactors" -> secondFactors();
                                    case "knownAddresses" -> knownAddresses();
                                    case "now" -> Instant.EPOCH;
                                    case "journal" -> {
                                        Subject about = (Subject) arguments[1];
                                        journal.add(
                                                String.join(
                                                        " ",
                                                        caller.user(),
                                                        arguments[0].toString(),
                                                        about.id(),
                                                        arguments[2].toString()));
                                        yield null;
                                    }
                                    default ->
                                            throw new UnsupportedOperationException(
                                                    method.getName());
                                });
    }

    private KnownAddressTable knownAddresses() {
        return new KnownAddressTable() {
            @Override
            public boolean isKnown(String user, String address, LocalDate since) {
                return addresses.contains(user + " " + address);
            }

            @Override
            public void note(String user, String address, LocalDate day) {
                addresses.add(user + " " + address);
            }
        };
    }

    private SecondFactorTable secondFactors() {
        return new SecondFactorTable() {
            @Override
            public Stored find(String user) {
                return factors.getOrDefault(user, Stored.none(user));
            }

            @Override
            public void put(Stored factor) {
                factors.put(factor.user(), factor);
            }
        };
    }

    private AccountTable table() {
        return new AccountTable() {
            @Override
            public Optional<Account> find(String user) {
                return Optional.ofNullable(accounts.get(user));
            }

            @Override
            public Optional<Account> findByKeyHash(String keyHash) {
                keyQueries.incrementAndGet();
                return accounts.values().stream()
                        .filter(
                                account ->
                                        account.credentials()
                                                .keyHash()
                                                .equals(Optional.of(keyHash)))
                        .findFirst();
            }

            @Override
            public List<Account> ofOffice(OfficeId office) {
                return accounts.values().stream()
                        .filter(
                                account ->
                                        account.postings(Instant.EPOCH).stream()
                                                .anyMatch(each -> each.office().equals(office)))
                        .toList();
            }

            @Override
            public Optional<Account> lock(String user) {
                return find(user);
            }

            @Override
            public Page<Account> list(
                    Reach places, Filter filter, Optional<String> after, int limit) {
                throw new UnsupportedOperationException();
            }

            @Override
            public List<String> changedSince(Instant moment) {
                throw new UnsupportedOperationException();
            }

            @Override
            public List<String> lockNational(Role role, LocalDate day, String but) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void put(Account account) {
                accounts.put(account.user(), account);
            }

            @Override
            public long count() {
                return accounts.size();
            }
        };
    }
}
