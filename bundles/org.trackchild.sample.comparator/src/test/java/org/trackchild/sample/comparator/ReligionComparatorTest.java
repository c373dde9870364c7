package org.trackchild.sample.comparator;

import org.junit.jupiter.api.Test;
import org.trackchild.matching.api.testing.ComparatorContract;

class ReligionComparatorTest {

    @Test
    void keepsTheContract() {
        ComparatorContract.verify(new ReligionComparator());
    }
}
