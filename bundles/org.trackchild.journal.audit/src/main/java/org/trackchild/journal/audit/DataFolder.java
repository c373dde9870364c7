package org.trackchild.journal.audit;

import java.io.IOException;
import java.io.Reader;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Properties;
import org.trackchild.journal.api.chain.JournalChain;
import org.trackchild.journal.api.chain.JournalKey;
import org.trackchild.journal.api.witness.Witness;
import org.trackchild.journal.api.witness.WitnessFolder;
import org.trackchild.journal.audit.derby.UnchangedStorage;

/**
 * A data folder, or a copy of one.
 *
 * @param path absolute
 */
record DataFolder(Path path) {

    private static final String SETTINGS = "etc/org.ops4j.datasource-trackchild.cfg";

    private static final String DERBY = "${karaf.data}/derby/trackchild";

    /**
     * The chain with the key of this folder.
     *
     * @throws IOException when there is none
     */
    JournalChain chain() throws IOException {
        Path key = path.resolve(JournalKey.FILE);
        if (!Files.isReadable(key)) {
            throw new IOException("its key is not there, or not for you to read: " + key);
        }
        return new JournalChain(JournalKey.read(key));
    }

    /** What was witnessed. */
    Witness witness(JournalChain chain) throws IOException {
        return WitnessFolder.read(heads(), chain);
    }

    /** Where the witness is. */
    Path heads() {
        return path.resolve(WitnessFolder.NAME);
    }

    /**
     * The database that the settings of this folder name; Derby in the folder itself where there
     * are none.
     *
     * @throws IOException when there is no such database, or somebody else has it open
     */
    ReadDatabase database() throws IOException {
        Properties settings = new Properties();
        Path file = path.resolve(SETTINGS);
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                settings.load(reader);
            }
        }
        String driver = settings.getProperty("osgi.jdbc.driver.name", "derby");
        return driver.equals("derby") ? derby(settings) : server(settings);
    }

    private ReadDatabase derby(Properties settings) throws IOException {
        Path database =
                path.resolve(
                        settings.getProperty("databaseName", DERBY)
                                .replace("${karaf.data}", path.resolve("data").toString())
                                .replace("${karaf.base}", path.toString()));
        if (!Files.isRegularFile(database.resolve("service.properties"))) {
            throw new IOException("there is no database in " + database);
        }
        refuseOpen(database.resolve("dbex.lck"));
        return new ReadDatabase(UnchangedStorage.address(database), new Properties());
    }

    /** Derby holds a lock on this file as long as a database is open. */
    private static void refuseOpen(Path file) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
                FileLock free = channel.tryLock(0, Long.MAX_VALUE, true)) {
            if (free == null) {
                throw new IOException("another process has the database open: " + file.getParent());
            }
        }
    }

    private static ReadDatabase server(Properties settings) {
        String address = settings.getProperty("url");
        if (address == null) {
            address =
                    "jdbc:postgresql://%s:%s/%s"
                            .formatted(
                                    settings.getProperty("serverName", "localhost"),
                                    settings.getProperty("portNumber", "5432"),
                                    settings.getProperty("databaseName", "trackchild"));
        }
        Properties login = new Properties();
        for (String name : new String[] {"user", "password"}) {
            if (settings.getProperty(name) != null) {
                login.setProperty(name, settings.getProperty(name));
            }
        }
        return new ReadDatabase(address, login);
    }
}
