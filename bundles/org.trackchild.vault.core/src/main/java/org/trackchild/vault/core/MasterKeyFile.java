package org.trackchild.vault.core;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;
import javax.crypto.SecretKey;

/**
 * The master keys in a PKCS#12 file (RFC 7292), numbered from 1: one, or two while keys of cases
 * are wrapped anew. May be used by any number of threads.
 */
final class MasterKeyFile {

    /** Its name in the data folder. */
    static final String FILE = "vault.p12";

    private static final String ALIAS = "master-";

    /** What the name of the entry begins with that tells of which vault the file is. */
    private static final String VAULT = "vault-";

    private final Path file;

    private final char[] password;

    private final ConcurrentSkipListMap<Integer, SecretKey> keys = new ConcurrentSkipListMap<>();

    private volatile OptionalLong vault = OptionalLong.empty();

    private MasterKeyFile(Path file, char[] password) {
        this.file = file;
        this.password = password.clone();
    }

    /**
     * Opens the file.
     *
     * @throws IOException when it is not there, is damaged, or has another password
     */
    static MasterKeyFile open(Path file, char[] password)
            throws IOException, GeneralSecurityException {
        MasterKeyFile opened = new MasterKeyFile(file, password);
        opened.read();
        return opened;
    }

    /** Makes a file with a first key. */
    static MasterKeyFile make(Path file, char[] password)
            throws IOException, GeneralSecurityException {
        MasterKeyFile made = new MasterKeyFile(file, password);
        made.write(Map.of(1, Gcm.key(Gcm.random(Gcm.KEY_BYTES))));
        return made;
    }

    /** The number of the vault whose keys were wrapped with this file; empty before the first. */
    OptionalLong vault() {
        return vault;
    }

    /** Writes of which vault the file is. */
    synchronized void belongTo(long number) throws IOException, GeneralSecurityException {
        read();
        vault = OptionalLong.of(number);
        change(all -> all);
    }

    /** Number of the newest key. */
    int newest() {
        return keys.lastKey();
    }

    /** Whether an older key is still there. */
    boolean hasOlder() {
        return keys.size() > 1;
    }

    /** A key; one that another node has made is read from the file. */
    Optional<SecretKey> key(int number) throws IOException, GeneralSecurityException {
        if (!keys.containsKey(number)) {
            read();
        }
        return Optional.ofNullable(keys.get(number));
    }

    /** Adds a key, and returns its number. */
    synchronized int add() throws IOException, GeneralSecurityException {
        int number = newest() + 1;
        change(
                all -> {
                    all.put(number, Gcm.key(Gcm.random(Gcm.KEY_BYTES)));
                    return all;
                });
        return number;
    }

    /** Destroys the keys below a number. */
    synchronized void destroyOlderThan(int number) throws IOException, GeneralSecurityException {
        read();
        change(all -> new TreeMap<>(all.tailMap(number)));
    }

    private void change(UnaryOperator<TreeMap<Integer, SecretKey>> change)
            throws IOException, GeneralSecurityException {
        write(change.apply(new TreeMap<>(keys)));
    }

    private void write(Map<Integer, SecretKey> all) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, password);
        for (Map.Entry<Integer, SecretKey> each : all.entrySet()) {
            store.setEntry(
                    ALIAS + each.getKey(),
                    new KeyStore.SecretKeyEntry(each.getValue()),
                    new KeyStore.PasswordProtection(password));
        }
        if (vault.isPresent()) {
            store.setEntry(
                    VAULT + vault.getAsLong(),
                    // the name of the entry tells it, and an entry needs some key
                    new KeyStore.SecretKeyEntry(Gcm.key(Gcm.random(Gcm.KEY_BYTES))),
                    new KeyStore.PasswordProtection(password));
        }
        PrivateFile.write(file, out -> store.store(out, password));
        take(all);
    }

    /** Reads the file again: another node may have changed it. */
    synchronized void read() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, password);
        }
        Map<Integer, SecretKey> all = new TreeMap<>();
        for (String alias : Collections.list(store.aliases())) {
            if (alias.startsWith(ALIAS)) {
                all.put(
                        Integer.valueOf(alias.substring(ALIAS.length())),
                        (SecretKey) store.getKey(alias, password));
            } else if (alias.startsWith(VAULT)) {
                vault = OptionalLong.of(Long.parseLong(alias.substring(VAULT.length())));
            }
        }
        if (all.isEmpty()) {
            throw new IOException(file + " has no master key");
        }
        take(all);
    }

    private void take(Map<Integer, SecretKey> all) {
        keys.putAll(all);
        keys.keySet().retainAll(all.keySet());
    }
}
