package org.trackchild.notices.api;

import org.trackchild.model.Code;

/** What a notice is about, as people choose what they want to be told. */
public enum NoticeTopic implements Code {
    /** Matches and alarms. */
    MATCHES("matches"),
    /** What is due by law. */
    CLOCKS("clocks"),
    /** Transfers and referrals. */
    TRANSFERS("transfers"),
    /** Orders and forms. */
    PAPERS("papers"),
    /** Sightings and notes. */
    OBSERVATIONS("observations"),
    /** Actions of offices, imports, cases that others registered. */
    WORK("work");

    private final String code;

    NoticeTopic(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
