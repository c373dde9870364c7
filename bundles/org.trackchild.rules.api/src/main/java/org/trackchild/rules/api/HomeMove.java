package org.trackchild.rules.api;

import org.trackchild.model.Code;

/**
 * What a transition does to where a child lives. The engine knows no transition by its code: who
 * comes to a home and who leaves it is what a pack says here.
 */
public enum HomeMove implements Code {
    /**
     * The child stays where it lives. A case that is opened again after its child had left is one
     * of a child that lives with the office that keeps it.
     */
    STAYS("stays", false),
    /**
     * The child comes to the home that the order names on which the transition rests. In a missing
     * report it is made in the case of the found child, too, by the transition of that kind with
     * the same code; where there is none yet, the case is made.
     */
    ENTERS("enters", false),
    /**
     * The child is back where it lived before. One that was never brought before a committee stands
     * again where that can be done, wherever the step leads to.
     */
    RETURNS("returns", false),
    /**
     * The child sets out with an escort, by an order that says where it is brought and when it
     * arrives ({@link OrderKind#DESTINATION}, {@link OrderKind#ARRIVAL}). It belongs to the home
     * where it lived, and is not counted there while it is under way.
     */
    SETS_OUT("sets_out", false),
    /** The journey did not succeed: the child is back where it set out. */
    TURNS_BACK("turns_back", false),
    /**
     * The journey is over where the child lives by now: its case was handed over to a home while it
     * was under way, or an order named the home.
     */
    ARRIVES("arrives", false),
    /** The child is with its family. */
    RESTORED("restored", true),
    /** The child ran away; it is reported missing, and may be brought back to where it lived. */
    RUN_AWAY("run_away", true),
    /** The child died. */
    DEATH("death", true),
    /** The child lives with a family that is not its own, or is cared for there. */
    ALTERNATIVE_CARE("alternative_care", true),
    /** The person is no child any more, and in aftercare or free. */
    AFTERCARE("aftercare", true),
    /** The stay is registered in another case. */
    ADMITTED_ELSEWHERE("admitted_elsewhere", true),
    /** The child left the home in another way. */
    OTHER_EXIT("other_exit", true);

    private final String code;

    private final boolean exit;

    HomeMove(String code, boolean exit) {
        this.code = code;
        this.exit = exit;
    }

    @Override
    public String code() {
        return code;
    }

    /** Whether it is the beginning of a journey, or its end and nothing else. */
    public boolean isJourney() {
        return this == SETS_OUT || this == TURNS_BACK || this == ARRIVES;
    }

    /** Whether the child is somewhere after it, so that it is under way no more. */
    public boolean endsJourney() {
        return this != STAYS && this != SETS_OUT;
    }

    /** Whether the child lives in no home after it. */
    public boolean isExit() {
        return exit;
    }
}
