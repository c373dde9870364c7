package org.trackchild.notices.api;

import java.util.Objects;
import org.trackchild.model.Code;

/** What happened, or fell due. */
public enum NoticeKind implements Code {
    /** Matching proposes a pair of which the office keeps one case. */
    PROPOSAL_NEW("proposal_new", NoticeTopic.MATCHES),
    /** The other side has answered; which way, nobody is told. */
    PROPOSAL_ANSWERED("proposal_answered", NoticeTopic.MATCHES),
    /** The other side asks something. */
    PROPOSAL_QUESTIONED("proposal_questioned", NoticeTopic.MATCHES),
    /** The other side has replied to a question. */
    PROPOSAL_REPLIED("proposal_replied", NoticeTopic.MATCHES),
    /** The two sides differ; also for those above them. */
    PROPOSAL_DISPUTED("proposal_disputed", NoticeTopic.MATCHES),
    /** An answer was taken back. */
    PROPOSAL_TAKEN_BACK("proposal_taken_back", NoticeTopic.MATCHES),
    /** Both sides said that it is one child. */
    PROPOSAL_CONFIRMED("proposal_confirmed", NoticeTopic.MATCHES),
    /** For a bench: a child that stands before it is one that is reported missing. */
    CHILD_JOINED("child_joined", NoticeTopic.MATCHES),
    /** Both sides said that it is not. */
    PROPOSAL_REJECTED("proposal_rejected", NoticeTopic.MATCHES),
    /** The pair is no match any more. */
    PROPOSAL_WITHDRAWN("proposal_withdrawn", NoticeTopic.MATCHES),
    /** Two cases may be of one child, or otherwise not be right. */
    ALARM_NEW("alarm_new", NoticeTopic.MATCHES),
    /** The two offices differ on whether two cases are of one child; also for those above them. */
    ALARM_DISPUTED("alarm_disputed", NoticeTopic.MATCHES),
    /** Two cases of which an alarm asked are of one child. */
    ALARM_LINKED("alarm_linked", NoticeTopic.MATCHES),
    /** They are of two children. */
    ALARM_DISMISSED("alarm_dismissed", NoticeTopic.MATCHES),
    /** A brother, a sister or another relative of a child of the office was found. */
    RELATIVE_FOUND("relative_found", NoticeTopic.MATCHES),
    /** A relative who was found is looked for again. */
    RELATIVE_LOOKED_FOR("relative_looked_for", NoticeTopic.MATCHES),
    /** A clock of the law will be due in a day. */
    CLOCK_DUE("clock_due", NoticeTopic.CLOCKS),
    /** A clock of the law has passed its limit. */
    CLOCK_OVERDUE("clock_overdue", NoticeTopic.CLOCKS),
    /** A late clock has reached those above the office. */
    CLOCK_ESCALATED("clock_escalated", NoticeTopic.CLOCKS),
    /** The office is asked to take a case over, or to help with it. */
    TRANSFER_ASKED("transfer_asked", NoticeTopic.TRANSFERS),
    /** The office is told of a missing child, for which it shall look out. */
    CHILD_SOUGHT("child_sought", NoticeTopic.TRANSFERS),
    /** The other office takes the case over, or helps. */
    TRANSFER_ACCEPTED("transfer_accepted", NoticeTopic.TRANSFERS),
    /** The other office does not. */
    TRANSFER_REJECTED("transfer_rejected", NoticeTopic.TRANSFERS),
    /** Who asked has taken the request back. */
    TRANSFER_WITHDRAWN("transfer_withdrawn", NoticeTopic.TRANSFERS),
    /** The other office has ended the help with a case. */
    REFERRAL_ENDED("referral_ended", NoticeTopic.TRANSFERS),
    /** An order about a child of the office was signed. */
    ORDER_SIGNED("order_signed", NoticeTopic.PAPERS),
    /** An order about a child of the office was revoked. */
    ORDER_REVOKED("order_revoked", NoticeTopic.PAPERS),
    /** Another office handed in a form for a case of the office. */
    FORM_HANDED_IN("form_handed_in", NoticeTopic.PAPERS),
    /** Another office recorded a sighting for a case of the office. */
    SIGHTING_RECORDED("sighting_recorded", NoticeTopic.OBSERVATIONS),
    /** Another office shared a note about a case. */
    NOTE_SHARED("note_shared", NoticeTopic.OBSERVATIONS),
    /** A senior officer wants the office to do something. */
    ACTION_ASSIGNED("action_assigned", NoticeTopic.WORK),
    /** An office has done what the reader wanted of it. */
    ACTION_COMPLETED("action_completed", NoticeTopic.WORK),
    /** Whoever wants it says that what the office has done is not all. */
    ACTION_SENT_BACK("action_sent_back", NoticeTopic.WORK),
    /** There is another day for what the office has to do. */
    ACTION_RESCHEDULED("action_rescheduled", NoticeTopic.WORK),
    /** What the office had to do is no longer wanted. */
    ACTION_WITHDRAWN("action_withdrawn", NoticeTopic.WORK),
    /** A colleague has put a case into the hands of the reader. */
    CASE_ASSIGNED("case_assigned", NoticeTopic.WORK),
    /** An import of the reader has ended. */
    IMPORT_ENDED("import_ended", NoticeTopic.WORK),
    /** Work of the reader on several cases has ended. */
    BULK_ENDED("bulk_ended", NoticeTopic.WORK),
    /** Somebody else registered a case that the office keeps. */
    CASE_RECEIVED("case_received", NoticeTopic.WORK),
    /** Somebody else registered many cases at once that the office keeps. */
    CASES_IMPORTED("cases_imported", NoticeTopic.WORK);

    private final String code;

    private final NoticeTopic topic;

    NoticeKind(String code, NoticeTopic topic) {
        this.code = code;
        this.topic = Objects.requireNonNull(topic);
    }

    @Override
    public String code() {
        return code;
    }

    /** What it is about. */
    public NoticeTopic topic() {
        return topic;
    }
}
