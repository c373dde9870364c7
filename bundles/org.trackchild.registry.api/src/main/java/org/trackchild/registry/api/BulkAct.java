package org.trackchild.registry.api;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;
import org.trackchild.access.api.Caller;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.model.Wording;

/**
 * Something that can be done to several cases, one by one, as an OSGi service. The desk offers it
 * and makes its form, the HTTP interface takes it, {@link BulkRuns} works it off, keeps the report
 * and goes on after a restart. Called by several threads. {@code testing.BulkActContract} verifies
 * one.
 */
@ConsumerType
public interface BulkAct {

    /**
     * Its one name in requests, reports and the journal: lower-case ASCII, words joined by {@code
     * _}, at most 40 characters; never changes once published.
     */
    String code();

    /** What a button says that begins it. */
    Wording name();

    /** What happens to each case, in a sentence. */
    Wording explanation();

    /** What is said of a case to which it was done. */
    Wording done();

    /** Whether it is offered to a caller at all; of each case {@link #perform} decides. */
    boolean isFor(Caller caller);

    /**
     * What must be said before it can begin.
     *
     * @param kinds the kinds of the cases; all where nobody knows
     */
    List<BulkField> fields(Caller caller, Set<CaseKind> kinds);

    /**
     * What is wrong with all cases alike, so that it need not begin. The fields themselves (needed,
     * too long, no day, no choice) are checked before.
     *
     * @param arguments texts by the name of their field; blank ones are left out
     */
    default List<Problem> check(Caller caller, Map<String, String> arguments) {
        return List.of();
    }

    /**
     * Does it to one case, by the service that does so when a person asks for one case: with its
     * access predicate, its transaction and its journal entry.
     *
     * <p>That the case is done is written with the one transaction in which this thread writes. So
     * that transaction must do all of it, and a case is never done twice, whenever the platform
     * stops. A second one is refused with {@link IllegalStateException}, and its case is reported
     * as it stands after the first. Reading a case by a service writes, too, because every reading
     * is journaled ({@link CaseRegistry#read}, and whatever else shows a record): an act leaves
     * that to the service that does the work.
     *
     * <p>Whatever else it throws refuses this case alone. A {@link ProblemException} that passes
     * ({@code Fault.isPassing}) is tried again for some minutes, behind the other cases.
     *
     * @param caller who began, with the postings that are in force now
     * @throws ProblemException why it is not done
     */
    void perform(Caller caller, CaseId of, Map<String, String> arguments);
}
