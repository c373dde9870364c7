package org.trackchild.registry.api;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.trackchild.model.Code;

/** Where a proposal stands. */
public enum ProposalStatus implements Code {
    /** Probable enough that both offices are asked, with a clock. */
    OPEN("open"),
    /**
     * Shown with the cases, in case somebody looks; nobody is asked and no clock runs. May be
     * answered like an open one.
     */
    POSSIBLE("possible"),
    /** The two sides have answered, and differ: those who stand above them decide. */
    DISPUTED("disputed"),
    CONFIRMED("confirmed"),
    REJECTED("rejected"),
    /** The records changed so that they no longer match, or another pair was confirmed. */
    WITHDRAWN("withdrawn");

    /** Those on which people have to decide: it is for the offices, or for those above them. */
    public static final Set<ProposalStatus> UNSETTLED =
            Collections.unmodifiableSet(EnumSet.of(OPEN, DISPUTED));

    private final String code;

    ProposalStatus(String code) {
        this.code = code;
    }

    /** Whether people may still say what they think of it. */
    public boolean isAnswerable() {
        return this == OPEN || this == POSSIBLE || this == DISPUTED;
    }

    @Override
    public String code() {
        return code;
    }
}
