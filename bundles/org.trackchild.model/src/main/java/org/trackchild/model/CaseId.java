package org.trackchild.model;

import java.security.SecureRandom;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Names a case for machines. Cannot be guessed; sorts by the time at which it was drawn (RFC 9562,
 * version 7).
 *
 * @param value the identifier
 */
public record CaseId(UUID value) implements Comparable<CaseId> {

    private static final SecureRandom RANDOM = new SecureRandom();

    public CaseId {
        Objects.requireNonNull(value);
    }

    /** Draws a new identifier. */
    public static CaseId next() {
        return new CaseId(drawUuid());
    }

    /** Draws a UUID of version 7; also used for other records than cases. */
    public static UUID drawUuid() {
        long random = RANDOM.nextLong();
        long high = (System.currentTimeMillis() << 16) | 0x7000 | (RANDOM.nextLong() & 0x0fff);
        long low = (random & 0x3fffffffffffffffL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    /**
     * Reads what {@link #toString()} wrote.
     *
     * @return empty when it is no identifier
     */
    public static Optional<CaseId> parse(String text) {
        try {
            return text.length() == 36
                    ? Optional.of(new CaseId(UUID.fromString(text)))
                    : Optional.empty();
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    @Override
    public int compareTo(CaseId other) {
        return value.toString().compareTo(other.value.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
