package org.trackchild.directory.api;

import org.trackchild.model.ProblemCode;

/** Refusals of the register of offices. */
public enum OfficeProblem implements ProblemCode {
    /** The directory has no such office. */
    NO_SUCH_OFFICE(Fault.NOT_FOUND),
    /** Somebody else has changed the entry since it was read. */
    OFFICE_CHANGED_MEANWHILE(Fault.PRECONDITION_FAILED),
    /** Nobody keeps offices there but administrators of that place. */
    NOT_YOUR_PLACE(Fault.FORBIDDEN),
    /** The head of an office may not change this, only an administrator. */
    NOT_FOR_THE_HEAD(Fault.FORBIDDEN),
    /** Offices of this kind and of a like name are there; argument: which. */
    SIMILAR_OFFICES(Fault.CONFLICT),
    /** Another office has this code; argument: which. */
    CODE_TAKEN(Fault.INVALID),
    /** The law demands this office; it is neither closed nor made another one. */
    STATUTORY_OFFICE(Fault.CONFLICT),
    /** The office is closed. */
    OFFICE_IS_CLOSED(Fault.CONFLICT),
    /** The office is not closed. */
    OFFICE_IS_OPEN(Fault.CONFLICT),
    /** Children live there; argument: how many. */
    CHILDREN_LIVE_THERE(Fault.CONFLICT),
    /** People are posted there; argument: how many. */
    PEOPLE_WORK_THERE(Fault.CONFLICT),
    /** Cases are kept there that are not closed; argument: how many. */
    CASES_ARE_KEPT_THERE(Fault.CONFLICT),
    /** Children ran away from there, and would be brought back; argument: how many. */
    CHILDREN_RAN_AWAY(Fault.CONFLICT),
    /** Orders that are signed, but not carried out, name it; argument: how many. */
    ORDERS_NAME_IT(Fault.CONFLICT),
    /** Requests to take a case over, or to help, wait for its answer; argument: how many. */
    REQUESTS_WAIT_THERE(Fault.CONFLICT),
    /** The bench has sittings ahead; argument: how many. */
    SITTINGS_ARE_PLANNED(Fault.CONFLICT),
    /** Offices belong to it that are not closed; arguments: how many, and at most five of them. */
    OFFICES_BELONG_TO_IT(Fault.CONFLICT),
    /** Not an e-mail address. */
    NOT_AN_EMAIL(Fault.INVALID),
    /** Not an address on the web. */
    NOT_A_WEBSITE(Fault.INVALID),
    /** A PIN that has not six digits. */
    NOT_A_PIN(Fault.INVALID),
    /** Neither 24x7 nor days and times. */
    NOT_HOURS(Fault.INVALID),
    /** More than the directory takes; argument: how many. */
    TOO_MANY(Fault.INVALID),
    /** Only homes have this. */
    ONLY_HOMES(Fault.INVALID),
    /** An office of this kind has no district, or no state. */
    HAS_NO_PLACE(Fault.INVALID),
    /** Not a place in India. */
    NOT_IN_INDIA(Fault.INVALID),
    /** A whole state, where a place in it is needed; argument: which. */
    STATE_IS_NO_PLACE(Fault.INVALID),
    /** The address must not become public, so it cannot be shown to the public. */
    ADDRESS_IS_HIDDEN(Fault.INVALID),
    /** The office would belong to itself. */
    BELONGS_TO_ITSELF(Fault.INVALID),
    /** The office is closed, or neither of a place that the caller keeps nor above it. */
    PARENT_DOES_NOT_FIT(Fault.INVALID),
    /** An office of another kind, or one that is closed, cannot go on with its work. */
    SUCCESSOR_DOES_NOT_FIT(Fault.INVALID),
    /** It was closed before its first day. */
    CLOSED_BEFORE_IT_BEGAN(Fault.INVALID);

    private final Fault fault;

    OfficeProblem(Fault fault) {
        this.fault = fault;
    }

    @Override
    public Fault fault() {
        return fault;
    }
}
