package org.trackchild.notices.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Role;
import org.trackchild.access.core.PostingPolicy;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.OfficeId;
import org.trackchild.model.ProblemException;
import org.trackchild.notices.api.Audience;
import org.trackchild.notices.api.MailMode;
import org.trackchild.notices.api.MailSettings;
import org.trackchild.store.api.Account;

/** The outbox of a desk of notices, which sends when the test says so, and readers of its mail. */
abstract class MailFixture extends NoticesFixture {

    static final Caller ADMINISTRATOR =
            NoticeDesk.caller("admin", "NIC", Role.ADMINISTRATOR, NoticeDesk.DISTRICT);

    MailOutbox outbox;

    StoredNoticeMail mail;

    final Post post = new Post();

    @BeforeEach
    void openOutbox() {
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

    @AfterEach
    void stopOutbox() {
        outbox.stop();
    }

    void account(Caller of, boolean enabled) {
        desk.write(
                Caller.system("test"),
                tx ->
                        tx.accounts()
                                .put(
                                        Account.of(
                                                        of.user(),
                                                        "Synthetic",
                                                        Account.Credentials.of(
                                                                Optional.empty(), Optional.empty()),
                                                        of.postings())
                                                .enabled(enabled)));
    }

    /** So old that it is told. */
    void settle() {
        desk.forward(Duration.ofMinutes(2));
    }

    static String refusal(Runnable call) {
        return catchThrowableOfType(ProblemException.class, call::run)
                .problems()
                .get(0)
                .code()
                .name();
    }

    /** The code that is sent now. */
    String code() {
        outbox.round();
        Matcher digits =
                Pattern.compile("\\b\\d{6}\\b").matcher(post.got.get(post.got.size() - 1).text());
        assertThat(digits.find()).isTrue();
        return digits.group();
    }

    void subscribe(MailMode mode) throws Exception {
        subscribe(STATION, " asha@example.org ", mode);
    }

    void subscribe(Caller reader, String address, MailMode mode) throws Exception {
        mail.offer(reader, address);
        mail.confirm(reader, code());
        // no quiet hours
        choose(reader, mode);
        post.got.clear();
    }

    void choose(Caller reader, MailMode mode) {
        mail.change(
                reader,
                mail.settings(reader).version(),
                new MailSettings.Wishes(mode, 12, 0, 0, false));
    }

    void happen(String sighting) {
        CaseId missing = desk.enter(CaseKind.MISSING, NoticeDesk.STATION);
        desk.ofCase(HOME, JournalAction.SIGHTING_RECORDED, missing, "sighting=" + sighting);
        desk.follow();
    }

    /** New notices of the station, past the follower. */
    void insert(int many) {
        desk.write(
                Caller.system("test"),
                tx -> {
                    for (int i = 0; i < many; i++) {
                        NoticeDesk.sighting(
                                tx,
                                Audience.office(new OfficeId(NoticeDesk.STATION)),
                                Optional.empty(),
                                "s" + i,
                                tx.now(),
                                many);
                    }
                });
    }
}
