package org.trackchild.notices.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
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
import org.trackchild.model.Event;
import org.trackchild.model.OfficeId;
import org.trackchild.model.ProblemException;
import org.trackchild.notices.api.Audience;
import org.trackchild.notices.api.MailMode;
import org.trackchild.notices.api.MailSettings;
import org.trackchild.notices.api.Notice;
import org.trackchild.notices.api.NoticeChannel;
import org.trackchild.notices.api.NoticeKind;
import org.trackchild.notices.api.NoticeMail;
import org.trackchild.store.api.Account;
import org.trackchild.store.api.MailTable;
import org.trackchild.store.api.Transaction;

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

        /** Of which letters it breaks. */
        private Predicate<Letter> breaking = letter -> false;

        /** What happens while it sends. */
        private Runnable meanwhile = () -> {};

        @Override
        public void deliver(Letter letter) throws Undelivered {
            Runnable once = meanwhile;
            meanwhile = () -> {};
            once.run();
            if (breaking.test(letter)) {
                throw new IllegalStateException("broken");
            }
            if (failure.isPresent()) {
                throw failure.get();
            }
            got.add(letter);
        }
    }

    @BeforeEach
    void open() throws Exception {
        desk = new NoticeDesk();
        outbox =
                new MailOutbox(desk.store, new PostingPolicy()) {
                    @Override
                    void wake() {
                        // the test says when
                    }
                };
        outbox.use(post);
        mail = new StoredNoticeMail(desk.store, outbox);
        account(STATION, true);
        account(HOME, true);
    }

    private void account(Caller of, boolean enabled) {
        desk.write(
                Caller.system("test"),
                tx ->
                        tx.accounts()
                                .put(
                                        new Account(
                                                of.user(),
                                                "Synthetic",
                                                Optional.empty(),
                                                Optional.empty(),
                                                enabled,
                                                of.postings())));
    }

    private void forward(Duration by) {
        desk.write(Caller.system("test"), tx -> tx.forward(by));
    }

    /** So old that it is told. */
    private void settle() {
        forward(Duration.ofMinutes(2));
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

    /** The code that is sent now. */
    private String code() {
        outbox.round();
        Matcher digits =
                Pattern.compile("\\b\\d{6}\\b").matcher(post.got.get(post.got.size() - 1).text());
        assertThat(digits.find()).isTrue();
        return digits.group();
    }

    private void subscribe(MailMode mode) throws Exception {
        subscribe(STATION, " asha@example.org ", mode);
    }

    private void subscribe(Caller reader, String address, MailMode mode) throws Exception {
        mail.offer(reader, address);
        mail.confirm(reader, code());
        // no quiet hours
        choose(reader, mode);
        post.got.clear();
    }

    private void choose(Caller reader, MailMode mode) {
        mail.change(
                reader,
                mail.settings(reader).version(),
                new MailSettings.Wishes(mode, 12, 0, 0, false));
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
    void aWrongCodeIsToldAlsoWhenAnAddressIsConfirmedAlready() throws Exception {
        subscribe(MailMode.AT_ONCE);
        assertThat(refusal(() -> mail.confirm(STATION, "000000"))).isEqualTo("WRONG_CODE");
        assertThat(mail.settings(STATION).confirmed()).isTrue();
    }

    @Test
    void tellsHowMuchIsNewAndNamesNobody() throws Exception {
        subscribe(MailMode.AT_ONCE);
        happen("s1");
        outbox.round();
        // a transaction that began before may still be going on
        assertThat(post.got).isEmpty();
        settle();
        outbox.round();
        outbox.round();
        assertThat(post.got).hasSize(1);
        NoticeChannel.Letter letter = post.got.get(0);
        assertThat(letter.subject()).isEqualTo("TrackChild: one new notice");
        assertThat(letter.text())
                .contains("Sightings and notes: 1")
                .doesNotContain("Phoolmatiya", "MC-", "LUCKNOW");
        happen("s2");
        settle();
        outbox.round();
        assertThat(post.got).hasSize(2);
    }

    @Test
    void afterAFailureTheSameMessageIsTriedAgainLaterAndGivenUpAtLast() throws Exception {
        subscribe(MailMode.AT_ONCE);
        post.failure = Optional.of(new NoticeChannel.Undelivered("down", false));
        happen("s1");
        settle();
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
        settle();
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
        ZonedDateTime now = desk.store.instant().atZone(Event.ZONE);
        forward(
                Duration.between(
                        now, now.toLocalDate().plusDays(1).atTime(12, 30).atZone(Event.ZONE)));
        outbox.round();
        assertThat(post.got).hasSize(1);
        happen("s2");
        settle();
        outbox.round();
        assertThat(post.got).hasSize(1);
    }

    @Test
    void savingAndAnotherAddressThrowNothingAwayThatWaits() throws Exception {
        subscribe(MailMode.AT_ONCE);
        happen("s1");
        choose(STATION, MailMode.AT_ONCE);
        settle();
        mail.offer(STATION, "other@example.org");
        mail.confirm(STATION, code());
        outbox.round();
        assertThat(post.got.get(post.got.size() - 1).text()).contains("Sightings and notes: 1");
        // but nobody is told of what came while they wanted nothing
        post.got.clear();
        choose(STATION, MailMode.NEVER);
        happen("s2");
        settle();
        choose(STATION, MailMode.AT_ONCE);
        settle();
        outbox.round();
        assertThat(post.got).isEmpty();
    }

    @Test
    void countsAllOfManyAndALetterThatIsLateStillTellsOfItsOwn() throws Exception {
        subscribe(MailMode.AT_ONCE);
        post.failure = Optional.of(new NoticeChannel.Undelivered("down", false));
        insert(120);
        settle();
        outbox.round();
        // as many newer ones as once hid the older ones
        insert(70);
        post.failure = Optional.empty();
        forward(Duration.ofSeconds(90));
        outbox.round();
        assertThat(post.got)
                .extracting(NoticeChannel.Letter::subject)
                .containsExactlyInAnyOrder(
                        "TrackChild: 120 new notices", "TrackChild: 70 new notices");
        settle();
        outbox.round();
        assertThat(post.got).hasSize(2);
    }

    private void insert(int many) {
        desk.write(
                Caller.system("test"),
                tx -> {
                    for (int i = 0; i < many; i++) {
                        Notice notice =
                                Notice.of(
                                        Audience.office(new OfficeId(NoticeDesk.STATION)),
                                        new Notice.Matter(
                                                NoticeKind.SIGHTING_RECORDED,
                                                Optional.empty(),
                                                "s" + i,
                                                tx.now(),
                                                many,
                                                "somebody"),
                                        Integer.toString(many),
                                        tx.now());
                        tx.notices().insert(notice, LocalDate.of(2026, 11, 29));
                    }
                });
    }

    @Test
    void sendsAllThatIsDueInOneRoundAndCodesFirst() throws Exception {
        subscribe(MailMode.AT_ONCE);
        insert(1);
        settle();
        outbox.round();
        forward(Duration.ofHours(2));
        desk.write(
                Caller.system("test"),
                tx -> {
                    for (int i = 0; i < 45; i++) {
                        tx.mail().put(letter(tx, "0-" + tx.now().toEpochMilli()));
                    }
                });
        post.got.clear();
        mail.offer(HOME, "home@example.org");
        outbox.round();
        assertThat(post.got).hasSize(46);
        assertThat(post.got.get(0).to()).isEqualTo("home@example.org");
        assertThat(mail.outbox(ADMINISTRATOR).waiting()).isZero();
    }

    private static MailTable.Message letter(Transaction tx, String text) {
        return new MailTable.Message(
                CaseId.drawUuid(),
                STATION.user(),
                new MailTable.Content(MailTable.Kind.NOTICES, text, ""),
                tx.now().minus(Duration.ofHours(1)),
                MailTable.State.WAITING,
                tx.now().minus(Duration.ofHours(1)),
                0,
                "");
    }

    @Test
    void oneReaderOrLetterThatFailsStopsNoOther() throws Exception {
        subscribe(MailMode.AT_ONCE);
        settle();
        subscribe(HOME, "home@example.org", MailMode.AT_ONCE);
        CaseId missing = desk.enter(CaseKind.MISSING, NoticeDesk.STATION);
        CaseId found = desk.enter(CaseKind.FOUND, NoticeDesk.HOME);
        desk.ofPair(Caller.system("matching"), JournalAction.PROPOSAL_MADE, "p", missing, found);
        desk.follow();
        settle();
        // HOME is the first by name
        post.breaking = letter -> letter.to().equals("home@example.org");
        outbox.round();
        assertThat(post.got)
                .extracting(NoticeChannel.Letter::to)
                .containsExactly("asha@example.org");
        assertThat(mail.outbox(ADMINISTRATOR).waiting()).isEqualTo(1);
        post.breaking = letter -> false;
        forward(Duration.ofMinutes(5));
        outbox.round();
        assertThat(post.got).hasSize(2);

        desk.fresh.tamper("update mail_reader set quiet_from = 99 where reader = 'user.CCI-1'");
        happen("s1");
        settle();
        outbox.round();
        assertThat(post.got).hasSize(3);
    }

    @Test
    void twoNodesSendAMessageOnce() throws Exception {
        subscribe(MailMode.AT_ONCE);
        MailOutbox other = new MailOutbox(desk.store, new PostingPolicy());
        other.use(post);
        happen("s1");
        settle();
        post.meanwhile = other::round;
        outbox.round();
        other.round();
        other.stop();
        assertThat(post.got).hasSize(1);
    }

    @Test
    void aCodeIsSentWhileItCountsAndNeverAgain() throws Exception {
        post.failure = Optional.of(new NoticeChannel.Undelivered("down", false));
        mail.offer(STATION, "wrong@example.org");
        outbox.round();
        settle();
        mail.offer(STATION, "asha@example.org");
        outbox.round();
        post.failure = Optional.empty();
        forward(Duration.ofMinutes(10));
        outbox.round();
        assertThat(post.got)
                .extracting(NoticeChannel.Letter::to)
                .containsExactly("asha@example.org");

        post.got.clear();
        post.failure = Optional.of(new NoticeChannel.Undelivered("down", false));
        mail.offer(STATION, "asha@example.org");
        outbox.round();
        post.failure = Optional.empty();
        forward(Duration.ofMinutes(31));
        outbox.round();
        assertThat(post.got).isEmpty();

        // refused for good: no administrator sends it again
        post.failure = Optional.of(new NoticeChannel.Undelivered("refused", true));
        mail.offer(STATION, "asha@example.org");
        outbox.round();
        assertThat(mail.outbox(ADMINISTRATOR)).isEqualTo(new NoticeMail.Outbox(0, 0));
        post.failure = Optional.empty();
        mail.resend(ADMINISTRATOR);
        outbox.round();
        assertThat(post.got).isEmpty();

        settle();
        account(STATION, false);
        mail.offer(STATION, "asha@example.org");
        outbox.round();
        assertThat(post.got).isEmpty();
    }

    @Test
    void fiveCodesADayForAPersonAndToAnAddress() {
        for (int i = 0; i < 5; i++) {
            mail.offer(STATION, "Asha@example.org");
            settle();
        }
        assertThat(refusal(() -> mail.offer(STATION, "elsewhere@example.org")))
                .isEqualTo("TOO_MANY_CODES");
        assertThat(refusal(() -> mail.offer(HOME, "asha@EXAMPLE.org"))).isEqualTo("TOO_MANY_CODES");
        mail.offer(HOME, "home@example.org");
        forward(Duration.ofDays(1));
        mail.offer(STATION, "asha@example.org");
    }

    @Test
    void triesAtTheSameTimeAreAllCounted() throws Exception {
        mail.offer(STATION, "asha@example.org");
        String wrong = code().equals("000000") ? "111111" : "000000";
        List<Thread> guessing = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            guessing.add(new Thread(() -> refusal(() -> mail.confirm(STATION, wrong))));
        }
        guessing.forEach(Thread::start);
        for (Thread each : guessing) {
            each.join();
        }
        int tries =
                desk.store.read(tx -> tx.mail().find(STATION.user()).orElseThrow().check().tries());
        assertThat(tries).isEqualTo(8);
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
