package org.trackchild.quality.api;

import org.trackchild.model.ProblemCode;

/** Refusals about the model of matching. */
public enum QualityProblem implements ProblemCode {
    /** There is no such version. */
    NO_SUCH_MODEL(Fault.NOT_FOUND),
    /** The version is in use already. */
    IN_USE_ALREADY(Fault.CONFLICT),
    /** A version is being learned at this moment. */
    LEARNING_ALREADY(Fault.CONFLICT),
    /** Too few new decisions to tell whether a version is better; arguments: how many, least. */
    TOO_FEW_DECISIONS(Fault.CONFLICT),
    /** Choosing a version needs a reason. */
    MODEL_REASON_REQUIRED(Fault.INVALID),
    /** The reason is too long; argument: the most characters. */
    MODEL_REASON_TOO_LONG(Fault.INVALID);

    private final Fault fault;

    QualityProblem(Fault fault) {
        this.fault = fault;
    }

    @Override
    public Fault fault() {
        return fault;
    }
}
