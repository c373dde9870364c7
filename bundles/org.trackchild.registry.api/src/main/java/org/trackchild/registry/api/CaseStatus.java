package org.trackchild.registry.api;

import org.trackchild.model.Code;

/** Where a case stands. */
public enum CaseStatus implements Code {
    /** Registered, and looked for. */
    REGISTERED("registered"),
    /** A proposal was confirmed: the child was traced, or its family was. */
    TRACED("traced"),
    /** Nothing is left to do. */
    CLOSED("closed");

    private final String code;

    CaseStatus(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
