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

    private final Map<OfficeId, Extract> extracts = new HashMap<>();

    /** Of a district by its code, of a whole state by its code, of the nation by nothing. */
    private final Map<String, List<PublicOffice>> byPlace = new HashMap<>();

    private final Map<String, Map<OfficeType, Integer>> kept = new HashMap<>();

    private final NearbyIndex<Seat> seats;

    /**
     * @param offices by name
     * @param district finds a district by its code
     */
    PublicBook(List<Office> offices, Function<String, Optional<District>> district) {
        this(offices, district, Map.of());
    }

    private PublicBook(
            List<Office> offices,
            Function<String, Optional<District>> district,
            Map<OfficeId, Extract> before) {
        List<NearbyIndex.Placed<Seat>> placed = new ArrayList<>();
        for (Office office : offices) {
            Extract extract = before.get(office.id());
            if (extract == null || extract.of() != office) {
                extract = new Extract(office, PublicOffice.of(office));
            }
            extracts.put(office.id(), extract);
            extract.told()
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

    /** The same of other offices; what is told of those that are still the same is kept. */
    PublicBook with(List<Office> offices, Function<String, Optional<District>> district) {
        return new PublicBook(offices, district, extracts);
    }

    /** What is told of an office as it was. */
    private record Extract(Office of, Optional<PublicOffice> told) {}

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

    /**
     * What is told of an office.
     *
     * @param office as it is now, which need not be as it was when this was made
     */
    Optional<PublicOffice> extract(Office office) {
        Extract known = extracts.get(office.id());
        return known != null && known.of() == office ? known.told() : PublicOffice.of(office);
    }

    List<PublicOffice> in(String state, String district) {
        return byPlace.getOrDefault(place(state, district), List.of());
    }

    Map<OfficeType, Integer> keptFromThePublic(String district) {
        return Collections.unmodifiableMap(kept.getOrDefault(district, Map.of()));
    }

    /**
     * The nearest offices.
     *
     * @param now what is told of an office by now. One that is somewhere else now is left out: the
     *     distance would tell where it was
     */
    List<NearbyOffice> near(NearbyQuery query, Function<PublicOffice, Optional<PublicOffice>> now) {
        return seats
                .nearest(
                        query.from(),
                        query.within(),
                        query.limit(),
                        seat -> told(seat, query, now).isPresent())
                .stream()
                .flatMap(
                        seat ->
                                told(seat, query, now)
                                        .map(
                                                told ->
                                                        new NearbyOffice(
                                                                told,
                                                                query.from()
                                                                        .kilometresTo(seat.at()),
                                                                seat.byDistrict()))
                                        .stream())
                .toList();
    }

    private static Optional<PublicOffice> told(
            Seat seat, NearbyQuery query, Function<PublicOffice, Optional<PublicOffice>> now) {
        Set<OfficeType> types = query.types();
        PublicOffice known = seat.office();
        if (!types.isEmpty() && !types.contains(known.type())) {
            return Optional.empty();
        }
        return now.apply(known)
                .filter(told -> told.type() == known.type())
                .filter(told -> told.position().equals(known.position()))
                .filter(told -> told.district().equals(known.district()))
                .filter(told -> isThere(told, query));
    }

    private static boolean isThere(PublicOffice office, NearbyQuery query) {
        return query.openAt()
                .map(moment -> office.hours().at(moment) == OfficeHours.Presence.OPEN)
                .orElse(true);
    }
}
