package org.trackchild.exchange.core;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.access.api.AccessPolicy;
import org.trackchild.access.api.Caller;
import org.trackchild.directory.api.Directory;
import org.trackchild.directory.api.OfficeRegister;
import org.trackchild.exchange.api.ImportJob;
import org.trackchild.exchange.api.ImportProblem;
import org.trackchild.exchange.api.ImportRequest;
import org.trackchild.exchange.api.Imports;
import org.trackchild.exchange.api.RecordFormat;
import org.trackchild.exchange.api.RowProblem;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.model.CaseId;
import org.trackchild.model.Page;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseReader;
import org.trackchild.registry.api.CaseRegistry;
import org.trackchild.store.api.Store;

/**
 * Takes files into the folder {@code imports} below the data of the platform, and has them worked
 * through one after the other. A caller finds the jobs of the own account only.
 */
@Component
public final class ImportEngine implements Imports {

    private static final long MOST_BYTES = 200L << 20;

    private static final Duration DATABASE_PAUSE = Duration.ofSeconds(5);

    private static final int HEAD_BYTES = 4_096;

    private static final int LONGEST_FILE_NAME = 200;

    private static final int MOST_RECENT = 50;

    private final Store store;
    private final OfficeRegister offices;
    private final KnownFormats formats;
    private final ImportFolder folder;
    private final ImportQueue queue;

    /**
     * Goes on with what an earlier run of the platform left.
     *
     * @throws IOException when the folder of the imports cannot be used
     */
    @Activate
    public ImportEngine(
            @Reference Store store,
            @Reference CaseRegistry registry,
            @Reference CaseReader reader,
            @Reference AccessPolicy policy,
            @Reference Directory directory,
            @Reference OfficeRegister offices,
            @Reference KnownFormats formats)
            throws IOException {
        this(
                new Engines(store, registry, reader, policy, directory, offices),
                formats,
                new ImportFolder(dataFolder().resolve("imports"), MOST_BYTES),
                DATABASE_PAUSE);
    }

    ImportEngine(Engines engines, KnownFormats formats, ImportFolder folder, Duration databasePause)
            throws IOException {
        this.store = engines.store();
        this.offices = engines.offices();
        this.formats = formats;
        this.folder = folder;
        this.queue = new ImportQueue(engines, formats, folder, databasePause);
        queue.goOn();
    }

    static Path dataFolder() {
        return Path.of(
                System.getProperty("trackchild.data", System.getProperty("karaf.base", ".")));
    }

    @Deactivate
    void stop() {
        queue.stop();
    }

    @Override
    public ImportJob start(Caller asking, ImportRequest request, InputStream file)
            throws IOException {
        Optional<Caller> acting = ImportRights.acting(asking);
        Optional<Caller> keeping = Optional.of(asking).filter(offices::creates);
        Caller caller =
                acting.or(() -> keeping)
                        .orElseThrow(
                                () -> new ProblemException(ImportProblem.NOT_ALLOWED_TO_IMPORT));
        ImportRequest tidy =
                new ImportRequest(
                        tidy(request.fileName()),
                        request.kind(),
                        request.dryRun(),
                        request.atomic());
        UUID id = CaseId.drawUuid();
        long size = folder.receive(id, file);
        try {
            RecordFormat format = recognise(id, tidy, size);
            if ((format.isOfOffices() ? keeping : acting).isEmpty()) {
                throw new ProblemException(ImportProblem.NOT_ALLOWED_TO_IMPORT);
            }
            folder.accept(id, new Errand(caller, format.name()));
            ImportJob job = put(caller, id, tidy, format, size);
            queue.add(id);
            return job;
        } catch (IOException | RuntimeException refused) {
            folder.remove(id);
            throw refused;
        }
    }

    private RecordFormat recognise(UUID id, ImportRequest request, long size) throws IOException {
        if (size == 0) {
            throw new ProblemException(ImportProblem.EMPTY_FILE);
        }
        return formats.recognise(folder.head(id, HEAD_BYTES), request.fileName())
                .orElseThrow(
                        () -> new ProblemException(ImportProblem.UNKNOWN_FORMAT, formats.names()));
    }

    private ImportJob put(
            Caller caller, UUID id, ImportRequest request, RecordFormat format, long size) {
        return store.write(
                caller,
                tx -> {
                    ImportJob job =
                            new ImportJob(
                                    id,
                                    request,
                                    caller.user(),
                                    ImportJob.State.RUNNING,
                                    ImportJob.Counts.none(size),
                                    tx.now(),
                                    Optional.empty());
                    tx.imports().put(job);
                    tx.journal(
                            JournalAction.IMPORT_STARTED,
                            new JournalEntry.Subject(JournalEntry.Subject.IMPORT, id.toString()),
                            "format=%s;kind=%s;dry_run=%s;atomic=%s;bytes=%d"
                                    .formatted(
                                            format.name(),
                                            request.kind().map(kind -> kind.code()).orElse(""),
                                            request.dryRun(),
                                            request.atomic(),
                                            size));
                    return job;
                });
    }

    /** The name without folders and without characters that could mislead a reader. */
    private static String tidy(String fileName) {
        String name = fileName.substring(fileName.lastIndexOf('/') + 1);
        name = name.substring(name.lastIndexOf('\\') + 1);
        return Cut.to(LONGEST_FILE_NAME, name.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}]", "").strip());
    }

    @Override
    public Optional<ImportJob> find(Caller caller, UUID id) {
        return store.read(tx -> tx.imports().find(id))
                .filter(job -> job.user().equals(caller.user()));
    }

    @Override
    public List<ImportJob> recent(Caller caller) {
        return store.read(tx -> tx.imports().recent(caller.user(), MOST_RECENT));
    }

    @Override
    public Page<RowProblem> problems(Caller caller, UUID id, Optional<String> after, int limit) {
        if (find(caller, id).isEmpty()) {
            return new Page<>(List.of(), Optional.empty());
        }
        int most = Math.max(1, Math.min(limit, 1_000));
        return store.read(tx -> tx.imports().problems(id, after, most));
    }
}
