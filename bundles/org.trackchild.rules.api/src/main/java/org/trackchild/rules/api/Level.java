package org.trackchild.rules.api;

import org.trackchild.model.Code;

/** Who is told of a clock that nobody stopped, from near to far. */
public enum Level implements Code {
    OFFICE("office"),
    DISTRICT("district"),
    STATE("state"),
    NATION("nation");

    private final String code;

    Level(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
