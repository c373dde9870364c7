package org.trackchild.vault.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class KeyCacheTest {

    private long now = Long.MAX_VALUE - 5;

    private final KeyCache<String, String> cache =
            new KeyCache<>(2, Duration.ofNanos(10), () -> now);

    @Test
    void whatWasAskedForLongestAgoGoesFirst() {
        cache.put("a", "1");
        cache.put("b", "2");
        assertThat(cache.get("a")).contains("1");
        cache.put("c", "3");
        assertThat(cache.get("b")).isEmpty();
        assertThat(cache.get("a")).contains("1");
        assertThat(cache.get("c")).contains("3");
        assertThat(cache.size()).isEqualTo(2);
    }

    @Test
    void nothingIsKeptForLongerThanItsLifeHoweverOftenItIsAskedFor() {
        cache.put("a", "1");
        now += 9;
        assertThat(cache.get("a")).contains("1");
        now += 1;
        assertThat(cache.get("a")).isEmpty();
        assertThat(cache.size()).isZero();
    }

    @Test
    void whatMustNotBeKeptIsTakenOut() {
        cache.put("a", "1");
        cache.put("b", "2");
        cache.removeIf((key, value) -> value.equals("1"));
        assertThat(cache.get("a")).isEmpty();
        assertThat(cache.get("b")).contains("2");
    }
}
