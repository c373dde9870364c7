package org.trackchild.rest.web;

import java.security.Principal;
import java.util.Objects;
import javax.ws.rs.core.SecurityContext;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.access.api.Caller;
import org.trackchild.model.ProblemException;

/**
 * The signed-in caller of a request.
 *
 * @param caller whoever asks
 */
public record CallerPrincipal(Caller caller) implements Principal {

    public CallerPrincipal {
        Objects.requireNonNull(caller);
    }

    /**
     * The caller of a request.
     *
     * @throws ProblemException with {@link AccessProblem#NOT_SIGNED_IN} when nobody signed in
     */
    public static Caller of(SecurityContext request) {
        if (request.getUserPrincipal() instanceof CallerPrincipal principal) {
            return principal.caller();
        }
        throw new ProblemException(AccessProblem.NOT_SIGNED_IN);
    }

    @Override
    public String getName() {
        return caller.user();
    }
}
