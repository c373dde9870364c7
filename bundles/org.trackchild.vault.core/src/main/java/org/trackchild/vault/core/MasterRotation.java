package org.trackchild.vault.core;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trackchild.model.ProblemException;
import org.trackchild.vault.api.MasterKeys;
import org.trackchild.vault.api.VaultProblem;
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

    /** So many altered keys are named. */
    private static final int TOLD = 20;

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
     * @throws ProblemException {@link VaultProblem#MASTER_MISSING}, {@link
     *     VaultProblem#KEYS_ALTERED}
     */
    long rotate(MasterKeys.Progress progress)
            throws SQLException, IOException, GeneralSecurityException {
        one.lock();
        try {
            int number = table.inTransaction(this::newMaster);
            List<String> altered = new ArrayList<>();
            long done = wrapAll(progress, altered);
            table.inTransaction(this::destroyOld);
            LOG.info("{} keys of cases are wrapped with master key {}", done, number);
            if (!altered.isEmpty()) {
                tell(altered);
            }
            return done;
        } finally {
            one.unlock();
        }
    }

    private static void tell(List<String> altered) {
        List<String> first = altered.subList(0, Math.min(TOLD, altered.size()));
        LOG.error("{} keys of the vault were altered, such as {}", altered.size(), first);
        throw new ProblemException(
                VaultProblem.KEYS_ALTERED, altered.size(), String.join(", ", first));
    }

    /** Waits for everybody else who adds keys; refuses where the file is not the one of all. */
    private Master held(Connection connection) throws SQLException {
        Master master = KeyTable.holdMaster(connection);
        boolean fits;
        try {
            fits = wrapping.fits(master);
        } catch (MasterMissing missing) {
            LOG.error(missing.getMessage());
            fits = false;
        }
        if (!fits) {
            throw new ProblemException(VaultProblem.MASTER_MISSING);
        }
        return master;
    }

    private int newMaster(Connection connection)
            throws SQLException, IOException, GeneralSecurityException {
        file.read();
        Master before = held(connection);
        int number = goesOn(connection, before) ? file.newest() : file.add();
        if (before.number() < number) {
            KeyTable.setMaster(connection, wrapping.prove(number));
        }
        return number;
    }

    /** Whether there is more to do than to keep an old master key for keys that were altered. */
    private boolean goesOn(Connection connection, Master before) throws SQLException {
        if (!file.hasOlder()) {
            return false;
        }
        return before.number() < file.newest()
                || !KeyTable.hasOlderThan(connection, before.number())
                || hasWhole(connection, before.number());
    }

    private boolean hasWhole(Connection connection, int inUse) throws SQLException {
        for (int old = 1; old < inUse; old++) {
            String after = "";
            List<StoredKey> some;
            do {
                some = KeyTable.wrappedWith(connection, old, after, BATCH);
                for (StoredKey each : some) {
                    if (unwrapped(each).isPresent()) {
                        return true;
                    }
                    after = each.id();
                }
            } while (!some.isEmpty());
        }
        return false;
    }

    /** Empty, too, where the master key of a row is in no file any more. */
    private Optional<byte[]> unwrapped(StoredKey key) {
        try {
            return wrapping.unwrap(key);
        } catch (MasterMissing missing) {
            return Optional.empty();
        }
    }

    /** What another node has made meanwhile stays. */
    private Void destroyOld(Connection connection)
            throws SQLException, IOException, GeneralSecurityException {
        Master inUse = held(connection);
        if (!KeyTable.hasOlderThan(connection, inUse.number())) {
            file.destroyOlderThan(inUse.number());
        }
        return null;
    }

    private long wrapAll(MasterKeys.Progress progress, List<String> altered)
            throws SQLException, IOException, GeneralSecurityException {
        long done = 0;
        Batch batch = new Batch(1, "", 0, false);
        while (true) {
            Batch before = batch;
            batch = table.inTransaction(connection -> wrapSome(connection, before, altered));
            if (batch.last()) {
                return done;
            }
            if (batch.wrapped() > 0) {
                done += batch.wrapped();
                progress.at(done);
            }
        }
    }

    /**
     * How far it is.
     *
     * @param old the older master key whose keys are next
     * @param after behind which of them
     * @param wrapped so many were wrapped anew at last
     * @param last whether there is no older master key any more
     */
    private record Batch(int old, String after, int wrapped, boolean last) {}

    private Batch wrapSome(Connection connection, Batch before, List<String> altered)
            throws SQLException {
        Master master = held(connection);
        if (before.old() >= master.number()) {
            return new Batch(before.old(), "", 0, true);
        }
        List<StoredKey> keys =
                KeyTable.wrappedWith(connection, before.old(), before.after(), BATCH);
        if (keys.isEmpty()) {
            return new Batch(before.old() + 1, "", 0, false);
        }
        int wrapped = 0;
        for (StoredKey each : keys) {
            Optional<byte[]> key = unwrapped(each);
            if (key.isPresent()) {
                KeyTable.wrapAnew(connection, wrapping.wrap(master, each, key.get()));
                wrapped++;
            } else {
                altered.add(each.id());
            }
        }
        return new Batch(before.old(), keys.get(keys.size() - 1).id(), wrapped, false);
    }
}
