package org.trackchild.vault.core;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import javax.crypto.SecretKey;
import javax.sql.DataSource;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trackchild.model.CaseId;
import org.trackchild.model.ProblemException;
import org.trackchild.vault.api.MasterKeys;
import org.trackchild.vault.api.SealedPlace;
import org.trackchild.vault.api.Vault;
import org.trackchild.vault.api.VaultProblem;
import org.trackchild.vault.core.KeyTable.Master;
import org.trackchild.vault.core.KeyTable.StoredKey;

/** The vault over a database of keys and a file with the master key. */
@Component(
        service = {Vault.class, MasterKeys.class},
        configurationPid = "org.trackchild.vault")
@Designate(ocd = CaseVault.Config.class)
public class CaseVault implements Vault, MasterKeys {

    /** Where the password of the master key is. */
    @ObjectClassDefinition(name = "TrackChild vault")
    public @interface Config {

        /** A file with the password, relative to the data folder. */
        String password_file() default VaultPassword.FILE;
    }

    private static final Logger LOG = LoggerFactory.getLogger(CaseVault.class);

    private static final int KEPT = 5_000;

    /** So long another node may open what it has opened after a key was destroyed here. */
    private static final Duration LIFE = Duration.ofMinutes(1);

    private final KeyTable table;

    private final Wrapping wrapping;

    private final MasterRotation rotation;

    /** Unwrapped keys by their names. */
    private final KeyCache<String, OpenKey> byId;

    /** The key with which values of a case are sealed. */
    private final KeyCache<CaseId, OpenKey> newest;

    private record OpenKey(String id, CaseId of, SecretKey key) {}

    private final long number;

    /** Grows when keys are destroyed, before they leave the memory. */
    private final AtomicLong destroyed = new AtomicLong();

    /** The register names another vault. */
    private volatile boolean foreign;

    private volatile Thread resumed;

    /**
     * Starts in OSGi; the data folder is named by the framework property {@code trackchild.data}.
     */
    @Activate
    public CaseVault(
            @Reference(target = "(osgi.jndi.service.name=trackchild-vault)") DataSource dataSource,
            BundleContext context,
            Config config) {
        this(dataSource, dataFolder(context), config.password_file(), System::nanoTime);
        resume();
    }

    /**
     * Opens a vault, and makes what is missing of a new one.
     *
     * @param dataSource the database of keys
     * @param folder where the file with the master key is
     * @throws IllegalStateException when there are keys, and the master key that wraps them is not
     *     there: new ones would make everything unreadable that was sealed
     */
    public CaseVault(DataSource dataSource, Path folder) {
        this(dataSource, folder, VaultPassword.FILE, System::nanoTime);
    }

    CaseVault(DataSource dataSource, Path folder, String passwordFile, LongSupplier clock) {
        table = new KeyTable(dataSource);
        byId = new KeyCache<>(KEPT, LIFE, clock);
        newest = new KeyCache<>(KEPT, LIFE, clock);
        try {
            table.make();
            MasterKeyFile file = open(folder, folder.resolve(passwordFile));
            wrapping = new Wrapping(file);
            number = table.inTransaction(connection -> begin(connection, file));
            if (file.vault().isEmpty()) {
                table.inTransaction(connection -> name(connection, file));
            }
            rotation = new MasterRotation(file, wrapping, table);
        } catch (SQLException | IOException | GeneralSecurityException failed) {
            throw new IllegalStateException("the vault cannot be opened", failed);
        }
    }

    private static Path dataFolder(BundleContext context) {
        String folder = context.getProperty("trackchild.data");
        return Path.of(folder != null ? folder : context.getProperty("karaf.base"));
    }

    private MasterKeyFile open(Path folder, Path passwordFile)
            throws SQLException, IOException, GeneralSecurityException {
        Path file = folder.resolve(MasterKeyFile.FILE);
        boolean there = Files.exists(file);
        if (!there && table.inTransaction(KeyTable::master).isPresent()) {
            throw new IllegalStateException(
                    "the vault has keys, but the master key that wraps them is missing: put back "
                            + file);
        }
        char[] password = VaultPassword.load(passwordFile, !there);
        return there ? MasterKeyFile.open(file, password) : MasterKeyFile.make(file, password);
    }

    /** The number of the vault. */
    private long begin(Connection connection, MasterKeyFile file) throws SQLException {
        Optional<Master> master = KeyTable.master(connection);
        if (master.isEmpty()) {
            if (file.vault().isPresent()) {
                throw new IllegalStateException(
                        "vault.p12 has wrapped keys, and the database of the vault is empty: name"
                                + " the one that it belongs to");
            }
            KeyTable.begin(connection, wrapping.prove(file.newest()), drawn());
        } else if (!wrapping.fits(master.get())) {
            throw new IllegalStateException(
                    "the file of the vault has another master key than the one that wraps its keys");
        }
        return KeyTable.vault(connection);
    }

    /** A file that was used is told from a new one. */
    private Void name(Connection connection, MasterKeyFile file)
            throws SQLException, IOException, GeneralSecurityException {
        KeyTable.holdMaster(connection);
        file.belongTo(number);
        return null;
    }

    private static long drawn() {
        return 1 + (ByteBuffer.wrap(Gcm.random(Long.BYTES)).getLong() >>> 2);
    }

    /** Goes on with a rotation that was ended by force, behind everything else. */
    private void resume() {
        if (!rotation.isUnfinished()) {
            return;
        }
        Thread thread =
                new Thread(
                        () -> {
                            try {
                                rotate(done -> {});
                            } catch (RuntimeException failed) {
                                LOG.error("the master key could not be exchanged", failed);
                            }
                        },
                        "vault-rotation");
        thread.setDaemon(true);
        resumed = thread;
        thread.start();
    }

    @Deactivate
    void stop() throws InterruptedException {
        Thread running = resumed;
        if (running != null) {
            running.join(Duration.ofSeconds(10).toMillis());
        }
    }

    @Override
    public long number() {
        return number;
    }

    @Override
    public boolean serve(long registers) {
        foreign = registers != number;
        if (foreign) {
            LOG.error(
                    "the register names another vault than the one that is here: nothing is sealed;"
                            + " stop TrackChild and put back the vault that belongs to it, the same"
                            + " on all machines");
        }
        return !foreign;
    }

    @Override
    public Optional<VaultProblem> trouble() {
        return foreign ? Optional.of(VaultProblem.OTHER_VAULT) : Optional.empty();
    }

    @Override
    public byte[] seal(CaseId of, SealedPlace place, byte[] clear) {
        if (foreign) {
            throw new ProblemException(VaultProblem.OTHER_VAULT);
        }
        OpenKey key = newest(of);
        return SealedForm.seal(key.id(), key.key(), of, place, clear);
    }

    @Override
    public boolean isSealed(byte[] value) {
        return SealedForm.keyOf(value).isPresent();
    }

    @Override
    public byte[] open(CaseId of, SealedPlace place, byte[] sealed) {
        String id = SealedForm.keyOf(sealed).orElseThrow(() -> broken(place));
        OpenKey key = byId.get(id).orElseGet(() -> read(id, place));
        if (!key.of().equals(of)) {
            throw broken(place);
        }
        return SealedForm.open(key.key(), of, place, sealed).orElseThrow(() -> broken(place));
    }

    private static ProblemException broken(SealedPlace place) {
        LOG.error(
                "the seal of {}.{} {} is broken: it was altered or moved",
                place.table(),
                place.column(),
                place.row());
        return new ProblemException(VaultProblem.SEAL_BROKEN);
    }

    private OpenKey read(String id, SealedPlace place) {
        long before = destroyed.get();
        OpenKey key = Asking.again(() -> unwrapped(stored(id), place));
        byId.put(id, key);
        forgetDestroyed(before, key.of());
        return key;
    }

    private StoredKey stored(String id) throws SQLException, IOException, GeneralSecurityException {
        return table.find(id).orElseThrow(() -> new ProblemException(VaultProblem.KEY_MISSING));
    }

    /** Whoever read a key before it was destroyed must not keep it. */
    private void forgetDestroyed(long before, CaseId of) {
        if (destroyed.get() != before) {
            forget(of);
        }
    }

    private void forget(CaseId of) {
        newest.removeIf((id, key) -> id.equals(of));
        byId.removeIf((id, key) -> key.of().equals(of));
    }

    private OpenKey unwrapped(StoredKey stored, SealedPlace place) {
        if (stored.wrapped().isEmpty()) {
            throw new ProblemException(VaultProblem.KEY_DESTROYED);
        }
        byte[] key = wrapping.unwrap(stored).orElseThrow(() -> broken(place));
        return new OpenKey(stored.id(), stored.of(), Gcm.key(key));
    }

    private OpenKey newest(CaseId of) {
        Optional<OpenKey> kept = newest.get(of);
        if (kept.isPresent()) {
            return kept.get();
        }
        long before = destroyed.get();
        OpenKey key = Asking.again(() -> table.inTransaction(connection -> find(connection, of)));
        newest.put(of, key);
        byId.put(key.id(), key);
        forgetDestroyed(before, of);
        return key;
    }

    private OpenKey find(Connection connection, CaseId of) throws SQLException {
        List<StoredKey> keys = KeyTable.ofCase(connection, of);
        if (keys.isEmpty()) {
            Master master = KeyTable.holdMaster(connection);
            // another may have been first
            keys = KeyTable.ofCase(connection, of);
            if (keys.isEmpty()) {
                return make(connection, master, of);
            }
        }
        return unwrapped(keys.get(keys.size() - 1), new SealedPlace("vault_key", "wrapped", ""));
    }

    private OpenKey make(Connection connection, Master master, CaseId of) throws SQLException {
        if (!wrapping.fits(master)) {
            throw new MasterMissing(master.number());
        }
        byte[] key = Gcm.random(Gcm.KEY_BYTES);
        StoredKey about = named(of, master.number());
        KeyTable.insert(connection, wrapping.wrap(master, about, key));
        return new OpenKey(about.id(), of, Gcm.key(key));
    }

    private static StoredKey named(CaseId of, int master) {
        String id = HexFormat.of().formatHex(Gcm.random(SealedForm.ID_BYTES));
        return new StoredKey(id, of, master, Optional.empty());
    }

    @Override
    public void destroy(CaseId of) {
        Asking.asked(
                () ->
                        table.inTransaction(
                                connection -> {
                                    Master master = KeyTable.holdMaster(connection);
                                    if (KeyTable.ofCase(connection, of).isEmpty()) {
                                        // so that nothing is sealed for it later
                                        KeyTable.insert(connection, named(of, master.number()));
                                    }
                                    KeyTable.writeOver(connection, of);
                                    KeyTable.destroy(connection, of);
                                    return true;
                                }));
        destroyed.incrementAndGet();
        forget(of);
    }

    @Override
    public Status status() {
        return Asking.asked(
                () ->
                        table.inTransaction(
                                connection -> {
                                    int master = KeyTable.master(connection).orElseThrow().number();
                                    return new Status(
                                            master,
                                            KeyTable.count(connection, "wrapped is not null"),
                                            KeyTable.count(
                                                    connection,
                                                    "wrapped is not null and master < " + master),
                                            KeyTable.count(connection, "wrapped is null"));
                                }));
    }

    @Override
    public long rotate(Progress progress) {
        try {
            return Asking.asked(() -> rotation.rotate(progress));
        } finally {
            // nothing that was unwrapped stays for longer than what wrapped it
            newest.removeIf((id, key) -> true);
            byId.removeIf((id, key) -> true);
        }
    }
}
