package org.trackchild.model;

/**
 * The two spines of the register: children who are looked for, and children whose families are
 * looked for.
 */
public enum CaseKind implements Code {
    MISSING("missing"),
    FOUND("found");

    private final String code;

    CaseKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** The kind against which this one is matched. */
    public CaseKind opposite() {
        return this == MISSING ? FOUND : MISSING;
    }
}
