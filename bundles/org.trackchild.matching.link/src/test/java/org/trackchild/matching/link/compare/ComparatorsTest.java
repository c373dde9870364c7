package org.trackchild.matching.link.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trackchild.matching.scripts.ScriptNameKeys;

/** The level of two values as they are written. */
class ComparatorsTest {

    @ParameterizedTest
    @CsvSource({
        "date,1985-03-07,07/03/1985,same",
        "date,1985-03-07,7 Mar 1985,same",
        "date,1985-03-07,7-march-1985,same",
        "date,1985-03-07,1985-07-03,slip",
        "date,1985-03-07,1985-03-08,slip",
        "date,1985-03-07,1985-03-21,two_parts",
        "date,1985-03-07,1986-04-08,differs",
        "date,1985,1985-03-07,two_parts",
        "date,1985-03,1985-03-07,two_parts",
        "date,1985-03-00,1985-03-07,two_parts",
        "date,1985-04,1985-03-07,differs",
        "date,1985,1985,same",
        "date,1985,1986,slip",
        "date,1985,1999,differs",
        "email,A.Rao@mail.in,a.rao@mail.in,same",
        "email,asha.rao@mail.in,asharao@other.com,close",
        "email,asha.rao@mail.in,asha.rqo@mail.in,close",
        "email,asha.rao@mail.in,asah.roa@mail.in,near",
        "email,asha.rao@mail.in,ravi.sen@mail.in,differs",
        "text,12 Station Road,12 Staton Road,close",
        "text,Station Road,Road Station,words",
        "code,982341,982314,slip",
    })
    void isAsExpected(String comparator, String one, String other, String level) {
        assertThat(
                        level(
                                ValueComparators.find(comparator, new ScriptNameKeys(), 1)
                                        .orElseThrow(),
                                one,
                                other))
                .isEqualTo(level);
    }

    private static <V> String level(ValueComparator<V> comparator, String one, String other) {
        V left = comparator.ready(comparator.normal(one));
        V right = comparator.ready(comparator.normal(other));
        assertThat(comparator.level(right, left)).isEqualTo(comparator.level(left, right));
        return comparator.levels()[comparator.level(left, right)];
    }

    @ParameterizedTest
    @CsvSource({"date,0000-00-00", "date,unknown", "email,none", "email,@", "number,tall"})
    void whatTellsNothingIsMissing(String comparator, String written) {
        assertThat(
                        ValueComparators.find(comparator, new ScriptNameKeys(), 1)
                                .orElseThrow()
                                .normal(written))
                .isEmpty();
    }
}
