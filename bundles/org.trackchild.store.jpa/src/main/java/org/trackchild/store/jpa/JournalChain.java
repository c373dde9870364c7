package org.trackchild.store.jpa;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.trackchild.store.jpa.entity.JournalRow;

/**
 * Computes the hashes of the journal: HMAC-SHA-256 over the hash before and the canonical form of
 * the entry, in which every part is preceded by its length, so that no two entries have the same
 * form. Safe for use by several threads.
 */
final class JournalChain {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    JournalChain(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** The hash that the entry must have after another one, in hexadecimal. */
    String hash(String before, JournalRow entry) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(HexFormat.of().parseHex(before));
            mac.update(ByteBuffer.allocate(16).putLong(entry.number).putLong(entry.at).flip());
            add(mac, entry.actor);
            add(mac, entry.office);
            add(mac, entry.action);
            add(mac, entry.subjectType);
            add(mac, entry.subjectId);
            add(mac, entry.detail);
            return HexFormat.of().formatHex(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    private static void add(Mac mac, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        mac.update(ByteBuffer.allocate(4).putInt(bytes.length).flip());
        mac.update(bytes);
    }
}
