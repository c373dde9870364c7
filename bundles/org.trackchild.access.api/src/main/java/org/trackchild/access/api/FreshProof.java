package org.trackchild.access.api;

import java.time.Instant;
import org.trackchild.model.ProblemException;

/**
 * The one gate before what must not be done at a desk that was left open: to publish, to let cases
 * out of the register, to say that two records are one child or take that back, to take somebody's
 * access, to make a key (OWASP ASVS 5.0, 7.5.3). Engines ask here before they begin.
 *
 * <p>Whoever signed in at the desk must have proven who they are a few minutes ago ({@link
 * SignIn#prove}). A key has nobody who could be asked: it was made by somebody whose proof was
 * fresh, is for named purposes, and ends by a day. Safe for use by several threads.
 */
public final class FreshProof {

    private FreshProof() {}

    /**
     * Refuses a person whose last proof is too old.
     *
     * @throws ProblemException with {@link AccessProblem#PROOF_NEEDED}; nothing has happened, and
     *     after a proof the same can be asked again
     */
    public static void need(Caller caller) {
        Instant now = Instant.now();
        if (caller.proof().filter(proof -> !proof.isFresh(now)).isPresent()) {
            throw new ProblemException(AccessProblem.PROOF_NEEDED);
        }
    }
}
