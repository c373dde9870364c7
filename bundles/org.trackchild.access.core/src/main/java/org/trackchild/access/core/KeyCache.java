package org.trackchild.access.core;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.trackchild.access.api.Caller;

/**
 * Remembers for a few seconds whom a key belongs to. Unknown keys are not remembered: they would
 * push out the known ones. Safe for use by several threads.
 */
final class KeyCache {

    static final Duration LIFE = Duration.ofSeconds(10);

    private static final int MOST = 2_000;

    private final InstantSource clock;

    private final Map<String, Known> known =
            new LinkedHashMap<>(64, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
                    return size() > MOST;
                }
            };

    KeyCache(InstantSource clock) {
        this.clock = clock;
    }

    synchronized Optional<Caller> get(String hash) {
        Known entry = known.get(hash);
        if (entry == null) {
            return Optional.empty();
        }
        if (!clock.instant().isBefore(entry.until())) {
            known.remove(hash);
            return Optional.empty();
        }
        return Optional.of(entry.caller());
    }

    synchronized void put(String hash, Caller caller) {
        known.put(hash, new Known(caller, clock.instant().plus(LIFE)));
    }

    private record Known(Caller caller, Instant until) {}
}
