package org.trackchild.notices.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.trackchild.model.Event;
import org.trackchild.notices.api.MailMode;
import org.trackchild.notices.api.MailSettings;
import org.trackchild.notices.api.NoticeChannel;

/** What a letter tells and when it is due, as its reader wishes. */
class MailLettersTest extends MailFixture {

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
    void whatWasReadBeforeItIsSentIsNotSent() throws Exception {
        subscribe(MailMode.AT_ONCE);
        post.failure = Optional.of(new NoticeChannel.Undelivered("down", false));
        happen("s1");
        settle();
        outbox.round();
        desk.notices.markRead(STATION, Set.of(desk.list(STATION).get(0).notice().id()));
        post.failure = Optional.empty();
        desk.forward(Duration.ofHours(7));
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
        desk.forward(
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
        desk.forward(Duration.ofSeconds(90));
        outbox.round();
        assertThat(post.got)
                .extracting(NoticeChannel.Letter::subject)
                .containsExactlyInAnyOrder(
                        "TrackChild: 120 new notices", "TrackChild: 70 new notices");
        settle();
        outbox.round();
        assertThat(post.got).hasSize(2);
    }

    @Test
    void quietHoursMayCrossMidnight() {
        MailSettings.Wishes night = new MailSettings.Wishes(MailMode.AT_ONCE, 8, 22, 7, false);
        assertThat(List.of(night.isQuiet(23), night.isQuiet(6), night.isQuiet(7)))
                .containsExactly(true, true, false);
        assertThat(new MailSettings.Wishes(MailMode.AT_ONCE, 8, 0, 0, false).isQuiet(0)).isFalse();
    }
}
