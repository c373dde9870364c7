package org.trackchild.reporting.api;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.access.api.Caller;
import org.trackchild.model.ProblemException;

/** Computes reports. Safe for use by several threads. */
@ProviderType
public interface Reports {

    /** The reports that are of use to the caller, by title. */
    List<ReportDefinition> forCaller(Caller caller);

    /**
     * Computes one.
     *
     * @param name name of a definition
     * @return the report; its figures have no cases where the caller may know the number but not
     *     the children
     * @throws ProblemException with {@link ReportProblem#NO_SUCH_REPORT} or {@link
     *     ReportProblem#NOT_COMPUTED}
     */
    Report compute(Caller caller, String name, ReportPeriod period);
}
