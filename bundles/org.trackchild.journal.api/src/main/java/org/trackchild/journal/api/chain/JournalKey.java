package org.trackchild.journal.api.chain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The secret with which the journal is chained: a file beside the data that only the owner can
 * read.
 */
public final class JournalKey {

    /** Its name in the data folder. */
    public static final String FILE = "journal.key";

    private static final int BYTES = 32;

    private JournalKey() {}

    /**
     * Reads the key, or makes one for a journal that has not begun.
     *
     * @param file where it is kept
     * @param journalIsEmpty whether a new key may be made
     * @throws IllegalStateException when the journal has entries but the key is gone: a new key
     *     would make every entry look forged
     */
    public static byte[] load(Path file, boolean journalIsEmpty) {
        try {
            if (Files.exists(file)) {
                return read(file);
            }
            if (!journalIsEmpty) {
                throw new IllegalStateException(
                        "the journal has entries, but its key is missing: put back " + file);
            }
            byte[] key = new byte[BYTES];
            new SecureRandom().nextBytes(key);
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(fresh);
            Files.createFile(
                    fresh,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            Files.writeString(fresh, HexFormat.of().formatHex(key));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read or write " + file, e);
        }
    }

    /**
     * Reads the key.
     *
     * @throws IOException when it is not there, or not a key
     */
    public static byte[] read(Path file) throws IOException {
        try {
            return HexFormat.of().parseHex(Files.readString(file).strip());
        } catch (IllegalArgumentException damaged) {
            throw new IOException(file + " is not a key", damaged);
        }
    }
}
