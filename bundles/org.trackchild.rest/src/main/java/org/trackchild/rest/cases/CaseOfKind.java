package org.trackchild.rest.cases;

import org.trackchild.access.api.Caller;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.CaseRegistry;
import org.trackchild.rest.engines.Engines;
import org.trackchild.rest.web.Parameters;

/** The case that an address below the cases of one kind names. */
public final class CaseOfKind {

    private CaseOfKind() {}

    /**
     * Reads the case, which the journal tells, so that a case of the other kind does not exist
     * there.
     *
     * @param text from the address
     * @throws ProblemException {@link CaseProblem#NO_SUCH_CASE} for what is no identifier, too
     */
    public static CaseId read(Engines engines, Caller caller, CaseKind kind, String text) {
        CaseId id = new CaseId(Parameters.id(text, CaseProblem.NO_SUCH_CASE));
        if (engines.need(CaseRegistry.class).read(caller, id).header().kind() != kind) {
            throw new ProblemException(CaseProblem.NO_SUCH_CASE);
        }
        return id;
    }
}
