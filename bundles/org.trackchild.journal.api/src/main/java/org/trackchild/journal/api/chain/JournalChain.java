package org.trackchild.journal.api.chain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Computes the hashes of the journal: HMAC-SHA-256 over the hash before and the canonical form of
 * the entry, in which every part is preceded by its length, so that no two entries have the same
 * form. Safe for use by several threads; a {@link Hasher} belongs to one.
 */
public final class JournalChain {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    /**
     * @param key the secret of the journal, see {@link JournalKey}
     */
    public JournalChain(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** What computes one hash after another. */
    public Hasher hasher() {
        return new Hasher(mac(key));
    }

    /**
     * The chain of something else that is kept with the journal, under a secret that follows from
     * the journal's own: what is signed in the one can never pass for a hash of the other.
     *
     * @param purpose what else, in words
     */
    public JournalChain derived(String purpose) {
        return new JournalChain(derivedKey(purpose));
    }

    /**
     * A secret of 32 bytes that follows from the journal's own, for something else than a chain.
     *
     * @param purpose what for, in words; other than those of {@link #derived}
     */
    public byte[] derivedKey(String purpose) {
        return mac(key).doFinal(purpose.getBytes(StandardCharsets.UTF_8));
    }

    private static Mac mac(SecretKeySpec key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    /** Computes hashes. Belongs to a thread. */
    public static final class Hasher {

        private static final HexFormat HEX = HexFormat.of();

        private final Mac mac;

        private ByteBuffer form = ByteBuffer.allocate(1024);

        private Hasher(Mac mac) {
            this.mac = mac;
        }

        /**
         * The hash that the entry must have after another one, in hexadecimal.
         *
         * @param before the hash of the entry before
         * @param entry with all its texts; its own hash is not looked at
         * @throws IllegalArgumentException when the hash before is not hexadecimal
         */
        public String hash(String before, StoredEntry entry) {
            form.clear();
            form.put(HEX.parseHex(before)).putLong(entry.number()).putLong(entry.at());
            add(entry.actor());
            add(entry.office());
            add(entry.action());
            add(entry.subjectType());
            add(entry.subjectId());
            add(entry.detail());
            return sum();
        }

        /** The hash of a text after another hash, in hexadecimal. */
        public String hash(String before, String text) {
            form.clear();
            form.put(HEX.parseHex(before));
            add(text);
            return sum();
        }

        private String sum() {
            mac.update(form.array(), 0, form.position());
            return HEX.formatHex(mac.doFinal());
        }

        private void add(String part) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            int needed = Integer.BYTES + bytes.length;
            if (form.remaining() < needed) {
                form = ByteBuffer.allocate(2 * form.capacity() + needed).put(form.flip());
            }
            form.putInt(bytes.length).put(bytes);
        }
    }
}
