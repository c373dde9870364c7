package org.trackchild.directory.core;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.trackchild.directory.api.Office;
import org.trackchild.directory.api.OfficeQuery;
import org.trackchild.directory.api.OfficeType;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Page;
import org.trackchild.model.Place;

/** All offices at one moment. Immutable. */
final class OfficeBook {

    /** Without any office. */
    static final OfficeBook EMPTY = new OfficeBook(List.of());

    private final Map<OfficeId, Office> byId = new HashMap<>();

    private final List<Line> byName;

    /** Offices that keep what has no office of its own, by kind and by district or state. */
    private final Map<OfficeType, TreeMap<String, Office>> responsible =
            new EnumMap<>(OfficeType.class);

    OfficeBook(Collection<Office> offices) {
        List<Line> lines = new ArrayList<>(offices.size());
        for (Office office : offices) {
            byId.put(office.id(), office);
            lines.add(Line.of(office));
            String area =
                    switch (office.type()) {
                        case DCPU -> office.district();
                        case SCPS -> office.state();
                        case NATIONAL -> "";
                        default -> null;
                    };
            if (area != null) {
                responsible
                        .computeIfAbsent(office.type(), type -> new TreeMap<>())
                        .merge(area, office, OfficeBook::preferred);
            }
        }
        Collections.sort(lines);
        byName = List.copyOf(lines);
    }

    /** Of two units of one area a real one, then the one with the smaller identifier. */
    private static Office preferred(Office one, Office other) {
        if (one.synthetic() != other.synthetic()) {
            return one.synthetic() ? other : one;
        }
        return one.id().value().compareTo(other.id().value()) <= 0 ? one : other;
    }

    Optional<Office> office(OfficeId id) {
        return Optional.ofNullable(byId.get(id));
    }

    Page<Office> list(OfficeQuery query) {
        Set<String> words = new LinkedHashSet<>(NameKey.words(query.text()));
        List<Line> found = new ArrayList<>();
        for (int at = begin(query.after()); at < byName.size(); at++) {
            Line line = byName.get(at);
            if (line.matches(query, words)) {
                if (found.size() == query.limit()) {
                    return page(found, Optional.of(found.get(found.size() - 1).key()));
                }
                found.add(line);
            }
        }
        return page(found, Optional.empty());
    }

    private int begin(Optional<String> after) {
        if (after.isEmpty()) {
            return 0;
        }
        int at = Collections.binarySearch(byName, new Line(after.get(), "", null));
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

    private Optional<Office> unit(OfficeType type, String area) {
        return Optional.ofNullable(responsible.getOrDefault(type, new TreeMap<>()).get(area));
    }

    /**
     * An office in its place in the list.
     *
     * @param key what the list is sorted by and a page goes on after: the name without blanks and
     *     the identifier
     * @param text words of the name in both languages
     */
    private record Line(String key, String text, Office office) implements Comparable<Line> {

        static Line of(Office office) {
            List<String> english = NameKey.words(office.name().english());
            List<String> hindi = NameKey.words(office.name().hindi());
            return new Line(
                    String.join("-", english) + "~" + office.id().value(),
                    String.join(" ", english) + " " + String.join(" ", hindi),
                    office);
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
