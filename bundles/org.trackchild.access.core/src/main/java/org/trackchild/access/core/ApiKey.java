package org.trackchild.access.core;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Keys of machines: 256 random bits, so that a plain SHA-256 of them can neither be guessed nor
 * searched.
 */
final class ApiKey {

    private static final String PREFIX = "tck_";

    private static final Pattern FORM = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");

    private ApiKey() {}

    /** A new key. */
    static String generate() {
        byte[] bits = new byte[32];
        new SecureRandom().nextBytes(bits);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    /** Whether a text has the form of a key, so that it is worth looking it up. */
    static boolean isWellFormed(String key) {
        return FORM.matcher(key).matches();
    }

    /** What is stored of a key: its SHA-256 in hexadecimal. */
    static String hash(String key) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
