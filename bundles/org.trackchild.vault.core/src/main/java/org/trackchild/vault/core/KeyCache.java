package org.trackchild.vault.core;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.LongSupplier;

/**
 * Keeps the last few things that were asked for, each for a while. May be used by any number of
 * threads.
 *
 * @param <K> what is asked for
 * @param <V> what is kept of it
 */
final class KeyCache<K, V> {

    private final int most;

    private final long nanos;

    private final LongSupplier clock;

    private final Map<K, Kept<V>> kept = new LinkedHashMap<>(16, 0.75f, true);

    private record Kept<V>(V value, long since) {}

    /**
     * @param most how many are kept
     * @param life how long each is
     * @param clock nanoseconds, as {@link System#nanoTime} counts them
     */
    KeyCache(int most, Duration life, LongSupplier clock) {
        this.most = most;
        this.nanos = life.toNanos();
        this.clock = clock;
    }

    synchronized Optional<V> get(K of) {
        Kept<V> found = kept.get(of);
        if (found == null) {
            return Optional.empty();
        }
        if (clock.getAsLong() - found.since() >= nanos) {
            kept.remove(of);
            return Optional.empty();
        }
        return Optional.of(found.value());
    }

    synchronized void put(K of, V value) {
        kept.put(of, new Kept<>(value, clock.getAsLong()));
        if (kept.size() > most) {
            kept.remove(kept.keySet().iterator().next());
        }
    }

    synchronized void removeIf(BiPredicate<K, V> condition) {
        kept.entrySet().removeIf(each -> condition.test(each.getKey(), each.getValue().value()));
    }

    synchronized int size() {
        return kept.size();
    }
}
