package org.trackchild.journal.api;

import org.trackchild.model.Code;

/** What can be done to a record. */
public enum JournalAction implements Code {
    CASE_REGISTERED("case_registered"),
    CASE_CHANGED("case_changed"),
    CASE_TRANSITION("case_transition"),
    CASE_READ("case_read"),
    /**
     * Cases were shown to somebody beside others, as in a list; {@link Reading} says through what,
     * and {@link ShownCases} which.
     */
    CASES_SHOWN("cases_shown"),
    /** Left the register in a file or on paper; how and for what purpose is in the details. */
    CASE_EXTRACTED("case_extracted"),
    CASE_CLOSED("case_closed"),
    /** A person of an office has the case in hand from now on. */
    CASE_ASSIGNED("case_assigned"),
    /** That person has it no more; why is in the details. */
    CASE_UNASSIGNED("case_unassigned"),
    /** Something that is due is put off, not beyond its limit. */
    WORK_PUT_OFF("work_put_off"),
    /** What was put off is taken up again before its time. */
    WORK_TAKEN_UP("work_taken_up"),
    TRANSFER_ASKED("transfer_asked"),
    TRANSFER_READ("transfer_read"),
    TRANSFER_ACCEPTED("transfer_accepted"),
    TRANSFER_REJECTED("transfer_rejected"),
    TRANSFER_WITHDRAWN("transfer_withdrawn"),
    /** Help with a case has ended. */
    REFERRAL_ENDED("referral_ended"),
    SIGHTING_RECORDED("sighting_recorded"),
    SIGHTING_ASSESSED("sighting_assessed"),
    NOTE_WRITTEN("note_written"),
    PHOTO_ADDED("photo_added"),
    PHOTO_READ("photo_read"),
    /** Whoever looks at a photograph says why from now on. */
    PHOTO_RESTRICTED("photo_restricted"),
    /** Nobody needs to say so any more, as far as that photograph is concerned. */
    PHOTO_RELEASED("photo_released"),
    ATTACHMENT_ADDED("attachment_added"),
    ATTACHMENT_READ("attachment_read"),
    ATTACHMENT_REMOVED("attachment_removed"),
    PROPOSAL_MADE("proposal_made"),
    PROPOSAL_SHOWN("proposal_shown"),
    PROPOSAL_RESCORED("proposal_rescored"),
    PROPOSAL_WITHDRAWN("proposal_withdrawn"),
    PROPOSAL_READ("proposal_read"),
    /** One side has decided; which way is in the details, and for nobody's eyes before the end. */
    PROPOSAL_ANSWERED("proposal_answered"),
    PROPOSAL_DISPUTED("proposal_disputed"),
    PROPOSAL_REPLIED("proposal_replied"),
    PROPOSAL_TAKEN_BACK("proposal_taken_back"),
    PROPOSAL_CONFIRMED("proposal_confirmed"),
    PROPOSAL_REJECTED("proposal_rejected"),
    PROPOSAL_QUESTIONED("proposal_questioned"),
    MODEL_LEARNED("model_learned"),
    MODEL_USED("model_used"),
    IDENTITY_LINKED("identity_linked"),
    IDENTITY_UNLINKED("identity_unlinked"),
    FAMILY_RELATED("family_related"),
    FAMILY_UNRELATED("family_unrelated"),
    FAMILY_DISMISSED("family_dismissed"),
    /** A child of the family was traced; which is in the details, not for every reader's eyes. */
    RELATIVE_FOUND("relative_found"),
    /** A child of the family that was traced is looked for again. */
    RELATIVE_LOOKED_FOR("relative_looked_for"),
    INCIDENT_RECORDED("incident_recorded"),
    INCIDENT_CHANGED("incident_changed"),
    INCIDENT_READ("incident_read"),
    INCIDENT_JOINED("incident_joined"),
    INCIDENT_LEFT("incident_left"),
    DUPLICATE_SUSPECTED("duplicate_suspected"),
    DUPLICATE_READ("duplicate_read"),
    DUPLICATE_ANSWERED("duplicate_answered"),
    DUPLICATE_TAKEN_BACK("duplicate_taken_back"),
    DUPLICATE_CONFIRMED("duplicate_confirmed"),
    /** Both offices have answered, and differ. */
    DUPLICATE_DISPUTED("duplicate_disputed"),
    DUPLICATE_DISMISSED("duplicate_dismissed"),
    DUPLICATE_WITHDRAWN("duplicate_withdrawn"),
    ORDER_DRAFTED("order_drafted"),
    ORDER_SIGNED("order_signed"),
    ORDER_REVOKED("order_revoked"),
    ORDER_DISCARDED("order_discarded"),
    ORDER_READ("order_read"),
    FORM_BEGUN("form_begun"),
    FORM_ANSWERED("form_answered"),
    FORM_HANDED_IN("form_handed_in"),
    FORM_DISCARDED("form_discarded"),
    FORM_READ("form_read"),
    /** By whom is in the entry; whether by what the record says or by hand is in the details. */
    IDENTITY_PROTECTED("identity_protected"),
    /** The protection of the identity was lifted. */
    PROTECTION_LIFTED("protection_lifted"),
    SITTING_PLANNED("sitting_planned"),
    SITTING_MOVED("sitting_moved"),
    SITTING_ORDERED("sitting_ordered"),
    SITTING_CANCELLED("sitting_cancelled"),
    SITTING_OPENED("sitting_opened"),
    SITTING_CLOSED("sitting_closed"),
    HEARING_ASKED("hearing_asked"),
    HEARING_DECLINED("hearing_declined"),
    CASE_LISTED("case_listed"),
    CASE_HEARD("case_heard"),
    CASE_ADJOURNED("case_adjourned"),
    HEADCOUNT_SUBMITTED("headcount_submitted"),
    SIGNED_IN("signed_in"),
    SIGN_IN_REFUSED("sign_in_refused"),
    SIGNED_OUT("signed_out"),
    /** Somebody with several postings says on whose behalf the work goes on. */
    POSTING_CHOSEN("posting_chosen"),
    ACCOUNT_CREATED("account_created"),
    /** Name, contact or password; which is in the details, what it was before is not. */
    ACCOUNT_CHANGED("account_changed"),
    /** It cannot be used from now on; why is in the details. */
    ACCOUNT_DISABLED("account_disabled"),
    ACCOUNT_ENABLED("account_enabled"),
    POSTING_GIVEN("posting_given"),
    /** On which day, and why, is in the details. */
    POSTING_ENDED("posting_ended"),
    /** For a program; what for and until when is in the details. */
    KEY_MADE("key_made"),
    KEY_REVOKED("key_revoked"),
    OFFICE_CREATED("office_created"),
    /** What the directory says of it; which fields is in the details. */
    OFFICE_CHANGED("office_changed"),
    /** Nobody works there any more; which office goes on with its work is in the details. */
    OFFICE_CLOSED("office_closed"),
    OFFICE_REOPENED("office_reopened"),
    /** Somebody has made sure that what the directory says of it is true. */
    OFFICE_VERIFIED("office_verified"),
    ACTION_ASSIGNED("action_assigned"),
    ACTION_COMPLETED("action_completed"),
    ACTION_SENT_BACK("action_sent_back"),
    ACTION_RESCHEDULED("action_rescheduled"),
    ACTION_WITHDRAWN("action_withdrawn"),
    RECOGNITION_MADE("recognition_made"),
    RECOGNITION_RENEWED("recognition_renewed"),
    RECOGNITION_WITHDRAWN("recognition_withdrawn"),
    RECOGNITION_READ("recognition_read"),
    SEARCH_SAVED("search_saved"),
    SEARCH_CHANGED("search_changed"),
    SEARCH_DELETED("search_deleted"),
    SEARCH_RESTORED("search_restored"),
    /** Work on several cases begins; each of them has entries of its own. */
    BULK_BEGUN("bulk_begun"),
    BULK_ENDED("bulk_ended"),
    TIME_MOVED("time_moved"),
    /** What a later version or a module that is gone has written; nobody writes this one. */
    UNKNOWN("unknown"),
    IMPORT_STARTED("import_started"),
    IMPORT_ENDED("import_ended");

    private final String code;

    JournalAction(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
