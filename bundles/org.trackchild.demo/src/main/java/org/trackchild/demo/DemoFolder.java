package org.trackchild.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The files that the demo leaves in the data folder for people and the start script.
 *
 * @param folder the data folder
 */
record DemoFolder(Path folder) {

    /** Users, passwords and keys; only the user who runs the platform can read it. */
    Path logins() {
        return folder.resolve("demo-logins.json");
    }

    /** The logins of before a reset, whose passwords are used again. */
    Path keptLogins() {
        return folder.resolve("demo-logins.kept.json");
    }

    /** While cases are being made: how many of how many, as {@code n/m}. */
    private Path progress() {
        return folder.resolve("demo-progress");
    }

    void showProgress(long done, long all) {
        write(progress(), done + "/" + all + "\n");
    }

    void endProgress() {
        remove(progress());
    }

    /** Removes a file, if it is there. */
    void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }

    /** Content of a file; empty where there is none. */
    String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Replaces a file; a reader sees the old content or the new one, never a part. */
    void write(Path file, String content) {
        try {
            Files.createDirectories(folder);
            Path fresh =
                    Files.createTempFile(
                            folder,
                            "." + file.getFileName(),
                            ".new",
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rw-------")));
            try {
                Files.writeString(fresh, content);
                Files.move(
                        fresh,
                        file,
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
