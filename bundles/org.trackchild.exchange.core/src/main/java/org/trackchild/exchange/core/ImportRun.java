package org.trackchild.exchange.core;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.access.api.Caller;
import org.trackchild.exchange.api.ImportJob;
import org.trackchild.exchange.api.RecordFormat;
import org.trackchild.exchange.api.RecordSink;
import org.trackchild.exchange.api.UnreadableFileException;
import org.trackchild.model.ProblemException;

/**
 * Works through the file of one job, from its beginning. Running it again after it broke off gives
 * the same result, because a record that is known already changes nothing.
 *
 * <p>The file is first read to its end, so that one which cannot be read as a whole changes
 * nothing. Then the rows that are right are registered in chunks, each in a transaction.
 *
 * <p>Where all or none are wanted, the first reading checks everything that can be checked without
 * writing, and anything wrong refuses the file. Then up to 1,000 records are registered in one
 * transaction: all or none in every case. More records take one transaction for each 1,000, and
 * between them the world may change: another import may bring the same reference with other
 * content, or an office may be removed. Then the job ends as failed, and the thousands before stay
 * registered; the row problems say which record stood in the way. A crash in between does no harm:
 * the job goes on.
 */
final class ImportRun {

    private static final int CHUNK = 500;

    private static final int ALL_OR_NONE = 1_000;

    private final Engines engines;
    private final ImportJob job;
    private final Caller caller;
    private final RecordFormat format;
    private final FileOpener file;
    private final BooleanSupplier stopping;
    private final boolean again;

    /**
     * @param stopping asked before every record
     * @param again whether an earlier run of the job broke off
     */
    ImportRun(
            Engines engines,
            ImportJob job,
            Caller caller,
            RecordFormat format,
            FileOpener file,
            BooleanSupplier stopping,
            boolean again) {
        this.engines = engines;
        this.job = job;
        this.caller = caller;
        this.format = format;
        this.file = file;
        this.stopping = stopping;
        this.again = again;
    }

    /**
     * Works through the file and ends the job.
     *
     * @throws StoppedException when it was asked to stop; the job goes on another time
     * @throws org.trackchild.model.ProblemException while the database cannot be reached
     */
    void run() throws IOException {
        Progress progress = new Progress(engines.store(), caller, job);
        progress.begin();
        try {
            read(new Survey(stopping), progress);
            progress.end(workThrough(progress));
        } catch (UnreadableFileException refused) {
            progress.refuseFile(refused);
            progress.end(ImportJob.State.REFUSED);
        }
    }

    private ImportJob.State workThrough(Progress progress) throws IOException {
        Registrar registrar =
                new Registrar(
                        engines,
                        caller,
                        progress,
                        again ? Optional.of(job.startedAt()) : Optional.empty());
        boolean atomic = job.request().atomic();
        if (!atomic && !job.request().dryRun()) {
            readRows(intake(progress, CHUNK, registrar::registerAllThatCan), progress);
            return ImportJob.State.DONE;
        }
        readRows(intake(progress, CHUNK, registrar::rehearse), progress);
        if (atomic && progress.refusedSoFar() > 0) {
            progress.nothingCreated();
            return ImportJob.State.REFUSED;
        }
        return job.request().dryRun() ? ImportJob.State.DONE : allOrNone(progress, registrar);
    }

    private ImportJob.State allOrNone(Progress progress, Registrar registrar) throws IOException {
        progress.readAgain();
        RowIntake intake =
                intake(
                        progress,
                        ALL_OR_NONE,
                        rows -> {
                            if (progress.refusedSoFar() > 0 || !registrar.registerAllOrNone(rows)) {
                                throw new BrokenOffException();
                            }
                        });
        try {
            readRows(intake, progress);
            if (progress.refusedSoFar() > 0) {
                throw new BrokenOffException();
            }
            return ImportJob.State.DONE;
        } catch (BrokenOffException worldChanged) {
            return progress.createdSoFar() == 0 ? ImportJob.State.REFUSED : ImportJob.State.FAILED;
        }
    }

    private RowIntake intake(Progress progress, int chunk, Consumer<List<Row>> rows) {
        Keeper keeper = new Keeper(caller, engines.policy(), engines.directory());
        OriginOfRecord origins =
                new OriginOfRecord(
                        ImportRights.source(caller, format.name()), job.request().fileName());
        return new RowIntake(
                new RowChecker(engines, keeper, origins),
                progress,
                stopping,
                chunk,
                each -> {
                    mayStill();
                    rows.accept(each);
                });
    }

    /** Before each chunk: whose rights have become others meanwhile goes on no more. */
    private void mayStill() {
        if (!RightsOfNow.of(engines.store(), caller).equals(caller)) {
            throw new ProblemException(AccessProblem.NOT_ALLOWED);
        }
    }

    private void readRows(RowIntake intake, Progress progress) throws IOException {
        read(intake, progress);
        intake.flush();
    }

    private void read(RecordSink sink, Progress progress) throws IOException {
        try (CountingStream bytes = new CountingStream(file.open())) {
            if (sink instanceof RowIntake) {
                progress.follow(bytes::count);
            }
            format.read(bytes, job.request().kind(), sink);
        }
    }

    /** Opens the file at its beginning. */
    @FunctionalInterface
    interface FileOpener {

        InputStream open() throws IOException;
    }

    /** A record that was right on the first reading no longer is. */
    private static final class BrokenOffException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        BrokenOffException() {
            super("broken off");
        }
    }
}
