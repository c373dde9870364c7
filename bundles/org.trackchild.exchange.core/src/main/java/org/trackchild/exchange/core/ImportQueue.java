package org.trackchild.exchange.core;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trackchild.exchange.api.ImportJob;
import org.trackchild.exchange.api.RecordFormat;
import org.trackchild.model.ProblemException;

/**
 * Works through accepted files, one after the other, in one thread of its own. A job that cannot go
 * on because the database or its format is away is tried again later. Safe for use by several
 * threads.
 */
final class ImportQueue {

    private static final Logger LOG = LoggerFactory.getLogger(ImportQueue.class);

    private static final Duration FORMAT_PAUSE = Duration.ofSeconds(1);

    /** How often a job waits for its format: about ten minutes, enough for any update. */
    private static final int MOST_WAITS = 600;

    private static final long STOP_SECONDS = 20;

    private final Engines engines;
    private final KnownFormats formats;
    private final ImportFolder folder;
    private final Duration databasePause;
    private final Set<UUID> leftovers;
    private final Set<UUID> active = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    private final ScheduledExecutorService executor =
            Executors.newSingleThreadScheduledExecutor(
                    task -> {
                        Thread thread = new Thread(task, "trackchild-imports");
                        thread.setDaemon(true);
                        return thread;
                    });

    /**
     * @param databasePause after which a job that could not go on is tried again
     */
    ImportQueue(Engines engines, KnownFormats formats, ImportFolder folder, Duration databasePause)
            throws IOException {
        this.engines = engines;
        this.formats = formats;
        this.folder = folder;
        this.databasePause = databasePause;
        this.leftovers = Set.copyOf(folder.all());
    }

    /** Works through an accepted file whose job is in the store. */
    void add(UUID id) {
        if (active.add(id)) {
            later(() -> work(new Attempt(id, false, 0)), Duration.ZERO);
        }
    }

    /** Goes on with the jobs that an earlier run of the platform left, in the background. */
    void goOn() {
        later(this::takeUpLeftovers, Duration.ZERO);
    }

    /**
     * Stops after the row at hand. Never interrupts: an interrupt in the middle of a write makes
     * Derby close its files.
     */
    void stop() {
        stopping = true;
        executor.shutdown();
        try {
            if (!executor.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("An import is still at work; it goes on at the next start");
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    private void later(Runnable task, Duration delay) {
        if (!stopping) {
            executor.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void takeUpLeftovers() {
        List<ImportJob> running;
        try {
            running = engines.store().read(tx -> tx.imports().running());
        } catch (RuntimeException unavailable) {
            LOG.warn("Interrupted imports cannot be taken up yet: {}", name(unavailable));
            later(this::takeUpLeftovers, databasePause);
            return;
        }
        Set<UUID> unfinished = new HashSet<>();
        running.forEach(job -> unfinished.add(job.id()));
        for (UUID id : leftovers) {
            if (!unfinished.contains(id)) {
                remove(id);
            } else if (active.add(id)) {
                LOG.info("Import {} was interrupted and goes on", id);
                work(new Attempt(id, true, 0));
            }
        }
        unfinished.removeAll(leftovers);
        unfinished.removeAll(active);
        for (UUID elsewhere : unfinished) {
            LOG.warn("Import {} is running, but its file is not on this machine", elsewhere);
        }
    }

    /**
     * @param again whether an earlier run of the job broke off
     * @param waits how often it has waited for its format
     */
    private record Attempt(UUID id, boolean again, int waits) {}

    private void work(Attempt attempt) {
        if (stopping) {
            return;
        }
        UUID id = attempt.id();
        try {
            Optional<ImportJob> job = engines.store().read(tx -> tx.imports().find(id));
            Optional<Errand> errand = folder.errand(id);
            if (job.isPresent()
                    && errand.isPresent()
                    && job.get().state() == ImportJob.State.RUNNING) {
                Optional<RecordFormat> format = formats.named(errand.get().format());
                if (format.isEmpty() && attempt.waits() < MOST_WAITS) {
                    later(
                            () -> work(new Attempt(id, attempt.again(), attempt.waits() + 1)),
                            FORMAT_PAUSE);
                    return;
                }
                run(job.get(), errand.get(), format, attempt.again());
            }
            remove(id);
            active.remove(id);
        } catch (StoppedException stopped) {
            LOG.info("Import {} goes on at the next start", id);
        } catch (IOException | RuntimeException failure) {
            LOG.warn("Import {} cannot go on yet: {}", id, name(failure));
            later(() -> work(new Attempt(id, true, attempt.waits())), databasePause);
        }
    }

    /** Runs the job to its end, or says that it failed; an unreachable database is thrown. */
    private void run(ImportJob job, Errand errand, Optional<RecordFormat> format, boolean again) {
        try {
            if (format.orElseThrow().isOfOffices()) {
                offices(job, errand, format.orElseThrow()).run();
                return;
            }
            new ImportRun(
                            engines,
                            job,
                            RightsOfNow.of(engines.store(), errand.caller()),
                            format.orElseThrow(),
                            () -> folder.open(job.id()),
                            () -> stopping,
                            again)
                    .run();
        } catch (StoppedException stopped) {
            throw stopped;
        } catch (ProblemException refused) {
            if (refused.problems().stream()
                    .anyMatch(problem -> problem.code().fault().isPassing())) {
                throw refused;
            }
            fail(job, errand, refused);
        } catch (IOException | RuntimeException | LinkageError | StackOverflowError failure) {
            fail(job, errand, failure);
        }
    }

    private OfficeRun offices(ImportJob job, Errand errand, RecordFormat format) {
        Path settings = ImportEngine.dataFolder().resolve("etc").resolve("lgd.csv");
        String source = ImportRights.source(errand.caller(), "file").toLowerCase(Locale.ROOT);
        return new OfficeRun(
                new OfficeRun.Task(
                        engines,
                        errand.caller(),
                        source.replaceAll("[^a-z0-9._-]", "-"),
                        LgdDistricts.read(settings, engines.directory())),
                job,
                format,
                () -> folder.open(job.id()),
                () -> stopping);
    }

    private void fail(ImportJob job, Errand errand, Throwable failure) {
        LOG.error("Import {} failed: {}", job.id(), name(failure), nameless(failure));
        ImportJob latest = engines.store().read(tx -> tx.imports().find(job.id())).orElse(job);
        new Progress(engines.store(), errand.caller(), latest).fail(latest.counts());
    }

    private void remove(UUID id) {
        try {
            folder.remove(id);
        } catch (IOException failure) {
            LOG.warn("The file of import {} cannot be removed: {}", id, name(failure));
        }
    }

    private static String name(Throwable failure) {
        return failure instanceof ProblemException
                ? failure.getMessage()
                : failure.getClass().getName();
    }

    /** The trace without the message, which may repeat what stands in the file. */
    private static Throwable nameless(Throwable failure) {
        Exception trace = new Exception(failure.getClass().getName());
        trace.setStackTrace(failure.getStackTrace());
        return trace;
    }
}
