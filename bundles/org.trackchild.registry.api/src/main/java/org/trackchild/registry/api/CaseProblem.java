package org.trackchild.registry.api;

import org.trackchild.model.ProblemCode;

/** Refusals of the register. */
public enum CaseProblem implements ProblemCode {
    /** There is no such case, or the caller may not know of it. */
    NO_SUCH_CASE(Fault.NOT_FOUND),
    /** There is no such proposal, or the caller may not know of it. */
    NO_SUCH_PROPOSAL(Fault.NOT_FOUND),
    /** There is no such photograph. */
    NO_SUCH_PHOTO(Fault.NOT_FOUND),
    /** The photograph is restricted: whoever looks at it says why first. */
    PHOTO_RESTRICTED(Fault.FORBIDDEN),
    /** Somebody has restricted the photograph already. */
    RESTRICTED_BEFORE(Fault.CONFLICT),
    /** Nobody has restricted the photograph. */
    NOT_RESTRICTED(Fault.CONFLICT),
    /** Somebody changed the case after the caller read it. */
    CHANGED_MEANWHILE(Fault.PRECONDITION_FAILED),
    /** The caller did not say which version it saw. */
    VERSION_REQUIRED(Fault.PRECONDITION_REQUIRED),
    /** The same reference or key came before with other content. */
    ORIGIN_REUSED(Fault.CONFLICT),
    /** The proposal has been answered or withdrawn already. */
    PROPOSAL_SETTLED(Fault.CONFLICT),
    /** The caller's side has decided already; that can be taken back. */
    ANSWERED_ALREADY(Fault.CONFLICT),
    /** It is for others to answer, as long as they have time to. */
    NOT_YOUR_TURN(Fault.FORBIDDEN),
    /** The caller's side was asked nothing, or has replied. */
    NOT_ASKED(Fault.CONFLICT),
    /** There is no decision that the caller may take back. */
    NOTHING_TO_TAKE_BACK(Fault.CONFLICT),
    /** "Same child" needs at least one way in which it was checked. */
    CHECK_REQUIRED(Fault.INVALID),
    /** Everything but "same child" needs a reason. */
    REASON_REQUIRED(Fault.INVALID),
    /** Not an image of a kind that can be read. */
    NOT_AN_IMAGE(Fault.INVALID),
    /** The image has more bytes or pixels than allowed; argument: the limit in words. */
    IMAGE_TOO_LARGE(Fault.TOO_LARGE),
    /** There is no such document or recording of the case. */
    NO_SUCH_ATTACHMENT(Fault.NOT_FOUND),
    /** The document or recording was removed: nobody opens it any more. */
    ATTACHMENT_REMOVED(Fault.CONFLICT),
    /** Neither a document nor a recording of a kind that can be attached. */
    NOT_A_DOCUMENT(Fault.INVALID),
    /** More bytes than a file of its kind may have; argument: the limit in words. */
    FILE_TOO_LARGE(Fault.TOO_LARGE),
    /** No office could be found that keeps the case. */
    NO_OFFICE(Fault.INVALID),
    /** A content cannot change its kind. */
    WRONG_KIND(Fault.INVALID),
    /** There is no such link, or the caller may not know of it. */
    NO_SUCH_LINK(Fault.NOT_FOUND),
    /** A link needs two different cases. */
    SAME_CASE(Fault.INVALID),
    /** Something is said of a record that does not exist, or that may not be seen. */
    NO_SUCH_OTHER(Fault.INVALID),
    /** What is said of another record while registering is said of one of the other kind. */
    OTHER_OF_OTHER_KIND(Fault.INVALID),
    /** Of one record something is said twice, or two children of one request are to be it. */
    OTHER_SAID_TWICE(Fault.INVALID),
    /** More is said of other records than one registration takes. */
    TOO_MANY_OTHERS(Fault.INVALID),
    /** A link in force says already that the two cases are of one child. */
    ALREADY_LINKED(Fault.CONFLICT),
    /** The link has been withdrawn before. */
    NOT_LINKED(Fault.CONFLICT),
    /** There is no such statement about a family, or the caller may not know of it. */
    NO_SUCH_TIE(Fault.NOT_FOUND),
    /** A statement in force says already what the two children are to each other. */
    ALREADY_RELATED(Fault.CONFLICT),
    /** Links say that the two cases are of one child, who is no relative of itself. */
    CASES_OF_ONE_CHILD(Fault.CONFLICT),
    /** A warning: another child of the family must not be published. */
    RELATIVE_PROTECTED(Fault.CONFLICT),
    /** Links say that the child was traced: they are taken back, and not the step. */
    TRACED_BY_LINK(Fault.CONFLICT),
    /** A statement in force says that these are two children of one family. */
    TWO_OF_ONE_FAMILY(Fault.CONFLICT),
    /** The statement about a family has been taken back before. */
    TIE_WITHDRAWN(Fault.CONFLICT),
    /** Nothing suggests at the moment that the two cases are of one family. */
    NO_SUCH_SUGGESTION(Fault.NOT_FOUND),
    /** There is no such incident, or the caller may not know of it. */
    NO_SUCH_INCIDENT(Fault.NOT_FOUND),
    /** There is no such case of the incident, or the caller may not know of it. */
    NO_SUCH_MEMBER(Fault.NOT_FOUND),
    /** The case belongs to the incident already; argument: its number. */
    ALREADY_IN_INCIDENT(Fault.CONFLICT),
    /** One child, or more than are registered at once; argument: how many at most. */
    NUMBER_OF_CHILDREN(Fault.INVALID),
    /** The case has been taken out of the incident before. */
    TAKEN_OUT(Fault.CONFLICT),
    /** There is no such action of an office, or the caller may not know of it. */
    NO_SUCH_ACTION(Fault.NOT_FOUND),
    /** There is no such saved search, or the caller may not know of it. */
    NO_SUCH_SEARCH(Fault.NOT_FOUND),
    /** The caller keeps another search of this name. */
    SEARCH_NAME_TAKEN(Fault.CONFLICT),
    /** The caller keeps as many searches as one person can; argument: how many. */
    TOO_MANY_SEARCHES(Fault.CONFLICT),
    /**
     * As many runs of work on several cases as one person can have are under way; argument: how
     * many.
     */
    TOO_MANY_RUNS(Fault.CONFLICT),
    /** There is no such work on several cases, or it is not the caller's. */
    NO_SUCH_RUN(Fault.NOT_FOUND),
    /** The work on several cases has not ended: its report cannot be forgotten. */
    RUN_GOES_ON(Fault.CONFLICT),
    /** What was to be done to a case failed inside; the log of the platform says how. */
    ACT_FAILED(Fault.CONFLICT),
    /** What was needed for a case was away each time it was tried; argument: minutes. */
    GIVEN_UP(Fault.CONFLICT),
    /** A purpose has no letters. */
    NO_WORDS(Fault.INVALID),
    /** What leaves in one file is of one kind. */
    ONE_KIND_ONLY(Fault.INVALID),
    /** A limit of the saved search is none any more: it finds nothing until it is saved anew. */
    SEARCH_OUTDATED(Fault.CONFLICT),
    /** The action has been done before. */
    ACTION_DONE(Fault.CONFLICT),
    /** Nobody has said yet that the action is done. */
    ACTION_NOT_DONE(Fault.CONFLICT),
    /** The action is no longer wanted. */
    ACTION_WITHDRAWN(Fault.CONFLICT),
    /** An action that is due before today. */
    DUE_BEFORE_TODAY(Fault.INVALID),
    /** There is no such request for a transfer or referral, or the caller may not know of it. */
    NO_SUCH_TRANSFER(Fault.NOT_FOUND),
    /** The request has been answered or withdrawn already. */
    TRANSFER_SETTLED(Fault.CONFLICT),
    /** Nobody helps because of this request: it was no referral, was not accepted, or has ended. */
    NOBODY_HELPS(Fault.CONFLICT),
    /** Another request of the case waits for its answer. */
    TRANSFER_OPEN(Fault.CONFLICT),
    /** The case is closed: nobody takes it over any more. */
    CASE_CLOSED(Fault.CONFLICT),
    /** Nobody has a case in hand that is closed. */
    CASE_OVER(Fault.CONFLICT),
    /** Somebody else was given the case since, or it was taken from them. */
    ASSIGNED_SINCE(Fault.CONFLICT),
    /** There is no such sighting of the case. */
    NO_SUCH_SIGHTING(Fault.NOT_FOUND),
    /** There is no such note of the case, or the caller may not see it. */
    NO_SUCH_NOTE(Fault.NOT_FOUND),
    /** The case is kept by this office already. */
    SAME_OFFICE(Fault.INVALID),
    /** The child stands before this bench already. */
    SAME_BENCH(Fault.INVALID),
    /** An office of this kind does not take cases of this kind. */
    OFFICE_DOES_NOT_FIT(Fault.INVALID),
    /** The directory knows no such home. */
    NOT_A_HOME(Fault.INVALID),
    /** The office was closed after it was asked, or after an order named it. */
    OFFICE_CLOSED_MEANWHILE(Fault.CONFLICT),
    /** There is no such order, or the caller may not know of it. */
    NO_SUCH_ORDER(Fault.NOT_FOUND),
    /** The order has been signed, revoked or discarded already. */
    ORDER_SETTLED(Fault.CONFLICT),
    /** The identity of the child is not protected. */
    NOT_PROTECTED(Fault.CONFLICT),
    /** Nobody of this office has this name, may sign in and may act on the case. */
    NOT_A_COLLEAGUE(Fault.INVALID),
    /** It is done, or has another limit by now. */
    NOTHING_TO_PUT_OFF(Fault.CONFLICT),
    /** What is late is not put off; argument: the limit. */
    LATE_ALREADY(Fault.CONFLICT),
    /** The moment has passed. */
    PUT_OFF_TO_THE_PAST(Fault.INVALID),
    /** Nothing is put off beyond its limit by law; argument: the limit. */
    PUT_OFF_BEYOND_LIMIT(Fault.INVALID),
    /** There is no such form, or the caller may not know of it. */
    NO_SUCH_FORM(Fault.NOT_FOUND),
    /** The form has been handed in or given up already, or was never handed in. */
    FORM_SETTLED(Fault.CONFLICT),
    /** A draft of this kind is open for the case. */
    FORM_OPEN(Fault.CONFLICT),
    /** Somebody answered this item after the caller read it. */
    ANSWERED_MEANWHILE(Fault.PRECONDITION_FAILED),
    /** What was written could not be saved, and nobody knows why. */
    ANSWER_NOT_SAVED(Fault.CONFLICT),
    /** Somebody filled in the form after the caller read it. */
    FORM_FILLED_MEANWHILE(Fault.PRECONDITION_FAILED),
    /** The form says something else than what the caller has read. */
    FORM_CHANGED(Fault.PRECONDITION_FAILED),
    /** There is no such sitting, or the caller is no member of its bench. */
    NO_SUCH_SITTING(Fault.NOT_FOUND),
    /** The sitting has been opened, closed or cancelled already. */
    SITTING_SETTLED(Fault.CONFLICT),
    /** Another sitting of the bench is open. */
    ANOTHER_SITTING_OPEN(Fault.CONFLICT),
    /** The day of the sitting has not come; argument: the day. */
    SITTING_NOT_YET(Fault.CONFLICT),
    /** What becomes of an item is said while the sitting is open. */
    SITTING_NOT_OPEN(Fault.CONFLICT),
    /** Nothing has become of some items yet; argument: how many. */
    ITEMS_LEFT(Fault.CONFLICT),
    /** Nobody sits. */
    MEMBERS_REQUIRED(Fault.INVALID),
    /** More members than the bench has seats; argument: how many it has. */
    TOO_MANY_MEMBERS(Fault.INVALID),
    /** Too few members are present for this bench to sit; argument: how many are needed. */
    TOO_FEW_MEMBERS(Fault.INVALID),
    /** This bench sits only with the one who presides over it. */
    PRESIDING_REQUIRED(Fault.INVALID),
    /** Too few members are present for a final order; argument: how many are needed. */
    QUORUM_REQUIRED(Fault.CONFLICT),
    /** There is no such item of a cause list, or the caller is no member of its bench. */
    NO_SUCH_LISTING(Fault.NOT_FOUND),
    /** Something has become of the item already. */
    LISTING_SETTLED(Fault.CONFLICT),
    /** The case waits to be heard by this bench already. */
    LISTED_ALREADY(Fault.CONFLICT),
    /** No committee is known for the place where the case is kept. */
    NO_BENCH(Fault.INVALID),
    /** The day is not after that of the sitting. */
    NOT_LATER(Fault.INVALID),
    /** A child of the roll was left out of the headcount; argument: number of its case. */
    NOT_COUNTED(Fault.INVALID),
    /** The child does not live in the home, or is told twice; argument: number of its case. */
    NOT_ON_ROLL(Fault.INVALID),
    /** The evening cannot be counted any more; arguments: its day, and the day that is counted. */
    EVENING_OVER(Fault.CONFLICT),
    /** The evening has not begun; arguments: its day, and the day that is counted. */
    EVENING_NOT_BEGUN(Fault.CONFLICT),
    /** No office takes the missing report of a child; argument: number of its case. */
    NOT_REPORTED(Fault.INVALID),
    /** There is no such headcount, or the caller may not know of it. */
    NO_SUCH_HEADCOUNT(Fault.NOT_FOUND),
    /** Nothing may be published of this child, and no order can permit it. */
    IDENTITY_PROTECTED(Fault.CONFLICT),
    /** There is no such alarm, or the caller may not know of it. */
    NO_SUCH_DUPLICATE(Fault.NOT_FOUND),
    /** The alarm has been answered or withdrawn already. */
    DUPLICATE_SETTLED(Fault.CONFLICT),
    /** The child still lives in a home: it is said first where it goes. */
    LIVES_IN_HOME(Fault.CONFLICT),
    /** There is no such recognition, or the caller may not know of it. */
    NO_SUCH_RECOGNITION(Fault.NOT_FOUND),
    /** Another office recognises in that district. */
    OTHER_DISTRICT(Fault.INVALID),
    /** One of this name is recognised in the district, or will be; argument: its number. */
    RECOGNISED_ALREADY(Fault.INVALID),
    /** What is withdrawn is valid neither on that day nor on the day before. */
    NOT_VALID_THEN(Fault.INVALID),
    /** The last day is before the first one. */
    ENDS_BEFORE_IT_BEGINS(Fault.INVALID),
    /**
     * No fit facility or person of this number was recognised in the state of the case; argument:
     * the number.
     */
    UNKNOWN_RECOGNITION(Fault.INVALID),
    /** It is not recognised on that day; arguments: its number, and the day. */
    NOT_RECOGNISED(Fault.INVALID),
    /** It does not take in children like this one; argument: its number. */
    NOT_FOR_THIS_CHILD(Fault.INVALID),
    /** Whom a signed order names was not recognised in the state; argument: the number. */
    ORDERED_UNKNOWN_RECOGNITION(Fault.INVALID),
    /** Whom a signed order names is not recognised on that day; arguments: number and day. */
    ORDERED_NOT_RECOGNISED(Fault.INVALID),
    /** Whom a signed order names takes in no children like this one; argument: the number. */
    ORDERED_NOT_FOR_THIS_CHILD(Fault.INVALID),
    /**
     * No place is free with whom a signed order names; arguments: the number, and how many places
     * there are.
     */
    NO_PLACE_FREE(Fault.CONFLICT),
    /** The instance is no training: its time is real and nobody moves it. */
    TIME_IS_REAL(Fault.CONFLICT),
    /** Not a span by which time can be moved forward; argument: the most days. */
    BAD_SPAN(Fault.INVALID),
    /** All moves of time together would be too long; arguments: days ahead already, the most. */
    TIME_TOO_FAR(Fault.INVALID);

    private final Fault fault;

    CaseProblem(Fault fault) {
        this.fault = fault;
    }

    @Override
    public Fault fault() {
        return fault;
    }
}
