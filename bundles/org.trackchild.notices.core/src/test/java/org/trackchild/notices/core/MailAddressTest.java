package org.trackchild.notices.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trackchild.notices.api.MailMode;
import org.trackchild.notices.api.MailSettings;
import org.trackchild.notices.api.NoticeChannel;
import org.trackchild.notices.api.NoticeMail;

/** An address is confirmed by a code that it alone gets, few of them, and for a short while. */
class MailAddressTest extends MailFixture {

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
    void aCodeIsSentWhileItCountsAndNeverAgain() throws Exception {
        post.failure = Optional.of(new NoticeChannel.Undelivered("down", false));
        mail.offer(STATION, "wrong@example.org");
        outbox.round();
        settle();
        mail.offer(STATION, "asha@example.org");
        outbox.round();
        post.failure = Optional.empty();
        desk.forward(Duration.ofMinutes(10));
        outbox.round();
        assertThat(post.got)
                .extracting(NoticeChannel.Letter::to)
                .containsExactly("asha@example.org");

        post.got.clear();
        post.failure = Optional.of(new NoticeChannel.Undelivered("down", false));
        mail.offer(STATION, "asha@example.org");
        outbox.round();
        post.failure = Optional.empty();
        desk.forward(Duration.ofMinutes(31));
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
        desk.forward(Duration.ofDays(1));
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
}
