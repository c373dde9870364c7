package org.trackchild.registry.api;

import org.trackchild.model.Code;

/** Where an alarm stands. */
public enum DuplicateStatus implements Code {
    /** Nobody has answered. */
    OPEN("open"),
    /** The two cases are linked as one child. */
    LINKED("linked"),
    /** A person said that they are different children. */
    DISMISSED("dismissed"),
    /** The records changed so that they are no longer alike. */
    WITHDRAWN("withdrawn");

    private final String code;

    DuplicateStatus(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
