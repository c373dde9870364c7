package org.trackchild.notices.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.journal.api.Through;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.notices.api.Notice;
import org.trackchild.notices.api.SeenNotice;

/** How the journal is followed: the same entries, the same notices, and few of many. */
class NoticeFollowerTest extends NoticesFixture {

    private static final Caller MATCHING = Caller.system("matching");

    @Test
    void theSameJournalGivesTheSameNoticesAgain() {
        CaseId missing = desk.enter(CaseKind.MISSING, NoticeDesk.STATION);
        CaseId found = desk.enter(CaseKind.FOUND, NoticeDesk.HOME);
        for (int i = 0; i < 6; i++) {
            desk.ofPair(MATCHING, JournalAction.PROPOSAL_MADE, "p" + i, missing, found);
            desk.ofCase(HOME, JournalAction.SIGHTING_RECORDED, missing, "sighting=s" + i);
            desk.ofPair(MATCHING, JournalAction.PROPOSAL_WITHDRAWN, "p" + i, missing, found);
        }
        desk.clock(missing, Duration.ofHours(-3), Optional.of(Duration.ofHours(-1)));
        desk.follow();
        List<Notice> first = told(STATION);
        // of two kinds three and one that says that there are more; withdrawn are the three told
        assertThat(first).hasSize(12);
        assertThat(first).filteredOn(Notice::isSummary).hasSize(2);
        desk.followAgain();
        assertThat(told(STATION)).isEqualTo(first);
        assertThat(desk.kinds(DISTRICT)).containsExactly("clock_escalated");
    }

    private List<Notice> told(Caller reader) {
        return desk.list(reader).stream()
                .map(SeenNotice::notice)
                .sorted(Comparator.comparing(Notice::id))
                .toList();
    }

    @Test
    void anImportIsOneNoticeForEachOffice() {
        for (int i = 0; i < 5; i++) {
            CaseId missing = desk.enter(CaseKind.MISSING, NoticeDesk.STATION);
            desk.ofCase(
                    Caller.system("import"),
                    JournalAction.CASE_REGISTERED,
                    missing,
                    "kind=missing;" + JournalEntry.BULK);
            desk.clock(missing, Duration.ofDays(-20), Optional.of(Duration.ofDays(-1)));
        }
        desk.follow();
        assertThat(desk.kinds(STATION)).containsExactly("cases_imported", "clock_overdue");
        assertThat(desk.kinds(DISTRICT)).containsExactly("clock_escalated");
    }

    @Test
    void waitsForTheClocksAndForgetsWhatIsOld() {
        CaseId missing = desk.enter(CaseKind.MISSING, NoticeDesk.STATION);
        desk.ofCase(HOME, JournalAction.SIGHTING_RECORDED, missing, "sighting=s");
        assertThat(desk.follower.goOn()).isFalse();
        assertThat(desk.kinds(STATION)).isEmpty();
        desk.follow();
        assertThat(desk.kinds(STATION)).containsExactly("sighting_recorded");
        desk.notices.markRead(STATION, Set.of(desk.list(STATION).get(0).notice().id()));
        desk.forward(Duration.ofDays(91));
        desk.follower.forget();
        assertThat(desk.kinds(STATION)).isEmpty();
        desk.followAgain();
        assertThat(desk.kinds(STATION)).isEmpty();
    }

    @Test
    void whoReadsGivesNothingToWaitFor() {
        CaseId missing = desk.enter(CaseKind.MISSING, NoticeDesk.STATION);
        desk.follow();
        for (int i = 0; i < 250; i++) {
            desk.reads(STATION, missing, Through.values()[i % Through.values().length], i);
        }
        assertThat(desk.journal.head()).isGreaterThan(200);
        assertThat(desk.follower.hasNewsAhead()).isFalse();
        desk.ofCase(HOME, JournalAction.SIGHTING_RECORDED, missing, "sighting=s");
        assertThat(desk.follower.hasNewsAhead()).isTrue();
        desk.follow();
        assertThat(desk.follower.hasNewsAhead()).isFalse();
    }
}
