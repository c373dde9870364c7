package org.trackchild.model;

import java.security.SecureRandom;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Names a case for machines. Cannot be guessed; sorts by the time at which it was drawn (RFC 9562,
 * version 7).
 *
 * @param value the identifier
 */
public record CaseId(UUID value) implements Comparable<CaseId> {

    private static final SecureRandom RANDOM = new SecureRandom();

    private static final int COUNTER_BITS = 12;

    private static final long COUNTER = (1L << COUNTER_BITS) - 1;

    /** Milliseconds and counter of what was drawn last. */
    private static final AtomicLong LAST = new AtomicLong();

    public CaseId {
        Objects.requireNonNull(value);
    }

    /** Draws a new identifier. */
    public static CaseId next() {
        return new CaseId(drawUuid());
    }

    /**
     * Draws a UUID of version 7; also used for other records than cases. Those that one Java
     * machine draws sort in the order in which they were drawn, within a millisecond and when its
     * clock goes back, too (RFC 9562, section 6.2, method 1): what is written down in one act is
     * read in that order.
     */
    public static UUID drawUuid() {
        long time = System.currentTimeMillis() << COUNTER_BITS;
        // begins low, so that there is room to count before the next millisecond
        long begin = time | (RANDOM.nextLong() & (COUNTER / 2));
        long drawn = LAST.updateAndGet(last -> Math.max(last + 1, begin));
        long high = (drawn >>> COUNTER_BITS << 16) | 0x7000 | (drawn & COUNTER);
        long low = (RANDOM.nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
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
