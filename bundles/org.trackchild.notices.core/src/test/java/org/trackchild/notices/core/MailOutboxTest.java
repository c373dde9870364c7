package org.trackchild.notices.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Role;
import org.trackchild.access.core.PostingPolicy;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.ProblemException;
import org.trackchild.notices.api.MailMode;
import org.trackchild.notices.api.MailSettings;
import org.trackchild.notices.api.NoticeChannel;
import org.trackchild.store.api.Account;

class MailOutboxTest {

    private static final Caller STATION = NoticeDesk.officer(NoticeDesk.STATION);

    private static final Caller HOME = NoticeDesk.officer(NoticeDesk.HOME);

    private static final Caller ADMINISTRATOR =
            NoticeDesk.caller("admin", "NIC", Role.ADMINISTRATOR, NoticeDesk.DISTRICT);

    private NoticeDesk desk;

    private MailOutbox outbox;

    private StoredNoticeMail mail;

    private final Post post = new Post();

    /** A channel that keeps what it gets, or fails as it is told. */
    private static final class Post implements NoticeChannel {

        private final List<Letter> got = new ArrayList<>();

        private Optional<Undelivered> failure = Optional.empty();

        @Override
        public void deliver(Letter letter) throws Undelivered {
            if (failure.isPresent()) {
                throw failure.get();
            }
            got.add(letter);
        }
    }

    @BeforeEach
    void open() throws Exception {
        desk = new NoticeDesk();
        outbox = new MailOutbox(desk.store, new PostingPolicy());
        outbox.use(post);
        mail = new StoredNoticeMail(desk.store, outbox);
        desk.write(
                Caller.system("test"),
                tx ->
                        tx.accounts()
                                .put(
                                        new Account(
                                                STATION.user(),
                                                "Synthetic",
                                                Optional.empty(),
                                                Optional.empty(),
                                                true,
                                                STATION.postings())));
    }

    @AfterEach
    void close() throws Exception {
        outbox.stop();
        desk.close();
    }

    private static String refusal(Runnable call) {
        return catchThrowableOfType(ProblemException.class, call::run)
                .problems()
                .get(0)
                .code()
                .name();
    }

    /** The thread of the outbox has done what it was woken for. */
    private String code() throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (post.got.isEmpty() && System.nanoTime() < end) {
            outbox.round();
        }
        Matcher digits =
                Pattern.compile("\\b\\d{6}\\b").matcher(post.got.get(post.got.size() - 1).text());
        assertThat(digits.find()).isTrue();
        return digits.group();
    }

    private void subscribe(MailMode mode) throws Exception {
        mail.offer(STATION, " asha@example.org ");
        mail.confirm(STATION, code());
        // no quiet hours
        mail.change(
                STATION,
                mail.settings(STATION).version(),
                new MailSettings.Wishes(mode, 0, 0, 0, false));
        post.got.clear();
    }

    private void happen(String sighting) {
        CaseId missing = desk.enter(CaseKind.MISSING, NoticeDesk.STATION);
        desk.ofCase(HOME, JournalAction.SIGHTING_RECORDED, missing, "sighting=" + sighting);
        desk.follow();
    }

    @Test
    void nothingButTheCodeIsSentBeforeTheAddressIsConfirmed() throws Exception {
        assertThat(refusal(() -> mail.offer(STATION, "asha@example\nBcc: x@y.z")))
                .isEqualTo("BAD_ADDRESS");
        mail.offer(STATION, "asha@example.org");
        assertThat(refusal(() -> mail.offer(STATION, "other@example.org")))
                .isEqualTo("CODE_TOO_SOON");
        mail.change(
                STATION,
                mail.settings(STATION).version(),
                new MailSettings.Wishes(MailMode.AT_ONCE, 0, 0, 0, false));
        happen("s1");
        String code = code();
        outbox.round();
        assertThat(post.got).hasSize(1);
        assertThat(post.got.get(0).to()).isEqualTo("asha@example.org");
        String wrong = code.equals("000000") ? "111111" : "000000";
        for (int i = 0; i < 5; i++) {
            assertThat(refusal(() -> mail.confirm(STATION, wrong))).isEqualTo("WRONG_CODE");
        }
        assertThat(refusal(() -> mail.confirm(STATION, code))).isEqualTo("WRONG_CODE");
        assertThat(mail.settings(STATION).confirmed()).isFalse();
    }

    @Test
    void tellsHowMuchIsNewAndNamesNobody() throws Exception {
        subscribe(MailMode.AT_ONCE);
        happen("s1");
        outbox.round();
        outbox.round();
        assertThat(post.got).hasSize(1);
        NoticeChannel.Letter letter = post.got.get(0);
        assertThat(letter.subject()).isEqualTo("TrackChild: one new notice");
        assertThat(letter.text())
                .contains("Sightings and notes: 1")
                .doesNotContain("Phoolmatiya", "MC-", "LUCKNOW");
        happen("s2");
        outbox.round();
        assertThat(post.got).hasSize(2);
    }

    @Test
    void afterAFailureTheSameMessageIsTriedAgainLaterAndGivenUpAtLast() throws Exception {
        subscribe(MailMode.AT_ONCE);
        post.failure = Optional.of(new NoticeChannel.Undelivered("down", false));
        happen("s1");
        outbox.round();
        assertThat(mail.outbox(ADMINISTRATOR).waiting()).isEqualTo(1);
        for (int i = 0; i < 12; i++) {
            desk.write(Caller.system("test"), tx -> tx.forward(Duration.ofHours(7)));
            outbox.round();
        }
        assertThat(mail.outbox(ADMINISTRATOR).dead()).isEqualTo(1);
        assertThat(refusal(() -> mail.outbox(STATION))).isEqualTo("NOT_ALLOWED");
        post.failure = Optional.empty();
        mail.resend(ADMINISTRATOR);
        outbox.round();
        assertThat(post.got).hasSize(1);
        assertThat(mail.outbox(ADMINISTRATOR).dead()).isZero();
    }

    @Test
    void whatWasReadBeforeItIsSentIsNotSent() throws Exception {
        subscribe(MailMode.AT_ONCE);
        post.failure = Optional.of(new NoticeChannel.Undelivered("down", false));
        happen("s1");
        outbox.round();
        desk.notices.markRead(STATION, Set.of(desk.list(STATION).get(0).notice().id()));
        post.failure = Optional.empty();
        desk.write(Caller.system("test"), tx -> tx.forward(Duration.ofHours(7)));
        outbox.round();
        assertThat(post.got).isEmpty();
        assertThat(mail.outbox(ADMINISTRATOR).waiting()).isZero();
    }

    @Test
    void onceADayIsOnceADay() throws Exception {
        subscribe(MailMode.DAILY);
        happen("s1");
        outbox.round();
        assertThat(post.got).isEmpty();
        desk.write(Caller.system("test"), tx -> tx.forward(Duration.ofDays(1)));
        outbox.round();
        assertThat(post.got).hasSize(1);
        happen("s2");
        outbox.round();
        assertThat(post.got).hasSize(1);
    }

    @Test
    void quietHoursMayCrossMidnightAndPausesGrow() {
        MailSettings.Wishes night = new MailSettings.Wishes(MailMode.AT_ONCE, 8, 22, 7, false);
        assertThat(List.of(night.isQuiet(23), night.isQuiet(6), night.isQuiet(7)))
                .containsExactly(true, true, false);
        assertThat(new MailSettings.Wishes(MailMode.AT_ONCE, 8, 0, 0, false).isQuiet(0)).isFalse();
        assertThat(MailOutbox.pause(1)).isBetween(Duration.ofSeconds(30), Duration.ofMinutes(1));
        assertThat(MailOutbox.pause(30)).isBetween(Duration.ofHours(3), Duration.ofHours(6));
    }
}
