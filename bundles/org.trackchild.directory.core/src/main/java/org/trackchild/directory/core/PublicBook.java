package org.trackchild.directory.core;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.trackchild.directory.api.District;
import org.trackchild.directory.api.GeoPoint;
import org.trackchild.directory.api.NearbyOffice;
import org.trackchild.directory.api.NearbyQuery;
import org.trackchild.directory.api.Office;
import org.trackchild.directory.api.OfficeHours;
import org.trackchild.directory.api.OfficeType;
import org.trackchild.directory.api.PublicOffice;
import org.trackchild.model.OfficeId;

/** What the public may know of all offices at one moment. Immutable. */
final class PublicBook {

    private final Map<OfficeId, PublicOffice> byId = new HashMap<>();

    /** Of a district by its code, of a whole state by its code, of the nation by nothing. */
    private final Map<String, List<PublicOffice>> byPlace = new HashMap<>();

    private final Map<String, Map<OfficeType, Integer>> kept = new HashMap<>();

    private final NearbyIndex<Seat> seats;

    /**
     * @param offices by name
     * @param district finds a district by its code
     */
    PublicBook(List<Office> offices, Function<String, Optional<District>> district) {
        List<NearbyIndex.Placed<Seat>> placed = new ArrayList<>();
        for (Office office : offices) {
            PublicOffice.of(office)
                    .ifPresentOrElse(
                            told -> {
                                add(told);
                                seat(told, district)
                                        .map(seat -> new NearbyIndex.Placed<>(seat, seat.at()))
                                        .ifPresent(placed::add);
                            },
                            () -> keep(office));
        }
        byPlace.replaceAll(
                (place, list) ->
                        list.stream().sorted(Comparator.comparing(PublicOffice::type)).toList());
        seats = new NearbyIndex<>(placed);
    }

    /** Where an office ranks. */
    private record Seat(PublicOffice office, GeoPoint at, boolean byDistrict) {}

    private static Optional<Seat> seat(
            PublicOffice office, Function<String, Optional<District>> district) {
        return office.position()
                .map(point -> new Seat(office, point, false))
                .or(
                        () ->
                                district.apply(office.district())
                                        .map(known -> new Seat(office, known.middle(), true)));
    }

    private void add(PublicOffice office) {
        byId.put(office.id(), office);
        byPlace.computeIfAbsent(place(office.state(), office.district()), key -> new ArrayList<>())
                .add(office);
    }

    private void keep(Office office) {
        if (office.isOpen()) {
            kept.computeIfAbsent(office.district(), key -> new EnumMap<>(OfficeType.class))
                    .merge(office.type(), 1, Integer::sum);
        }
    }

    private static String place(String state, String district) {
        return district.isEmpty() ? state : district;
    }

    Optional<PublicOffice> office(OfficeId id) {
        return Optional.ofNullable(byId.get(id));
    }

    List<PublicOffice> in(String state, String district) {
        return byPlace.getOrDefault(place(state, district), List.of());
    }

    Map<OfficeType, Integer> keptFromThePublic(String district) {
        return Collections.unmodifiableMap(kept.getOrDefault(district, Map.of()));
    }

    List<NearbyOffice> near(NearbyQuery query) {
        Set<OfficeType> types = query.types();
        return seats
                .nearest(
                        query.from(),
                        query.within(),
                        query.limit(),
                        seat ->
                                (types.isEmpty() || types.contains(seat.office().type()))
                                        && isThere(seat.office(), query))
                .stream()
                .map(
                        seat ->
                                new NearbyOffice(
                                        seat.office(),
                                        query.from().kilometresTo(seat.at()),
                                        seat.byDistrict()))
                .toList();
    }

    private static boolean isThere(PublicOffice office, NearbyQuery query) {
        return query.openAt()
                .map(moment -> office.hours().at(moment) == OfficeHours.Presence.OPEN)
                .orElse(true);
    }
}
