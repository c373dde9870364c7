package org.trackchild.demo;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.trackchild.access.api.Accounts;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Posting;
import org.trackchild.directory.api.Office;
import org.trackchild.directory.api.OfficeChange;
import org.trackchild.directory.api.OfficeCode;
import org.trackchild.model.OfficeId;
import org.trackchild.registry.api.CaseDraft;
import org.trackchild.registry.api.CaseRegistry;
import org.trackchild.registry.api.Origin;
import org.trackchild.store.api.CursorTable;
import org.trackchild.store.api.OfficeTable;
import org.trackchild.store.api.Store;
import org.trackchild.store.api.Transaction;

/** Store, accounts and register in memory, of which the register can fail. */
final class Installation implements Store, OfficeTable, CursorTable, Accounts {

    final Map<OfficeId, Office> offices = new LinkedHashMap<>();

    final Map<String, Long> cursors = new HashMap<>();

    final Map<String, List<Posting>> accounts = new LinkedHashMap<>();

    /** Drafts by the reference of their origin, and the office that registered them. */
    final Map<String, CaseDraft> cases = new LinkedHashMap<>();

    final Map<String, Posting> keepers = new HashMap<>();

    int created;

    /** The register fails after so many transactions. */
    int registrationsLeft = Integer.MAX_VALUE;

    private final Transaction transaction =
            fake(
                    Transaction.class,
                    Map.of(
                            "offices", arguments -> this,
                            "cursors", arguments -> this,
                            "now", arguments -> Instant.now(),
                            "journal", arguments -> null));

    final CaseRegistry registry =
            fake(
                    CaseRegistry.class,
                    Map.of(
                            "registerAll",
                            arguments -> {
                                Caller caller = (Caller) arguments[0];
                                List<CaseDraft> drafts = new ArrayList<>();
                                ((List<?>) arguments[1])
                                        .forEach(draft -> drafts.add((CaseDraft) draft));
                                register(caller, drafts);
                                return List.of();
                            }));

    private static <T> T fake(Class<T> type, Map<String, Function<Object[], Object>> methods) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (proxy, method, arguments) ->
                                methods.get(method.getName()).apply(arguments)));
    }

    private void register(Caller caller, List<CaseDraft> drafts) {
        if (registrationsLeft-- <= 0) {
            throw new IllegalStateException("killed");
        }
        for (CaseDraft draft : drafts) {
            Origin origin = draft.origin().orElseThrow();
            CaseDraft before = cases.putIfAbsent(origin.reference(), draft);
            if (before == null) {
                created++;
                keepers.put(origin.reference(), caller.postings().get(0));
            } else if (!before.origin().orElseThrow().contentHash().equals(origin.contentHash())) {
                throw new AssertionError("origin used again: " + origin.reference());
            }
        }
    }

    @Override
    public <T> T read(Function<Transaction, T> work) {
        return work.apply(transaction);
    }

    @Override
    public <T> T write(Caller caller, Function<Transaction, T> work) {
        return work.apply(transaction);
    }

    @Override
    public List<Office> all() {
        return List.copyOf(offices.values());
    }

    @Override
    public List<Office> findAll(Collection<OfficeId> ids) {
        throw new AssertionError();
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
    public List<Office> openBelow(OfficeId parent, int limit) {
        throw new AssertionError();
    }

    @Override
    public long countOpenBelow(OfficeId parent) {
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
    public void put(Office office) {
        offices.put(office.id(), office);
    }

    @Override
    public long get(String follower) {
        return cursors.getOrDefault(follower, 0L);
    }

    @Override
    public void set(String follower, long number) {
        cursors.put(follower, number);
    }

    @Override
    public void begin(String follower, long number) {
        set(follower, number);
    }

    @Override
    public String create(
            Caller by, String user, String displayName, char[] password, List<Posting> postings) {
        if (password.length < 8) {
            throw new AssertionError("password too short");
        }
        accounts.put(user, postings);
        return "key-of-" + user;
    }

    @Override
    public String recover(Caller by, String user) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long count() {
        return accounts.size();
    }
}
