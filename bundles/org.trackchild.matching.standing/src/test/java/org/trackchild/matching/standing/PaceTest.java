package org.trackchild.matching.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PaceTest {

    private final Pace pace = new Pace();

    private void work(int millisecondsEach) {
        pace.took(
                pace.size(), TimeUnit.MILLISECONDS.toNanos((long) millisecondsEach * pace.size()));
    }

    @Test
    void growsWithQuickAnswersUpToALimit() {
        int before = pace.size();
        work(0);
        assertThat(pace.size()).isEqualTo(2 * before);
        for (int i = 0; i < 10; i++) {
            work(0);
        }
        assertThat(pace.size()).isEqualTo(200);
    }

    @Test
    void doesAsMuchAsFitsIntoATenthOfASecond() {
        for (int i = 0; i < 10; i++) {
            work(5);
        }
        assertThat(pace.size()).isEqualTo(20);
        work(50);
        assertThat(pace.size()).isEqualTo(2);
    }

    @Test
    void doesAtLeastOne() {
        work(60_000);
        assertThat(pace.size()).isEqualTo(1);
    }
}
