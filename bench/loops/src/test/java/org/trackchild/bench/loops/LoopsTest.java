package org.trackchild.bench.loops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Param;
import org.trackchild.matching.api.Comparator;
import org.trackchild.matching.engine.BuiltInComparators;
import org.trackchild.matching.engine.corpus.Corpus;

/** The loops do what they are said to measure; how fast is not tested. */
class LoopsTest {

    @Test
    void everyComparatorIsMeasured() throws ReflectiveOperationException {
        String[] measured =
                ComparatorLoop.class.getField("comparator").getAnnotation(Param.class).value();
        List<String> all =
                BuiltInComparators.all(new Corpus(1).geography()).stream()
                        .map(Comparator::name)
                        .toList();
        assertThat(measured).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void comparatorIsPreparedForAChildOfWhomTheAspectIsTold() {
        ComparatorLoop loop = new ComparatorLoop();
        loop.comparator = "disability";
        loop.prepare();
        assertThat(Arrays.stream(loop.byColumns()).anyMatch(bits -> bits != 0)).isTrue();
        // levels where both records tell of a disability are 0 and more; most records do not
        assertThat(loop.byContract()).isLessThan(0);
    }

    @Test
    void namesAreOfTheirScript() {
        NameKeyLoop loop = new NameKeyLoop();
        loop.prepare();
        assertThat(loop.latin()).isNotEmpty();
        assertThat(loop.devanagari()).isNotEmpty();
    }
}
