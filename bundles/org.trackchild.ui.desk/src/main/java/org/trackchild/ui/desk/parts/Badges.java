package org.trackchild.ui.desk.parts;

import org.trackchild.model.CaseStatus;
import org.trackchild.registry.api.ProposalStatus;
import org.trackchild.ui.desk.words.ReplyClock;
import org.trackchild.ui.desk.words.Words;

/** Status as icon and word. */
public final class Badges {

    private Badges() {}

    /** Where a case stands. */
    public static Box of(CaseStatus status, Words words) {
        String look =
                switch (status) {
                    case REGISTERED, WITH_AHTU, PRODUCED, PLACED -> "active";
                    case TRACED, RECOVERED, RESTORED, IN_CARE -> "home";
                    case RAN_AWAY -> "overdue";
                    case CLOSED, DECEASED, FALSE_REPORT, TURNED_18, WITHDRAWN, MULTIPLE_ADMISSION ->
                            "closed";
                };
        return badge(look, words.text("case_status", status));
    }

    /** Where a proposal stands. */
    public static Box of(ProposalStatus status, Words words) {
        String look =
                switch (status) {
                    case OPEN -> "proposal";
                    case POSSIBLE -> "active";
                    case CONFIRMED -> "home";
                    case REJECTED, WITHDRAWN -> "closed";
                };
        return badge(look, words.text("proposal_status", status));
    }

    /** How long there is to reply. */
    public static Box of(ReplyClock clock, Words words) {
        String look = clock.isOverdue() ? "overdue" : clock.isSoon() ? "due" : "proposal";
        Box badge = badge(look, clock.in(words));
        badge.addClassName("tc-clock");
        return badge.named("reply-clock");
    }

    /** Any status: a look of the theme and a word. */
    public static Box badge(String look, String word) {
        return Box.text("span", "tc-status tc-status-" + look, word);
    }
}
