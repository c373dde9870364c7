package org.trackchild.reporting.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuartilesTest {

    @Test
    void nothingHasNoMiddle() {
        assertThat(Quartiles.of(List.of())).isEmpty();
    }

    @Test
    void oneFigureIsItsOwnMiddle() {
        assertThat(Quartiles.of(List.of(7L))).contains(new Quartiles(7, 7, 7));
    }

    @Test
    void theMiddleHalfLiesBetweenTheQuartilesWhateverTheOrder() {
        assertThat(Quartiles.of(List.of(9L, 1L, 5L, 3L, 7L))).contains(new Quartiles(3, 5, 7));
    }

    @Test
    void betweenTwoFiguresItIsInterpolated() {
        assertThat(Quartiles.of(List.of(1L, 2L, 3L, 10L))).contains(new Quartiles(1.75, 2.5, 4.75));
    }
}
