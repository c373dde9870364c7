package org.trackchild.rest.rolls;

import java.util.Locale;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.access.api.Caller;
import org.trackchild.model.OfficeId;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.Rolls;
import org.trackchild.rest.engines.Engines;
import org.trackchild.rest.web.Parameters;
import org.trackchild.rest.web.PlaceNames;

/** Which home a request is about. */
final class Homes {

    /** What the parameter means. */
    static final String WHICH = "Identifier of a home; usually your own";

    private Homes() {}

    /**
     * The home that is named, or that in which the caller keeps children.
     *
     * @param named as it came in the address; may be {@code null}
     * @throws ProblemException {@link AccessProblem#NOT_ALLOWED} where none is named and the caller
     *     works in none
     */
    static OfficeId of(Engines engines, Caller caller, String named) {
        String text = Parameters.text(named);
        if (!text.isEmpty()) {
            return new PlaceNames(engines, Locale.ENGLISH).officeId(text);
        }
        return engines.need(Rolls.class)
                .home(caller)
                .orElseThrow(() -> new ProblemException(AccessProblem.NOT_ALLOWED));
    }
}
