package org.trackchild.notices.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry.Subject;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;

/** Both sides of a pair are told of it and of what becomes of it, and nobody of their own act. */
class NoticesOfPairsTest extends NoticesFixture {

    private static final Caller MATCHING = Caller.system("matching");

    @Test
    void bothSidesOfAProposalAreToldAndNobodyOfTheirOwnAct() {
        CaseId missing = desk.enter(CaseKind.MISSING, NoticeDesk.STATION);
        CaseId found = desk.enter(CaseKind.FOUND, NoticeDesk.HOME);
        desk.ofPair(MATCHING, JournalAction.PROPOSAL_MADE, "p1", missing, found);
        desk.ofPair(HOME, JournalAction.PROPOSAL_ANSWERED, "p1", missing, found);
        desk.follow();
        assertThat(desk.kinds(STATION)).containsExactly("proposal_answered", "proposal_new");
        assertThat(desk.kinds(HOME)).containsExactly("proposal_new");
        assertThat(desk.list(HOME).get(0).about().orElseThrow().header().id()).isEqualTo(found);
        assertThat(desk.list(STATION))
                .allMatch(seen -> seen.about().orElseThrow().header().id().equals(missing));
        assertThat(desk.kinds(DISTRICT)).isEmpty();

        desk.ofPair(STATION, JournalAction.PROPOSAL_DISPUTED, "p1", missing, found);
        desk.follow();
        assertThat(desk.kinds(DISTRICT)).containsExactly("proposal_disputed");
        assertThat(desk.kinds(HOME)).containsExactly("proposal_disputed", "proposal_new");

        desk.ofPair(MATCHING, JournalAction.PROPOSAL_WITHDRAWN, "p1", missing, found);
        desk.follow();
        assertThat(desk.kinds(DISTRICT)).containsExactly("(proposal_disputed)");
        assertThat(desk.kinds(HOME))
                .containsExactly("(proposal_disputed)", "(proposal_new)", "proposal_withdrawn");
        assertThat(desk.notices.unread(HOME)).isEqualTo(1);
    }

    @Test
    void bothOfficesLearnWhatBecameOfAnAlarm() {
        String pair =
                "one="
                        + desk.enter(CaseKind.MISSING, NoticeDesk.STATION)
                        + ";other="
                        + desk.enter(CaseKind.FOUND, NoticeDesk.HOME);
        desk.journal(MATCHING, JournalAction.DUPLICATE_SUSPECTED, Subject.DUPLICATE, "a1", pair);
        desk.journal(STATION, JournalAction.DUPLICATE_DISPUTED, Subject.DUPLICATE, "a1", pair);
        desk.follow();
        assertThat(desk.kinds(HOME)).containsExactly("alarm_disputed", "alarm_new");
        assertThat(desk.kinds(DISTRICT)).containsExactly("alarm_disputed");

        desk.journal(DISTRICT, JournalAction.DUPLICATE_DISMISSED, Subject.DUPLICATE, "a1", pair);
        desk.follow();
        assertThat(desk.kinds(STATION)).containsExactly("(alarm_new)", "alarm_dismissed");
        assertThat(desk.kinds(HOME))
                .containsExactly("(alarm_disputed)", "(alarm_new)", "alarm_dismissed");
        assertThat(desk.kinds(DISTRICT)).containsExactly("(alarm_disputed)");
    }

    @Test
    void aPairThatIsMerelyPossibleRingsNobodyAndWithdrawnIsOnlyWhatWasTold() {
        CaseId missing = desk.enter(CaseKind.MISSING, NoticeDesk.STATION);
        CaseId found = desk.enter(CaseKind.FOUND, NoticeDesk.HOME);
        desk.ofPair(MATCHING, JournalAction.PROPOSAL_SHOWN, "p1", missing, found);
        desk.follow();
        desk.ofPair(MATCHING, JournalAction.PROPOSAL_WITHDRAWN, "p1", missing, found);
        desk.follow();
        assertThat(desk.kinds(STATION)).isEmpty();

        desk.ofPair(MATCHING, JournalAction.PROPOSAL_MADE, "p2", missing, found);
        desk.ofPair(HOME, JournalAction.PROPOSAL_QUESTIONED, "p2", missing, found);
        desk.follow();
        desk.ofPair(MATCHING, JournalAction.PROPOSAL_SHOWN, "p2", missing, found);
        desk.follow();
        assertThat(desk.kinds(STATION)).containsExactly("(proposal_new)", "proposal_questioned");
        assertThat(desk.kinds(HOME)).containsExactly("(proposal_new)");
        desk.ofPair(MATCHING, JournalAction.PROPOSAL_WITHDRAWN, "p2", missing, found);
        desk.follow();
        assertThat(desk.kinds(HOME)).containsExactly("(proposal_new)", "proposal_withdrawn");
    }
}
