package org.trackchild.ui.desk.parts;

import java.time.Instant;
import org.trackchild.model.CaseStatus;
import org.trackchild.registry.api.ProposalStatus;
import org.trackchild.registry.api.ProposalView;
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
                    case DISPUTED -> "overdue";
                    case POSSIBLE -> "active";
                    case CONFIRMED -> "home";
                    case REJECTED, WITHDRAWN -> "closed";
                };
        return badge(look, words.text("proposal_status", status));
    }

    /** Where a proposal stands for its reader: while it waits for the reader, for how long. */
    public static Box of(ProposalView view, Instant now, Words words) {
        ProposalStatus status = view.proposal().status();
        if (status != ProposalStatus.OPEN) {
            return of(status, words);
        }
        return view.isAwaited()
                ? of(new ReplyClock(view.proposal().timing().answerBy(), now), words)
                : badge("proposal", words.text("home.waiting_for_others"));
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
