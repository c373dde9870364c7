package org.trackchild.rest.observations;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.Place;
import org.trackchild.registry.api.SightingReport;
import org.trackchild.rest.json.Members;
import org.trackchild.rest.web.Parameters;
import org.trackchild.rest.web.PlaceNames;

/** A sighting as a body of JSON. */
final class SightingBody {

    private static final int LONGEST_NAME = 200;

    private static final int LONGEST_PHONE = 40;

    private static final int LONGEST_PLACE = 500;

    private static final int LONGEST_TEXT = 2_000;

    private static final String DISTRICT = "district";

    private SightingBody() {}

    /**
     * Reads a sighting; what is missing is left to the register to refuse.
     *
     * @throws org.trackchild.model.ProblemException with everything that cannot be read
     */
    static SightingReport read(ObjectNode body, PlaceNames names) {
        Members members =
                new Members(
                        body,
                        Set.of(
                                "seen_by", "phone", "date", "time", "state", DISTRICT, "place",
                                "what"));
        String seenBy = members.text("seen_by", LONGEST_NAME);
        String phone = members.text("phone", LONGEST_PHONE);
        Optional<LocalDate> date = members.day("date");
        Optional<LocalTime> time = members.time("time");
        String state = members.text("state", LONGEST_NAME);
        String district = members.text(DISTRICT, LONGEST_NAME);
        String place = members.text("place", LONGEST_PLACE);
        String what = members.text("what", LONGEST_TEXT);
        members.mustBeRight();
        return new SightingReport(
                seenBy,
                phone,
                date.orElse(null),
                time.orElse(null),
                place(names.stateCode(state), district, place, names),
                what);
    }

    /** A place; a district is one of its state, which it can also tell by its code. */
    private static Place place(String state, String district, String text, PlaceNames names) {
        String code = names.districtCode(state, district);
        int end = code.indexOf('-');
        String of = state.isEmpty() && end > 0 ? code.substring(0, end) : state;
        if (!code.isEmpty() && !code.startsWith(of + "-")) {
            throw Parameters.refusal(FieldProblem.UNKNOWN_PLACE, DISTRICT);
        }
        return new Place(of, code, text);
    }
}
