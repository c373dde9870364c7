package org.trackchild.registry.api;

import org.trackchild.model.Code;

/** Where a form stands. */
public enum FormStatus implements Code {
    /** Somebody fills it in. */
    DRAFT("draft"),
    /** Signed; it never changes again. */
    HANDED_IN("handed_in"),
    /** Given up before it was handed in. */
    DISCARDED("discarded");

    private final String code;

    FormStatus(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
