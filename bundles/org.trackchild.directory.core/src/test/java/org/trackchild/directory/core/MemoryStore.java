package org.trackchild.directory.core;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.trackchild.access.api.Caller;
import org.trackchild.directory.api.Office;
import org.trackchild.directory.api.OfficeChange;
import org.trackchild.directory.api.OfficeCode;
import org.trackchild.journal.api.Journal;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.journal.api.JournalListener;
import org.trackchild.journal.api.JournalSelection;
import org.trackchild.journal.api.Verification;
import org.trackchild.model.CaseId;
import org.trackchild.model.OfficeId;
import org.trackchild.model.ProblemException;
import org.trackchild.store.api.OfficeTable;
import org.trackchild.store.api.Store;
import org.trackchild.store.api.StoreProblem;
import org.trackchild.store.api.Transaction;

/** A store of offices and its journal, in memory. */
final class MemoryStore implements Store, Journal, OfficeTable {

    private final Map<OfficeId, Office> offices = new LinkedHashMap<>();

    private final List<JournalEntry> entries = new ArrayList<>();

    private JournalListener listener = head -> {};

    private boolean reachable = true;

    private int reads;

    private final Transaction transaction =
            (Transaction)
                    Proxy.newProxyInstance(
                            Transaction.class.getClassLoader(),
                            new Class<?>[] {Transaction.class},
                            (proxy, method, arguments) ->
                                    switch (method.getName()) {
                                        case "offices" -> this;
                                        case "now" -> Instant.EPOCH;
                                        case "journal" -> {
                                            append(
                                                    (JournalAction) arguments[0],
                                                    (JournalEntry.Subject) arguments[1]);
                                            yield null;
                                        }
                                        default -> throw new AssertionError(method.getName());
                                    });

    synchronized void listen(JournalListener added) {
        listener = added;
    }

    synchronized void reachable(boolean yes) {
        reachable = yes;
    }

    synchronized int reads() {
        return reads;
    }

    private void append(JournalAction action, JournalEntry.Subject subject) {
        entries.add(
                new JournalEntry(
                        entries.size() + 1L, Instant.EPOCH, "", "", action, subject, "", ""));
    }

    @Override
    public <T> T read(Function<Transaction, T> work) {
        return inTransaction(work);
    }

    @Override
    public <T> T write(Caller caller, Function<Transaction, T> work) {
        T result = inTransaction(work);
        listener.grown(head());
        return result;
    }

    private synchronized <T> T inTransaction(Function<Transaction, T> work) {
        if (!reachable) {
            throw new ProblemException(StoreProblem.UNAVAILABLE);
        }
        return work.apply(transaction);
    }

    @Override
    public synchronized List<Office> all() {
        reads++;
        return List.copyOf(offices.values());
    }

    @Override
    public synchronized List<Office> findAll(Collection<OfficeId> ids) {
        reads++;
        return ids.stream().filter(offices::containsKey).map(offices::get).toList();
    }

    @Override
    public Optional<Office> lock(OfficeId id) {
        throw new AssertionError();
    }

    @Override
    public Optional<OfficeId> coded(OfficeCode code) {
        throw new AssertionError();
    }

    @Override
    public long countOpenBelow(OfficeId parent) {
        throw new AssertionError();
    }

    @Override
    public List<Office> openBelow(OfficeId parent, int limit) {
        throw new AssertionError();
    }

    @Override
    public long nextNumber() {
        throw new AssertionError();
    }

    @Override
    public void add(OfficeId office, OfficeChange change) {
        throw new AssertionError();
    }

    @Override
    public List<OfficeChange> changes(OfficeId office, int limit) {
        throw new AssertionError();
    }

    @Override
    public synchronized void put(Office office) {
        offices.put(office.id(), office);
    }

    @Override
    public synchronized long head() {
        if (!reachable) {
            throw new ProblemException(StoreProblem.UNAVAILABLE);
        }
        return entries.size();
    }

    @Override
    public synchronized List<JournalEntry> after(long number, int limit) {
        return entries.stream().skip(number).limit(limit).toList();
    }

    @Override
    public List<JournalEntry> about(
            JournalEntry.Subject subject, JournalSelection selection, long before, int limit) {
        throw new AssertionError();
    }

    @Override
    public List<JournalEntry> readings(
            CaseId of, JournalSelection selection, Optional<String> before, int limit) {
        throw new AssertionError();
    }

    @Override
    public Verification verify(long from, long to, LongConsumer progress) {
        throw new AssertionError();
    }
}
