package org.trackchild.journal.audit.derby;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.UUID;
import org.apache.derby.io.StorageFactory;
import org.apache.derby.io.StorageFile;
import org.apache.derby.io.WritableStorageFactory;

/**
 * Where Derby keeps a database that must not be changed; Derby makes it itself, by its name. Use
 * {@link #address}.
 */
public final class UnchangedStorage implements WritableStorageFactory {

    private static final String PROTOCOL = "unchanged";

    private ShadowFolder folder;

    private String canonicalName;

    /**
     * The JDBC address of a database.
     *
     * @param database its folder
     */
    public static String address(Path database) {
        System.setProperty("derby.subSubProtocol." + PROTOCOL, UnchangedStorage.class.getName());
        return "jdbc:derby:" + PROTOCOL + ':' + database.toAbsolutePath();
    }

    @Override
    public void init(String home, String databaseName, String tempDirName, String uniqueName)
            throws IOException {
        if (databaseName != null) {
            Path database = Path.of(databaseName);
            if (!database.isAbsolute() && home != null) {
                database = Path.of(home).resolve(database);
            }
            canonicalName = database.toFile().getCanonicalPath();
            folder = ShadowFolder.of(Path.of(canonicalName));
        }
    }

    @Override
    public void shutdown() {
        // what was written is forgotten with the process
    }

    @Override
    public String getCanonicalName() {
        return canonicalName;
    }

    @Override
    public void setCanonicalName(String name) {
        canonicalName = name;
    }

    @Override
    public StorageFile newStorageFile(String path) {
        return new ShadowFile(folder, resolve(folder.root(), path));
    }

    @Override
    public StorageFile newStorageFile(String directoryName, String fileName) {
        return new ShadowFile(folder, resolve(resolve(folder.root(), directoryName), fileName));
    }

    @Override
    public StorageFile newStorageFile(StorageFile directoryName, String fileName) {
        return newStorageFile(directoryName == null ? null : directoryName.getPath(), fileName);
    }

    private static Path resolve(Path folder, String name) {
        return name == null ? folder : folder.resolve(name);
    }

    @Override
    public char getSeparator() {
        return File.separatorChar;
    }

    @Override
    public StorageFile getTempDir() {
        return newStorageFile("tmp");
    }

    @Override
    public boolean isFast() {
        return false;
    }

    @Override
    public boolean isReadOnlyDatabase() {
        return false;
    }

    @Override
    public boolean supportsRandomAccess() {
        return true;
    }

    @Override
    public int getStorageFactoryVersion() {
        return StorageFactory.VERSION_NUMBER;
    }

    @Override
    public StorageFile createTemporaryFile(String prefix, String suffix) throws IOException {
        StorageFile file = newStorageFile("tmp", prefix + UUID.randomUUID() + suffix);
        file.createNewFile();
        return file;
    }

    @Override
    public void sync(OutputStream stream, boolean metaData) throws IOException {
        stream.flush();
    }

    @Override
    public boolean supportsWriteSync() {
        return false;
    }
}
