package org.trackchild.ui.desk.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.trackchild.model.Event;
import org.trackchild.ui.desk.home.WorkItem.Lane;

class WorkItemTest {

    /** Half past three in the afternoon, in India. */
    private static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");

    private static final Instant MIDNIGHT = Instant.parse("2026-11-29T18:30:00Z");

    private static Lane lane(Instant due, boolean mine) {
        return new WorkItem("synthetic", "key", due, mine).lane(NOW, Event.ZONE);
    }

    @Test
    void whatIsOverdueOrDueWithinHoursIsForNow() {
        assertThat(lane(NOW.minus(Duration.ofDays(3)), true)).isEqualTo(Lane.NOW);
        assertThat(lane(NOW.plus(WorkItem.NEAR), true)).isEqualTo(Lane.NOW);
        assertThat(lane(NOW.plus(WorkItem.NEAR).plusMillis(1), true)).isEqualTo(Lane.TODAY);
    }

    @Test
    void aDayEndsAtMidnightInIndia() {
        assertThat(lane(MIDNIGHT.minusMillis(1), true)).isEqualTo(Lane.TODAY);
        assertThat(lane(MIDNIGHT, true)).isEqualTo(Lane.LATER);
    }

    @Test
    void nearMidnightWhatIsDueSoonIsForNowAlthoughItIsOfTomorrow() {
        Instant late = MIDNIGHT.minus(Duration.ofHours(1));
        WorkItem item = new WorkItem("synthetic", "key", MIDNIGHT.plus(Duration.ofHours(2)), true);

        assertThat(item.lane(late, Event.ZONE)).isEqualTo(Lane.NOW);
    }

    @Test
    void whatWaitsForOthersIsNeverTheReadersTurn() {
        assertThat(lane(NOW.minus(Duration.ofDays(3)), false)).isEqualTo(Lane.WAITING);
        assertThat(lane(NOW.plus(Duration.ofDays(3)), false)).isEqualTo(Lane.WAITING);
    }
}
