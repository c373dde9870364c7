package org.trackchild.reporting.api;

import org.trackchild.model.ProblemCode;

/** Refusals of the reports. */
public enum ReportProblem implements ProblemCode {
    /** There is no such report, or it is not for this caller. */
    NO_SUCH_REPORT(Fault.NOT_FOUND),
    /** The directory knows no such state, district or office. */
    NO_SUCH_PLACE(Fault.NOT_FOUND),
    /** Its definition failed or took too long. */
    NOT_COMPUTED(Fault.UNAVAILABLE);

    private final Fault fault;

    ReportProblem(Fault fault) {
        this.fault = fault;
    }

    @Override
    public Fault fault() {
        return fault;
    }
}
