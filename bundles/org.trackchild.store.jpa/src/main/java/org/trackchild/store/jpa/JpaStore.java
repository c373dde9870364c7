package org.trackchild.store.jpa;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.persistence.PersistenceException;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trackchild.access.api.Caller;
import org.trackchild.journal.api.chain.JournalChain;
import org.trackchild.journal.api.chain.JournalHead;
import org.trackchild.journal.api.chain.JournalKey;
import org.trackchild.model.ProblemException;
import org.trackchild.model.RegisterKind;
import org.trackchild.store.api.Store;
import org.trackchild.store.api.StoreProblem;
import org.trackchild.store.api.Transaction;
import org.trackchild.store.jpa.entity.JournalHeadRow;
import org.trackchild.store.jpa.entity.JournalRow;
import org.trackchild.vault.api.Vault;

/** Runs transactions on EclipseLink. */
@Component(service = {Store.class, InstantSource.class, JpaStore.class})
public class JpaStore implements Store {

    private static final Logger LOG = LoggerFactory.getLogger(JpaStore.class);

    private static final int TRIES = 6;

    private final EntityManagerFactory factory;

    private final JournalWriter journalWriter;

    private final JournalChain chain;

    private final RowSeal seal;

    private final Path dataFolder;

    private final List<Consumer<JournalHead>> afterCommits = new CopyOnWriteArrayList<>();

    private final List<Consumer<JournalHead>> afterChanges = new CopyOnWriteArrayList<>();

    private final ShownMemory memory;

    /** How far the time of the register is ahead of real time. */
    private volatile Duration ahead;

    /** Real for a store that was not asked to be anything. */
    private RegisterKind kind = RegisterKind.REAL;

    /**
     * Writers of this machine queue here for the head of the journal, so that they need not meet as
     * lock waits in the database; those of other nodes meet at the locked row.
     */
    private final ReentrantLock journalTurn = new ReentrantLock(true);

    /** What the one transaction of a thread takes along. */
    private final ThreadLocal<Companion> companions = new ThreadLocal<>();

    /**
     * Starts in OSGi; the data folder is named by the framework property {@code trackchild.data}.
     *
     * @throws IllegalStateException when the register is of another kind than was asked for
     */
    @Activate
    public JpaStore(
            @Reference(target = "(osgi.unit.name=trackchild)") EntityManagerFactory factory,
            @Reference Vault vault,
            BundleContext context) {
        this(
                factory,
                vault,
                dataFolder(context),
                ShownMemory.size(context.getProperty(ShownMemory.SIZE)));
        kind =
                RegisterMark.settle(
                        this,
                        RegisterKind.asked(context::getProperty),
                        journalHead().number() == 0);
        if (VaultMark.settle(this, vault)) {
            Path data = Path.of(context.getProperty("karaf.data"));
            sealOldRows(new StartProgressFile(data));
            MoveFromDerby.tellOfCopies(data);
        }
        hasItsVault();
    }

    /** Whether the vault has the keys of this register; says so in the log if not. */
    boolean hasItsVault() {
        return inTransaction(
                em -> {
                    try {
                        return VaultFit.tried(em.unwrap(java.sql.Connection.class), seal);
                    } catch (SQLException failed) {
                        throw new PersistenceException(failed);
                    }
                });
    }

    /** A store that remembers so much of what it showed as usual. */
    JpaStore(EntityManagerFactory factory, Vault vault, Path dataFolder) {
        this(factory, vault, dataFolder, ShownMemory.USUAL_SIZE);
    }

    private JpaStore(EntityManagerFactory factory, Vault vault, Path dataFolder, int shown) {
        this.factory = factory;
        this.seal = new RowSeal(vault);
        memory = new ShownMemory(shown);
        this.dataFolder = dataFolder;
        boolean empty = journalHead().number() == 0;
        ahead = inTransaction(em -> JpaTransaction.reading(em, seal, Instant.EPOCH).ahead());
        chain = new JournalChain(JournalKey.load(dataFolder.resolve(JournalKey.FILE), empty));
        journalWriter = new JournalWriter(chain);
    }

    private void sealOldRows(StartProgressFile progress) {
        try {
            sealOldRows(progress.of(SealingOfOldRows.AWAITED));
        } finally {
            progress.end();
        }
    }

    /** Seals what stood in clear before there was a vault; does nothing when that is done. */
    void sealOldRows(StartProgress progress) {
        new SealingOfOldRows(factory, seal, progress).run();
    }

    /** The end of the journal, as the database has it. */
    JournalHead journalHead() {
        JournalHeadRow head =
                inTransaction(em -> em.find(JournalHeadRow.class, JournalHeadRow.ONLY));
        return new JournalHead(head.number, head.hash);
    }

    /** Where what belongs to the register and is not in its database is kept. */
    Path dataFolder() {
        return dataFolder;
    }

    private static Path dataFolder(BundleContext context) {
        String folder = context.getProperty("trackchild.data");
        return Path.of(folder != null ? folder : context.getProperty("karaf.base"));
    }

    /** The hashes of this store's journal. */
    JournalChain chain() {
        return chain;
    }

    /**
     * Names somebody who is told the end of the journal after each commit that wrote it, on the
     * thread that committed; of two commits the later one may be told first.
     *
     * @return ends that
     */
    Runnable afterCommit(Consumer<JournalHead> listener) {
        afterCommits.add(listener);
        return () -> afterCommits.remove(listener);
    }

    /** The same, but not told of commits that only say who was shown what. */
    Runnable afterChange(Consumer<JournalHead> listener) {
        afterChanges.add(listener);
        return () -> afterChanges.remove(listener);
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    @Override
    public RegisterKind kind() {
        return kind;
    }

    /** Asked for every open page each time that anything happens: the database is not asked. */
    @Override
    public Duration ahead() {
        return ahead;
    }

    @Override
    public <T> T read(Function<Transaction, T> work) {
        return inTransaction(em -> work.apply(JpaTransaction.reading(em, seal, instant())));
    }

    @Override
    public <T> T write(Caller caller, Function<Transaction, T> work) {
        Written<T> written = repeatedly(() -> writeOnce(caller, work));
        tell(afterCommits, written);
        tell(afterChanges, written);
        return written.result();
    }

    private static void tell(List<Consumer<JournalHead>> listeners, Written<?> written) {
        written.head().ifPresent(head -> listeners.forEach(listener -> listener.accept(head)));
    }

    @Override
    public <T> T show(Caller caller, Function<Transaction, T> work) {
        Written<T> shown = repeatedly(() -> showOnce(caller, work));
        tell(afterCommits, shown);
        return shown.result();
    }

    private <T> Written<T> showOnce(Caller caller, Function<Transaction, T> work) {
        EntityManager em = factory.createEntityManager();
        try {
            em.getTransaction().begin();
            memory.compare(number -> JpaJournal.hash(em, number));
            ShownNow shown = new ShownNow(memory, caller, instant().truncatedTo(ChronoUnit.MILLIS));
            T result = work.apply(JpaTransaction.showing(em, seal, shown.at(), shown));
            if (shown.isTold()) {
                return new Written<>(result, Optional.empty());
            }
            // nothing of what was read is changed: the commit need not look for it
            em.clear();
            JournalHead head = commit(em, shown.write(em), StoreProblem.UNAVAILABLE);
            shown.remember(head);
            return new Written<>(result, Optional.of(head));
        } finally {
            close(em);
        }
    }

    /** What a transaction takes along. Belongs to a thread. */
    private static final class Companion {

        private final Consumer<Transaction> work;

        private boolean written;

        Companion(Consumer<Transaction> work) {
            this.work = work;
        }

        void join(Transaction transaction) {
            if (written) {
                throw new IllegalStateException(
                        "what is accompanied writes in one transaction, and this is its second");
            }
            work.accept(transaction);
        }
    }

    @Override
    public void accompany(Consumer<Transaction> companion, Runnable work) {
        companions.set(new Companion(companion));
        try {
            work.run();
        } finally {
            companions.remove();
        }
    }

    /** Result of a transaction, and the end of the journal with its entries, if it wrote any. */
    private record Written<T>(T result, Optional<JournalHead> head) {}

    private <T> Written<T> writeOnce(Caller caller, Function<Transaction, T> work) {
        EntityManager em = factory.createEntityManager();
        try {
            em.getTransaction().begin();
            JpaTransaction transaction =
                    JpaTransaction.writing(
                            em, seal, caller, instant().truncatedTo(ChronoUnit.MILLIS));
            Companion companion = companions.get();
            if (companion != null) {
                companion.join(transaction);
            }
            T result = work.apply(transaction);
            List<JournalRow> entries = transaction.entries();
            Optional<Duration> moved = transaction.moved();
            Optional<JournalHead> head = Optional.empty();
            if (entries.isEmpty()) {
                commit(em, StoreProblem.OUTCOME_UNKNOWN);
            } else {
                head = Optional.of(commit(em, entries, StoreProblem.OUTCOME_UNKNOWN));
            }
            if (companion != null) {
                companion.written = true;
            }
            moved.ifPresent(now -> ahead = now);
            return new Written<>(result, head);
        } finally {
            close(em);
        }
    }

    /**
     * Ends a transaction with entries at the end of the journal.
     *
     * @param lost as below
     */
    private JournalHead commit(EntityManager em, List<JournalRow> entries, StoreProblem lost) {
        // everything else is in the database before we take our turn at the head of the journal,
        // and a connection is ours: those in front of us must not wait for one that those behind
        // us have
        em.flush();
        em.unwrap(java.sql.Connection.class);
        journalTurn.lock();
        try {
            JournalHead head = journalWriter.append(em, entries);
            commit(em, lost);
            return head;
        } finally {
            journalTurn.unlock();
        }
    }

    /**
     * A server that dies now may have made all durable without being able to say so.
     *
     * @param lost what is said then: whoever only reads has saved nothing, and reads again
     */
    private static void commit(EntityManager em, StoreProblem lost) {
        try {
            em.getTransaction().commit();
        } catch (RuntimeException failed) {
            if (DatabaseFailure.of(failed) == DatabaseFailure.UNREACHABLE) {
                LOG.warn("lost the database at a commit: {}", failed.getClass().getName());
                throw new ProblemException(lost);
            }
            throw failed;
        }
    }

    /** Reads; also used by the journal. */
    <T> T inTransaction(Function<EntityManager, T> work) {
        return repeatedly(
                () -> {
                    EntityManager em = factory.createEntityManager();
                    try {
                        em.getTransaction().begin();
                        T result = work.apply(em);
                        em.getTransaction().rollback();
                        return result;
                    } finally {
                        close(em);
                    }
                });
    }

    private static void close(EntityManager em) {
        try {
            if (em.getTransaction().isActive()) {
                em.getTransaction().rollback();
            }
        } catch (RuntimeException e) {
            // the connection is gone, and with it the transaction
            LOG.debug("rollback failed", e);
        } finally {
            em.close();
        }
    }

    /** Work of one transaction. */
    private interface Once<T> {
        T run();
    }

    private static <T> T repeatedly(Once<T> once) {
        for (int tries = 1; ; tries++) {
            try {
                return once.run();
            } catch (ProblemException e) {
                throw e;
            } catch (RuntimeException e) {
                switch (DatabaseFailure.of(e)) {
                    case UNREACHABLE -> {
                        LOG.warn("the database cannot be reached: {}", e.getClass().getName());
                        throw new ProblemException(StoreProblem.UNAVAILABLE);
                    }
                    case LOST_RACE -> {
                        if (tries == TRIES) {
                            // the message of a database might quote what was written
                            LOG.warn(
                                    "a transaction lost {} races: {}",
                                    tries,
                                    e.getClass().getName());
                            ProblemException overtaken =
                                    new ProblemException(StoreProblem.OVERTAKEN);
                            overtaken.initCause(e);
                            throw overtaken;
                        }
                        LOG.debug("transaction lost a race, try {}", tries);
                        standBack(tries);
                    }
                    default -> throw e;
                }
            }
        }
    }

    /**
     * Waits for a moment of chance, longer each time: two that begin again together meet again, and
     * lose once more.
     */
    private static void standBack(int tries) {
        LockSupport.parkNanos(
                ThreadLocalRandom.current().nextLong(TimeUnit.MILLISECONDS.toNanos(1L << tries)));
    }
}
