package org.trackchild.journal.audit.derby;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.derby.io.StorageFile;
import org.apache.derby.io.StorageRandomAccessFile;

/** A name of a file of a database that must not be changed. */
final class ShadowFile implements StorageFile {

    private final ShadowFolder folder;

    private final Path path;

    ShadowFile(ShadowFolder folder, Path path) {
        this.folder = folder;
        this.path = path.normalize();
    }

    private ShadowNode node() {
        return folder.node(path);
    }

    @Override
    public String[] list() {
        if (!isDirectory()) {
            return null;
        }
        try {
            return folder.names(path).toArray(String[]::new);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public boolean canWrite() {
        return true;
    }

    @Override
    public boolean exists() {
        return node().isThere();
    }

    @Override
    public boolean isDirectory() {
        return node().isFolder();
    }

    @Override
    public boolean delete() {
        String[] inside = list();
        if (!exists() || inside != null && inside.length > 0) {
            return false;
        }
        node().remove();
        return true;
    }

    @Override
    public boolean deleteAll() {
        String[] inside = list();
        for (String name : inside == null ? new String[0] : inside) {
            new ShadowFile(folder, path.resolve(name)).deleteAll();
        }
        return delete();
    }

    @Override
    public String getPath() {
        return path.toString();
    }

    @Override
    public String getCanonicalPath() {
        return path.toString();
    }

    @Override
    public String getName() {
        return path.getFileName().toString();
    }

    @Override
    public boolean createNewFile() {
        if (exists()) {
            return false;
        }
        node().make(false);
        return true;
    }

    @Override
    public boolean renameTo(StorageFile newName) {
        ShadowNode other = folder.node(Path.of(newName.getPath()));
        if (!exists() || isDirectory() || other.isThere()) {
            return false;
        }
        other.take(node());
        return true;
    }

    @Override
    public boolean mkdir() {
        if (exists()) {
            return false;
        }
        node().make(true);
        return true;
    }

    @Override
    public boolean mkdirs() {
        Path above = path.getParent();
        if (above.startsWith(folder.root())) {
            new ShadowFile(folder, above).mkdirs();
        }
        return mkdir();
    }

    @Override
    public StorageFile getParentDir() {
        return new ShadowFile(folder, path.getParent());
    }

    @Override
    public boolean setReadOnly() {
        return true;
    }

    @Override
    public OutputStream getOutputStream() throws FileNotFoundException {
        return getOutputStream(false);
    }

    @Override
    public OutputStream getOutputStream(boolean append) throws FileNotFoundException {
        ShadowAccess access = open(true);
        if (append) {
            access.seek(access.length());
        } else {
            access.setLength(0);
        }
        return access.output();
    }

    @Override
    public InputStream getInputStream() throws FileNotFoundException {
        return open(false).input();
    }

    @Override
    public int getExclusiveFileLock() {
        return EXCLUSIVE_FILE_LOCK;
    }

    @Override
    public void releaseExclusiveFileLock() {
        // nobody else sees what is written
    }

    @Override
    public StorageRandomAccessFile getRandomAccessFile(String mode) throws FileNotFoundException {
        return open(mode.startsWith("rw"));
    }

    private ShadowAccess open(boolean writes) throws FileNotFoundException {
        if (isDirectory() || !exists() && !writes) {
            throw new FileNotFoundException(path.toString());
        }
        createNewFile();
        return new ShadowAccess(node());
    }

    @Override
    public void limitAccessToOwner() {
        // it is in memory
    }
}
