package org.trackchild.registry.api;

import org.trackchild.model.Code;

/** Where an order stands. */
public enum OrderStatus implements Code {
    /** Drawn up, without effect. */
    DRAFT("draft"),
    /** Signed: it has a number, and nothing of it changes any more. */
    SIGNED("signed"),
    /** Signed once, and taken back by whoever may sign it. */
    REVOKED("revoked"),
    /** A draft that nobody signed, and nobody will. */
    DISCARDED("discarded");

    private final String code;

    OrderStatus(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
