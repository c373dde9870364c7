package org.trackchild.vault.core;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.trackchild.vault.core.KeyTable.Master;
import org.trackchild.vault.core.KeyTable.StoredKey;

/**
 * Wraps keys of cases with the master key: encrypted, and the tag covers the name of the key, its
 * case and the number of the master key, so that the row of another case is of no use.
 */
final class Wrapping {

    private static final HexFormat HEX = HexFormat.of();

    private static final byte[] PURPOSE = "trackchild-vault-1".getBytes(StandardCharsets.US_ASCII);

    private static final String PROOF = "proof";

    private final MasterKeyFile file;

    Wrapping(MasterKeyFile file) {
        this.file = file;
    }

    /** A key, wrapped with the master key in use. */
    StoredKey wrap(Master master, StoredKey about, byte[] key) {
        return new StoredKey(
                about.id(),
                about.of(),
                master.number(),
                Optional.of(seal(master.number(), key, about.id(), about.of().toString())));
    }

    /**
     * Unwraps a key that was not destroyed.
     *
     * @return empty when it was altered, or is the key of another case
     * @throws MasterMissing when the file does not have the master key
     * @throws UncheckedIOException when the file cannot be read
     */
    Optional<byte[]> unwrap(StoredKey stored) {
        return open(
                stored.master(),
                stored.wrapped().orElseThrow(),
                stored.id(),
                stored.of().toString());
    }

    /** What only this master key can have made. */
    Master prove(int number) {
        return new Master(number, seal(number, new byte[0], PROOF, PROOF));
    }

    /** Whether the file has the master key that is in use. */
    boolean fits(Master master) {
        return open(master.number(), master.proof(), PROOF, PROOF).isPresent();
    }

    private String seal(int master, byte[] clear, String id, String of) {
        byte[] nonce = Gcm.random(Gcm.NONCE_BYTES);
        byte[] to = new byte[nonce.length + clear.length + Gcm.TAG_BYTES];
        System.arraycopy(nonce, 0, to, 0, nonce.length);
        Gcm.seal(key(master), nonce, covered(master, id, of), clear, to, nonce.length);
        return HEX.formatHex(to);
    }

    private Optional<byte[]> open(int master, String wrapped, String id, String of) {
        byte[] from;
        try {
            from = HEX.parseHex(wrapped);
        } catch (IllegalArgumentException altered) {
            return Optional.empty();
        }
        return from.length < Gcm.NONCE_BYTES + Gcm.TAG_BYTES
                ? Optional.empty()
                : Gcm.open(key(master), covered(master, id, of), from, 0);
    }

    private static byte[] covered(int master, String id, String of) {
        return SealedForm.framed(PURPOSE, String.valueOf(master), id, of);
    }

    private SecretKey key(int master) {
        try {
            return file.key(master).orElseThrow(() -> new MasterMissing(master));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (GeneralSecurityException unreadable) {
            throw new UncheckedIOException(new IOException(unreadable));
        }
    }
}
