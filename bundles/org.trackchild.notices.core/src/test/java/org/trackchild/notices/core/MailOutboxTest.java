package org.trackchild.notices.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.access.core.PostingPolicy;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.notices.api.MailMode;
import org.trackchild.notices.api.NoticeChannel;
import org.trackchild.store.api.MailTable;
import org.trackchild.store.api.Transaction;

/** Letters that are due leave in one round, each once, and what fails is tried again. */
class MailOutboxTest extends MailFixture {

    @Test
    void afterAFailureTheSameMessageIsTriedAgainLaterAndGivenUpAtLast() throws Exception {
        subscribe(MailMode.AT_ONCE);
        post.failure = Optional.of(new NoticeChannel.Undelivered("down", false));
        happen("s1");
        settle();
        outbox.round();
        assertThat(mail.outbox(ADMINISTRATOR).waiting()).isEqualTo(1);
        for (int i = 0; i < 12; i++) {
            desk.forward(Duration.ofHours(7));
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
    void sendsAllThatIsDueInOneRoundAndCodesFirst() throws Exception {
        subscribe(MailMode.AT_ONCE);
        insert(1);
        settle();
        outbox.round();
        desk.forward(Duration.ofHours(2));
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
        desk.forward(Duration.ofMinutes(5));
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
    void pausesGrow() {
        assertThat(MailOutbox.pause(1)).isBetween(Duration.ofSeconds(30), Duration.ofMinutes(1));
        assertThat(MailOutbox.pause(30)).isBetween(Duration.ofHours(3), Duration.ofHours(6));
    }
}
