package org.trackchild.notices.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Action;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Role;
import org.trackchild.access.core.PostingPolicy;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.journal.api.JournalEntry.Subject;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.OfficeId;
import org.trackchild.model.ProblemException;
import org.trackchild.notices.api.Audience;
import org.trackchild.notices.api.BulkOutcome;
import org.trackchild.notices.api.Notice;
import org.trackchild.notices.api.NoticeFilter;
import org.trackchild.notices.api.NoticeKind;
import org.trackchild.notices.api.NoticeSettings;
import org.trackchild.notices.api.NoticeTopic;
import org.trackchild.notices.api.SeenNotice;
import org.trackchild.store.api.ClockTable;
import org.trackchild.store.api.Store;
import org.trackchild.store.api.Transaction;

class NoticeFollowerTest {

    private static final Caller MATCHING = Caller.system("matching");

    private static final Caller STATION = NoticeDesk.officer(NoticeDesk.STATION);

    private static final Caller HOME = NoticeDesk.officer(NoticeDesk.HOME);

    private static final Caller DISTRICT =
            NoticeDesk.caller("officer", "DCPU-1", Role.DISTRICT_OFFICER, NoticeDesk.DISTRICT);

    private NoticeDesk desk;

    @BeforeEach
    void open() throws Exception {
        desk = new NoticeDesk();
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
    }

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
    void clocksAreToldAsTimePassesAndSettledWhenTheyStop() {
        CaseId missing = desk.enter(CaseKind.MISSING, NoticeDesk.STATION);
        desk.clock(missing, Duration.ofHours(20), Optional.of(Duration.ofDays(3)));
        desk.follow();
        desk.follower.lookAtClocks();
        assertThat(desk.kinds(STATION)).containsExactly("clock_due");
        assertThat(desk.kinds(DISTRICT)).isEmpty();

        desk.write(Caller.system("test"), tx -> tx.forward(Duration.ofDays(1)));
        desk.follower.lookAtClocks();
        assertThat(desk.kinds(STATION)).containsExactly("(clock_due)", "clock_overdue");

        desk.write(Caller.system("test"), tx -> tx.forward(Duration.ofDays(3)));
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
    void whatIsWrittenDownVeryLateIsToldAndStandsWhileItsClockRuns() {
        CaseId missing = desk.enter(CaseKind.MISSING, NoticeDesk.STATION);
        desk.clock(missing, Duration.ofDays(-100), Optional.of(Duration.ofDays(-99)));
        desk.ofCase(STATION, JournalAction.CASE_TRANSITION, missing, "transition=x");
        desk.follow();
        assertThat(desk.kinds(STATION)).containsExactly("clock_overdue");
        assertThat(desk.kinds(DISTRICT)).containsExactly("clock_escalated");

        desk.write(Caller.system("test"), tx -> tx.forward(Duration.ofDays(10)));
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
        desk.write(Caller.system("test"), tx -> tx.forward(Duration.ofDays(91)));
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

    @Test
    void whoSeesNoChildGetsNoNoticesOfTheOffice() {
        CaseId missing = desk.enter(CaseKind.MISSING, NoticeDesk.STATION);
        desk.ofCase(
                STATION,
                JournalAction.TRANSFER_ASKED,
                missing,
                "transfer=t1;kind=transfer;from=PS-1;to=PS-9");
        desk.follow();
        for (Role role : List.of(Role.ADMINISTRATOR, Role.NATIONAL_MONITOR)) {
            assertThat(desk.kinds(NoticeDesk.caller("n", "PS-9", role, NoticeDesk.DISTRICT)))
                    .as("%s", role)
                    .isEmpty();
        }
        for (Role role : List.of(Role.HOME_CLERK, Role.DISTRICT_OFFICER, Role.STATE_MONITOR)) {
            assertThat(desk.kinds(NoticeDesk.caller("n", "PS-9", role, NoticeDesk.DISTRICT)))
                    .as("%s", role)
                    .containsExactly("transfer_asked");
        }
    }

    @Test
    void readAllReadsWhatWasShownAndNothingThatIsWrittenMeanwhile() {
        CaseId missing = desk.enter(CaseKind.MISSING, NoticeDesk.STATION);
        desk.ofCase(HOME, JournalAction.SIGHTING_RECORDED, missing, "sighting=s1");
        desk.follow();
        Instant shown = desk.list(STATION).get(0).notice().raised();
        // a transaction that began before the reader said so, and ends after it
        desk.notices.readAll(STATION, Instant.MAX);
        insert(shown.plusMillis(1), "s2");
        assertThat(desk.notices.unread(STATION)).isEqualTo(1);
        // there when the reader said so, and not on the page
        desk.notices.readAll(STATION, shown);
        assertThat(desk.notices.unread(STATION)).isEqualTo(1);
        desk.notices.readAll(STATION, shown.plusMillis(1));
        assertThat(desk.notices.unread(STATION)).isZero();
    }

    private void insert(Instant raised, String thing) {
        Notice notice =
                Notice.of(
                        Audience.office(new OfficeId(NoticeDesk.STATION)),
                        new Notice.Matter(
                                NoticeKind.SIGHTING_RECORDED,
                                Optional.empty(),
                                thing,
                                raised,
                                1,
                                "somebody"),
                        "1",
                        raised);
        desk.write(
                Caller.system("test"),
                tx -> tx.notices().insert(notice, LocalDate.of(2026, 11, 29)));
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

    @Test
    void waitsForTheClocksAndForgetsWhatIsOld() {
        CaseId missing = desk.enter(CaseKind.MISSING, NoticeDesk.STATION);
        desk.ofCase(HOME, JournalAction.SIGHTING_RECORDED, missing, "sighting=s");
        assertThat(desk.follower.goOn()).isFalse();
        assertThat(desk.kinds(STATION)).isEmpty();
        desk.follow();
        assertThat(desk.kinds(STATION)).containsExactly("sighting_recorded");
        desk.notices.markRead(STATION, Set.of(desk.list(STATION).get(0).notice().id()));
        desk.write(Caller.system("test"), tx -> tx.forward(Duration.ofDays(91)));
        desk.follower.forget();
        assertThat(desk.kinds(STATION)).isEmpty();
        desk.followAgain();
        assertThat(desk.kinds(STATION)).isEmpty();
    }

    /** What a reader sees is what the predicate allows, for any offices, districts and shares. */
    @Test
    void nobodySeesANoticeOfACaseThatThePredicateHides() {
        Random random = new Random(7);
        List<String> offices = List.of("PS-1", "PS-2", "PS-3", "CCI-1");
        List<String> districts = List.of("UP-LUCKNOW", "BR-PATNA");
        for (int i = 0; i < 25; i++) {
            Set<OfficeId> shared = new HashSet<>();
            offices.stream()
                    .filter(each -> random.nextInt(3) == 0)
                    .forEach(each -> shared.add(new OfficeId(each)));
            CaseId id =
                    desk.enter(
                            CaseKind.MISSING,
                            offices.get(random.nextInt(4)),
                            districts.get(random.nextInt(2)),
                            shared);
            desk.write(Caller.system("test"), tx -> everybody(tx, id));
        }
        PostingPolicy policy = new PostingPolicy();
        for (String office : offices) {
            for (Role role : Role.values()) {
                for (String district : districts) {
                    Caller reader = NoticeDesk.caller("r", office, role, district);
                    Set<UUID> expected = new HashSet<>();
                    desk.store.read(
                            tx -> {
                                all.forEach(
                                        notice -> {
                                            boolean allowed =
                                                    policy.decide(
                                                                    reader,
                                                                    Action.READ,
                                                                    tx.cases()
                                                                            .find(
                                                                                    notice.matter()
                                                                                            .of()
                                                                                            .orElseThrow())
                                                                            .orElseThrow()
                                                                            .facts())
                                                            .allowed();
                                            if (allowed
                                                    && Audience.of(reader)
                                                            .contains(notice.audience())) {
                                                expected.add(notice.id());
                                            }
                                        });
                                return null;
                            });
                    Set<UUID> seen = new HashSet<>();
                    desk.list(reader).forEach(each -> seen.add(each.notice().id()));
                    assertThat(seen).as("%s %s %s", office, role, district).isEqualTo(expected);
                    assertThat(desk.notices.unread(reader)).isEqualTo(expected.size());
                }
            }
        }
    }

    private final List<Notice> all = new ArrayList<>();

    /** Tells every office and every district of a case, whether it concerns them or not. */
    private void everybody(Transaction tx, CaseId id) {
        for (String each :
                List.of(
                        "office:PS-1",
                        "office:PS-2",
                        "office:CCI-1",
                        "district:UP-LUCKNOW",
                        "district:BR-PATNA",
                        "state:UP",
                        "nation:",
                        "person:r")) {
            Notice notice =
                    Notice.of(
                            Audience.parse(each),
                            new Notice.Matter(
                                    NoticeKind.SIGHTING_RECORDED,
                                    Optional.of(id),
                                    "s",
                                    tx.now(),
                                    1,
                                    "somebody"),
                            "1",
                            tx.now());
            tx.notices().insert(notice, LocalDate.of(2026, 11, 29));
            all.add(notice);
        }
    }

    @Test
    void readMarksAreOfOnePersonAndCanBeTakenBack() {
        CaseId missing = desk.enter(CaseKind.MISSING, NoticeDesk.STATION);
        for (int i = 0; i < 3; i++) {
            desk.ofCase(HOME, JournalAction.SIGHTING_RECORDED, missing, "sighting=s" + i);
        }
        desk.journal(STATION, JournalAction.SIGNED_OUT, Subject.ACCOUNT, "user", "");
        desk.follow();
        Caller colleague =
                NoticeDesk.caller(
                        "colleague", NoticeDesk.STATION, Role.POLICE_OFFICER, NoticeDesk.DISTRICT);
        UUID one = desk.list(STATION).get(1).notice().id();
        assertThat(desk.notices.markRead(STATION, Set.of(one))).containsExactly(one);
        assertThat(desk.notices.markRead(STATION, Set.of(one))).isEmpty();
        assertThat(desk.notices.unread(STATION)).isEqualTo(2);
        assertThat(desk.notices.unread(colleague)).isEqualTo(3);
        assertThat(desk.list(STATION)).extracting(SeenNotice::read).containsOnlyOnce(true);
        desk.notices.markUnread(STATION, Set.of(one));
        assertThat(desk.notices.unread(STATION)).isEqualTo(3);
        Instant before = desk.notices.readAll(STATION, Instant.MAX);
        assertThat(desk.notices.unread(STATION)).isZero();
        desk.notices.readOnlyUntil(STATION, before);
        assertThat(desk.notices.unread(STATION)).isEqualTo(3);
        assertThat(
                        catchThrowableOfType(
                                        ProblemException.class,
                                        () -> desk.notices.markRead(HOME, Set.of(one)))
                                .problems()
                                .get(0)
                                .code()
                                .name())
                .isEqualTo("NO_SUCH_NOTICE");
    }

    @Test
    void aMutedTopicIsNeitherCountedNorListedUnlessItIsAskedFor() {
        CaseId missing = desk.enter(CaseKind.MISSING, NoticeDesk.STATION);
        desk.ofCase(HOME, JournalAction.SIGHTING_RECORDED, missing, "sighting=s");
        desk.follow();
        desk.notices.change(
                STATION, 0, new NoticeSettings.Wishes(Set.of(NoticeTopic.OBSERVATIONS)));
        assertThat(desk.notices.unread(STATION)).isZero();
        assertThat(desk.list(STATION)).isEmpty();
        assertThat(
                        desk.notices
                                .list(
                                        STATION,
                                        new NoticeFilter(
                                                Optional.of(NoticeTopic.OBSERVATIONS), true),
                                        Optional.empty(),
                                        10)
                                .items())
                .hasSize(1);
        assertThat(desk.notices.settings(STATION).version()).isEqualTo(1);
    }
}
