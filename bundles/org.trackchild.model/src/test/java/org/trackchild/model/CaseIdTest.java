package org.trackchild.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CaseIdTest {

    @Test
    void whatIsDrawnOneAfterTheOtherSortsSo() {
        List<CaseId> drawn = Stream.generate(CaseId::next).limit(20_000).toList();

        assertThat(drawn).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void manyAtOnceDrawNoneTwice() {
        List<UUID> drawn = Stream.generate(CaseId::drawUuid).parallel().limit(50_000).toList();

        assertThat(drawn).doesNotHaveDuplicates();
    }

    @Test
    void theyAreOfVersionSevenAndTellWhenTheyWereDrawn() {
        UUID drawn = CaseId.drawUuid();

        assertThat(drawn.version()).isEqualTo(7);
        assertThat(drawn.variant()).isEqualTo(2);
        Instant told = Instant.ofEpochMilli(drawn.getMostSignificantBits() >>> 16);
        assertThat(told)
                .isBetween(
                        Instant.now().minus(Duration.ofMinutes(1)), Instant.now().plusSeconds(60));
    }

    @Test
    void onlyWhatItWroteIsRead() {
        CaseId id = CaseId.next();

        assertThat(CaseId.parse(id.toString())).contains(id);
        assertThat(CaseId.parse("1-1-1-1-1")).isEmpty();
        assertThat(CaseId.parse("x")).isEmpty();
    }
}
