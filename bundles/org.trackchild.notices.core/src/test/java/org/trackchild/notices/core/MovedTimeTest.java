package org.trackchild.notices.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Role;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry.Subject;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;

/** Whoever moves the time of a training sees at once what fell due. */
class MovedTimeTest {

    private static final Caller DISTRICT =
            NoticeDesk.caller("officer", "DCPU-1", Role.DISTRICT_OFFICER, NoticeDesk.DISTRICT);

    @Test
    void whatFellDueWhenTimeWasMovedIsToldWithTheEntryThatSaysSo() throws Exception {
        try (NoticeDesk desk = new NoticeDesk()) {
            CaseId missing = desk.enter(CaseKind.MISSING, NoticeDesk.STATION);
            desk.clock(missing, Duration.ofHours(20), Optional.of(Duration.ofDays(3)));
            desk.follow();
            desk.follower.lookAtClocks();
            assertThat(desk.kinds(DISTRICT)).isEmpty();

            desk.write(
                    Caller.system("admin"),
                    tx -> {
                        tx.forward(Duration.ofDays(4));
                        tx.journal(
                                JournalAction.TIME_MOVED,
                                new Subject(Subject.REGISTER, "time"),
                                "forward=PT96H;ahead=PT96H");
                    });
            desk.follow();
            assertThat(desk.kinds(DISTRICT)).containsExactly("clock_escalated");
        }
    }
}
