package org.trackchild.exchange.core;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.trackchild.exchange.api.RawRecord;
import org.trackchild.model.Field;
import org.trackchild.registry.api.Origin;

/**
 * Makes the origin of a record: who names it, how, and the hash by which other content under the
 * same name is recognised. The hash is of what the file says, not of what the platform made of it,
 * so that it stays the same when the platform learns to read more.
 */
final class OriginOfRecord {

    private static final int LONGEST_NOTE = 2_000;

    private final String source;
    private final String fileName;

    /**
     * @param source for records that name none themselves
     * @param fileName note for records that have none themselves
     */
    OriginOfRecord(String source, String fileName) {
        this.source = source;
        this.fileName = fileName;
    }

    Origin of(RawRecord raw) {
        String note = raw.provenance().isBlank() ? fileName : raw.provenance().strip();
        return new Origin(
                raw.source().isEmpty() ? source : raw.source(),
                raw.reference(),
                contentHash(raw),
                Cut.to(LONGEST_NOTE, note));
    }

    /** SHA-256 over kind and fields in their fixed order; blanks around values do not matter. */
    private static String contentHash(RawRecord raw) {
        MessageDigest digest = Digests.sha256();
        add(digest, raw.kind().code());
        Map<Field, String> ordered = new EnumMap<>(Field.class);
        ordered.putAll(raw.values());
        ordered.forEach((field, value) -> add(digest, field.code(), value));
        // behind the fields of before: a file that has none of these keeps its hash
        new TreeMap<>(raw.further()).forEach((name, value) -> add(digest, name, value));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, String name, String value) {
        String tidy = Normalizer.normalize(value.strip(), Normalizer.Form.NFC);
        if (!tidy.isEmpty()) {
            add(digest, name);
            add(digest, tidy);
        }
    }

    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
    }
}
