package org.trackchild.notices.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Role;
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

    private static final Caller COMMITTEE =
            NoticeDesk.caller("member", "CWC-1", Role.COMMITTEE_MEMBER, NoticeDesk.DISTRICT);

    private static final Caller BOARD =
            NoticeDesk.caller(
                    "magistrate", "JJB-1", Role.PRINCIPAL_MAGISTRATE, NoticeDesk.DISTRICT);

    private static final Caller ELSEWHERE =
            NoticeDesk.caller("other", "CWC-2", Role.COMMITTEE_MEMBER, "UP-AGRA");

    @Test
    void theCommitteeOfAFoundChildIsToldThatItIsReportedMissingUntilThatIsTakenBack() {
        CaseId missing = desk.enter(CaseKind.MISSING, NoticeDesk.STATION);
        CaseId found = desk.enter(CaseKind.FOUND, NoticeDesk.HOME);
        UUID link = desk.link(STATION, missing, found);
        desk.follow();
        desk.followAgain();

        assertThat(desk.kinds(COMMITTEE)).containsExactly("child_joined");
        assertThat(desk.list(COMMITTEE).get(0).about().orElseThrow().header().id())
                .isEqualTo(found);
        assertThat(desk.kinds(BOARD)).isEmpty();
        assertThat(desk.kinds(ELSEWHERE)).isEmpty();

        desk.ofLink(STATION, JournalAction.IDENTITY_UNLINKED, link, missing, found);
        desk.follow();
        assertThat(desk.kinds(COMMITTEE)).containsExactly("(child_joined)");
    }

    @Test
    void theBoardIsToldOfAChildThatStandsBeforeIt() {
        CaseId missing = desk.enter(CaseKind.MISSING, NoticeDesk.STATION);
        CaseId found = desk.enter(CaseKind.FOUND, NoticeDesk.HOME);
        desk.beforeBoard(found);
        desk.link(MATCHING, missing, found);
        desk.follow();
        assertThat(desk.kinds(BOARD)).containsExactly("child_joined");
        assertThat(desk.kinds(COMMITTEE)).isEmpty();
    }

    @Test
    void twoHomesThatKnowOneChildTellTheCommitteeAsSoonAsItIsLookedFor() {
        CaseId first = desk.enter(CaseKind.FOUND, NoticeDesk.HOME);
        CaseId second = desk.enter(CaseKind.FOUND, NoticeDesk.HOME, "UP-AGRA", Set.of());
        desk.link(MATCHING, first, second);
        desk.follow();
        assertThat(desk.kinds(COMMITTEE)).isEmpty();
        assertThat(desk.kinds(ELSEWHERE)).isEmpty();

        CaseId missing = desk.enter(CaseKind.MISSING, NoticeDesk.STATION);
        desk.link(MATCHING, missing, second);
        desk.follow();
        assertThat(desk.kinds(ELSEWHERE)).containsExactly("child_joined");
        assertThat(desk.kinds(COMMITTEE)).containsExactly("child_joined");
    }
}
