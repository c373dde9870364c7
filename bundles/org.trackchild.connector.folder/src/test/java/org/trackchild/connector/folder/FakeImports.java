package org.trackchild.connector.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.trackchild.access.api.Caller;
import org.trackchild.exchange.api.ImportJob;
import org.trackchild.exchange.api.ImportProblem;
import org.trackchild.exchange.api.ImportRequest;
import org.trackchild.exchange.api.Imports;
import org.trackchild.exchange.api.RowProblem;
import org.trackchild.model.Page;
import org.trackchild.model.ProblemException;
import org.trackchild.model.Wording;

/**
 * Takes every line of a file for a record that is known by its text. A line "wrong" is refused, a
 * file "refuse" as a whole, one "fail" fails, and one that begins with "binary" at the door.
 */
final class FakeImports implements Imports {

    final List<String> callers = new ArrayList<>();
    final List<ImportRequest> requests = new ArrayList<>();

    /** Whether the database can be reached. */
    volatile boolean available = true;

    /** How often a file came in vain. */
    final AtomicInteger refusals = new AtomicInteger();

    /** Whether jobs come to their end. */
    volatile boolean ending = true;

    private final Set<String> known = new HashSet<>();
    private final Map<UUID, ImportJob> jobs = new ConcurrentHashMap<>();
    private final Map<UUID, List<RowProblem>> problems = new ConcurrentHashMap<>();

    @Override
    public synchronized ImportJob start(Caller caller, ImportRequest request, InputStream file)
            throws IOException {
        if (!available) {
            refusals.incrementAndGet();
            throw new ProblemException(FolderProblem.IMPORT_FAILED);
        }
        String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        if (text.startsWith("binary")) {
            throw new ProblemException(ImportProblem.UNKNOWN_FORMAT, "csv, pfif");
        }
        callers.add(caller.user());
        requests.add(request);
        UUID id = UUID.randomUUID();
        long[] counts = new long[3];
        List<RowProblem> wrong = new ArrayList<>();
        long line = 0;
        for (String row : text.lines().toList()) {
            line++;
            if (row.startsWith("wrong") || row.equals("refuse")) {
                counts[2]++;
                wrong.add(problem(line, row.substring(5)));
            } else {
                counts[known.add(row) ? 0 : 1]++;
            }
        }
        ImportJob.State state =
                switch (text.strip()) {
                    case "refuse" -> ImportJob.State.REFUSED;
                    case "fail" -> ImportJob.State.FAILED;
                    default -> ImportJob.State.DONE;
                };
        problems.put(id, wrong);
        ImportJob job =
                new ImportJob(
                        id,
                        request,
                        caller.user(),
                        state,
                        new ImportJob.Counts(line, counts[0], counts[1], counts[2], 1, 1),
                        Instant.parse("2026-01-02T03:04:05Z"),
                        Optional.of(Instant.parse("2026-01-02T03:04:06Z")));
        jobs.put(id, job);
        return running(job);
    }

    private static ImportJob running(ImportJob job) {
        return new ImportJob(
                job.id(),
                job.request(),
                job.user(),
                ImportJob.State.RUNNING,
                ImportJob.Counts.none(1),
                job.startedAt(),
                Optional.empty());
    }

    private static RowProblem problem(long line, String reference) {
        return new RowProblem(
                line,
                reference,
                "NOT_A_DATE",
                "event_date",
                new Wording("Enter a date, \"please\"", "तारीख लिखें"),
                false);
    }

    @Override
    public Optional<ImportJob> find(Caller caller, UUID id) {
        return Optional.ofNullable(jobs.get(id)).map(job -> ending ? job : running(job));
    }

    @Override
    public List<ImportJob> recent(Caller caller) {
        return List.copyOf(jobs.values());
    }

    @Override
    public Page<RowProblem> problems(Caller caller, UUID id, Optional<String> after, int limit) {
        int from = after.map(Integer::parseInt).orElse(0);
        List<RowProblem> all = problems.get(id);
        int to = Math.min(all.size(), from + 2);
        return new Page<>(
                all.subList(from, to),
                to < all.size() ? Optional.of(Integer.toString(to)) : Optional.empty());
    }
}
