package org.trackchild.access.api;

/** What can be done with a case. */
public enum Action {
    READ,
    REGISTER,
    CHANGE,
    /** Make a transition of its life, as far as the rules let one of this role. */
    TRANSITION,
    /** Answer a proposal that concerns the case. */
    ANSWER
}
