package org.trackchild.exchange.core;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.trackchild.access.api.Caller;
import org.trackchild.directory.api.OfficeCode;
import org.trackchild.directory.api.OfficeRegister;
import org.trackchild.exchange.api.ImportJob;
import org.trackchild.exchange.api.RawOffice;
import org.trackchild.exchange.api.RecordFormat;
import org.trackchild.exchange.api.RecordSink;
import org.trackchild.exchange.api.UnreadableFileException;

/**
 * Works through a file of offices, from its beginning. Running it again after it broke off gives
 * the same result, because an office that is known as it is changes nothing.
 *
 * <p>The file is first read to its end, so that one which cannot be read as a whole changes
 * nothing. Where all or none are wanted, a second reading checks everything, and anything wrong
 * refuses the file.
 */
final class OfficeRun {

    private final Task task;
    private final ImportJob job;
    private final RecordFormat format;
    private final ImportRun.FileOpener file;
    private final BooleanSupplier stopping;

    /**
     * What becomes of the rows.
     *
     * @param engines the register and the directory
     * @param caller who brought the file
     * @param source of offices whose file names none
     * @param districts codes of districts by their codes in the Local Government Directory
     */
    record Task(Engines engines, Caller caller, String source, Map<String, String> districts) {

        /** By what the file knows an office. */
        OfficeCode code(RawOffice raw) {
            String told = raw.value(OfficeRegister.SOURCE).toLowerCase(Locale.ROOT);
            return new OfficeCode(
                    told.isEmpty() ? source : told, raw.value(OfficeRegister.REFERENCE));
        }

        /** What becomes of some. */
        List<OfficeRegister.Outcome> take(List<RawOffice> rows, boolean rehearse) {
            return engines.offices()
                    .take(caller, rows.stream().map(this::listed).toList(), rehearse);
        }

        private OfficeRegister.Listed listed(RawOffice raw) {
            OfficeCode code = code(raw);
            OfficeTexts texts = new OfficeTexts(raw, code, engines.directory(), districts);
            return new OfficeRegister.Listed(code, texts::draft, texts.confirmed());
        }
    }

    /**
     * @param stopping asked before every office
     */
    OfficeRun(
            Task task,
            ImportJob job,
            RecordFormat format,
            ImportRun.FileOpener file,
            BooleanSupplier stopping) {
        this.task = task;
        this.job = job;
        this.format = format;
        this.file = file;
        this.stopping = stopping;
    }

    /**
     * Works through the file and ends the job.
     *
     * @throws StoppedException when it was asked to stop; the job goes on another time
     * @throws org.trackchild.model.ProblemException while the database cannot be reached
     */
    void run() throws IOException {
        Progress progress = new Progress(task.engines().store(), task.caller(), job);
        progress.begin();
        try {
            read(new Survey(stopping), progress, false);
            progress.end(workThrough(progress));
        } catch (UnreadableFileException refused) {
            progress.refuseFile(refused);
            progress.end(ImportJob.State.REFUSED);
        }
    }

    private ImportJob.State workThrough(Progress progress) throws IOException {
        boolean dry = job.request().dryRun();
        if (dry || job.request().atomic()) {
            readOffices(progress, true);
            if (job.request().atomic() && progress.refusedSoFar() > 0) {
                progress.nothingCreated();
                return ImportJob.State.REFUSED;
            }
            if (dry) {
                return ImportJob.State.DONE;
            }
            progress.readAgain();
        }
        readOffices(progress, false);
        return ImportJob.State.DONE;
    }

    private void readOffices(Progress progress, boolean rehearse) throws IOException {
        OfficeRows intake = new OfficeRows(task, progress, stopping, rehearse);
        read(intake, progress, true);
        intake.flush();
    }

    private void read(RecordSink sink, Progress progress, boolean counted) throws IOException {
        try (CountingStream bytes = new CountingStream(file.open())) {
            if (counted) {
                progress.follow(bytes::count);
            }
            format.read(bytes, job.request().kind(), sink);
        }
    }
}
