package org.trackchild.registry.api;

import org.trackchild.model.Code;

/** What a person says of a proposal. */
public enum Verdict implements Code {
    SAME("same"),
    DIFFERENT("different"),
    /** A question to the other office; the proposal stays open. */
    NEED_MORE("need_more");

    private final String code;

    Verdict(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
