package org.trackchild.connector.folder;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.trackchild.exchange.api.ImportJob;
import org.trackchild.exchange.api.RowProblem;

/**
 * Writes the answers to the files of one folder: {@code ack/NAME.ack.json} and {@code
 * error/NAME.errors.csv}. An answer appears as a whole or not at all, and replaces the earlier ones
 * to a file of the same name.
 */
final class Answers {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final Clock clock;

    Answers(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * Answers a file.
     *
     * @return where it is to be moved, relative to the folder; a name that is free
     */
    String answer(CaseFile file, CaseFileImport.RowProblems problems) throws IOException {
        Path acknowledgement = folder.resolve("ack").resolve(file.name() + ".ack.json");
        Path errors = folder.resolve("error").resolve(file.name() + ".errors.csv");
        if (writeErrors(errors, problems) == 0) {
            Files.deleteIfExists(errors);
        }
        if (file.isDone()) {
            write(acknowledgement, writer -> writer.write(json(file)));
            return free("done", file.name());
        }
        Files.deleteIfExists(acknowledgement);
        return free("error", file.name());
    }

    private String free(String kind, String name) {
        if (!Files.exists(folder.resolve(kind).resolve(name))) {
            return kind + "/" + name;
        }
        int dot = name.lastIndexOf('.');
        String stamped =
                name.substring(0, dot) + "." + STAMP.format(clock.instant()) + name.substring(dot);
        return kind + "/" + stamped;
    }

    private static String json(CaseFile file) {
        ImportJob job = file.job().orElseThrow();
        ImportJob.Counts counts = job.counts();
        return """
                {
                  "file": %s,
                  "sha256": %s,
                  "job": %s,
                  "state": %s,
                  "counts": {"read": %d, "created": %d, "unchanged": %d, "refused": %d},
                  "startedAt": %s,
                  "endedAt": %s
                }
                """
                .formatted(
                        quoted(file.name()),
                        quoted(file.sha256()),
                        quoted(job.id().toString()),
                        quoted(job.state().code()),
                        counts.read(),
                        counts.created(),
                        counts.unchanged(),
                        counts.refused(),
                        quoted(job.startedAt().toString()),
                        job.endedAt().map(Instant::toString).map(Answers::quoted).orElse("null"));
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ' || Character.isSurrogate(c)) {
                json.append("\\u%04x".formatted((int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }

    private static long writeErrors(Path file, CaseFileImport.RowProblems problems)
            throws IOException {
        long[] count = {0};
        write(
                file,
                writer -> {
                    writer.write("line,reference,field,code,message,message_hi\r\n");
                    problems.each(
                            problem -> {
                                writer.write(csv(problem));
                                count[0]++;
                            });
                });
        return count[0];
    }

    private static String csv(RowProblem problem) {
        return String.join(
                        ",",
                        Long.toString(problem.line()),
                        value(problem.reference()),
                        value(problem.field()),
                        value(problem.code()),
                        value(problem.sentence().english()),
                        value(problem.sentence().hindi()))
                + "\r\n";
    }

    /** Quoted; a spreadsheet must not take what a sender wrote for a formula. */
    private static String value(String text) {
        String harmless = text.matches("(?s)[=+\\-@\t\r].*") ? "'" + text : text;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }

    private static void write(Path file, Content content) throws IOException {
        Files.createDirectories(file.getParent());
        Path part = file.resolveSibling("." + file.getFileName() + ".part");
        try (BufferedWriter writer = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
            content.to(writer);
        }
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @FunctionalInterface
    private interface Content {

        void to(Writer writer) throws IOException;
    }
}
