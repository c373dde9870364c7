package org.trackchild.registry.api;

import org.trackchild.model.Code;

/** Where a proposal stands. */
public enum ProposalStatus implements Code {
    OPEN("open"),
    CONFIRMED("confirmed"),
    REJECTED("rejected"),
    /** The records changed so that they no longer match, or another pair was confirmed. */
    WITHDRAWN("withdrawn");

    private final String code;

    ProposalStatus(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
