package org.trackchild.access.api;

/** What can be done with a case. */
public enum Action {
    READ,
    REGISTER,
    CHANGE,
    /** Make a transition of its life, as far as the rules let one of this role. */
    TRANSITION,
    /** Ask another office to keep the case, or to help with it; for the office that keeps it. */
    HAND_OVER,
    /** Answer a proposal that concerns the case. */
    ANSWER,
    /**
     * Answer a proposal over the head of the office that keeps the case, when that stays silent, or
     * when the two offices differ.
     */
    ARBITRATE,
    /**
     * Take over a case that another office asks this office to keep, or help with it: the facts are
     * those that the case would have there.
     */
    TAKE_OVER
}
