package org.trackchild.access.core;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Time-based one-time passwords of RFC 6238 as every authenticator app makes them: HMAC-SHA-1,
 * steps of thirty seconds, six digits.
 */
final class Totp {

    /** Digits of a code. */
    static final int DIGITS = 6;

    /** Length of a secret in bytes, as RFC 4226 recommends. */
    static final int SECRET_BYTES = 20;

    private static final Duration STEP = Duration.ofSeconds(30);

    /** How far a clock may be off, in steps. */
    private static final int DRIFT = 1;

    /** How far apart two clocks may be so that it is said, in steps: ten minutes. */
    private static final int APART = 20;

    private static final String ALGORITHM = "HmacSHA1";

    private Totp() {}

    /**
     * The step whose code somebody has typed: that of now, the one before or the one after.
     *
     * @return empty when it is none of these
     */
    static OptionalLong step(byte[] secret, String code, Instant now) {
        return within(DRIFT, secret, code, now);
    }

    /** Whether it would be right at a moment some minutes before or after this one. */
    static boolean isOfAnotherTime(byte[] secret, String code, Instant now) {
        return within(APART, secret, code, now).isPresent();
    }

    private static OptionalLong within(int steps, byte[] secret, String code, Instant now) {
        long present = stepAt(now);
        return LongStream.rangeClosed(present - steps, present + steps)
                .filter(step -> isSame(code(secret, step, DIGITS), code))
                .max();
    }

    /** The number of steps since 1970. */
    static long stepAt(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), STEP.toSeconds());
    }

    /**
     * The code of a step (RFC 4226, 5.3).
     *
     * @param digits six here; the vectors of RFC 6238 have eight
     */
    static String code(byte[] secret, long step, int digits) {
        byte[] hash = mac(secret).doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = hash[hash.length - 1] & 0xf;
        int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
        // digits of ASCII, whatever the language of the machine writes
        return String.format(Locale.ROOT, "%0" + digits + "d", number % (int) Math.pow(10, digits));
    }

    private static boolean isSame(String expected, String typed) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8), typed.getBytes(StandardCharsets.UTF_8));
    }

    private static Mac mac(byte[] secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
