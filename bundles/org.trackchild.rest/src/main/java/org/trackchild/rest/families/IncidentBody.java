package org.trackchild.rest.families;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.Place;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.Incident;
import org.trackchild.rest.json.Members;
import org.trackchild.rest.web.PlaceNames;

/** Reads the content of an incident and collects everything that is wrong. Used by one thread. */
final class IncidentBody {

    private static final String STATE = "state";

    private static final String DISTRICT = "district";

    private static final Set<String> KNOWN =
            Set.of("kind", "title", "day", STATE, DISTRICT, "place", "description");

    private static final int LONGEST_CODE = 60;

    private static final int LONGEST_TITLE = 200;

    private static final int LONGEST_PLACE = 500;

    private static final int LONGEST_DESCRIPTION = 2000;

    private final ObjectNode body;

    private final PlaceNames names;

    private final List<Problem> problems = new ArrayList<>();

    IncidentBody(ObjectNode body, PlaceNames names) {
        this.body = body;
        this.names = names;
    }

    /** The content of a new incident. */
    Incident.Content content() {
        return read(Optional.empty());
    }

    /** A changed content: what the body does not say stays. */
    Incident.Content content(Incident.Content before) {
        return read(Optional.of(before));
    }

    private Incident.Content read(Optional<Incident.Content> before) {
        Members members = new Members(body, KNOWN);
        String kind = text(members, "kind", LONGEST_CODE, before.map(Incident.Content::kind));
        String title = text(members, "title", LONGEST_TITLE, before.map(Incident.Content::title));
        Optional<LocalDate> day =
                before.isPresent() && !body.has("day")
                        ? before.map(Incident.Content::day)
                        : members.neededDay("day");
        String place =
                text(members, "place", LONGEST_PLACE, before.map(each -> each.place().text()));
        String description =
                text(
                        members,
                        "description",
                        LONGEST_DESCRIPTION,
                        before.map(Incident.Content::description));
        String stateText =
                text(members, STATE, LONGEST_CODE, before.map(each -> each.place().state()));
        String districtText =
                text(members, DISTRICT, LONGEST_CODE, before.map(each -> each.place().district()));
        collect(
                () -> {
                    members.mustBeRight();
                    return "";
                });
        String state = collect(() -> names.stateCode(stateText));
        String district = collect(() -> names.districtCode(state, districtText));
        if (!district.isEmpty() && !district.startsWith(state + "-")) {
            problems.add(new Problem(FieldProblem.UNKNOWN_PLACE, DISTRICT, List.of()));
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return new Incident.Content(
                kind, title, day.orElseThrow(), new Place(state, district, place), description);
    }

    private String text(Members members, String name, int longest, Optional<String> before) {
        return body.has(name) || before.isEmpty() ? members.text(name, longest) : before.get();
    }

    private String collect(Supplier<String> read) {
        try {
            return read.get();
        } catch (ProblemException wrong) {
            problems.addAll(wrong.problems());
            return "";
        }
    }
}
