package org.trackchild.matching.standing;

import java.util.function.Function;
import org.trackchild.access.api.Caller;
import org.trackchild.store.api.Store;
import org.trackchild.store.api.Transaction;

/** A real store whose transactions of the matcher can be watched, and broken. */
final class FragileStore implements Store {

    private final Store real;

    /** Runs at the end of the matcher's transactions, before their commit. */
    Step before = tx -> {};

    /** Runs after the commit of the matcher's transactions. */
    Runnable after = () -> {};

    /** A step of a transaction. */
    interface Step {
        void run(Transaction tx);
    }

    FragileStore(Store real) {
        this.real = real;
    }

    @Override
    public <T> T read(Function<Transaction, T> work) {
        return real.read(work);
    }

    @Override
    public <T> T show(Caller caller, Function<Transaction, T> work) {
        return real.show(caller, work);
    }

    @Override
    public <T> T write(Caller caller, Function<Transaction, T> work) {
        if (!caller.equals(Round.SELF)) {
            return real.write(caller, work);
        }
        T result =
                real.write(
                        caller,
                        tx -> {
                            T made = work.apply(tx);
                            before.run(tx);
                            return made;
                        });
        after.run();
        return result;
    }
}
