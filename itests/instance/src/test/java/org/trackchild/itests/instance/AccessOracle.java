package org.trackchild.itests.instance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who may read which case, said once more and in another way than the platform says it: by the
 * table of the roles (decision of the trust text: a posting, a shared case, nothing else), posting
 * by posting. Used to compare, so it must not be made of the platform's own classes.
 */
final class AccessOracle {

    /** How far roles see; a role that is not here sees no child. */
    private static final Map<String, String> SEES =
            Map.of(
                    "police_officer", "office",
                    "home_clerk", "office",
                    "committee_member", "district",
                    "principal_magistrate", "district",
                    "board_member", "district",
                    "district_officer", "district",
                    "state_monitor", "state");

    private AccessOracle() {}

    /**
     * A case, as the test has made it.
     *
     * @param kind path of its resource, such as {@code missing-reports}
     * @param id its identifier
     * @param name a name that no other case has
     * @param office who keeps it
     * @param district where it is kept
     * @param sharedWith offices that work on it, too
     */
    record Kept(
            String kind,
            String id,
            String name,
            String office,
            String district,
            Set<String> sharedWith) {

        String state() {
            return district.substring(0, 2);
        }

        String address() {
            return "/" + kind + "/" + id;
        }
    }

    /**
     * Whether somebody may read it.
     *
     * @param me what {@code /me} says of them
     */
    static boolean reads(JsonNode me, Kept subject) {
        for (JsonNode posting : me.get("postings")) {
            if (reaches(posting, subject)) {
                return true;
            }
        }
        return false;
    }

    private static boolean reaches(JsonNode posting, Kept subject) {
        String sees = SEES.get(posting.get("role").asText());
        if (sees == null) {
            return false;
        }
        String office = posting.at("/office/id").asText();
        if (office.equals(subject.office()) || subject.sharedWith().contains(office)) {
            return true;
        }
        return switch (sees) {
            case "district" -> posting.path("district").asText().equals(subject.district());
            case "state" -> posting.path("state").asText().equals(subject.state());
            default -> false;
        };
    }

    /**
     * Whether somebody keeps the account of somebody else, and so may read it.
     *
     * @param me what {@code /me} says of them
     * @param other the same of the other
     */
    static boolean keeps(JsonNode me, JsonNode other) {
        if (me.get("user").asText().equals(other.get("user").asText())) {
            return true;
        }
        List<Boolean> any = new ArrayList<>();
        for (JsonNode mine : me.get("postings")) {
            for (JsonNode theirs : other.get("postings")) {
                any.add(keepsPosting(mine, theirs));
            }
        }
        return any.contains(true);
    }

    private static boolean keepsPosting(JsonNode mine, JsonNode theirs) {
        if (mine.path("in_charge").asBoolean()
                && mine.at("/office/id").equals(theirs.at("/office/id"))) {
            return true;
        }
        if (!mine.get("role").asText().equals("administrator")) {
            return false;
        }
        if (mine.hasNonNull("district")) {
            return mine.get("district").equals(theirs.get("district"));
        }
        return !mine.hasNonNull("state") || mine.get("state").equals(theirs.get("state"));
    }
}
