package org.trackchild.fields.api;

import org.trackchild.model.Code;

/** What can be written into a field of a pack. */
public enum Shape implements Code {
    /** One line, at most 200 characters. */
    LINE("line", 200),
    /** Several lines, at most 2,000 characters. */
    TEXT("text", 2_000),
    /** A number, possibly with a fraction. */
    NUMBER("number", 30),
    /** A day. */
    DATE("date", 30),
    /** One code of a list. */
    CHOICE("choice", 200),
    /** Yes or no. */
    YES_NO("yes_no", 30);

    private final String code;

    private final int longest;

    Shape(String code, int longest) {
        this.code = code;
        this.longest = longest;
    }

    @Override
    public String code() {
        return code;
    }

    /** Longest text in characters. */
    public int longest() {
        return longest;
    }
}
