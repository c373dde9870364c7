package org.trackchild.matching.engine.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MonotoneCalibratorTest {

    private final Calibrator calibrator =
            new MonotoneCalibrator(new double[] {-4, 0, 6}, new double[] {-5, -1, 3});

    @Test
    void followsTheLinesBetweenThePoints() {
        assertThat(calibrator.correct(-4)).isEqualTo(-5);
        assertThat(calibrator.correct(-2)).isCloseTo(-3, within(1e-9));
        assertThat(calibrator.correct(0)).isCloseTo(-1, within(1e-9));
        assertThat(calibrator.correct(3)).isCloseTo(1, within(1e-9));
        assertThat(calibrator.correct(6)).isEqualTo(3);
    }

    @Test
    void goesOnOutsideOfThePoints() {
        assertThat(calibrator.correct(-10)).isEqualTo(-11);
        assertThat(calibrator.correct(20)).isEqualTo(17);
    }

    @Test
    void neverChangesTheOrder() {
        double before = Double.NEGATIVE_INFINITY;
        for (double odds = -30; odds < 30; odds += .1) {
            assertThat(calibrator.correct(odds)).isGreaterThanOrEqualTo(before);
            before = calibrator.correct(odds);
        }
    }

    @Test
    void takesNoPointsThatDescend() {
        assertThatThrownBy(() -> new MonotoneCalibrator(new double[] {0, 1}, new double[] {1, 0}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MonotoneCalibrator(new double[0], new double[0]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
