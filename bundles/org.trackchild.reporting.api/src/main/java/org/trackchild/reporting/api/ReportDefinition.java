package org.trackchild.reporting.api;

import org.osgi.annotation.versioning.ConsumerType;
import org.trackchild.access.api.Caller;
import org.trackchild.model.Wording;

/** A kind of report. Register it as an OSGi service. Implementations keep no state. */
@ConsumerType
public interface ReportDefinition {

    /** Stable name for addresses, such as {@code police-monthly}. */
    String name();

    /** Title for lists of reports. */
    Wording title();

    /** What the figures mean, in one sentence. */
    Wording explanation();

    /** Whether the report is of use to this caller. */
    boolean isFor(Caller caller);

    /**
     * Computes the report over what the caller may see.
     *
     * @param figures counts within the reach of the caller
     */
    Report compute(Caller caller, ReportPeriod period, CaseFigures figures);
}
