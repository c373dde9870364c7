package org.trackchild.access.core;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.osgi.framework.BundleContext;

/** A file in the data folder that only the user who runs the platform can read. */
final class PrivateFile {

    private final Path path;

    PrivateFile(Path path) {
        this.path = path;
    }

    /**
     * A file in the data folder: that of the property {@code trackchild.data}, else Karaf's own.
     *
     * @throws IllegalStateException when the platform runs in no folder
     */
    static PrivateFile inDataFolder(BundleContext context, String name) {
        String folder = context.getProperty("trackchild.data");
        if (folder == null || folder.isBlank()) {
            folder = context.getProperty("karaf.base");
        }
        if (folder == null || folder.isBlank()) {
            throw new IllegalStateException("neither trackchild.data nor karaf.base is set");
        }
        return new PrivateFile(Path.of(folder).resolve(name));
    }

    /** Replaces the content; a reader sees the old one or the new one, never a part. */
    void write(String content) throws IOException {
        Path folder = Files.createDirectories(path.toAbsolutePath().getParent());
        // Created with these rights: there is no moment in which others could read it.
        Path fresh =
                Files.createTempFile(
                        folder,
                        "." + path.getFileName(),
                        ".new",
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(fresh, content, StandardCharsets.UTF_8);
            Files.move(
                    fresh,
                    path,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** Removes the file, if it is there. */
    boolean remove() throws IOException {
        return Files.deleteIfExists(path);
    }

    Path path() {
        return path;
    }
}
