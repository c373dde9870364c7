package org.trackchild.rules.api;

import org.trackchild.model.CaseKind;
import org.trackchild.model.Code;

/**
 * What a transition means to the platform, beside where it leads to. The engine knows no transition
 * by its code: which one it makes by itself, and which one it understands, is what a pack says
 * here. Of one kind of case at most one transition of a pack has a meaning, but any number may be a
 * {@link #VISIT}, none of which stands in the place of another. A transition of a state that has
 * the meaning of one of the nation replaces it, whatever it is called: what the tables say of the
 * old code then holds for the new one, too.
 */
public enum Meaning implements Code {
    /**
     * The child, or its family, was found: its family is told. The platform makes it in all cases
     * of a child of which cases of both kinds are linked.
     */
    TRACE("trace"),
    /** A link that said so was taken back; the platform makes it, and nobody else. */
    TRACE_WITHDRAWN("trace_withdrawn"),
    /**
     * Somebody says that a trace which rests on no link was wrong. The case is again where it stood
     * before the trace, whatever the pack says of where it leads to. It is no new search.
     */
    CORRECT_TRACE("correct_trace"),
    /**
     * A link was taken back by which a case had made the step of another one that brought the child
     * home: the case stands again where it stood before that step. The platform makes it, and
     * nobody else.
     */
    HOMECOMING_WITHDRAWN("homecoming_withdrawn"),
    /**
     * A link was taken back by which a case had made steps of another one, such as visits: what was
     * done with another child counts no more. The platform makes it, and nobody else.
     */
    COPIES_WITHDRAWN("copies_withdrawn"),
    /**
     * A link was taken back, and a case had been closed with what was done with another child: it
     * is open again where it was closed. The platform makes it, and nobody else.
     */
    CLOSURE_WITHDRAWN("closure_withdrawn"),
    /**
     * Another case of the child tells where it is, so that it is under way in this one no more. The
     * platform makes it, and nobody else.
     */
    JOURNEY_OVER("journey_over"),
    /** The child was brought before a committee, which hears it. */
    PRODUCE("produce"),
    /** The child was brought before a board, which hears it. */
    PRODUCE_BEFORE_BOARD("produce_before_board"),
    /** The FIR was registered; made when somebody writes its number into a report, too. */
    REGISTER_FIR("register_fir"),
    /** The family of a missing child was told how the search stands: when it last was is shown. */
    TELL_FAMILY("tell_family"),
    /** The child was visited where it lives since it went home, or came into care. */
    FOLLOW_UP("follow_up"),
    /** A person in aftercare was visited. */
    VISIT_AFTERCARE("visit_aftercare"),
    /** The child was visited where it lives, whatever else that visit is for. */
    VISIT("visit");

    private final String code;

    Meaning(String code) {
        this.code = code;
    }

    /** Lower-case ASCII; the code of the transition, too, where no pack has one. */
    @Override
    public String code() {
        return code;
    }

    /** Whether several transitions of a pack may mean this, each for itself. */
    public boolean isShared() {
        return this == VISIT;
    }

    /** Whether the platform cannot do without a transition of this meaning. */
    public boolean isNeeded(CaseKind kind) {
        return switch (this) {
            case TRACE, TRACE_WITHDRAWN -> true;
            case PRODUCE -> kind == CaseKind.FOUND;
            case REGISTER_FIR -> kind == CaseKind.MISSING;
            case CORRECT_TRACE,
                    HOMECOMING_WITHDRAWN,
                    COPIES_WITHDRAWN,
                    CLOSURE_WITHDRAWN,
                    JOURNEY_OVER,
                    PRODUCE_BEFORE_BOARD,
                    TELL_FAMILY,
                    FOLLOW_UP,
                    VISIT_AFTERCARE,
                    VISIT ->
                    false;
        };
    }
}
