package org.trackchild.matching.engine.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeaksTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 511, 512, 513, 5_000})
    void noNumberIsAboveItsPeak(int size) {
        Random random = new Random(size);
        float[] numbers = new float[size];
        for (int i = 0; i < size; i++) {
            numbers[i] = random.nextFloat() * 20 - 10;
        }
        Peaks peaks = new Peaks(numbers);
        for (int i = 0; i < 2_000; i++) {
            int first = random.nextInt(size);
            int last = first + random.nextInt(size - first);
            assertThat(peaks.most(first, last)).isGreaterThanOrEqualTo(most(numbers, first, last));
        }
    }

    @Test
    void aPeakIsExactWhereEachNumberHasASpanOfItsOwn() {
        float[] numbers = {3, -1, 4, -1, 5, -9};
        Peaks peaks = new Peaks(numbers);
        for (int first = 0; first < numbers.length; first++) {
            for (int last = first; last < numbers.length; last++) {
                assertThat(peaks.most(first, last)).isEqualTo(most(numbers, first, last));
            }
        }
    }

    private static float most(float[] numbers, int first, int last) {
        return (float)
                IntStream.rangeClosed(first, last).mapToDouble(i -> numbers[i]).max().orElseThrow();
    }
}
