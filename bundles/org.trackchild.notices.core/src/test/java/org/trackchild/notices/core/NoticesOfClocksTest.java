package org.trackchild.notices.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.store.api.ClockTable;
import org.trackchild.store.api.Store;
import org.trackchild.store.api.Transaction;

/** What falls due is told once, in time and in order, and stands while its clock runs. */
class NoticesOfClocksTest extends NoticesFixture {

    @Test
    void clocksAreToldAsTimePassesAndSettledWhenTheyStop() {
        CaseId missing = desk.enter(CaseKind.MISSING, NoticeDesk.STATION);
        desk.clock(missing, Duration.ofHours(20), Optional.of(Duration.ofDays(3)));
        desk.follow();
        desk.follower.lookAtClocks();
        assertThat(desk.kinds(STATION)).containsExactly("clock_due");
        assertThat(desk.kinds(DISTRICT)).isEmpty();

        desk.forward(Duration.ofDays(1));
        desk.follower.lookAtClocks();
        assertThat(desk.kinds(STATION)).containsExactly("(clock_due)", "clock_overdue");

        desk.forward(Duration.ofDays(3));
        desk.follower.lookAtClocks();
        desk.follower.lookAtClocks();
        assertThat(desk.kinds(DISTRICT)).containsExactly("clock_escalated");

        desk.stopClocks(missing);
        desk.ofCase(STATION, JournalAction.CASE_TRANSITION, missing, "transition=x");
        desk.follow();
        assertThat(desk.kinds(DISTRICT)).containsExactly("(clock_escalated)");
        assertThat(desk.kinds(STATION)).containsExactly("(clock_due)", "(clock_overdue)");
        assertThat(desk.notices.unread(STATION)).isZero();
    }

    @Test
    void whatAChildIsAllegedOfIsNamedToNobodyAbove() {
        CaseId found = desk.enter(CaseKind.FOUND, NoticeDesk.HOME);
        desk.clock(
                NoticeDesk.RESTRICTED,
                found,
                Duration.ofSeconds(-1),
                Optional.of(Duration.ofSeconds(-1)));
        desk.follower.lookAtClocks();
        desk.follower.lookAtClocks();

        assertThat(told(HOME)).containsExactly(NoticeDesk.RESTRICTED);
        assertThat(told(DISTRICT)).containsExactly("");
    }

    private List<String> told(Caller who) {
        return desk.list(who).stream().map(each -> each.notice().matter().thing()).toList();
    }

    @Test
    void whatIsWrittenDownVeryLateIsToldAndStandsWhileItsClockRuns() {
        CaseId missing = desk.enter(CaseKind.MISSING, NoticeDesk.STATION);
        desk.clock(missing, Duration.ofDays(-100), Optional.of(Duration.ofDays(-99)));
        desk.ofCase(STATION, JournalAction.CASE_TRANSITION, missing, "transition=x");
        desk.follow();
        assertThat(desk.kinds(STATION)).containsExactly("clock_overdue");
        assertThat(desk.kinds(DISTRICT)).containsExactly("clock_escalated");

        desk.forward(Duration.ofDays(10));
        desk.ofCase(STATION, JournalAction.CASE_TRANSITION, missing, "transition=y");
        desk.follow();
        assertThat(desk.kinds(STATION)).containsExactly("clock_overdue");
        assertThat(desk.kinds(DISTRICT)).containsExactly("clock_escalated");

        // what the scan over all finds of a case settles nothing that is old either
        desk.clock(missing, Duration.ofDays(-110), Optional.of(Duration.ofSeconds(-1)));
        desk.follower.lookAtClocks();
        assertThat(desk.kinds(STATION)).containsExactly("clock_overdue");
        desk.stopClocks(missing);
        desk.ofCase(STATION, JournalAction.CASE_TRANSITION, missing, "transition=z");
        desk.follow();
        assertThat(desk.kinds(STATION)).containsExactly("(clock_overdue)");
    }

    @Test
    void oldEntriesDoNotTellWhatFellDueTooLongAgo() {
        CaseId missing = desk.enter(CaseKind.MISSING, NoticeDesk.STATION);
        desk.ofCase(STATION, JournalAction.CASE_TRANSITION, missing, "transition=x");
        desk.forward(Duration.ofDays(91));
        desk.clock(missing, Duration.ofDays(-100), Optional.empty());
        desk.follow();
        assertThat(desk.kinds(STATION)).isEmpty();
    }

    /** Stops the follower after the first page of clocks. */
    private static final class Stopping implements Store {

        private final Store store;

        private NoticeFollower follower;

        Stopping(Store store) {
            this.store = store;
        }

        @Override
        public <T> T read(Function<Transaction, T> work) {
            return store.read(work);
        }

        @Override
        public <T> T show(Caller caller, Function<Transaction, T> work) {
            return store.show(caller, work);
        }

        @Override
        public <T> T write(Caller caller, Function<Transaction, T> work) {
            T result = store.write(caller, work);
            follower.stop();
            return result;
        }
    }

    @Test
    void whatAnEndCutShortIsToldAfterTheNextBeginning() {
        List<ClockTable.OfCase> clocks = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            clocks.add(
                    desk.runs(
                            desk.enter(CaseKind.MISSING, NoticeDesk.STATION),
                            Duration.ofHours(-30)));
        }
        clocks.add(desk.runs(desk.enter(CaseKind.MISSING, "PS-2"), Duration.ofHours(-1)));
        desk.write(Caller.system("clocks"), tx -> tx.clocks().replace(clocks));
        Stopping stopping = new Stopping(desk.store);
        stopping.follower = desk.follower(stopping);
        stopping.follower.lookAtClocks();
        Caller other = NoticeDesk.officer("PS-2");
        assertThat(desk.kinds(STATION)).isNotEmpty();
        assertThat(desk.kinds(other)).isEmpty();
        desk.follower.lookAtClocks();
        assertThat(desk.kinds(other)).containsExactly("clock_overdue");
    }
}
