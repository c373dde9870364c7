package org.trackchild.journal.api;

import org.trackchild.model.Code;

/** Through what somebody was shown cases beside others, without opening each. */
public enum Through implements Code {
    /** A list of cases. */
    LIST("list"),
    /** A list of those that have a name or a number that was looked for. */
    SEARCH("search"),
    /** What resembles the child that somebody types. */
    DUPLICATE_CHECK("duplicate_check"),
    /** Matches, and links between cases of one child. */
    MATCHES("matches"),
    /** Alarms that a child may be registered twice. */
    ALARMS("alarms"),
    /** What waits in an office: what is due, assigned, to be signed or filled in, done today. */
    WORK("work"),
    /** What one office asks of another. */
    TRANSFERS("transfers"),
    /** The list of a sitting, what is proposed for it, and who asks to be heard. */
    HEARINGS("hearings"),
    /** The children who live in a home. */
    ROLL("roll"),
    /** Notices to offices and people. */
    NOTICES("notices"),
    /** Lists of those who watch over offices. */
    REPORT("report"),
    /** How many have a name or a number that was looked for, without any of them. */
    COUNT("count"),
    /** What the journal says of a case. */
    HISTORY("history");

    private final String code;

    Through(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
