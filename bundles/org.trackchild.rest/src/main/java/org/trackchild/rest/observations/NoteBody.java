package org.trackchild.rest.observations;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.Note;
import org.trackchild.rest.json.Members;
import org.trackchild.rest.web.Parameters;

/** A note as a body of JSON. */
final class NoteBody {

    private static final int LONGEST_TEXT = 2_000;

    private static final int LONGEST_ID = 36;

    private static final String SHARED = "shared";

    private NoteBody() {}

    /**
     * Reads a note. Whether it is shared must be said: what is not meant for others must not get
     * there by being forgotten, nor the other way round.
     *
     * @throws org.trackchild.model.ProblemException with everything that is wrong
     */
    static Note.Content read(ObjectNode body) {
        Members members = new Members(body, Set.of("text", SHARED, "corrects"));
        String text = members.neededText("text", LONGEST_TEXT);
        members.needOneOf(SHARED);
        Optional<Boolean> shared = members.flag(SHARED);
        String corrects = members.text("corrects", LONGEST_ID);
        members.mustBeRight();
        return new Note.Content(
                text,
                shared.orElseThrow(),
                corrects.isEmpty()
                        ? Optional.empty()
                        : Optional.of(Parameters.id(corrects, CaseProblem.NO_SUCH_NOTE)));
    }
}
