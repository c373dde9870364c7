package org.trackchild.notices.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Role;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.journal.api.JournalEntry.Subject;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.OfficeId;
import org.trackchild.notices.api.BulkOutcome;

/** Those are told whom the work of others on their cases, or their own on several, concerns. */
class NoticesOfWorkTest extends NoticesFixture {

    @Test
    void whoBroughtAChildBeforeAnotherBenchIsNotToldWithTheOrdersThatEnded() {
        CaseId missing = desk.enter(CaseKind.MISSING, NoticeDesk.STATION);
        desk.ofCase(
                HOME, JournalAction.ORDER_REVOKED, missing, "order=1;" + JournalEntry.OTHER_BENCH);
        desk.ofCase(HOME, JournalAction.ORDER_REVOKED, missing, "order=2");
        desk.follow();

        assertThat(desk.list(STATION))
                .extracting(each -> each.notice().matter().actor())
                .containsExactlyInAnyOrder("", HOME.user());
    }

    @Test
    void whoGetsACaseIntoTheirHandsIsToldUntilItIsNotTheirsAndNobodyOfTheirOwnAct() {
        CaseId of = desk.enter(CaseKind.MISSING, NoticeDesk.STATION);
        Caller colleague =
                NoticeDesk.caller(
                        "colleague", NoticeDesk.STATION, Role.POLICE_OFFICER, NoticeDesk.DISTRICT);
        UUID given = UUID.randomUUID();
        assigned(STATION, JournalAction.CASE_ASSIGNED, of, "to=colleague;assignment=" + given);
        assigned(
                STATION,
                JournalAction.CASE_ASSIGNED,
                of,
                "to=" + STATION.user() + ";assignment=" + UUID.randomUUID());
        desk.follow();
        assertThat(desk.kinds(colleague)).containsExactly("case_assigned");
        assertThat(desk.list(colleague).get(0).about().orElseThrow().header().id()).isEqualTo(of);
        assertThat(desk.kinds(STATION)).isEmpty();
        assertThat(desk.kinds(HOME)).isEmpty();

        assigned(STATION, JournalAction.CASE_UNASSIGNED, of, "from=colleague;assignment=" + given);
        desk.follow();
        assertThat(desk.kinds(colleague)).containsExactly("(case_assigned)");

        // somebody took that back: what they had not read is there again, and only that
        assigned(
                STATION,
                JournalAction.CASE_ASSIGNED,
                of,
                "to=colleague;assignment=" + given + ";why=undone");
        desk.follow();
        assertThat(desk.kinds(colleague)).containsExactly("case_assigned");
        assertThat(desk.notices.unread(colleague)).isEqualTo(1);
    }

    @Test
    void whoHadReadOfACaseAndHasItAgainIsNotToldTwice() {
        CaseId of = desk.enter(CaseKind.MISSING, NoticeDesk.STATION);
        Caller colleague =
                NoticeDesk.caller(
                        "colleague", NoticeDesk.STATION, Role.POLICE_OFFICER, NoticeDesk.DISTRICT);
        UUID given = UUID.randomUUID();
        assigned(STATION, JournalAction.CASE_ASSIGNED, of, "to=colleague;assignment=" + given);
        desk.follow();
        desk.notices.markRead(colleague, Set.of(desk.list(colleague).get(0).notice().id()));
        assigned(STATION, JournalAction.CASE_UNASSIGNED, of, "from=colleague;assignment=" + given);
        assigned(
                STATION,
                JournalAction.CASE_ASSIGNED,
                of,
                "to=colleague;assignment=" + given + ";why=undone");
        desk.follow();
        assertThat(desk.notices.unread(colleague)).isZero();
    }

    private void assigned(Caller by, JournalAction action, CaseId of, String detail) {
        desk.journal(by, action, Subject.CASE, of, detail);
    }

    @Test
    void whoeverBeganWorkOnSeveralCasesIsToldItsFigures() {
        UUID run = UUID.randomUUID();
        ended(run, false);
        ended(UUID.randomUUID(), true);
        desk.follow();
        assertThat(desk.kinds(STATION)).containsExactly("bulk_ended");
        assertThat(BulkOutcome.read(desk.list(STATION).get(0).notice().matter().thing()))
                .contains(new BulkOutcome(run, 5, 2));
        assertThat(desk.kinds(HOME)).isEmpty();
        assertThat(BulkOutcome.read(run.toString())).isEmpty();
    }

    private void ended(UUID run, boolean cancelled) {
        desk.journal(
                STATION,
                JournalAction.BULK_ENDED,
                Subject.BULK_RUN,
                run,
                "act=transfer;owner="
                        + STATION.user()
                        + ";cases=7;done=5;refused=2;cancelled="
                        + cancelled);
    }

    @Test
    void requestsNotesAndOrdersReachThoseTheyConcern() {
        CaseId missing =
                desk.enter(
                        CaseKind.MISSING,
                        NoticeDesk.STATION,
                        NoticeDesk.DISTRICT,
                        Set.of(new OfficeId("PS-2")));
        String way = "transfer=t1;kind=transfer;from=PS-1;to=PS-9";
        desk.ofCase(STATION, JournalAction.TRANSFER_ASKED, missing, way);
        desk.ofCase(STATION, JournalAction.NOTE_WRITTEN, missing, "note=n1;shared=true");
        desk.ofCase(STATION, JournalAction.NOTE_WRITTEN, missing, "note=n2;shared=false");
        desk.ofCase(DISTRICT, JournalAction.ORDER_SIGNED, missing, "order=o1;kind=x");
        desk.follow();
        Caller asked = NoticeDesk.officer("PS-9");
        assertThat(desk.kinds(asked)).containsExactly("transfer_asked");
        assertThat(desk.list(asked).get(0).about()).isEmpty();
        assertThat(desk.kinds(NoticeDesk.officer("PS-2"))).containsExactly("note_shared");
        assertThat(desk.kinds(STATION)).containsExactly("order_signed");
        desk.ofCase(asked, JournalAction.TRANSFER_REJECTED, missing, way);
        desk.follow();
        assertThat(desk.kinds(asked)).containsExactly("(transfer_asked)");
        assertThat(desk.kinds(STATION)).containsExactly("order_signed", "transfer_rejected");
    }

    @Test
    void whoIsGivenNoticeOfAMissingChildIsLedToItsCaseUntilItHasSeenIt() {
        CaseId missing =
                desk.enter(
                        CaseKind.MISSING,
                        NoticeDesk.STATION,
                        NoticeDesk.DISTRICT,
                        Set.of(new OfficeId("PS-9")));
        Caller told = NoticeDesk.officer("PS-9");
        String way = "transfer=t1;kind=notice;from=PS-1;to=PS-9";
        desk.ofCase(STATION, JournalAction.TRANSFER_ASKED, missing, way);
        desk.follow();
        assertThat(desk.kinds(told)).containsExactly("child_sought");
        assertThat(desk.list(told).get(0).about().orElseThrow().header().id()).isEqualTo(missing);
        assertThat(desk.kinds(NoticeDesk.officer("PS-8"))).isEmpty();

        desk.ofCase(told, JournalAction.TRANSFER_ACCEPTED, missing, way);
        desk.follow();
        assertThat(desk.kinds(told)).containsExactly("(child_sought)");
        // that it was seen stands on the page of the case, and rings nobody
        assertThat(desk.kinds(STATION)).isEmpty();
    }

    @Test
    void theEndOfHelpReachesTheOtherOfficeAndWhatBecameOfARelativeTheirs() {
        CaseId missing = desk.enter(CaseKind.MISSING, NoticeDesk.STATION);
        String way = "transfer=t1;kind=referral;from=PS-1;to=PS-9";
        Caller helper = NoticeDesk.officer("PS-9");
        desk.ofCase(STATION, JournalAction.REFERRAL_ENDED, missing, way);
        desk.follow();
        assertThat(desk.kinds(helper)).containsExactly("referral_ended");
        assertThat(desk.list(helper).get(0).about()).isEmpty();
        assertThat(desk.kinds(STATION)).isEmpty();
        desk.ofCase(HOME, JournalAction.RELATIVE_FOUND, missing, "relative=" + CaseId.next());
        desk.follow();
        assertThat(desk.kinds(STATION)).containsExactly("relative_found");
    }
}
