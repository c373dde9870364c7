package org.trackchild.rest.people;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.trackchild.access.api.People;
import org.trackchild.access.api.Role;
import org.trackchild.model.OfficeId;
import org.trackchild.rest.json.Members;

/**
 * Reads a posting that somebody is to get, and who they are where they have no account yet;
 * collects everything that is wrong. Used by one thread.
 */
final class PostingBody {

    private static final Set<String> OF_POSTING =
            Set.of(
                    People.OFFICE,
                    People.ROLE,
                    People.IN_CHARGE,
                    People.FROM,
                    People.TO,
                    People.STANDS_IN_FOR);

    private static final int LONGEST_USER = 60;

    private final String user;

    private final String displayName;

    private final People.Wanted wanted;

    /**
     * @param invites whether it says who the person is, too
     * @throws org.trackchild.model.ProblemException with everything that is wrong
     */
    PostingBody(ObjectNode body, boolean invites) {
        Set<String> known = new HashSet<>(OF_POSTING);
        if (invites) {
            known.add(People.USER);
            known.add(People.DISPLAY_NAME);
        }
        Members members = new Members(body, known);
        user = invites ? members.neededText(People.USER, LONGEST_USER) : "";
        displayName =
                invites ? members.neededText(People.DISPLAY_NAME, People.LONGEST_DISPLAY_NAME) : "";
        String office = members.neededText(People.OFFICE, OfficeId.LONGEST);
        Optional<Role> role = members.neededWord(People.ROLE, Role.class);
        Optional<Boolean> inCharge = members.flag(People.IN_CHARGE);
        Optional<LocalDate> from = members.day(People.FROM);
        Optional<LocalDate> to = members.day(People.TO);
        String standsInFor = members.text(People.STANDS_IN_FOR, LONGEST_USER);
        members.mustBeRight();
        wanted =
                new People.Wanted(
                        new OfficeId(office),
                        role.orElseThrow(),
                        inCharge.orElse(false),
                        from,
                        to,
                        Optional.of(standsInFor).filter(name -> !name.isEmpty()));
    }

    String user() {
        return user;
    }

    String displayName() {
        return displayName;
    }

    People.Wanted wanted() {
        return wanted;
    }
}
