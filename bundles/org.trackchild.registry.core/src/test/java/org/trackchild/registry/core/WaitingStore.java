package org.trackchild.registry.core;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.trackchild.access.api.Caller;
import org.trackchild.store.api.CaseTable;
import org.trackchild.store.api.Store;
import org.trackchild.store.api.Transaction;

/**
 * A store whose first transaction that locks cases gets the lock only after somebody else has done
 * something to the end, as if it had waited for them.
 */
final class WaitingStore implements Store {

    private final Store store;

    private final Runnable other;

    private final AtomicBoolean waited = new AtomicBoolean();

    WaitingStore(Store store, Runnable other) {
        this.store = store;
        this.other = other;
    }

    @Override
    public <T> T read(Function<Transaction, T> work) {
        return store.read(work);
    }

    @Override
    public <T> T show(Caller caller, Function<Transaction, T> work) {
        return store.show(caller, work);
    }

    @Override
    public <T> T write(Caller caller, Function<Transaction, T> work) {
        return store.write(caller, tx -> work.apply(waiting(tx)));
    }

    private Transaction waiting(Transaction tx) {
        return proxy(
                Transaction.class,
                tx,
                "cases",
                cases -> proxy(CaseTable.class, (CaseTable) cases, "", Function.identity()));
    }

    /** The same object, but for what one of its methods answers. */
    private <T> T proxy(
            Class<T> type, T target, String method, Function<Object, Object> otherwise) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (self, called, arguments) -> {
                            if (called.getName().equals("lock") && !waited.getAndSet(true)) {
                                CompletableFuture.runAsync(other).join();
                            }
                            try {
                                Object answer = called.invoke(target, arguments);
                                return called.getName().equals(method)
                                        ? otherwise.apply(answer)
                                        : answer;
                            } catch (InvocationTargetException thrown) {
                                throw thrown.getCause();
                            }
                        }));
    }
}
