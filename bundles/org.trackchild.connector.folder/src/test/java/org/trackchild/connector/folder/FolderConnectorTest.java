package org.trackchild.connector.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trackchild.model.CaseKind;

class FolderConnectorTest {

    @TempDir Path temporary;

    private final FakeImports imports = new FakeImports();
    private Path inbox;
    private FolderConnector connector;

    @BeforeEach
    void start() throws Exception {
        // a blank in the path, as people have them
        inbox = temporary.resolve("in box");
        connector = watch(false);
    }

    private FolderConnector watch(boolean doneFiles) throws Exception {
        return new FolderConnector(
                imports, new Settings("police", inbox.toString(), "missing", doneFiles));
    }

    @AfterEach
    void stop() {
        connector.stop();
    }

    private record Settings(String name, String directory, String kind, boolean doneFiles)
            implements FolderSettings {

        @Override
        public long pollMillis() {
            return 100;
        }

        @Override
        public long settleMillis() {
            return 300;
        }

        @Override
        public Class<? extends Annotation> annotationType() {
            return FolderSettings.class;
        }
    }

    private void send(String name, String text) throws IOException {
        Path part = Files.writeString(temporary.resolve(name + ".part"), text);
        Files.move(part, inbox.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void await(String what, Callable<Boolean> condition) throws Exception {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.call()) {
            assertThat(System.nanoTime()).as("waiting for " + what).isLessThan(deadline);
            LockSupport.parkNanos(20_000_000);
        }
    }

    private void awaitFile(String path) throws Exception {
        await(path, () -> Files.exists(inbox.resolve(path)));
    }

    private String content(String path) throws IOException {
        return Files.readString(inbox.resolve(path));
    }

    private void assertInboxEmpty() throws Exception {
        await(
                "an empty inbox",
                () -> {
                    try (Stream<Path> files = Files.list(inbox)) {
                        return files.noneMatch(Files::isRegularFile);
                    }
                });
    }

    @Test
    void acknowledgesAFileThatWasWorkedThrough() throws Exception {
        send("night.csv", "one\ntwo\n");
        awaitFile("done/night.csv");
        assertThat(content("done/night.csv")).isEqualTo("one\ntwo\n");
        byte[] hash =
                MessageDigest.getInstance("SHA-256")
                        .digest("one\ntwo\n".getBytes(StandardCharsets.UTF_8));
        assertThat(content("ack/night.csv.ack.json"))
                .contains(
                        "\"file\": \"night.csv\"",
                        "\"sha256\": \"" + HexFormat.of().formatHex(hash) + "\"",
                        "\"state\": \"done\"",
                        "\"counts\": {\"read\": 2, \"created\": 2, \"unchanged\": 0, \"refused\": 0}",
                        "\"startedAt\": \"2026-01-02T03:04:05Z\"",
                        "\"endedAt\": \"2026-01-02T03:04:06Z\"");
        assertThat(inbox.resolve("error/night.csv.errors.csv")).doesNotExist();
        assertThat(imports.callers).containsExactly("system:folder:police");
        assertThat(imports.requests.get(0).kind()).contains(CaseKind.MISSING);
        assertThat(imports.requests.get(0).fileName()).isEqualTo("night.csv");
        assertInboxEmpty();
    }

    @Test
    void theSameFileAgainIsAcknowledgedAsUnchangedAndNothingIsOverwritten() throws Exception {
        send("night.csv", "one\n");
        awaitFile("done/night.csv");
        send("night.csv", "one\n");
        await(
                "the second answer",
                () ->
                        content("ack/night.csv.ack.json")
                                .contains("\"created\": 0, \"unchanged\": 1"));
        await(
                "both files",
                () -> {
                    try (Stream<Path> files = Files.list(inbox.resolve("done"))) {
                        return files.count() == 2;
                    }
                });
    }

    @Test
    void wrongRowsAreListed() throws Exception {
        send("a.csv", "one\nwrong=1+1\nwrongB\nwrongC\n");
        awaitFile("done/a.csv");
        assertThat(content("ack/a.csv.ack.json")).contains("\"created\": 1", "\"refused\": 3");
        assertThat(content("error/a.csv.errors.csv").lines())
                .containsExactly(
                        "line,reference,field,code,message,message_hi",
                        "2,\"'=1+1\",\"event_date\",\"NOT_A_DATE\",\"Enter a date, \"\"please\"\"\",\"तारीख लिखें\"",
                        "3,\"B\",\"event_date\",\"NOT_A_DATE\",\"Enter a date, \"\"please\"\"\",\"तारीख लिखें\"",
                        "4,\"C\",\"event_date\",\"NOT_A_DATE\",\"Enter a date, \"\"please\"\"\",\"तारीख लिखें\"");

        send("a.csv", "one\n");
        await(
                "no errors of the file that came before",
                () -> !Files.exists(inbox.resolve("error/a.csv.errors.csv")));
    }

    @Test
    void filesThatCannotBeReadGoToErrorWithTheReason() throws Exception {
        send("at-the-door.xml", "binary");
        send("refused.csv", "refuse");
        send("failed.CSV", "fail");
        awaitFile("error/at-the-door.xml");
        awaitFile("error/refused.csv");
        awaitFile("error/failed.CSV");
        assertThat(content("error/at-the-door.xml.errors.csv"))
                .contains("UNKNOWN_FORMAT", "csv, pfif");
        assertThat(content("error/refused.csv.errors.csv")).contains("NOT_A_DATE");
        assertThat(content("error/failed.CSV.errors.csv")).contains("IMPORT_FAILED", "फ़ोल्डर");
        assertThat(inbox.resolve("ack")).doesNotExist();
        assertInboxEmpty();
    }

    @Test
    void waitsForTheDatabase() throws Exception {
        imports.available = false;
        send("early.csv", "one\n");
        send("other.txt", "not a case file");
        await("a second try", () -> imports.refusals.get() >= 2);
        assertThat(inbox.resolve("early.csv")).exists();
        imports.available = true;
        awaitFile("done/early.csv");
        assertThat(inbox.resolve("other.txt")).exists();
        assertThat(inbox.resolve("done/other.txt")).doesNotExist();
    }

    @Test
    void aFileWhoseImportWasInterruptedIsTakenAgain() throws Exception {
        imports.ending = false;
        send("long.csv", "one\n");
        await("the import", () -> !imports.requests.isEmpty());
        connector.stop();
        assertThat(inbox.resolve("long.csv")).exists();
        assertThat(inbox.resolve("ack/long.csv.ack.json")).doesNotExist();

        imports.ending = true;
        connector = watch(false);
        awaitFile("done/long.csv");
        assertThat(content("ack/long.csv.ack.json")).contains("\"created\": 0, \"unchanged\": 1");
    }

    @Test
    void withDoneFilesAFileIsTakenOnlyWhenItsDoneFileIsThere() throws Exception {
        connector.stop();
        connector = watch(true);
        send("a.csv", "one\n");
        send("b.csv", "two\n");
        Files.createFile(inbox.resolve("b.csv.done"));
        awaitFile("done/b.csv");
        assertThat(inbox.resolve("a.csv")).exists();
        await("the done file to go", () -> !Files.exists(inbox.resolve("b.csv.done")));
    }

    @Test
    void refusesSettingsThatCannotBeMeant() {
        assertThatThrownBy(
                        () ->
                                new FolderConnector(
                                        imports,
                                        new Settings("A b", inbox.toString(), "missing", false)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () ->
                                new FolderConnector(
                                        imports,
                                        new Settings("a", inbox.toString(), "lost", false)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
