package org.trackchild.access.api;

/** What can be done with a case. */
public enum Action {
    READ,
    REGISTER,
    CHANGE,
    /** Answer a proposal that concerns the case. */
    ANSWER
}
