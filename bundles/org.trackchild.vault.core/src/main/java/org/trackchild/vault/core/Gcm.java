package org.trackchild.vault.core;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256 in GCM with a tag of 128 bits and a nonce of 96 bits (NIST SP 800-38D). Nonces are drawn
 * by chance: one key may seal 2^32 values, and a case has some thousands.
 */
final class Gcm {

    static final int KEY_BYTES = 32;

    static final int NONCE_BYTES = 12;

    static final int TAG_BYTES = 16;

    private static final SecureRandom RANDOM = new SecureRandom();

    private Gcm() {}

    /** So many bytes by chance. */
    static byte[] random(int bytes) {
        byte[] drawn = new byte[bytes];
        RANDOM.nextBytes(drawn);
        return drawn;
    }

    static SecretKey key(byte[] bytes) {
        return new SecretKeySpec(bytes, "AES");
    }

    /**
     * Encrypts into the end of an array.
     *
     * @param covered is covered by the tag
     * @param to is filled from the offset to its end, which must be just where the tag ends
     */
    static void seal(
            SecretKey key, byte[] nonce, byte[] covered, byte[] clear, byte[] to, int offset) {
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, 0);
            cipher.updateAAD(covered);
            cipher.doFinal(clear, 0, clear.length, to, offset);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has AES in GCM", impossible);
        }
    }

    /**
     * Decrypts.
     *
     * @param from array that has the nonce, and after it what was encrypted, to its end
     * @param nonce where the nonce begins
     * @return empty when the tag does not fit
     */
    static Optional<byte[]> open(SecretKey key, byte[] covered, byte[] from, int nonce) {
        try {
            int begin = nonce + NONCE_BYTES;
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, from, nonce);
            cipher.updateAAD(covered);
            return Optional.of(cipher.doFinal(from, begin, from.length - begin));
        } catch (AEADBadTagException broken) {
            return Optional.empty();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has AES in GCM", impossible);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, int at)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * 8, nonce, at, NONCE_BYTES));
        return cipher;
    }
}
