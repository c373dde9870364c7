package org.trackchild.directory.core;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trackchild.directory.api.Office;
import org.trackchild.directory.api.OfficeDraft;
import org.trackchild.directory.api.OfficeQuery;
import org.trackchild.directory.api.OfficeRegister;
import org.trackchild.directory.api.OfficeType;
import org.trackchild.model.Event;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Page;
import org.trackchild.model.Place;
import org.trackchild.model.Wording;

/** All offices at one moment. Immutable. */
final class OfficeBook {

    /** Without any office. */
    static final OfficeBook EMPTY = new OfficeBook(List.of(), Set.of());

    private final Map<OfficeId, Line> byId;

    private final List<Line> byName;

    /** Open offices that answer for a district or a state, by their kind. */
    private final Map<OfficeType, Map<String, Office>> units = new EnumMap<>(OfficeType.class);

    private final Set<OfficeId> statutory;

    /** Which of two offices of a kind answers for their place comes first. */
    private final Comparator<Office> preferred;

    /**
     * @param statutory identifiers of those that the law demands
     */
    OfficeBook(Collection<Office> offices, Set<OfficeId> statutory) {
        this(new HashMap<>(), offices, statutory);
    }

    private OfficeBook(
            Map<OfficeId, Line> lines, Collection<Office> changed, Set<OfficeId> statutory) {
        this.statutory = Set.copyOf(statutory);
        preferred =
                Comparator.comparing((Office office) -> !this.statutory.contains(office.id()))
                        .thenComparing(Office::synthetic)
                        .thenComparing(office -> office.id().value());
        byId = lines;
        changed.forEach(office -> byId.put(office.id(), Line.of(office)));
        List<Line> sorted = new ArrayList<>(byId.values());
        Collections.sort(sorted);
        byName = List.copyOf(sorted);
        byName.stream().map(Line::office).filter(Office::isOpen).forEach(this::addUnit);
    }

    /** The same with some offices that are new or changed. */
    OfficeBook with(Collection<Office> changed) {
        return new OfficeBook(new HashMap<>(byId), changed, statutory);
    }

    private void addUnit(Office office) {
        units.computeIfAbsent(office.type(), type -> new HashMap<>())
                .merge(
                        office.district().isEmpty() ? office.state() : office.district(),
                        office,
                        BinaryOperator.minBy(preferred));
    }

    /** All of them, open or not, by name. */
    List<Office> byName() {
        return byName.stream().map(Line::office).toList();
    }

    Optional<Office> office(OfficeId id) {
        return Optional.ofNullable(byId.get(id)).map(Line::office);
    }

    /**
     * Open offices of a kind in one place whose names are like a name.
     *
     * @param besides one that is not meant
     */
    List<Office> similar(OfficeDraft draft, Optional<OfficeId> besides) {
        Set<String> keys = Line.sounds(draft.name());
        return byName.stream()
                .filter(line -> line.office.type() == draft.type())
                .filter(line -> line.office.district().equals(draft.district()))
                .filter(line -> line.office.state().equals(draft.state()))
                .filter(line -> !Collections.disjoint(line.sounds, keys))
                .map(Line::office)
                .filter(Office::isOpen)
                .filter(office -> !besides.equals(Optional.of(office.id())))
                .toList();
    }

    /**
     * Lists offices by name.
     *
     * @param now by which it is judged who was verified lately and is registered
     */
    Page<Office> list(OfficeQuery query, Instant now) {
        Set<String> words = new LinkedHashSet<>(NameKey.words(query.text()));
        List<Line> found = new ArrayList<>();
        for (int at = begin(query.after()); at < byName.size(); at++) {
            Line line = byName.get(at);
            if (line.matches(query, words) && isMeant(line.office, query, now)) {
                if (found.size() == query.limit()) {
                    return page(found, Optional.of(found.get(found.size() - 1).key()));
                }
                found.add(line);
            }
        }
        return page(found, Optional.empty());
    }

    private static boolean isMeant(Office office, OfficeQuery query, Instant now) {
        return switch (query.standing()) {
            case OPEN -> office.isOpen();
            case UNVERIFIED ->
                    office.isOpen()
                            && !office.isVerifiedSince(
                                    now.minus(Duration.ofDays(OfficeRegister.VERIFY_DAYS)));
            case WITHOUT_TELEPHONE -> office.isOpen() && !office.entry().service().hasNumber();
            case WITHOUT_REGISTRATION ->
                    office.isOpen() && !office.isRegisteredOn(now.atZone(Event.ZONE).toLocalDate());
            case CLOSED -> !office.isOpen();
            case ALL -> true;
        };
    }

    private int begin(Optional<String> after) {
        if (after.isEmpty()) {
            return 0;
        }
        int at = Collections.binarySearch(byName, new Line(after.get(), "", Set.of(), null));
        return at < 0 ? -at - 1 : at + 1;
    }

    private static Page<Office> page(List<Line> lines, Optional<String> next) {
        return new Page<>(lines.stream().map(Line::office).toList(), next);
    }

    Optional<Office> responsibleFor(Place place) {
        return unit(OfficeType.DCPU, place.district())
                .or(() -> unit(OfficeType.SCPS, place.state()))
                .or(() -> unit(OfficeType.NATIONAL, ""));
    }

    /**
     * The office of a kind that answers for a place.
     *
     * @param area code of a district or a state; empty for the nation
     */
    Optional<Office> unit(OfficeType type, String area) {
        return Optional.ofNullable(units.getOrDefault(type, Map.of()).get(area));
    }

    /**
     * An office in its place in the list.
     *
     * @param key what the list is sorted by and a page goes on after: the name without blanks and
     *     the identifier
     * @param text words of the name in both languages
     * @param sounds of the names in both languages
     */
    private record Line(String key, String text, Set<String> sounds, Office office)
            implements Comparable<Line> {

        static Line of(Office office) {
            List<String> english = NameKey.words(office.name().english());
            List<String> hindi = NameKey.words(office.name().hindi());
            return new Line(
                    String.join("-", english) + "~" + office.id().value(),
                    String.join(" ", english) + " " + String.join(" ", hindi),
                    sounds(office.name()),
                    office);
        }

        private static Set<String> sounds(Wording name) {
            return Stream.of(name.english(), name.hindi())
                    .map(each -> NameKey.sound(NameKey.of(each)))
                    .filter(key -> !key.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        }

        boolean matches(OfficeQuery query, Set<String> words) {
            return (query.type().isEmpty() || query.type().get() == office.type())
                    && (query.state().isEmpty() || query.state().equals(office.state()))
                    && (query.district().isEmpty() || query.district().equals(office.district()))
                    && words.stream().allMatch(text::contains);
        }

        @Override
        public int compareTo(Line other) {
            return key.compareTo(other.key);
        }
    }
}
