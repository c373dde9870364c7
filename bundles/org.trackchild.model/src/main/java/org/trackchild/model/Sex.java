package org.trackchild.model;

/**
 * Sex of a child as the papers of a case record it. {@link #UNKNOWN} means that nobody has recorded
 * it yet.
 */
public enum Sex implements Code {
    FEMALE("female"),
    MALE("male"),
    TRANSGENDER("transgender"),
    UNKNOWN("unknown");

    private final String code;

    Sex(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
