package org.trackchild.vault.core;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Set;

/** Writes files that only the owner reads, whole or not at all, and on the disk. */
final class PrivateFile {

    private PrivateFile() {}

    /** Writes the content of a file. */
    @FunctionalInterface
    interface Content {

        void writeTo(OutputStream out) throws IOException, GeneralSecurityException;
    }

    /**
     * Puts a file in the place of the one of this name, if there is one. A link stays, and what it
     * leads to is written.
     */
    static void write(Path name, Content content) throws IOException, GeneralSecurityException {
        Path file = Files.exists(name) ? name.toRealPath() : name;
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path fresh = folder.resolve(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        try (FileChannel channel =
                        FileChannel.open(
                                fresh,
                                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                                PosixFilePermissions.asFileAttribute(
                                        PosixFilePermissions.fromString("rw-------")));
                OutputStream out = Channels.newOutputStream(channel)) {
            content.writeTo(out);
            channel.force(true);
        }
        Files.move(
                fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
