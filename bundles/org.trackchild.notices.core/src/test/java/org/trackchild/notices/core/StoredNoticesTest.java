package org.trackchild.notices.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Action;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Role;
import org.trackchild.access.core.PostingPolicy;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry.Subject;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.OfficeId;
import org.trackchild.model.ProblemException;
import org.trackchild.notices.api.Audience;
import org.trackchild.notices.api.Notice;
import org.trackchild.notices.api.NoticeFilter;
import org.trackchild.notices.api.NoticeSettings;
import org.trackchild.notices.api.NoticeTopic;
import org.trackchild.notices.api.SeenNotice;
import org.trackchild.store.api.Transaction;

/** Who sees which notices, and what reading them and muting their topics does. */
class StoredNoticesTest extends NoticesFixture {

    private final List<Notice> all = new ArrayList<>();

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
            all.add(
                    NoticeDesk.sighting(
                            tx, Audience.parse(each), Optional.of(id), "s", tx.now(), 1));
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
        desk.write(
                Caller.system("test"),
                tx ->
                        NoticeDesk.sighting(
                                tx,
                                Audience.office(new OfficeId(NoticeDesk.STATION)),
                                Optional.empty(),
                                thing,
                                raised,
                                1));
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
