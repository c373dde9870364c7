package org.trackchild.ui.desk.monitor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Puts places on tiles of equal size, each about where it lies: a small district is as easy to read
 * and to touch as a large one. Every place has a tile of its own; the same places always lie on the
 * same tiles.
 *
 * @param columns of tiles, from west to east
 * @param rows of tiles, from north to south
 * @param tiles each place once, row by row, as they are read
 */
record TileLayout(int columns, int rows, List<Tile> tiles) {

    /** So many tiles for each place: room for the shape of the land. */
    private static final double ROOM = 1.4;

    /** Rounds in which tiles are exchanged; after a few there is nothing to gain. */
    private static final int ROUNDS = 20;

    TileLayout {
        tiles = List.copyOf(tiles);
    }

    /**
     * Where a place lies.
     *
     * @param code of the place
     * @param latitude in degrees north
     * @param longitude in degrees east
     */
    record Spot(String code, double latitude, double longitude) {}

    /**
     * A place on its tile.
     *
     * @param code of the place
     * @param column 0 in the west
     * @param row 0 in the north
     */
    record Tile(String code, int column, int row) {}

    /** A place that wants to be somewhere, and where it is. */
    private static final class Seat {

        private final String code;

        private final double x;

        private final double y;

        private int column;

        private int row;

        private Seat(String code, double x, double y) {
            this.code = code;
            this.x = x;
            this.y = y;
        }

        private double strain(int atColumn, int atRow) {
            return (x - atColumn) * (x - atColumn) + (y - atRow) * (y - atRow);
        }
    }

    /** Lays places out. */
    static TileLayout of(Collection<Spot> places) {
        if (places.isEmpty()) {
            return new TileLayout(0, 0, List.of());
        }
        double north = places.stream().mapToDouble(Spot::latitude).max().orElseThrow();
        double south = places.stream().mapToDouble(Spot::latitude).min().orElseThrow();
        double west = places.stream().mapToDouble(Spot::longitude).min().orElseThrow();
        double east = places.stream().mapToDouble(Spot::longitude).max().orElseThrow();
        // a degree of longitude is shorter than one of latitude
        double shrink = Math.cos(Math.toRadians((north + south) / 2));
        double height = Math.max(north - south, 0.1);
        double width = Math.max((east - west) * shrink, 0.1);
        double side = Math.sqrt(width * height / (ROOM * places.size()));
        int columns = Math.max(1, (int) Math.round(width / side));
        int rows = Math.max(1, (int) Math.round(height / side));
        while (columns * rows < places.size()) {
            rows++;
        }
        List<Seat> seats = new ArrayList<>();
        for (Spot place : places) {
            seats.add(
                    new Seat(
                            place.code(),
                            (place.longitude() - west) * shrink / width * (columns - 1),
                            (north - place.latitude()) / height * (rows - 1)));
        }
        seats.sort(Comparator.comparing(seat -> seat.code));
        Seat[][] at = take(seats, columns, rows);
        boolean better = true;
        for (int round = 0; better && round < ROUNDS; round++) {
            better = improve(seats, at);
        }
        return new TileLayout(
                columns,
                rows,
                seats.stream()
                        .map(seat -> new Tile(seat.code, seat.column, seat.row))
                        .sorted(Comparator.comparingInt(Tile::row).thenComparing(Tile::column))
                        .toList());
    }

    /** Everybody takes the nearest tile that is free. */
    private static Seat[][] take(List<Seat> seats, int columns, int rows) {
        Seat[][] at = new Seat[columns][rows];
        for (Seat seat : seats) {
            double best = Double.MAX_VALUE;
            for (int column = 0; column < columns; column++) {
                for (int row = 0; row < rows; row++) {
                    double strain = seat.strain(column, row);
                    if (at[column][row] == null && strain < best) {
                        best = strain;
                        seat.column = column;
                        seat.row = row;
                    }
                }
            }
            at[seat.column][seat.row] = seat;
        }
        return at;
    }

    /** Exchanges tiles where two together, or one and a free tile, gain by it. */
    private static boolean improve(List<Seat> seats, Seat[][] at) {
        boolean better = false;
        for (Seat seat : seats) {
            for (int column = 0; column < at.length; column++) {
                for (int row = 0; row < at[column].length; row++) {
                    Seat other = at[column][row];
                    double before =
                            seat.strain(seat.column, seat.row)
                                    + (other == null ? 0 : other.strain(column, row));
                    double after =
                            seat.strain(column, row)
                                    + (other == null ? 0 : other.strain(seat.column, seat.row));
                    if (after < before - 1e-9) {
                        at[seat.column][seat.row] = other;
                        if (other != null) {
                            other.column = seat.column;
                            other.row = seat.row;
                        }
                        at[column][row] = seat;
                        seat.column = column;
                        seat.row = row;
                        better = true;
                    }
                }
            }
        }
        return better;
    }
}
