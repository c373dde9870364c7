package org.trackchild.ui.desk.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trackchild.ui.desk.monitor.TileLayout.Spot;
import org.trackchild.ui.desk.monitor.TileLayout.Tile;

class TileLayoutTest {

    private static List<Spot> places(int number, long seed) {
        Random random = new Random(seed);
        List<Spot> places = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            places.add(
                    new Spot("P" + i, 8 + 28 * random.nextDouble(), 68 + 29 * random.nextDouble()));
        }
        return places;
    }

    private static Map<String, Tile> tiles(List<Spot> places) {
        return TileLayout.of(places).tiles().stream()
                .collect(Collectors.toMap(Tile::code, Function.identity()));
    }

    @Test
    void nothingLiesNowhere() {
        assertThat(TileLayout.of(List.of()).tiles()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 36, 75, 800})
    void eachPlaceHasATileOfItsOwn(int number) {
        TileLayout layout = TileLayout.of(places(number, number));

        assertThat(layout.tiles()).hasSize(number);
        assertThat(layout.tiles()).extracting(Tile::code).doesNotHaveDuplicates();
        assertThat(layout.tiles())
                .extracting(tile -> tile.column() + " " + tile.row())
                .doesNotHaveDuplicates();
        assertThat(layout.tiles())
                .allSatisfy(
                        tile -> {
                            assertThat(tile.column()).isBetween(0, layout.columns() - 1);
                            assertThat(tile.row()).isBetween(0, layout.rows() - 1);
                        });
    }

    @Test
    void placesInOneSpotHaveTilesToo() {
        assertThat(tiles(Collections.nCopies(1, new Spot("A", 26, 80)))).hasSize(1);
        assertThat(tiles(List.of(new Spot("A", 26, 80), new Spot("B", 26, 80)))).hasSize(2);
    }

    @Test
    void whatLiesNorthAndEastIsAboveAndRight() {
        Map<String, Tile> tiles =
                tiles(
                        List.of(
                                new Spot("north", 34, 77),
                                new Spot("south", 8, 77),
                                new Spot("west", 22, 69),
                                new Spot("east", 26, 95)));

        assertThat(tiles.get("north").row()).isLessThan(tiles.get("south").row());
        assertThat(tiles.get("west").column()).isLessThan(tiles.get("east").column());
    }

    @Test
    void theSamePlacesLieOnTheSameTilesInAnyOrder() {
        List<Spot> places = places(75, 3);
        List<Spot> shuffled = new ArrayList<>(places);
        Collections.shuffle(shuffled, new Random(4));

        assertThat(TileLayout.of(shuffled)).isEqualTo(TileLayout.of(places));
    }

    @Test
    void nobodyFromTheWestLiesInTheEast() {
        List<Spot> places = places(60, 5);
        TileLayout layout = TileLayout.of(places);
        long astray =
                places.stream()
                        .filter(place -> place.longitude() < 72)
                        .filter(
                                place ->
                                        layout.tiles().stream()
                                                .filter(tile -> tile.code().equals(place.code()))
                                                .anyMatch(
                                                        tile ->
                                                                tile.column()
                                                                        > layout.columns() / 2))
                        .count();

        assertThat(astray).isZero();
    }
}
