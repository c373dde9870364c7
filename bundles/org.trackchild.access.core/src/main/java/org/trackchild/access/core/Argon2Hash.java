package org.trackchild.access.core;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** An Argon2id hash (RFC 9106, version 1.3) with the salt and the cost it was made with. */
final class Argon2Hash {

    private static final int LENGTH = 32;

    private static final Pattern ENCODED =
            Pattern.compile(
                    "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})"
                            + "\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    private final Cost cost;
    private final byte[] salt;
    private final byte[] hash;

    private Argon2Hash(Cost cost, byte[] salt, byte[] hash) {
        this.cost = cost;
        this.salt = salt;
        this.hash = hash;
    }

    /**
     * What a hash costs.
     *
     * @param memoryKib memory in KiB
     * @param iterations passes over the memory
     * @param lanes independent lanes; computed one after the other
     */
    record Cost(int memoryKib, int iterations, int lanes) {}

    static Argon2Hash compute(byte[] password, byte[] salt, Cost cost) {
        return new Argon2Hash(cost, salt, derive(password, salt, cost, LENGTH));
    }

    /**
     * Reads what {@link #encoded} wrote.
     *
     * @throws IllegalArgumentException when it is no such text; the message does not repeat it
     */
    static Argon2Hash parse(String encoded) {
        Matcher parts = ENCODED.matcher(encoded);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not an encoded Argon2id hash");
        }
        Cost cost =
                new Cost(
                        Integer.parseInt(parts.group(1)),
                        Integer.parseInt(parts.group(2)),
                        Integer.parseInt(parts.group(3)));
        Base64.Decoder decoder = Base64.getDecoder();
        return new Argon2Hash(cost, decoder.decode(parts.group(4)), decoder.decode(parts.group(5)));
    }

    /** Whether it is the hash of this password; takes the same time for any. */
    boolean isOf(byte[] password) {
        return MessageDigest.isEqual(hash, derive(password, salt, cost, hash.length));
    }

    Cost cost() {
        return cost;
    }

    /** In the notation of the PHC string format. */
    String encoded() {
        Base64.Encoder encoder = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m="
                + cost.memoryKib()
                + ",t="
                + cost.iterations()
                + ",p="
                + cost.lanes()
                + "$"
                + encoder.encodeToString(salt)
                + "$"
                + encoder.encodeToString(hash);
    }

    private static byte[] derive(byte[] password, byte[] salt, Cost cost, int length) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(
                new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                        .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                        .withMemoryAsKB(cost.memoryKib())
                        .withIterations(cost.iterations())
                        .withParallelism(cost.lanes())
                        .withSalt(salt)
                        .build());
        byte[] derived = new byte[length];
        generator.generateBytes(password, derived);
        return derived;
    }
}
