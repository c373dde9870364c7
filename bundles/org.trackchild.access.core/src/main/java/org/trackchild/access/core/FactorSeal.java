package org.trackchild.access.core;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.journal.api.chain.JournalChain;
import org.trackchild.journal.api.chain.JournalKey;
import org.trackchild.store.api.Store;

/**
 * Seals secrets of second factors, so that whoever reads the database alone can make no codes. The
 * keys follow from that of the journal, which lies beside the database and is one for all machines
 * of a register. Safe for use by several threads.
 */
@Component(service = FactorSeal.class)
public final class FactorSeal {

    private static final String CIPHER = "AES/GCM/NoPadding";

    private static final String HASH = "HmacSHA256";

    private static final int NONCE_BYTES = 12;

    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;

    private final SecretKeySpec hashKey;

    private final SecureRandom random = new SecureRandom();

    /**
     * @param store makes the key of the journal before it is there
     */
    @Activate
    public FactorSeal(BundleContext context, @Reference Store store) {
        this(read(context));
    }

    /**
     * @param journalKey the secret of the journal
     */
    FactorSeal(byte[] journalKey) {
        JournalChain chain = new JournalChain(journalKey);
        key = new SecretKeySpec(chain.derivedKey("secrets of second factors"), "AES");
        hashKey = new SecretKeySpec(chain.derivedKey("recovery codes"), HASH);
    }

    private static byte[] read(BundleContext context) {
        try {
            return JournalKey.read(PrivateFile.inDataFolder(context, JournalKey.FILE).path());
        } catch (IOException e) {
            throw new UncheckedIOException("without the key nobody with a second factor enters", e);
        }
    }

    /**
     * Seals a secret for one account; for another one it cannot be opened.
     *
     * @param user name of the account
     */
    String seal(byte[] secret, String user) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, secret, user);
        return Base64.getEncoder()
                .encodeToString(
                        ByteBuffer.allocate(nonce.length + sealed.length)
                                .put(nonce)
                                .put(sealed)
                                .array());
    }

    /**
     * Opens a sealed secret.
     *
     * @throws IllegalStateException when it was not sealed with this key, for this account
     */
    byte[] open(String sealed, String user) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(sealed));
        byte[] nonce = new byte[NONCE_BYTES];
        bytes.get(nonce);
        byte[] rest = new byte[bytes.remaining()];
        bytes.get(rest);
        return cipher(Cipher.DECRYPT_MODE, nonce, rest, user);
    }

    private byte[] cipher(int mode, byte[] nonce, byte[] text, String user) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(user.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "the second factor of " + user + " does not go with " + JournalKey.FILE, e);
        }
    }

    /** A hash of a recovery code from which nobody finds the code who has not the key. */
    String hash(String recoveryCode, String user) {
        try {
            Mac mac = Mac.getInstance(HASH);
            mac.init(hashKey);
            return HexFormat.of()
                    .formatHex(
                            mac.doFinal(
                                    (user + "\n" + recoveryCode).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + HASH, e);
        }
    }
}
