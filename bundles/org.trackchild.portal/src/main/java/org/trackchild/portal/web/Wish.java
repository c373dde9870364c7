package org.trackchild.portal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trackchild.directory.api.GeoPoint;
import org.trackchild.directory.api.OfficeType;
import org.trackchild.model.Code;
import org.trackchild.model.PlainText;

/**
 * What somebody looks for near a place, read from the address of a page.
 *
 * @param place what was written; empty for none, or where it cannot be read
 * @param position what the browser said; empty where a place is written, which goes before it
 * @param service a kind of office; empty for all
 * @param open whether somebody must be there now
 * @param problems all that is wrong; nothing is looked for then
 */
public record Wish(
        String place,
        Optional<GeoPoint> position,
        Optional<OfficeType> service,
        boolean open,
        List<Problem> problems) {

    /** Parameter of the place. */
    public static final String PLACE = "place";

    /** Parameter of the kind of office. */
    public static final String SERVICE = "service";

    /** Parameter that is {@code yes} where somebody must be there now. */
    public static final String OPEN = "open";

    /** Parameter of the latitude. */
    public static final String LATITUDE = "lat";

    /** Parameter of the longitude. */
    public static final String LONGITUDE = "lon";

    /** What {@link #OPEN} says. */
    public static final String YES = "yes";

    /** Most characters of a place. */
    public static final int LONGEST = 100;

    private static final String NUMBER = "-?\\d{1,3}(\\.\\d{1,15})?";

    public Wish {
        problems = List.copyOf(problems);
    }

    /**
     * Something that is wrong.
     *
     * @param parameter which one
     * @param key of the sentence
     */
    public record Problem(String parameter, String key) {}

    /** Reads it. */
    public static Wish of(Visit visit) {
        List<Problem> problems = new ArrayList<>();
        String place = place(visit.parameter(PLACE), problems);
        // whoever writes a place after a search by position means the place
        Optional<GeoPoint> position =
                place.isEmpty()
                        ? position(visit.parameter(LATITUDE), visit.parameter(LONGITUDE), problems)
                        : Optional.empty();
        Optional<OfficeType> service = service(visit.parameter(SERVICE), problems);
        String open = visit.parameter(OPEN);
        if (!open.isEmpty() && !open.equals(YES)) {
            problems.add(new Problem(OPEN, "problem.open"));
        }
        if (place.isEmpty() && position.isEmpty() && problems.isEmpty()) {
            problems.add(new Problem(PLACE, "problem.place_missing"));
        }
        return new Wish(place, position, service, open.equals(YES), problems);
    }

    private static String place(String written, List<Problem> problems) {
        String place = PlainText.tidy(written);
        if (place.length() > LONGEST) {
            problems.add(new Problem(PLACE, "problem.place_long"));
            return "";
        }
        if (!PlainText.canBeShown(place)) {
            problems.add(new Problem(PLACE, "problem.place_characters"));
            return "";
        }
        return place;
    }

    private static Optional<GeoPoint> position(
            String latitude, String longitude, List<Problem> problems) {
        if (latitude.isEmpty() && longitude.isEmpty()) {
            return Optional.empty();
        }
        if (!latitude.matches(NUMBER) || !longitude.matches(NUMBER)) {
            problems.add(new Problem(LATITUDE, "problem.position"));
            return Optional.empty();
        }
        GeoPoint point = new GeoPoint(Double.parseDouble(latitude), Double.parseDouble(longitude));
        if (!point.isInIndia()) {
            problems.add(new Problem(LATITUDE, "problem.position_abroad"));
            return Optional.empty();
        }
        return Optional.of(point);
    }

    /** A kind that is kept from the public is no kind here. */
    public static Optional<OfficeType> service(String written, List<Problem> problems) {
        if (written.isEmpty()) {
            return Optional.empty();
        }
        Optional<OfficeType> type =
                Code.find(OfficeType.class, written).filter(each -> !each.isKeptFromThePublic());
        if (type.isEmpty()) {
            problems.add(new Problem(SERVICE, "problem.service"));
        }
        return type;
    }
}
