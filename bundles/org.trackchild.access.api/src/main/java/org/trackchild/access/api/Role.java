package org.trackchild.access.api;

import org.trackchild.model.BenchKind;
import org.trackchild.model.Code;

/**
 * What a person does in the office of a posting. Decides the reach of the posting and what may be
 * done there.
 */
public enum Role implements Code {
    /** Police station: registers missing children, and found ones until a home takes them in. */
    POLICE_OFFICER("police_officer", Scope.OFFICE),
    /** Child care institution: admits found children. */
    HOME_CLERK("home_clerk", Scope.OFFICE),
    /** Child welfare committee: reads and decides in its district. */
    COMMITTEE_MEMBER("committee_member", Scope.DISTRICT),
    /** Juvenile justice board: presides over it, and decides with its members in its district. */
    PRINCIPAL_MAGISTRATE("principal_magistrate", Scope.DISTRICT),
    /** Juvenile justice board: sits beside the principal magistrate. */
    BOARD_MEMBER("board_member", Scope.DISTRICT),
    /** District child protection unit, special juvenile police unit. */
    DISTRICT_OFFICER("district_officer", Scope.DISTRICT),
    /** State child protection society and state police nodal officer. */
    STATE_MONITOR("state_monitor", Scope.STATE),
    /** National monitor: figures; identities only with a purpose. */
    NATIONAL_MONITOR("national_monitor", Scope.NATION),
    /** Runs the platform: users, offices, modules. Sees no child. */
    ADMINISTRATOR("administrator", Scope.NONE),
    /** The machine's own operator, for imports from the command line. */
    OPERATOR("operator", Scope.NATION);

    private final String code;

    private final Scope scope;

    Role(String code, Scope scope) {
        this.code = code;
        this.scope = scope;
    }

    @Override
    public String code() {
        return code;
    }

    /** How far a posting with this role reaches. */
    public Scope scope() {
        return scope;
    }

    /** Whether who has it sits on a committee or board. */
    public boolean isOfBench() {
        return !bench().isEmpty();
    }

    /**
     * The kind of bench on which who has it sits: {@link BenchKind#COMMITTEE} or {@link
     * BenchKind#BOARD}; empty for all others.
     */
    public String bench() {
        return switch (this) {
            case COMMITTEE_MEMBER -> BenchKind.COMMITTEE;
            case PRINCIPAL_MAGISTRATE, BOARD_MEMBER -> BenchKind.BOARD;
            case POLICE_OFFICER,
                    HOME_CLERK,
                    DISTRICT_OFFICER,
                    STATE_MONITOR,
                    NATIONAL_MONITOR,
                    ADMINISTRATOR,
                    OPERATOR ->
                    "";
        };
    }

    /** How far a posting reaches. */
    public enum Scope {
        NONE,
        OFFICE,
        DISTRICT,
        STATE,
        NATION
    }
}
