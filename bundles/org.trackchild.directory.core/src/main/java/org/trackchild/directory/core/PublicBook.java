package org.trackchild.directory.core;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.trackchild.directory.api.District;
import org.trackchild.directory.api.GeoPoint;
import org.trackchild.directory.api.NearbyOffice;
import org.trackchild.directory.api.NearbyQuery;
import org.trackchild.directory.api.Office;
import org.trackchild.directory.api.OfficeHours;
import org.trackchild.directory.api.OfficeType;
import org.trackchild.directory.api.PublicOffice;
import org.trackchild.directory.core.KeptAddresses.Where;
import org.trackchild.model.OfficeId;

/** What the public may know of all offices at one moment. Immutable. */
final class PublicBook {

    private final Map<OfficeId, Extract> extracts = new HashMap<>();

    /** Of a district by its code, of a whole state by its code, of the nation by nothing. */
    private final Map<String, List<PublicOffice>> byPlace = new HashMap<>();

    private final Map<String, Map<OfficeType, Integer>> kept = new HashMap<>();

    private final KeptAddresses addresses = new KeptAddresses();

    /** Those that tell where they are, and those that do not, by their kinds. */
    private final Map<OfficeType, Seats> seats = new EnumMap<>(OfficeType.class);

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
        Map<OfficeType, List<Seat>> placed = new EnumMap<>(OfficeType.class);
        List<Extract> made =
                offices.stream()
                        .map(office -> Extract.of(office, before.get(office.id())))
                        .toList();
        made.stream()
                .filter(each -> each.alone().isEmpty() && each.of().isOpen())
                .forEach(each -> addresses.add(each.of(), each.where()));
        for (Extract alone : made) {
            Office office = alone.of();
            Extract extract = alone.besides(addresses);
            extracts.put(office.id(), extract);
            extract.told()
                    .ifPresentOrElse(
                            told -> {
                                add(told);
                                seat(told, district)
                                        .ifPresent(
                                                seat ->
                                                        placed.computeIfAbsent(
                                                                        told.type(),
                                                                        type -> new ArrayList<>())
                                                                .add(seat));
                            },
                            () -> keep(office));
        }
        byPlace.replaceAll(
                (place, list) ->
                        list.stream().sorted(Comparator.comparing(PublicOffice::type)).toList());
        placed.forEach((type, list) -> seats.put(type, new Seats(list)));
    }

    /** The same of other offices; what is told of those that are still the same is kept. */
    PublicBook with(List<Office> offices, Function<String, Optional<District>> district) {
        return new PublicBook(offices, district, extracts);
    }

    /**
     * What is told of an office as it was.
     *
     * @param alone what would be told if no other one were there
     * @param where it is, as far as that is compared
     */
    private record Extract(
            Office of, Optional<PublicOffice> alone, Where where, Optional<PublicOffice> told) {

        /**
         * @param before the last one, which is kept where the office is still the same; may be
         *     {@code null}
         */
        static Extract of(Office office, Extract before) {
            if (before != null && before.of() == office) {
                return before;
            }
            Optional<PublicOffice> alone = PublicOffice.of(office);
            Where where = alone.map(Where::of).orElseGet(() -> Where.of(office));
            return new Extract(office, alone, where, alone);
        }

        Extract besides(KeptAddresses addresses) {
            Optional<PublicOffice> among = alone.map(each -> addresses.withheld(each, where));
            return among.equals(told) ? this : new Extract(of, alone, where, among);
        }
    }

    /**
     * Where an office ranks.
     *
     * @param order among those that are equally far
     */
    private record Seat(PublicOffice office, GeoPoint at, boolean byDistrict, int order) {}

    /** All offices of a kind. */
    private record Seats(NearbyIndex<Seat> placed, NearbyIndex<Seat> byDistrict) {

        Seats(List<Seat> seats) {
            this(index(seats, false), index(seats, true));
        }

        private static NearbyIndex<Seat> index(List<Seat> seats, boolean byDistrict) {
            return new NearbyIndex<>(
                    seats.stream()
                            .filter(seat -> seat.byDistrict() == byDistrict)
                            .map(seat -> new NearbyIndex.Placed<>(seat, seat.at()))
                            .toList());
        }
    }

    private Optional<Seat> seat(
            PublicOffice office, Function<String, Optional<District>> district) {
        int order = extracts.size();
        return office.position()
                .map(point -> new Seat(office, point, false, order))
                .or(
                        () ->
                                district.apply(office.district())
                                        .map(
                                                known ->
                                                        new Seat(
                                                                office,
                                                                known.middle(),
                                                                true,
                                                                order)));
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
        return known != null && known.of() == office
                ? known.told()
                : Extract.of(office, null).besides(addresses).told();
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
        List<Seat> found = new ArrayList<>();
        seats.forEach(
                (type, ofType) -> {
                    if (query.types().isEmpty() || query.types().contains(type)) {
                        found.addAll(ofKind(ofType, query, now));
                    }
                });
        return ranked(found, query.from()).stream()
                .limit(query.limit())
                .flatMap(
                        each ->
                                told(each.seat(), query, now)
                                        .map(
                                                told ->
                                                        new NearbyOffice(
                                                                told,
                                                                each.kilometres(),
                                                                each.seat().byDistrict()))
                                        .stream())
                .toList();
    }

    private static List<Seat> ofKind(
            Seats of, NearbyQuery query, Function<PublicOffice, Optional<PublicOffice>> now) {
        List<Seat> found = new ArrayList<>(nearest(of.placed(), query, now));
        found.addAll(nearest(of.byDistrict(), query, now));
        return ranked(found, query.from()).stream()
                .limit(query.ofAKind())
                .map(Ranked::seat)
                .toList();
    }

    /**
     * A seat in the order of an answer.
     *
     * @param kilometres as it is told
     * @param rank as it counts, in kilometres
     */
    private record Ranked(Seat seat, double kilometres, double rank) implements Comparable<Ranked> {

        private static final Comparator<Ranked> ORDER =
                Comparator.comparingDouble(Ranked::rank)
                        .thenComparing(each -> each.seat().byDistrict())
                        .thenComparing(each -> each.seat().order());

        @Override
        public int compareTo(Ranked other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * The nearest first. Where an office is that does not tell it, nobody can say: it comes behind
     * those of its district that do, or all of them would stand before these for whoever looks from
     * the middle.
     */
    private static List<Ranked> ranked(List<Seat> seats, GeoPoint from) {
        Map<String, Double> farthest = new HashMap<>();
        for (Seat seat : seats) {
            if (!seat.byDistrict()) {
                farthest.merge(seat.office().district(), from.kilometresTo(seat.at()), Math::max);
            }
        }
        return seats.stream()
                .map(
                        seat -> {
                            double kilometres = from.kilometresTo(seat.at());
                            double after =
                                    farthest.getOrDefault(seat.office().district(), kilometres);
                            return new Ranked(
                                    seat,
                                    kilometres,
                                    seat.byDistrict() ? Math.max(kilometres, after) : kilometres);
                        })
                .sorted()
                .toList();
    }

    private static List<Seat> nearest(
            NearbyIndex<Seat> index,
            NearbyQuery query,
            Function<PublicOffice, Optional<PublicOffice>> now) {
        return index.nearest(
                query.from(),
                query.within(),
                query.ofAKind(),
                seat -> told(seat, query, now).isPresent());
    }

    private static Optional<PublicOffice> told(
            Seat seat, NearbyQuery query, Function<PublicOffice, Optional<PublicOffice>> now) {
        PublicOffice known = seat.office();
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
