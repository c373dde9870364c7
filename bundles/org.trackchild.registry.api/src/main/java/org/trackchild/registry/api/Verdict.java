package org.trackchild.registry.api;

import org.trackchild.model.Code;

/** What a person says of a proposal. */
public enum Verdict implements Code {
    SAME("same"),
    DIFFERENT("different"),
    /** A question to the other office; the proposal stays open. */
    NEED_MORE("need_more"),
    /** What the other office asked for. */
    REPLY("reply"),
    /** One's own answer does not count any more. */
    TAKE_BACK("take_back");

    private final String code;

    Verdict(String code) {
        this.code = code;
    }

    /** Whether it says that the two records are, or are not, of one child. */
    public boolean isDecision() {
        return this == SAME || this == DIFFERENT;
    }

    @Override
    public String code() {
        return code;
    }
}
