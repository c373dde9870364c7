package org.trackchild.vault.core;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trackchild.vault.api.MasterKeys;
import org.trackchild.vault.core.KeyTable.Master;
import org.trackchild.vault.core.KeyTable.StoredKey;

/**
 * Exchanges the master key. The order makes it safe to be killed anywhere: the new key is in the
 * file before a row names it, and the old one leaves the file when no row names it. The file is
 * changed while the row of the master key is held, which everybody holds who adds a key.
 */
final class MasterRotation {

    private static final Logger LOG = LoggerFactory.getLogger(MasterRotation.class);

    private static final int BATCH = 200;

    private final MasterKeyFile file;

    private final Wrapping wrapping;

    private final KeyTable table;

    private final ReentrantLock one = new ReentrantLock();

    MasterRotation(MasterKeyFile file, Wrapping wrapping, KeyTable table) {
        this.file = file;
        this.wrapping = wrapping;
        this.table = table;
    }

    /** Whether one was ended before it was done. */
    boolean isUnfinished() {
        return file.hasOlder();
    }

    /**
     * Goes on with the rotation that is unfinished, or makes a new one.
     *
     * @return how many keys were wrapped anew
     */
    long rotate(MasterKeys.Progress progress)
            throws SQLException, IOException, GeneralSecurityException {
        one.lock();
        try {
            int number = table.inTransaction(this::newMaster);
            long done = wrapAll(progress);
            table.inTransaction(this::destroyOld);
            LOG.info("{} keys of cases are wrapped with master key {}", done, number);
            return done;
        } finally {
            one.unlock();
        }
    }

    private int newMaster(Connection connection)
            throws SQLException, IOException, GeneralSecurityException {
        Master before = KeyTable.holdMaster(connection);
        file.read();
        int number = file.hasOlder() ? file.newest() : file.add();
        if (before.number() < number) {
            KeyTable.setMaster(connection, wrapping.prove(number));
        }
        return number;
    }

    /** What another node has made meanwhile stays. */
    private Void destroyOld(Connection connection)
            throws SQLException, IOException, GeneralSecurityException {
        Master inUse = KeyTable.holdMaster(connection);
        if (KeyTable.notWrappedWith(connection, inUse.number(), 1).isEmpty()) {
            file.destroyOlderThan(inUse.number());
        }
        return null;
    }

    private long wrapAll(MasterKeys.Progress progress)
            throws SQLException, IOException, GeneralSecurityException {
        long done = 0;
        while (true) {
            int now = table.inTransaction(this::wrapSome);
            if (now == 0) {
                return done;
            }
            done += now;
            progress.at(done);
        }
    }

    private int wrapSome(Connection connection) throws SQLException {
        Master master = KeyTable.holdMaster(connection);
        List<StoredKey> old = KeyTable.notWrappedWith(connection, master.number(), BATCH);
        for (StoredKey each : old) {
            byte[] key =
                    wrapping.unwrap(each)
                            .orElseThrow(
                                    () ->
                                            new IllegalStateException(
                                                    "a key of the vault was altered: "
                                                            + each.id()));
            KeyTable.wrapAnew(connection, wrapping.wrap(master, each, key));
        }
        return old.size();
    }
}
