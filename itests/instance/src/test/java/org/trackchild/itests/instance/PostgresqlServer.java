package org.trackchild.itests.instance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A PostgreSQL server of a test's own, which listens on this machine only. */
final class PostgresqlServer implements AutoCloseable {

    private static final String USER = "trackchild";
    private static final String PASSWORD = "for-this-test-only";

    private final Path programs;
    private final Path folder;
    private final int port = Instance.freePort();

    private PostgresqlServer(Path programs, Path folder) {
        this.programs = programs;
        this.folder = folder;
    }

    /** Empty where no server is installed, as on a machine that only builds. */
    static Optional<Path> installed() {
        Path versions = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(versions)) {
            return Optional.empty();
        }
        try (Stream<Path> found = Files.list(versions)) {
            return found.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Comparator.comparing(Path::toString));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Makes an empty database and starts the server. */
    static PostgresqlServer started(Path programs) throws IOException, InterruptedException {
        // outside of the checkout, which another user may not enter
        Path folder = Path.of(asServer("mktemp", "-d").output().strip());
        PostgresqlServer server = new PostgresqlServer(programs, folder);
        server.program(
                "initdb",
                "--username=" + USER,
                "--auth=trust",
                "--encoding=UTF8",
                "--locale=C.UTF-8");
        server.start();
        return server;
    }

    /** As the settings of a data source have it; who takes it up must replace its own. */
    String settings() {
        return """
        osgi.jdbc.driver.name = PostgreSQL JDBC Driver
        dataSourceName = trackchild
        serverName = 127.0.0.1
        portNumber = %d
        databaseName = postgres
        user = %s
        password = %s
        pool = hikari
        hikari.maximumPoolSize = 12
        hikari.connectionTimeout = 2000
        ops4j.preHook = trackchild-schema
        """
                .formatted(port, USER, PASSWORD);
    }

    void start() throws IOException, InterruptedException {
        program(
                "pg_ctl",
                "--wait",
                "--log=" + folder.resolve("log"),
                "--options=-p " + port + " -h 127.0.0.1 -k ''",
                "start");
    }

    /** Ends it as a power cut would: transactions under way are lost, sessions are cut off. */
    void crash() throws IOException, InterruptedException {
        program("pg_ctl", "--wait", "--mode=immediate", "stop");
    }

    private void program(String name, String... arguments)
            throws IOException, InterruptedException {
        List<String> words =
                new ArrayList<>(
                        List.of(
                                programs.resolve(name).toString(),
                                "--pgdata=" + folder.resolve("data")));
        words.addAll(List.of(arguments));
        asServer(words.toArray(String[]::new));
    }

    /** The server refuses to be run by root. */
    private static Command.Result asServer(String... words)
            throws IOException, InterruptedException {
        List<String> all = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            all.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        all.addAll(List.of(words));
        Command.Result result = Command.in(Path.of("/")).run(all.toArray(String[]::new));
        result.mustSucceed();
        return result;
    }

    @Override
    public void close() throws IOException {
        try {
            if (Files.exists(folder.resolve("data/postmaster.pid"))) {
                crash();
            }
            asServer("rm", "-r", folder.toString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the server stops", stopped);
        }
    }
}
