package org.trackchild.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trackchild.matching.api.Comparator;
import org.trackchild.matching.api.Geography;
import org.trackchild.matching.api.testing.ComparatorContract;

class BuiltInComparatorsTest {

    static Stream<Comparator> all() {
        return BuiltInComparators.all((one, other) -> 120).stream();
    }

    @ParameterizedTest
    @MethodSource("all")
    void keepsTheContract(Comparator comparator) {
        ComparatorContract.verify(comparator);
    }

    @Test
    void haveNamesOfTheirOwn() {
        assertThat(BuiltInComparators.all(Geography.UNKNOWN))
                .extracting(Comparator::name)
                .doesNotHaveDuplicates()
                .hasSize(18);
    }
}
