package org.trackchild.rules.api;

import org.trackchild.model.Code;

/** For what a case comes before a committee or board. */
public enum Matter implements Code {
    /** The child is brought before the bench for the first time. */
    PRODUCTION("production"),
    FIRST_HEARING("first_hearing"),
    /** The social investigation report is considered. */
    SIR("sir"),
    ORDER("order"),
    RESTORATION("restoration"),
    REVIEW("review"),
    FOLLOW_UP("follow_up"),
    /** What a single member ordered between two sittings comes before the bench. */
    RATIFICATION("ratification"),
    OTHER("other");

    private final String code;

    Matter(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
