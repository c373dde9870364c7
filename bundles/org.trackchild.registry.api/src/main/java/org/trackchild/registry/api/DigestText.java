package org.trackchild.registry.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What is digested. Each part is written as its name, its length in bytes of UTF-8 and its text, in
 * the order in which it is added, so that no two contents are written alike.
 */
final class DigestText {

    private final StringBuilder written = new StringBuilder();

    void add(String name, String text) {
        written.append(name)
                .append(':')
                .append(text.getBytes(StandardCharsets.UTF_8).length)
                .append(':')
                .append(text)
                .append('\n');
    }

    /** Who said it, for which office, when and why. */
    void add(Statement said) {
        add("user", said.user());
        add("office", said.office().value());
        add("at", Long.toString(said.at().toEpochMilli()));
        add("reason", said.reason());
    }

    /** SHA-256 in hexadecimal. */
    String hexadecimal() {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(written.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
