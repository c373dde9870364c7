package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BulkPaceTest {

    private static Duration rest(long took) {
        return BulkPace.USUAL.rest(Duration.ofMillis(took));
    }

    @Test
    void workRestsAsLongAsItTookWithinLimits() {
        assertThat(rest(0)).isEqualTo(BulkPace.USUAL.least()).isPositive();
        assertThat(rest(40)).isEqualTo(Duration.ofMillis(40));
        assertThat(rest(60_000)).isEqualTo(BulkPace.USUAL.most());
    }
}
