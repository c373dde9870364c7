package org.trackchild.exchange.core;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trackchild.exchange.api.ImportProblem;
import org.trackchild.model.ProblemException;

/**
 * The folder in which files lie until their job has ended. {@code ID.part} is being received,
 * {@code ID.who} says on whose behalf, {@code ID.file} is complete and durable. Only the user of
 * the process can read it. Safe for use by several threads.
 */
final class ImportFolder {

    private static final String PART = ".part";
    private static final String WHO = ".who";
    private static final String FILE = ".file";

    private static final int BUFFER_BYTES = 65_536;

    private final Path folder;
    private final long mostBytes;

    /**
     * @param mostBytes size of the largest file that is taken
     */
    ImportFolder(Path folder, long mostBytes) throws IOException {
        this.folder = folder;
        this.mostBytes = mostBytes;
        Files.createDirectories(folder);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /**
     * Receives a file; it is durable when this returns, but not yet {@link #accept accepted}.
     *
     * @return its size
     * @throws ProblemException when it is too large; nothing is left of it then
     */
    long receive(UUID id, InputStream bytes) throws IOException {
        Path part = path(id, PART);
        try (FileChannel channel = create(part)) {
            byte[] buffer = new byte[BUFFER_BYTES];
            long size = 0;
            int count;
            while ((count = bytes.read(buffer)) >= 0) {
                size += count;
                if (size > mostBytes) {
                    throw new ProblemException(
                            ImportProblem.FILE_TOO_LARGE, (mostBytes >> 20) + " MB");
                }
                write(channel, ByteBuffer.wrap(buffer, 0, count));
            }
            channel.force(true);
            return size;
        } catch (IOException | RuntimeException refused) {
            Files.deleteIfExists(part);
            throw refused;
        }
    }

    /** The first bytes of a file that was received. */
    byte[] head(UUID id, int count) throws IOException {
        try (InputStream file = Files.newInputStream(path(id, PART))) {
            return file.readNBytes(count);
        }
    }

    /** Makes a received file one that is worked through, also after a crash. */
    void accept(UUID id, Errand errand) throws IOException {
        try (FileChannel channel = create(path(id, WHO))) {
            write(channel, ByteBuffer.wrap(errand.toBytes()));
            channel.force(true);
        }
        Files.move(path(id, PART), path(id, FILE), StandardCopyOption.ATOMIC_MOVE);
        forceFolder();
    }

    /** An accepted file. */
    InputStream open(UUID id) throws IOException {
        return Files.newInputStream(path(id, FILE));
    }

    /** What is to be done with an accepted file; empty when there is no such file. */
    Optional<Errand> errand(UUID id) throws IOException {
        if (!Files.exists(path(id, FILE)) || !Files.exists(path(id, WHO))) {
            return Optional.empty();
        }
        return Optional.of(Errand.of(Files.readAllBytes(path(id, WHO))));
    }

    /** Removes everything of a file. */
    void remove(UUID id) throws IOException {
        Files.deleteIfExists(path(id, FILE));
        Files.deleteIfExists(path(id, PART));
        Files.deleteIfExists(path(id, WHO));
    }

    /** All files, complete or not. */
    Set<UUID> all() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("[0-9a-f-]{36}[.](part|who|file)"))
                    .map(name -> UUID.fromString(name.substring(0, 36)))
                    .collect(Collectors.toSet());
        }
    }

    private Path path(UUID id, String ending) {
        return folder.resolve(id + ending);
    }

    private static FileChannel create(Path file) throws IOException {
        return FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE);
    }

    private static void write(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** A rename is durable only when the folder is. */
    private void forceFolder() throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
