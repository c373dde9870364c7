package org.trackchild.store.jpa;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.trackchild.exchange.api.ImportJob;
import org.trackchild.exchange.api.ImportRequest;
import org.trackchild.exchange.api.RowProblem;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Code;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.Page;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.model.Wording;
import org.trackchild.store.api.ImportTable;
import org.trackchild.store.jpa.entity.ImportJobRow;
import org.trackchild.store.jpa.entity.ImportProblemRow;

/** Jobs in the tables {@code import_job} and {@code import_problem}. */
final class JpaImportTable implements ImportTable {

    private static final Pattern CURSOR = Pattern.compile("\\d{1,18}-\\d{1,18}");

    private final Connection connection;

    JpaImportTable(Connection connection) {
        this.connection = connection;
    }

    @Override
    public void put(ImportJob job) {
        connection.mustWrite();
        ImportJobRow row =
                connection
                        .find(ImportJobRow.class, job.id().toString())
                        .orElseGet(ImportJobRow::new);
        boolean added = row.id == null;
        write(job, row);
        if (added) {
            connection.insert(row);
        }
    }

    private static void write(ImportJob from, ImportJobRow to) {
        to.id = from.id().toString();
        to.fileName = from.request().fileName();
        to.kind = from.request().kind().map(CaseKind::code).orElse(null);
        to.dryRun = from.request().dryRun();
        to.atomic = from.request().atomic();
        to.user = from.user();
        to.state = from.state().code();
        to.read = from.counts().read();
        to.created = from.counts().created();
        to.unchanged = from.counts().unchanged();
        to.refused = from.counts().refused();
        to.bytesRead = from.counts().bytesRead();
        to.bytesTotal = from.counts().bytesTotal();
        to.startedAt = from.startedAt().toEpochMilli();
        to.endedAt = from.endedAt().map(Instant::toEpochMilli).orElse(null);
    }

    private static ImportJob read(ImportJobRow row) {
        return new ImportJob(
                UUID.fromString(row.id),
                new ImportRequest(
                        row.fileName,
                        Optional.ofNullable(row.kind)
                                .map(kind -> Code.find(CaseKind.class, kind).orElseThrow()),
                        row.dryRun,
                        row.atomic),
                row.user,
                Code.find(ImportJob.State.class, row.state).orElseThrow(),
                new ImportJob.Counts(
                        row.read,
                        row.created,
                        row.unchanged,
                        row.refused,
                        row.bytesRead,
                        row.bytesTotal),
                Instant.ofEpochMilli(row.startedAt),
                Optional.ofNullable(row.endedAt).map(Instant::ofEpochMilli));
    }

    @Override
    public Optional<ImportJob> find(UUID id) {
        return connection.find(ImportJobRow.class, id.toString()).map(JpaImportTable::read);
    }

    @Override
    public List<ImportJob> recent(String user, int limit) {
        return connection
                .em()
                .createQuery(
                        "select j from ImportJobRow j where j.user = :user order by j.startedAt"
                                + " desc, j.id desc",
                        ImportJobRow.class)
                .setParameter("user", user)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(JpaImportTable::read)
                .toList();
    }

    @Override
    public List<ImportJob> running() {
        return connection
                .em()
                .createQuery(
                        "select j from ImportJobRow j where j.state = :state order by j.startedAt",
                        ImportJobRow.class)
                .setParameter("state", ImportJob.State.RUNNING.code())
                .getResultList()
                .stream()
                .map(JpaImportTable::read)
                .toList();
    }

    @Override
    public void addProblems(UUID job, List<RowProblem> problems) {
        for (RowProblem problem : problems) {
            ImportProblemRow row = new ImportProblemRow();
            row.job = job.toString();
            row.line = problem.line();
            row.reference = problem.reference();
            row.code = problem.code();
            row.field = problem.field();
            row.sentenceEnglish = problem.sentence().english();
            row.sentenceHindi = problem.sentence().hindi();
            row.warning = problem.warning();
            connection.insert(row);
        }
    }

    @Override
    public void clearProblems(UUID job) {
        connection.mustWrite();
        connection
                .em()
                .createQuery("delete from ImportProblemRow p where p.job = :job")
                .setParameter("job", job.toString())
                .executeUpdate();
    }

    @Override
    public Page<RowProblem> problems(UUID job, Optional<String> after, int limit) {
        long[] begin = after.map(JpaImportTable::cursor).orElse(new long[] {-1, 0});
        // by line and not by number: rows of one transaction are numbered in any order
        List<ImportProblemRow> rows =
                connection
                        .em()
                        .createQuery(
                                "select p from ImportProblemRow p where p.job = :job and (p.line >"
                                        + " :line or p.line = :line and p.id > :id) order by"
                                        + " p.line, p.id",
                                ImportProblemRow.class)
                        .setParameter("job", job.toString())
                        .setParameter("line", begin[0])
                        .setParameter("id", begin[1])
                        .setMaxResults(limit + 1)
                        .getResultList();
        return Pages.of(rows, limit, row -> row.line + "-" + row.id).map(JpaImportTable::problem);
    }

    /** Line and number of the last row of the page before. */
    private static long[] cursor(String after) {
        if (!CURSOR.matcher(after).matches()) {
            throw new ProblemException(
                    List.of(
                            new Problem(
                                    FieldProblem.WRONG_TYPE,
                                    "after",
                                    List.of("\"next\" of the page before"))));
        }
        return Arrays.stream(after.split("-")).mapToLong(Long::parseLong).toArray();
    }

    private static RowProblem problem(ImportProblemRow row) {
        return new RowProblem(
                row.line,
                row.reference,
                row.code,
                row.field,
                new Wording(row.sentenceEnglish, row.sentenceHindi),
                row.warning);
    }
}
