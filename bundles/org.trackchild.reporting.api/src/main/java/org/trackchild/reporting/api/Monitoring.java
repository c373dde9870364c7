package org.trackchild.reporting.api;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.access.api.Caller;
import org.trackchild.directory.api.Office;
import org.trackchild.model.Page;
import org.trackchild.model.ProblemException;

/**
 * Who is late where. District officers see their district, state monitors their state, national
 * monitors the figures of everything but no case; nobody else sees anything. Refusals are {@link
 * ProblemException}s: {@link ReportProblem#NO_SUCH_PLACE} for a place that the directory does not
 * know, {@link AccessProblem#NOT_ALLOWED} for one that is not the caller's. Safe for use by several
 * threads.
 */
@ProviderType
public interface Monitoring {

    /** Where the caller begins, the widest first; empty for those who monitor nothing. */
    List<MonitorPlace> starts(Caller caller);

    /** The figures of a place and of its parts. */
    MonitorView view(Caller caller, MonitorPlace place);

    /**
     * The clocks that are overdue, those first that are so for longest: the list that the figure of
     * overdue clocks counts.
     *
     * @param after where the page begins, from the page before
     * @param limit at most so many, 1 to 200
     */
    Page<RedLine> redList(Caller caller, MonitorPlace place, Optional<String> after, int limit);

    /**
     * The proposals that the figure of unanswered ones counts, those first that are so for longest.
     *
     * @param after where the page begins, from the page before
     * @param limit at most so many, 1 to 200
     */
    Page<UnansweredProposal> unanswered(
            Caller caller, MonitorPlace place, Optional<String> after, int limit);

    /** The homes that the figure of silent ones counts, in the order of the directory. */
    List<Office> silentHomes(Caller caller, MonitorPlace place);

    /**
     * The homes in which not all children were counted on the last evening that is due, in the
     * order of the directory. Who came to a home after that evening is not missed in its count.
     */
    List<UncountedHome> uncountedHomes(Caller caller, MonitorPlace place);
}
