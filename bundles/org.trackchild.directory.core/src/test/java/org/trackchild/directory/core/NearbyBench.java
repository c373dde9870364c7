package org.trackchild.directory.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.trackchild.directory.api.GeoPoint;
import org.trackchild.directory.api.NearbyQuery;
import org.trackchild.directory.api.Office;
import org.trackchild.directory.api.OfficeContact;
import org.trackchild.directory.api.OfficeEntry;
import org.trackchild.directory.api.OfficeHours;
import org.trackchild.directory.api.OfficeParticulars;
import org.trackchild.directory.api.OfficePosition;
import org.trackchild.directory.api.OfficeService;
import org.trackchild.directory.api.OfficeStanding;
import org.trackchild.directory.api.OfficeType;
import org.trackchild.model.Event;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Wording;

/**
 * How fast offices near a point are found ({@code ./trackchild bench nearby}): so many synthetic
 * offices in all districts, half of them with a position, as the first argument says.
 */
final class NearbyBench {

    private static final int QUERIES = 5_000;

    private NearbyBench() {}

    /** Prints the figures. */
    public static void main(String[] arguments) {
        int many = arguments.length == 0 ? 100_000 : Integer.parseInt(arguments[0]);
        Gazetteer places = Gazetteer.load();
        List<Office> offices = offices(places, many);
        long begun = System.nanoTime();
        PublicBook book = new PublicBook(offices, places::district);
        System.out.printf(Locale.ROOT, "book of %,d offices: %d ms%n", many, millis(begun));
        for (int turn = 0; turn < 5; turn++) {
            offices.set(turn, offices(places, turn + 1).get(turn));
            begun = System.nanoTime();
            book = book.with(offices, places::district);
            System.out.printf(Locale.ROOT, "made anew after a change: %d ms%n", millis(begun));
        }
        begun = System.nanoTime();
        places.findPlaces("226001", 1);
        System.out.printf(Locale.ROOT, "names of places read: %d ms%n", millis(begun));
        measure("all kinds", book, Set.of(), false);
        measure("one kind", book, Set.of(OfficeType.POLICE_STATION), false);
        measure("one kind, open now", book, Set.of(OfficeType.HOSPITAL), true);
        Random random = new Random(2);
        List<String> names =
                List.of(
                        "Lucknow",
                        "Malihabad",
                        "Sadar",
                        "Bilaspur, Himachal Pradesh",
                        "226001",
                        "Qxz",
                        "Goa",
                        "k",
                        "ka",
                        "ram");
        print(
                "a place by what people write",
                QUERIES,
                turn -> places.findPlaces(names.get(random.nextInt(names.size())), 8).size());
    }

    private static long millis(long begun) {
        return (System.nanoTime() - begun) / 1_000_000;
    }

    private static List<Office> offices(Gazetteer places, int many) {
        Random random = new Random(1);
        List<String> districts =
                places.states().stream()
                        .flatMap(state -> places.districts(state.code()).stream())
                        .map(district -> district.code())
                        .toList();
        OfficeHours hours = OfficeHours.read("mon-fri 10:00-17:00", "").orElseThrow();
        List<Office> offices = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            String district = districts.get(random.nextInt(districts.size()));
            GeoPoint middle = places.district(district).orElseThrow().middle();
            Optional<OfficePosition> position =
                    random.nextBoolean()
                            ? Optional.of(
                                    new OfficePosition(
                                            middle.latitude() + random.nextGaussian() / 4,
                                            middle.longitude() + random.nextGaussian() / 4,
                                            50))
                            : Optional.empty();
            offices.add(
                    new Office(
                            new OfficeId("O-" + i),
                            OfficeType.values()[random.nextInt(OfficeType.values().length)],
                            Wording.same("Synthetic office " + i),
                            district.substring(0, 2),
                            district,
                            new OfficeEntry(
                                    new OfficeService(
                                            List.of(
                                                    new OfficeContact(
                                                            OfficeContact.Kind.ADDRESS,
                                                            i + " Open Road",
                                                            true)),
                                            hours,
                                            List.of(),
                                            Optional.empty()),
                                    new OfficeParticulars(
                                            position,
                                            Optional.empty(),
                                            Optional.empty(),
                                            Optional.empty(),
                                            Optional.empty(),
                                            false),
                                    OfficeStanding.NEW),
                            true));
        }
        return offices;
    }

    private static void measure(
            String what, PublicBook book, Set<OfficeType> types, boolean openNow) {
        Random random = new Random(3);
        print(
                what,
                QUERIES,
                turn ->
                        book.near(
                                        new NearbyQuery(
                                                new GeoPoint(
                                                        8 + random.nextDouble() * 25,
                                                        70 + random.nextDouble() * 20),
                                                types,
                                                openNow
                                                        ? Optional.of(
                                                                Instant.parse(
                                                                                "2026-11-30T06:30:00Z")
                                                                        .atZone(Event.ZONE)
                                                                        .toLocalDateTime())
                                                        : Optional.empty(),
                                                300,
                                                12),
                                        Optional::of)
                                .size());
    }

    private interface Turn {
        int found(int turn);
    }

    private static void print(String what, int turns, Turn turn) {
        long[] micros = new long[turns];
        long found = 0;
        for (int i = 0; i < turns; i++) {
            long begun = System.nanoTime();
            found += turn.found(i);
            micros[i] = (System.nanoTime() - begun) / 1_000;
        }
        Arrays.sort(micros);
        System.out.printf(
                Locale.ROOT,
                "%s: p50 / p95 / p99 %d / %d / %d µs (%d found)%n",
                what,
                micros[turns / 2],
                micros[turns * 95 / 100],
                micros[turns * 99 / 100],
                found);
    }
}
