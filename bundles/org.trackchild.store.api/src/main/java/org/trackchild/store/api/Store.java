package org.trackchild.store.api;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Function;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.access.api.Caller;
import org.trackchild.model.ProblemException;
import org.trackchild.model.RegisterKind;

/**
 * Runs work in transactions. Safe for use by several threads; a transaction belongs to the thread
 * that runs it, and does not nest: work must not call the store again.
 *
 * <p>It is also the present of the register, as {@link InstantSource}: what happens to children is
 * judged by this time and by no other. It is real time, unless an instance for training was moved
 * forward ({@link Transaction#forward}).
 */
@ProviderType
public interface Store extends InstantSource {

    /** The present of the register; what a transaction that began now would have. */
    @Override
    default Instant instant() {
        return read(Transaction::now);
    }

    /**
     * What the register that is open is for, by the mark in its database; never changes. Whatever
     * does more in a register without real children asks for this, and not for what somebody set: a
     * property may be set while a register is open.
     *
     * @return the most careful answer, {@link RegisterKind#REAL}, unless the store knows better
     */
    default RegisterKind kind() {
        return RegisterKind.REAL;
    }

    /** How far that is ahead of real time; zero where nobody moved it. */
    default Duration ahead() {
        return read(Transaction::ahead);
    }

    /**
     * Reads in one transaction.
     *
     * @param work gets the tables; what it would write is refused with {@link
     *     IllegalStateException}
     * @throws ProblemException with {@link StoreProblem#UNAVAILABLE} while the database cannot be
     *     reached
     */
    <T> T read(Function<Transaction, T> work);

    /**
     * Reads for somebody in one transaction, which also tells the journal which cases they are
     * shown ({@link Transaction#shown}): when this returns, that is durable. Nobody is told twice
     * within some hours what they were told through the same kind of list; then nothing is written.
     * It neither takes along what {@link #accompany} says, nor wakes who follows the journal.
     *
     * @param caller who reads; of what parts of the platform read nothing is told
     * @param work gets the tables; what it would write is refused with {@link
     *     IllegalStateException}
     * @throws ProblemException as {@link #read} and, once something is to be told, as {@link
     *     #write}: nobody is shown what cannot be told
     * @throws UnsupportedOperationException where the store cannot
     */
    default <T> T show(Caller caller, Function<Transaction, T> work) {
        throw new UnsupportedOperationException("nobody is told here who looked");
    }

    /**
     * Writes in one transaction: when this returns, everything including the journal is durable;
     * when it throws, nothing has changed, with the one exception named below.
     *
     * @param caller who does it; goes into the journal
     * @param work gets the tables
     * @throws ProblemException with {@link StoreProblem#UNAVAILABLE} while the database cannot be
     *     reached; with {@link StoreProblem#OUTCOME_UNKNOWN} when it was lost at the last step;
     *     with {@link StoreProblem#OVERTAKEN} when others were first each time it was tried
     */
    <T> T write(Caller caller, Function<Transaction, T> work);

    /**
     * Does work, and lets the one transaction that this thread writes in it write something else,
     * too: both are durable, or neither is. Whoever has to remember that work was done by a service
     * that writes its own transaction needs no second one, before which the platform could stop.
     * What would be written in a second transaction might be lost when the platform stops before
     * it, so none begins: its {@link #write} throws {@link IllegalStateException}.
     *
     * @param companion runs at the beginning of that transaction, and again when the database asks
     *     for it; what it throws ends the transaction, and comes out of the work's own {@link
     *     #write}
     * @param work writes once, or not at all: then the companion does not run
     * @throws UnsupportedOperationException where the store cannot
     */
    default void accompany(Consumer<Transaction> companion, Runnable work) {
        throw new UnsupportedOperationException("no transaction takes anything along here");
    }
}
