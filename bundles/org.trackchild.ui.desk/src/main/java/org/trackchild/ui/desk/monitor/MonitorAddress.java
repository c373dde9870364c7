package org.trackchild.ui.desk.monitor;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.trackchild.model.Code;
import org.trackchild.model.OfficeId;
import org.trackchild.registry.api.OfficeAction;
import org.trackchild.reporting.api.MonitorPlace;
import org.trackchild.rules.api.Level;
import org.trackchild.ui.desk.parts.PageAddress;

/**
 * What the page shows, as its address says it.
 *
 * @param place the place; empty for the widest of the reader
 * @param list which list
 * @param actions which actions; empty for all that are not done
 * @param shape how the parts are shown
 */
record MonitorAddress(
        Optional<MonitorPlace> place,
        Listing list,
        Optional<OfficeAction.Standing> actions,
        Shape shape) {

    static final String PATH = "monitor";

    /** The lists that figures count. */
    enum Listing implements Code {
        OVERDUE,
        UNANSWERED,
        HOMES,
        /** Homes that did not count their children. */
        UNCOUNTED;

        @Override
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How the parts of a place are shown. */
    enum Shape implements Code {
        TABLE,
        MAP;

        @Override
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Reads an address; what cannot be read is as if it were missing. */
    static MonitorAddress read(Map<String, String> address) {
        return new MonitorAddress(
                Code.find(Level.class, address.get("level"))
                        .flatMap(level -> place(level, address.getOrDefault("place", ""))),
                Code.find(Listing.class, address.get("list")).orElse(Listing.OVERDUE),
                Code.find(OfficeAction.Standing.class, address.get("actions")),
                Code.find(Shape.class, address.get("parts")).orElse(Shape.TABLE));
    }

    private static Optional<MonitorPlace> place(Level level, String code) {
        boolean fits = code.isBlank() == (level == Level.NATION);
        return fits && code.length() <= OfficeId.LONGEST
                ? Optional.of(new MonitorPlace(level, code.strip()))
                : Optional.empty();
    }

    MonitorAddress at(MonitorPlace other) {
        return new MonitorAddress(Optional.of(other), list, actions, shape);
    }

    MonitorAddress with(Listing other) {
        return new MonitorAddress(place, other, actions, shape);
    }

    MonitorAddress with(Optional<OfficeAction.Standing> other) {
        return new MonitorAddress(place, list, other, shape);
    }

    MonitorAddress with(Shape other) {
        return new MonitorAddress(place, list, actions, other);
    }

    /** The address below the desk. */
    String written() {
        Map<String, String> address = new HashMap<>();
        place.ifPresent(
                where -> {
                    address.put("level", where.level().code());
                    address.put("place", where.code());
                });
        address.put("list", list == Listing.OVERDUE ? "" : list.code());
        address.put("actions", actions.map(Code::code).orElse(""));
        address.put("parts", shape == Shape.TABLE ? "" : shape.code());
        return PageAddress.of(PATH, address);
    }
}
