package org.trackchild.notices.core;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.trackchild.store.api.MailTable;

/** The code that confirms an address: what it looks like, and while it counts. */
final class AddressCode {

    private static final Duration LIVES = Duration.ofMinutes(30);

    private static final SecureRandom RANDOM = new SecureRandom();

    private AddressCode() {}

    /** Six digits that nobody can foresee. */
    static String draw() {
        return "%06d".formatted(RANDOM.nextInt(1_000_000));
    }

    /** What is kept of a code. */
    static String hash(String user, String code) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest((user + " " + code).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether a code is the one that was drawn last for a reader, and not too old. */
    static boolean counts(MailTable.Reader reader, String code, Instant now) {
        MailTable.Check check = reader.check();
        return !check.sent().plus(LIVES).isBefore(now)
                && check.codeHash().filter(hash(reader.user(), code)::equals).isPresent();
    }
}
