package org.trackchild.matching.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.trackchild.directory.api.District;
import org.trackchild.directory.api.RailwayLine;
import org.trackchild.directory.api.State;
import org.trackchild.directory.api.testing.NoPlaces;
import org.trackchild.matching.api.Geography;
import org.trackchild.model.Wording;

/** Districts on the equator, one degree of longitude apart, and lines between them. */
class DirectoryGeographyTest {

    private static final double DEGREE_KM = 111.2;

    private final Geography geography = new DirectoryGeography(new Equator());

    @Test
    void measuresAlongTheShortestLineThatServesBoth() {
        assertThat(geography.kilometresByRail("AA-0", "AA-2"))
                .isCloseTo(2 * DEGREE_KM, within(1.0));
        // the first line goes on to 5 and comes back to 4
        assertThat(geography.kilometresByRail("AA-2", "BB-4"))
                .isCloseTo(4 * DEGREE_KM, within(1.0));
        assertThat(geography.kilometresByRail("BB-4", "AA-2"))
                .isEqualTo(geography.kilometresByRail("AA-2", "BB-4"));
        assertThat(geography.kilometresByRail("AA-1", "BB-4"))
                .as("the second line is shorter")
                .isCloseTo(3 * DEGREE_KM, within(1.0));
    }

    @Test
    void aStopMayServeSeveralDistricts() {
        assertThat(geography.kilometresByRail("BB-5", "BB-6")).isZero();
        assertThat(geography.kilometresByRail("AA-0", "BB-6"))
                .isEqualTo(geography.kilometresByRail("AA-0", "BB-5"));
    }

    @Test
    void saysNothingWhereNoLineLeads() {
        assertThat(geography.kilometresByRail("AA-0", "AA-3")).isNaN();
        assertThat(geography.kilometresByRail("AA-0", "XX-9")).isNaN();
        assertThat(geography.kilometres("AA-0", "XX-9")).isNaN();
        assertThat(geography.kilometres("AA-0", "AA-3")).isCloseTo(3 * DEGREE_KM, within(1.0));
    }

    @Test
    void knowsWhichStatesAdjoin() {
        assertThat(geography.areNeighbours("AA", "BB")).isTrue();
        assertThat(geography.areNeighbours("AA", "CC")).isFalse();
        assertThat(geography.areNeighbours("XX", "AA")).isFalse();
    }

    private static final class Equator extends NoPlaces {

        private static District at(String code) {
            return new District(
                    code,
                    code.substring(0, 2),
                    Wording.same(code),
                    0,
                    Integer.parseInt(code.substring(3)));
        }

        @Override
        public List<State> states() {
            return List.of(
                    new State("AA", Wording.same("A"), Set.of("BB")),
                    new State("BB", Wording.same("B"), Set.of("AA")),
                    new State("CC", Wording.same("C")));
        }

        @Override
        public List<District> districts(String state) {
            return List.of("AA-0", "AA-1", "AA-2", "AA-3", "BB-4", "BB-5", "BB-6").stream()
                    .map(Equator::at)
                    .filter(each -> each.state().equals(state))
                    .toList();
        }

        @Override
        public List<RailwayLine> railwayLines() {
            return List.of(
                    line("one", "AA-0", "AA-1", "AA-2", "BB-5+BB-6", "BB-4"),
                    line("two", "AA-1", "BB-4"));
        }

        private static RailwayLine line(String code, String... stops) {
            return new RailwayLine(
                    code,
                    Wording.same(code),
                    List.of(stops).stream().map(stop -> List.of(stop.split("\\+"))).toList());
        }
    }
}
