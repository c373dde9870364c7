package org.trackchild.registry.api;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.access.api.Caller;
import org.trackchild.model.CaseId;
import org.trackchild.model.Page;

/**
 * Events in which several children went missing or were found, and which cases belong to them, as
 * people have said. Who may see cases of the office that keeps an incident, or one of its cases,
 * may see the incident; who may see which of its cases is decided case by case, as everywhere. The
 * others are counted.
 *
 * <p>Each statement stands in the journal, with a digest of what was said ({@link
 * IncidentMember#digest()}), in the transaction that writes it; so does each reading, for each case
 * that was shown.
 *
 * <p>Refusals are {@link org.trackchild.model.ProblemException}s with {@link CaseProblem} or {@link
 * AccessProblem}. Safe for use by several threads.
 */
@ProviderType
public interface Incidents {

    /**
     * Records an incident, kept by the office of the caller.
     *
     * @throws org.trackchild.model.ProblemException with everything that is wrong; fields {@code
     *     kind}, {@code title}, {@code day}, {@code state}, {@code district}, {@code place}, {@code
     *     description}; {@link AccessProblem#NOT_ALLOWED} to who answers for no office
     */
    IncidentView record(Caller caller, Incident.Content content);

    /**
     * Changes what is known of an incident, for who may answer for the office that keeps it.
     *
     * @param version the version that the caller has seen
     * @throws org.trackchild.model.ProblemException as {@link #record}; {@link
     *     CaseProblem#CHANGED_MEANWHILE}
     */
    IncidentView change(Caller caller, UUID id, long version, Incident.Content content);

    /**
     * One incident with its cases; journals the reading.
     *
     * @throws org.trackchild.model.ProblemException {@link CaseProblem#NO_SUCH_INCIDENT} also when
     *     the caller may not know of it
     */
    IncidentView read(Caller caller, UUID id);

    /**
     * How often the content or the cases of an incident were changed; writes nothing, for pages
     * that follow the journal.
     */
    long changes(Caller caller, UUID id);

    /** The incidents to which a case belongs, the latest first; writes nothing. */
    List<Incident> ofCase(Caller caller, CaseId id);

    /**
     * Lists the incidents that the caller may see, the latest recorded first.
     *
     * @param text in the number or the title, in any case of letters; empty for all
     * @param after where the page begins, from the page before
     * @param limit at least 1
     */
    Page<Incident> list(Caller caller, String text, Optional<String> after, int limit);

    /**
     * Says that cases belong to an incident. The caller must see all of them, and be allowed to
     * answer for each or for the office that keeps the incident. All are added, or none.
     *
     * @param cases at least one
     * @param reason why, in words, 1 to 1,000 characters
     * @throws org.trackchild.model.ProblemException {@link CaseProblem#ALREADY_IN_INCIDENT}
     *     (argument: number of the case), {@link CaseProblem#REASON_REQUIRED}
     */
    IncidentView add(Caller caller, UUID id, List<CaseId> cases, String reason);

    /**
     * Takes a case out of an incident. Who might add it may do so.
     *
     * @param member identifier of the statement
     * @param reason why, in words, 1 to 1,000 characters
     * @throws org.trackchild.model.ProblemException {@link CaseProblem#NO_SUCH_MEMBER}, {@link
     *     CaseProblem#TAKEN_OUT} when it was taken out before
     */
    IncidentView takeOut(Caller caller, UUID id, UUID member, String reason);
}
