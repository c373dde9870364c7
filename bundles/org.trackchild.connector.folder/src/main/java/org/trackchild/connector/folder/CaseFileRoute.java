package org.trackchild.connector.folder;

import java.nio.file.Path;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.spi.ExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A case file's way: taken when it is complete, imported, answered, moved away. Whatever goes wrong
 * before it is answered leaves it where it is, and it is taken again at the next look.
 */
final class CaseFileRoute extends RouteBuilder {

    /** Under this name the handler of failures must be in the registry of the context. */
    static final String FAILURES = "caseFileFailures";

    private static final Logger LOG = LoggerFactory.getLogger(CaseFileRoute.class);

    private static final String FILE = "trackchildCaseFile";

    private static final String TARGET = "trackchildTarget";

    private static final long FOLLOW_MILLIS = 200;

    private final Path folder;
    private final FolderSettings settings;
    private final CaseFileImport imports;
    private final Answers answers;

    CaseFileRoute(Path folder, FolderSettings settings, CaseFileImport imports, Answers answers) {
        this.folder = folder;
        this.settings = settings;
        this.imports = imports;
        this.answers = answers;
    }

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from(endpoint())
                .routeId("case-files-" + settings.name())
                .process(this::start)
                .loopDoWhile(exchange -> file(exchange).isRunning())
                .delay(FOLLOW_MILLIS)
                .process(this::follow)
                .end()
                .end()
                .process(this::answer);
    }

    private String endpoint() {
        String complete =
                settings.doneFiles()
                        ? "&doneFileName=${file:name}.done"
                        : "&readLock=changed&readLockMarkerFile=false&readLockLoggingLevel=OFF"
                                + "&readLockMinAge="
                                + settings.settleMillis()
                                + "&readLockCheckInterval="
                                + Math.min(1_000, settings.settleMillis())
                                + "&readLockTimeout="
                                + (settings.settleMillis() + 5_000);
        return "file:"
                + folder
                + "?include=(?i)[^.].*[.](csv|xml)&sortBy=file:modified&initialDelay=0&delay="
                + settings.pollMillis()
                + complete
                + "&exceptionHandler=#"
                + FAILURES
                + "&move=${exchangeProperty."
                + TARGET
                + "}";
    }

    private void start(Exchange exchange) throws Exception {
        GenericFile<?> taken = exchange.getMessage().getBody(GenericFile.class);
        exchange.setProperty(FILE, imports.start(Path.of(taken.getAbsoluteFilePath())));
    }

    private void follow(Exchange exchange) throws Exception {
        exchange.setProperty(FILE, imports.follow(file(exchange)));
    }

    private void answer(Exchange exchange) throws Exception {
        CaseFile file = file(exchange);
        exchange.setProperty(TARGET, answers.answer(file, imports.problems(file)));
        LOG.info(
                "Folder {}: a case file was {}",
                settings.name(),
                file.isDone() ? "worked through" : "refused");
    }

    private static CaseFile file(Exchange exchange) {
        return exchange.getProperty(FILE, CaseFile.class);
    }

    /** Logs a failure in one line, without what the file says. */
    static final class FailureLog implements ExceptionHandler {

        @Override
        public void handleException(Throwable failure) {
            LOG.warn("A case file is tried again later: {}", name(failure));
        }

        @Override
        public void handleException(String message, Throwable failure) {
            handleException(failure);
        }

        @Override
        public void handleException(String message, Exchange exchange, Throwable failure) {
            handleException(failure);
        }

        private static String name(Throwable failure) {
            Throwable cause = failure;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            return cause.getClass().getName();
        }
    }
}
