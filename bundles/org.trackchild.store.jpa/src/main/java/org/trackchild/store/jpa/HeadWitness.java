package org.trackchild.store.jpa;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.journal.api.JournalWitness;
import org.trackchild.journal.api.WitnessReport;
import org.trackchild.journal.api.chain.ChainCheck;
import org.trackchild.journal.api.chain.JournalHead;
import org.trackchild.journal.api.witness.Witness;
import org.trackchild.journal.api.witness.WitnessCopies;
import org.trackchild.journal.api.witness.WitnessFolder;

/**
 * Writes down the end of the journal after commits, once a second at most, and at the stop. Whoever
 * commits waits for nothing of that; what cannot be written is tried again with the next second,
 * said in the log once, and in {@link #status}.
 */
@Component(
        service = JournalWitness.class,
        immediate = true,
        configurationPid = "org.trackchild.witness")
@Designate(ocd = HeadWitness.Config.class)
public class HeadWitness implements JournalWitness {

    /** Where copies of the witness are kept. */
    @ObjectClassDefinition(name = "TrackChild witness of the journal")
    public @interface Config {

        /**
         * A folder for copies, which must be there, relative to the data folder; empty for none.
         */
        String copies() default "";

        /** Minutes between two copies, 1 or more. */
        int copies_minutes() default 60;
    }

    private static final Logger LOG = LoggerFactory.getLogger(HeadWitness.class);

    private static final Duration PACE = Duration.ofSeconds(1);

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final String FORGED =
            "the journal is not the one that was witnessed; if an older one was put in its place on"
                    + " purpose, say so with 'audit restored'";

    private final JpaStore store;

    private final WitnessFolder folder;

    private final Duration pace;

    private final Runnable end;

    private final Thread writer = new Thread(this::write, "journal-witness");

    private final ReentrantLock lock = new ReentrantLock();

    private final Condition changed = lock.newCondition();

    /** The last end of the journal that a commit of this store has made; guarded by the lock. */
    private JournalHead committed = new JournalHead(0, JournalEntry.START);

    private boolean stopped;

    /** One statement at a time, and a restoration between two of them. */
    private final ReentrantLock pen = new ReentrantLock();

    private volatile long upTo;

    private volatile Optional<String> unwritten = Optional.empty();

    private volatile Optional<String> unbelieved = Optional.empty();

    private volatile Optional<String> uncopied = Optional.empty();

    /** Apart from the writer: a folder of another machine may let it wait. */
    private final ScheduledExecutorService copier =
            Executors.newSingleThreadScheduledExecutor(HeadWitness::copier);

    /** When the next copy is made; belongs to the copier. */
    private long copyDue;

    /** Starts in OSGi. */
    @Activate
    public HeadWitness(@Reference JpaStore store, Config config) {
        this(store, InstantSource.system(), PACE);
        if (!config.copies().isBlank()) {
            copyTo(
                    store.dataFolder().resolve(config.copies().strip()),
                    Duration.ofMinutes(Math.max(1, config.copies_minutes())));
        }
    }

    /**
     * @param clock real time
     * @param pace the least time between two statements
     */
    HeadWitness(JpaStore store, InstantSource clock, Duration pace) {
        this.store = store;
        this.pace = pace;
        folder = new WitnessFolder(heads(), store.chain(), clock);
        // before the head is read, so that no commit is between the two
        end = store.afterCommit(this::tell);
        tell(store.journalHead());
        begin(committed());
        writer.setDaemon(true);
        writer.start();
    }

    /**
     * Keeps copies from now on.
     *
     * @param copies a folder
     * @param every time between two copies, at least one millisecond
     */
    void copyTo(Path copies, Duration every) {
        WitnessCopies files = new WitnessCopies(heads(), copies);
        // one that failed is tried again after a minute, however seldom copies are made
        Duration look = every.compareTo(Duration.ofMinutes(1)) < 0 ? every : Duration.ofMinutes(1);
        copyDue = System.nanoTime();
        copier.scheduleWithFixedDelay(
                () -> {
                    if (uncopied.isPresent() || System.nanoTime() - copyDue >= 0) {
                        copyDue = System.nanoTime() + every.toNanos();
                        copy(files);
                    }
                },
                0,
                look.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private void copy(WitnessCopies files) {
        try {
            files.update();
            if (uncopied.isPresent()) {
                uncopied = Optional.empty();
                LOG.info("the witness of the journal is copied again");
            }
        } catch (IOException | RuntimeException failed) {
            if (uncopied.isEmpty()) {
                LOG.error("the witness of the journal cannot be copied", failed);
            }
            uncopied = Optional.of("it cannot be copied: see the log");
        }
    }

    private void begin(JournalHead head) {
        try {
            Optional<JournalHead> last = folder.last();
            if (last.isEmpty() && head.number() > 0) {
                LOG.warn(
                        "the journal had no witness until now; it is witnessed from entry {} on",
                        head.number());
            }
            if (last.isPresent() && !agrees(last.get(), head)) {
                unbelieved = Optional.of(FORGED);
                LOG.error(
                        "entry {} was witnessed, and the journal, which ends at {}, does not have"
                                + " it: {}",
                        last.get().number(),
                        head.number(),
                        FORGED);
            }
            folder.found(head);
            upTo = head.number();
        } catch (IOException | UncheckedIOException failed) {
            failed(failed);
        }
    }

    private boolean agrees(JournalHead witnessed, JournalHead head) {
        if (witnessed.number() > head.number()) {
            return false;
        }
        return witnessed.number() == 0
                || JpaJournal.hash(store, witnessed.number()).equals(Optional.of(witnessed.hash()));
    }

    private void tell(JournalHead head) {
        lock.lock();
        try {
            if (head.number() > committed.number()) {
                committed = head;
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    private void write() {
        long pacedUntil = System.nanoTime() - 1;
        while (true) {
            JournalHead head = awaitNext(pacedUntil);
            if (head.number() > upTo || unwritten.isPresent()) {
                pacedUntil = System.nanoTime() + pace.toNanos();
                state(head);
            }
            if (isStopped(head)) {
                return;
            }
        }
    }

    /** Waits until there is something to write and the pace allows it, or until the stop. */
    private JournalHead awaitNext(long pacedUntil) {
        lock.lock();
        try {
            while (!stopped) {
                long wait = pacedUntil - System.nanoTime();
                boolean something = committed.number() > upTo || unwritten.isPresent();
                if (something && wait <= 0) {
                    break;
                }
                if (something) {
                    changed.awaitNanos(wait);
                } else {
                    changed.await();
                }
            }
        } catch (InterruptedException ended) {
            stopped = true;
        } finally {
            lock.unlock();
        }
        return committed();
    }

    private JournalHead committed() {
        lock.lock();
        try {
            return committed;
        } finally {
            lock.unlock();
        }
    }

    /** Whether that was the last one. */
    private boolean isStopped(JournalHead head) {
        lock.lock();
        try {
            return stopped && committed == head;
        } finally {
            lock.unlock();
        }
    }

    private void state(JournalHead head) {
        pen.lock();
        try {
            folder.head(head);
            upTo = head.number();
            if (unwritten.isPresent()) {
                unwritten = Optional.empty();
                LOG.info("the witness of the journal is written again");
            }
        } catch (IOException | RuntimeException failed) {
            // nothing may end the thread: without it nothing would be written, nor said
            failed(failed);
        } finally {
            pen.unlock();
        }
    }

    private void state(JournalHead restored, long agreed, String by) throws IOException {
        pen.lock();
        lock.lock();
        try {
            folder.restored(restored, agreed, by);
            unbelieved = Optional.empty();
            // of the journal that was replaced, and greater
            committed = restored;
            upTo = restored.number();
        } finally {
            lock.unlock();
            pen.unlock();
        }
    }

    private void failed(Exception failed) {
        if (unwritten.isEmpty()) {
            LOG.error("the witness of the journal cannot be written", failed);
        }
        unwritten = Optional.of("it cannot be written: " + failed.getClass().getSimpleName());
    }

    @Deactivate
    void stop() throws InterruptedException {
        end.run();
        // one that is being made is finished by the next start
        copier.shutdown();
        lock.lock();
        try {
            stopped = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        writer.join(PATIENCE.toMillis());
        copier.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        pen.lock();
        try {
            folder.close();
        } catch (IOException left) {
            LOG.warn("the file of the witness was not closed", left);
        } finally {
            pen.unlock();
        }
    }

    @Override
    public Status status() {
        return new Status(upTo, unbelieved.or(() -> unwritten).or(() -> uncopied));
    }

    @Override
    public Optional<WitnessReport.Restoration> restored(String by) {
        try {
            ChainCheck check = new ChainCheck(JpaJournal.database(store), store.chain(), read(), 2);
            OptionalLong agreed = check.agreed(number -> {});
            if (agreed.isEmpty()) {
                return Optional.empty();
            }
            state(check.head(), agreed.getAsLong(), by);
            tell(store.journalHead());
            LOG.warn(
                    "an older journal was put in the place of a newer one on purpose, it is said;"
                            + " both are the same up to entry {}",
                    agreed.getAsLong());
            List<WitnessReport.Restoration> said =
                    read().report(check.head().number()).restorations();
            return Optional.of(said.get(said.size() - 1));
        } catch (IOException | SQLException failed) {
            throw new IllegalStateException("that cannot be written down", failed);
        }
    }

    private Witness read() throws IOException {
        return WitnessFolder.read(heads(), store.chain());
    }

    private Path heads() {
        return store.dataFolder().resolve(WitnessFolder.NAME);
    }

    private static Thread copier(Runnable work) {
        Thread thread = new Thread(work, "journal-witness-copies");
        thread.setDaemon(true);
        return thread;
    }
}
