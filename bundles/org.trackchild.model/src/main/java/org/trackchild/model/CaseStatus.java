package org.trackchild.model;

import java.util.Set;

/**
 * Where a case stands in its life. Which transitions lead from one to another is law, and told by
 * rule packs; what follows for the search is told here.
 */
public enum CaseStatus implements Code {
    /** Registered, and looked for. */
    REGISTERED("registered", true),
    /** A missing child whose case the anti-human-trafficking unit has taken over; looked for. */
    WITH_AHTU("with_ahtu", true),
    /** A found child that was produced before the committee; its family is looked for. */
    PRODUCED("produced", true),
    /** A found child that is placed for the time being; its family is looked for. */
    PLACED("placed", true),
    /** The child was traced, or its family was. */
    TRACED("traced", false),
    /** A missing child that was traced, and produced before the committee. */
    RECOVERED("recovered", false),
    /** With the family, and followed up. */
    RESTORED("restored", false),
    /** A found child in care by a final order: with a family, or for long in a home. */
    IN_CARE("in_care", false),
    /** Nothing is left to do. */
    CLOSED("closed", false),
    /** A found child that ran away; it is looked for by a missing report of its own. */
    RAN_AWAY("ran_away", false),
    /** The child died. */
    DECEASED("deceased", false),
    /** A missing report that was not true. */
    FALSE_REPORT("false_report", false),
    /** No child any more in the sense of the law. */
    TURNED_18("turned_18", false),
    /** Taken back by who made it. */
    WITHDRAWN("withdrawn", false),
    /** A found child whose stay is registered in another case. */
    MULTIPLE_ADMISSION("multiple_admission", false);

    private static final Set<CaseStatus> ENDS =
            Set.of(CLOSED, DECEASED, FALSE_REPORT, TURNED_18, WITHDRAWN, MULTIPLE_ADMISSION);

    private static final Set<CaseStatus> PENDING = Set.of(REGISTERED, PRODUCED, PLACED, TRACED);

    private final String code;

    private final boolean lookedFor;

    CaseStatus(String code, boolean lookedFor) {
        this.code = code;
        this.lookedFor = lookedFor;
    }

    @Override
    public String code() {
        return code;
    }

    /**
     * Whether the child, or its family, is still looked for: such cases are open, may be published,
     * and are matched. A found child in care is not looked for, and may be matched all the same.
     */
    public boolean isLookedFor() {
        return lookedFor;
    }

    /**
     * Whether a found child with this status waits for the final order of a committee; until then
     * it lives in an office. Says nothing of missing children.
     */
    public boolean isPending() {
        return PENDING.contains(this);
    }

    /** Whether a found child with this status can live in an office: only then a home counts it. */
    public boolean isInCustody() {
        return isPending() || this == IN_CARE;
    }

    /** Whether the life of the case is over: nobody has to do anything for it any more. */
    public boolean isClosed() {
        return ENDS.contains(this);
    }
}
