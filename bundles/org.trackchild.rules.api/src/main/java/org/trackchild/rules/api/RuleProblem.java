package org.trackchild.rules.api;

import org.trackchild.model.ProblemCode;

/** Why a transition is refused. */
public enum RuleProblem implements ProblemCode {
    /** No rule knows it for cases of this kind. */
    NO_SUCH_TRANSITION(Fault.INVALID),
    /** The case stands where it cannot be made; arguments: what it is called, where the case is. */
    NOT_FROM_HERE(Fault.CONFLICT),
    /** Something else comes first; arguments: what, how many times. */
    NEEDED_FIRST(Fault.CONFLICT),
    /**
     * Something else comes first, several times with enough time between; arguments: what, how many
     * times, how many of them count so far, from which day the next one counts, from which day this
     * is possible if the others come as soon as they count.
     */
    NEEDED_APART(Fault.CONFLICT),
    /** The person cannot be 18 years old yet. */
    NOT_OF_AGE(Fault.CONFLICT),
    /** A time that the law grants has not run out; arguments: which, the day on which it has. */
    TOO_EARLY(Fault.CONFLICT),
    /** It cannot be made any more after something else; argument: what. */
    NO_LONGER(Fault.CONFLICT),
    /** The time in which it was possible had run out; arguments: which, the day on which it had. */
    TOO_LATE(Fault.CONFLICT),
    /** A match of the child is not answered yet: a warning, which hinders nothing. */
    MATCH_NOT_ANSWERED(Fault.CONFLICT),
    /** Something comes first in another case, which its reader may not see. */
    TOLD_IN_OTHER_CASE(Fault.CONFLICT),
    /** An office was asked to take the case over, and says this when it does. */
    ASKED_OFFICE_SAYS_SO(Fault.CONFLICT),
    /** Others do this; argument: who. */
    NOT_YOUR_PART(Fault.FORBIDDEN),
    /** The bench on which the person sits makes no such orders; argument: of which kind. */
    NOT_THIS_BENCH(Fault.FORBIDDEN),
    /** The child stands before another bench; argument: what is for children before that one. */
    OTHER_BENCH(Fault.CONFLICT),
    /** It cannot have happened before what was done before it; argument: the day of that. */
    BEFORE_THE_LAST(Fault.INVALID),
    /** The journey was longer than the time in which it took place; argument: that in hours. */
    TRAVEL_TOO_LONG(Fault.INVALID),
    /** This day cannot be before another one that is told with it; argument: that one. */
    BEFORE_OTHER_DAY(Fault.INVALID),
    /**
     * It cannot have happened before the day that the form tells on which it rests; arguments: that
     * day, which form.
     */
    BEFORE_THE_FORM(Fault.INVALID),
    /**
     * It cannot have happened after the last day that the form tells on which it rests; arguments:
     * that day, which form.
     */
    AFTER_THE_FORM(Fault.INVALID),
    /** No rule knows such an order for cases of this kind. */
    NO_SUCH_ORDER_KIND(Fault.INVALID),
    /** There is no signed order in force that was not carried out yet; argument: of which kind. */
    NO_ORDER_IN_FORCE(Fault.INVALID),
    /**
     * The order was signed before a time had run out that the step had to wait for; arguments:
     * which time, the day on which it has.
     */
    ORDER_TOO_EARLY(Fault.INVALID),

    /**
     * The order gives the child to a family that turned out not to be its own; argument: its
     * number.
     */
    ORDER_OF_WRONG_TRACE(Fault.INVALID),
    /** No rule knows such a form for cases of this kind. */
    NO_SUCH_FORM_KIND(Fault.INVALID),
    /** No such form was handed in that no step rests on yet; argument: of which kind. */
    NO_FORM_HANDED_IN(Fault.INVALID),
    /**
     * The form was handed in before something began anew, and may be about what was before;
     * arguments: which form, what.
     */
    FORM_OF_BEFORE(Fault.INVALID),
    /** The last day of an order is before its first, or has passed already. */
    OVER_ALREADY(Fault.INVALID),
    /** An order would be valid for longer than the rules permit; argument: its latest last day. */
    TERM_TOO_LONG(Fault.INVALID);

    private final Fault fault;

    RuleProblem(Fault fault) {
        this.fault = fault;
    }

    @Override
    public Fault fault() {
        return fault;
    }
}
