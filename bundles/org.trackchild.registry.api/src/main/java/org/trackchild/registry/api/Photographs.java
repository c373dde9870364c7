package org.trackchild.registry.api;

import java.util.Map;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.access.api.Caller;
import org.trackchild.model.CaseId;
import org.trackchild.model.ProblemException;

/**
 * The photographs of a case. Whoever may read the case looks at them, whoever may change it, and so
 * may add some ({@link CaseRegistry#addPhoto}), restricts them. A restricted one is given to nobody
 * who has not said why; so are all of a child whose identity is protected, whoever restricted them
 * or did not. Refusals are {@link ProblemException}s with {@link CaseProblem}. Safe for use by
 * several threads.
 */
@ProviderType
public interface Photographs {

    /** Name of the reason, for problems, parameters and forms. */
    String REASON = "reason";

    /**
     * A photograph as JPEG; the looking is journaled, with the reason.
     *
     * @param reason a code of {@link Attachments#REASONS}; may be empty where the photograph is not
     *     restricted
     * @throws ProblemException {@link CaseProblem#PHOTO_RESTRICTED} when it is restricted and no
     *     reason is given
     */
    byte[] open(Caller caller, CaseId of, UUID photo, String reason);

    /**
     * The photographs that somebody restricted, with who said so and why; not those that are
     * restricted with the identity of the child alone.
     */
    Map<UUID, Statement> restrictions(Caller caller, CaseId of);

    /**
     * Restricts a photograph.
     *
     * @param reason in words, for whoever reads the case; at most 1,000 characters
     * @throws ProblemException {@link CaseProblem#RESTRICTED_BEFORE}, {@link
     *     CaseProblem#REASON_REQUIRED}
     */
    void restrict(Caller caller, CaseId of, UUID photo, String reason);

    /**
     * Takes back that a photograph is restricted. Both statements are kept.
     *
     * @param reason as with {@link #restrict}
     * @throws ProblemException {@link CaseProblem#NOT_RESTRICTED}, {@link
     *     CaseProblem#REASON_REQUIRED}
     */
    void release(Caller caller, CaseId of, UUID photo, String reason);
}
