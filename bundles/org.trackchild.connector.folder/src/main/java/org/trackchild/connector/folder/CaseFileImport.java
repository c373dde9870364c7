package org.trackchild.connector.folder;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.trackchild.access.api.Caller;
import org.trackchild.exchange.api.ImportJob;
import org.trackchild.exchange.api.ImportRequest;
import org.trackchild.exchange.api.Imports;
import org.trackchild.exchange.api.RowProblem;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.model.Wording;

/** Brings the files of one folder to the imports, and follows them. */
final class CaseFileImport {

    private static final Locale HINDI = Locale.forLanguageTag("hi");

    private final Imports imports;
    private final Caller caller;
    private final Optional<CaseKind> kind;

    CaseFileImport(Imports imports, Caller caller, Optional<CaseKind> kind) {
        this.imports = imports;
        this.caller = caller;
        this.kind = kind;
    }

    /**
     * Starts the import of a file. The import keeps its own durable copy.
     *
     * @throws IOException when it cannot be read or stored now; try again
     * @throws ProblemException while the platform cannot take it; try again
     */
    CaseFile start(Path file) throws IOException {
        String name = file.getFileName().toString();
        MessageDigest digest = sha256();
        try (InputStream bytes =
                new DigestInputStream(
                        new BufferedInputStream(Files.newInputStream(file)), digest)) {
            ImportJob job =
                    imports.start(caller, new ImportRequest(name, kind, false, false), bytes);
            return new CaseFile(
                    name, HexFormat.of().formatHex(digest.digest()), Optional.of(job), List.of());
        } catch (ProblemException refused) {
            if (isPassing(refused)) {
                throw refused;
            }
            return new CaseFile(
                    name,
                    "",
                    Optional.empty(),
                    refused.problems().stream().map(CaseFileImport::ofWholeFile).toList());
        }
    }

    /**
     * Looks again how far the import is.
     *
     * @throws IOException when it is not known any more; start anew
     */
    CaseFile follow(CaseFile file) throws IOException {
        return file.with(
                imports.find(caller, file.job().orElseThrow().id())
                        .orElseThrow(() -> new IOException("the import is not known")));
    }

    /** What is wrong with a file that was refused, or with the rows of one that was not. */
    RowProblems problems(CaseFile file) {
        return consumer -> {
            for (RowProblem problem : file.refusal()) {
                consumer.accept(problem);
            }
            if (file.job().isEmpty()) {
                return;
            }
            Optional<String> after = Optional.empty();
            do {
                var page = imports.problems(caller, file.job().get().id(), after, 1_000);
                for (RowProblem problem : page.items()) {
                    consumer.accept(problem);
                }
                after = page.next();
            } while (after.isPresent());
            if (file.job().get().state() == ImportJob.State.FAILED) {
                consumer.accept(ofWholeFile(Problem.of(FolderProblem.IMPORT_FAILED)));
            }
        };
    }

    private static RowProblem ofWholeFile(Problem problem) {
        return new RowProblem(
                0,
                "",
                problem.code().name(),
                problem.field(),
                new Wording(problem.sentence(Locale.ENGLISH), problem.sentence(HINDI)),
                false);
    }

    private static boolean isPassing(ProblemException refused) {
        return refused.problems().stream().anyMatch(problem -> problem.code().fault().isPassing());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    /** Problems, however many, one after the other. */
    @FunctionalInterface
    interface RowProblems {

        void each(RowProblemConsumer consumer) throws IOException;
    }

    /** Takes a problem. */
    @FunctionalInterface
    interface RowProblemConsumer {

        void accept(RowProblem problem) throws IOException;
    }
}
