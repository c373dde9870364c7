package org.trackchild.vault.core;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.trackchild.model.CaseId;
import org.trackchild.vault.api.SealedPlace;

/**
 * The form of a sealed value: a byte with the version of the form, 16 bytes that name the key, the
 * nonce, and what was encrypted with its tag. The tag covers version and name of the key, too, and
 * table, column, row and case, each with its length before it, so that no two places read alike.
 */
final class SealedForm {

    static final int ID_BYTES = 16;

    private static final byte VERSION = 1;

    private static final int NONCE_AT = 1 + ID_BYTES;

    private static final int HEAD_BYTES = NONCE_AT + Gcm.NONCE_BYTES;

    private SealedForm() {}

    static byte[] seal(String keyId, SecretKey key, CaseId of, SealedPlace place, byte[] clear) {
        byte[] sealed = new byte[HEAD_BYTES + clear.length + Gcm.TAG_BYTES];
        sealed[0] = VERSION;
        System.arraycopy(HexFormat.of().parseHex(keyId), 0, sealed, 1, ID_BYTES);
        byte[] nonce = Gcm.random(Gcm.NONCE_BYTES);
        System.arraycopy(nonce, 0, sealed, NONCE_AT, nonce.length);
        Gcm.seal(key, nonce, covered(sealed, of, place), clear, sealed, HEAD_BYTES);
        return sealed;
    }

    /** Names the key of a value; empty when it is no value of this form. */
    static Optional<String> keyOf(byte[] sealed) {
        return sealed.length < HEAD_BYTES + Gcm.TAG_BYTES || sealed[0] != VERSION
                ? Optional.empty()
                : Optional.of(HexFormat.of().formatHex(sealed, 1, NONCE_AT));
    }

    /** Opens a value that has a {@link #keyOf}; empty when it was altered or moved. */
    static Optional<byte[]> open(SecretKey key, CaseId of, SealedPlace place, byte[] sealed) {
        return Gcm.open(key, covered(sealed, of, place), sealed, NONCE_AT);
    }

    private static byte[] covered(byte[] sealed, CaseId of, SealedPlace place) {
        return framed(
                Arrays.copyOf(sealed, NONCE_AT),
                place.table(),
                place.column(),
                place.row(),
                of.toString());
    }

    /** Bytes, and texts with their lengths. */
    static byte[] framed(byte[] begin, String... texts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(begin);
            for (String text : texts) {
                byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
                out.writeInt(encoded.length);
                out.write(encoded);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
