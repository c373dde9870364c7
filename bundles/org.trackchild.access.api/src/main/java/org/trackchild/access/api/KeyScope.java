package org.trackchild.access.api;

import org.trackchild.model.Code;

/** What a key can be used for. None of them gives more than the postings of its account do. */
public enum KeyScope implements Code {
    /** Reads whatever the account may read. */
    READ("read"),
    /** Registers cases, and adds to them: corrections, notes, photographs, sightings, imports. */
    REPORT("report"),
    /** Answers, orders, hands over, takes steps. */
    DECIDE("decide"),
    /** Takes cases and reports out as files. */
    EXPORT("export"),
    /** Keeps people, offices and what else an administrator keeps. */
    ADMINISTER("administer");

    private final String code;

    KeyScope(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
