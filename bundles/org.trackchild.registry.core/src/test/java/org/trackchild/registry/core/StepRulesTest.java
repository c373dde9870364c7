package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trackchild.registry.api.Step;

class StepRulesTest {

    /** The register writes milliseconds, and a clock tells more than that. */
    @Test
    void whatHappensThisMomentIsNotInTheFuture() {
        Instant read = Instant.parse("2026-03-09T10:00:00.123456Z");
        Step tidy = StepRules.tidy(new Step("register_fir", read, Map.of("fir_number", " 7 ")));
        assertThat(tidy.happened()).isEqualTo("2026-03-09T10:00:00.123Z");
        assertThat(tidy.evidence()).containsEntry("fir_number", "7");
    }
}
