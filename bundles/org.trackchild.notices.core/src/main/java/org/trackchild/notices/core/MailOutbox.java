package org.trackchild.notices.core;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trackchild.access.api.AccessPolicy;
import org.trackchild.access.api.Caller;
import org.trackchild.model.CaseId;
import org.trackchild.model.Event;
import org.trackchild.notices.api.Audience;
import org.trackchild.notices.api.MailMode;
import org.trackchild.notices.api.MailSettings;
import org.trackchild.notices.api.NoticeChannel;
import org.trackchild.notices.api.NoticeTopic;
import org.trackchild.store.api.Account;
import org.trackchild.store.api.MailTable;
import org.trackchild.store.api.NoticeTable;
import org.trackchild.store.api.Store;
import org.trackchild.store.api.Transaction;

/**
 * Writes messages about what is new for those who want e-mail, and sends what waits. A message and
 * up to where its reader was told are written in one transaction, and a message is marked as sent
 * after it was: a crash in between sends it again under the same identifier.
 */
@Component(service = MailOutbox.class)
public class MailOutbox {

    private static final Logger LOG = LoggerFactory.getLogger(MailOutbox.class);

    private static final Caller SELF = Caller.system("mail");

    private static final int ROUND_SECONDS = 30;

    private static final int END_SECONDS = 10;

    private static final int BATCH = 20;

    /** More notices than these are not told one by one. */
    private static final int MOST_TOLD = 50;

    private static final int MOST_ATTEMPTS = 10;

    private static final Duration SOONEST = Duration.ofMinutes(1);

    private static final Duration LATEST = Duration.ofHours(6);

    private static final Duration KEEP_SENT = Duration.ofDays(30);

    private static final String CODE = "code:";

    private static final String NOTICES = "notices:";

    private final Store store;

    private final AccessPolicy policy;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile NoticeChannel channel;

    private final ScheduledExecutorService thread =
            new ScheduledThreadPoolExecutor(
                    1,
                    work -> {
                        Thread named = new Thread(work, "trackchild-mail");
                        named.setDaemon(true);
                        return named;
                    },
                    new ThreadPoolExecutor.DiscardPolicy());

    private volatile boolean stopped;

    @Activate
    public MailOutbox(@Reference Store store, @Reference AccessPolicy policy) {
        this.store = store;
        this.policy = policy;
    }

    @Activate
    void start() {
        thread.scheduleWithFixedDelay(this::round, ROUND_SECONDS, ROUND_SECONDS, TimeUnit.SECONDS);
    }

    @Deactivate
    void stop() {
        stopped = true;
        // no interrupt: Derby takes one in the middle of a write for the end of the database
        thread.shutdown();
        try {
            if (!thread.awaitTermination(END_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("the mail is not done after {} seconds", END_SECONDS);
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /** For tests: what OSGi injects. */
    void use(NoticeChannel used) {
        channel = used;
    }

    boolean hasChannel() {
        return channel != null;
    }

    /** There is something to send. */
    void wake() {
        thread.execute(this::round);
    }

    /** The message with a code. */
    static MailTable.Message code(String user, String code, Instant now) {
        return waiting(user, CODE + code, now);
    }

    private static MailTable.Message waiting(String user, String content, Instant now) {
        return new MailTable.Message(
                CaseId.drawUuid(), user, content, now, MailTable.State.WAITING, now, 0, "");
    }

    /** Writes and sends; one after the other, whoever calls. */
    synchronized void round() {
        NoticeChannel used = channel;
        if (stopped || used == null) {
            return;
        }
        try {
            write();
            send(used);
        } catch (RuntimeException failed) {
            // its message might quote a record
            LOG.warn("the mail waits: {}", failed.getClass().getName());
        }
    }

    private void write() {
        for (MailTable.Reader reader : store.read(tx -> tx.mail().wanting())) {
            ZonedDateTime now = store.instant().atZone(Event.ZONE);
            if (isTime(reader, now)) {
                store.write(SELF, tx -> write(tx, reader.user()));
            }
        }
        store.write(
                SELF,
                tx -> {
                    tx.mail().forgetSent(tx.now().minus(KEEP_SENT));
                    return null;
                });
    }

    private static boolean isTime(MailTable.Reader reader, ZonedDateTime now) {
        MailSettings.Wishes wishes = reader.settings().wishes();
        if (wishes.mode() == MailMode.AT_ONCE) {
            return !wishes.isQuiet(now.getHour());
        }
        ZonedDateTime today = now.toLocalDate().atTime(wishes.hour(), 0).atZone(Event.ZONE);
        return !now.isBefore(today) && reader.toldUntil().isBefore(today.toInstant());
    }

    private Void write(Transaction tx, String user) {
        Optional<MailTable.Reader> reader = tx.mail().find(user);
        Optional<Caller> caller = caller(tx, user);
        if (reader.isEmpty() || caller.isEmpty()) {
            return null;
        }
        Instant until = reader.get().toldUntil();
        List<String> ids =
                tx
                        .notices()
                        .list(unread(tx, caller.get()), Optional.empty(), MOST_TOLD)
                        .items()
                        .stream()
                        .filter(each -> each.notice().raised().isAfter(until))
                        .map(each -> each.notice().id().toString())
                        .toList();
        if (!ids.isEmpty()) {
            tx.mail().put(waiting(user, NOTICES + String.join(",", ids), tx.now()));
        }
        if (!ids.isEmpty() || reader.get().settings().wishes().mode() == MailMode.DAILY) {
            tx.mail()
                    .put(
                            new MailTable.Reader(
                                    user, reader.get().settings(), reader.get().check(), tx.now()));
        }
        return null;
    }

    private static Optional<Caller> caller(Transaction tx, String user) {
        return tx.accounts()
                .find(user)
                .filter(Account::enabled)
                .map(
                        account ->
                                new Caller(
                                        account.user(), account.displayName(), account.postings()));
    }

    private NoticeTable.Selection unread(Transaction tx, Caller caller) {
        Set<NoticeTopic> topics = EnumSet.allOf(NoticeTopic.class);
        topics.removeAll(tx.notices().settings(caller.user()).wishes().muted());
        return new NoticeTable.Selection(
                caller.user(), Audience.of(caller), policy.reach(caller), topics, true);
    }

    private void send(NoticeChannel used) {
        List<MailTable.Message> due = store.read(tx -> tx.mail().due(tx.now(), BATCH));
        for (MailTable.Message message : due) {
            if (stopped) {
                return;
            }
            MailTable.Message after = tried(used, message);
            store.write(
                    SELF,
                    tx -> {
                        tx.mail().put(after);
                        return null;
                    });
        }
    }

    private MailTable.Message tried(NoticeChannel used, MailTable.Message message) {
        // what is not true any more is not sent, and counts as done
        Optional<NoticeChannel.Letter> letter = store.read(tx -> letter(tx, message));
        try {
            if (letter.isPresent()) {
                used.deliver(letter.get());
            }
            return after(message, MailTable.State.SENT, "", message.next());
        } catch (NoticeChannel.Undelivered failed) {
            int attempts = message.attempts() + 1;
            boolean over = failed.isForGood() || attempts >= MOST_ATTEMPTS;
            LOG.warn("a message was not delivered: {}", failed.getMessage());
            return after(
                    message,
                    over ? MailTable.State.DEAD : MailTable.State.WAITING,
                    failed.getMessage(),
                    store.instant().plus(pause(attempts)));
        }
    }

    private static MailTable.Message after(
            MailTable.Message before, MailTable.State state, String failure, Instant next) {
        return new MailTable.Message(
                before.id(),
                before.user(),
                // a code is not kept longer than it is needed
                state == MailTable.State.SENT ? "" : before.content(),
                before.written(),
                state,
                next,
                before.attempts() + 1,
                failure.substring(0, Math.min(100, failure.length())));
    }

    /** Twice as long after each attempt, and not for all at the same moment. */
    static Duration pause(int attempts) {
        long millis =
                Math.min(
                        LATEST.toMillis(),
                        SOONEST.toMillis() << Math.min(20, Math.max(0, attempts - 1)));
        return Duration.ofMillis(millis / 2 + ThreadLocalRandom.current().nextLong(millis / 2 + 1));
    }

    private Optional<NoticeChannel.Letter> letter(Transaction tx, MailTable.Message message) {
        Optional<MailTable.Reader> reader = tx.mail().find(message.user());
        if (reader.isEmpty() || reader.get().settings().address().isEmpty()) {
            return Optional.empty();
        }
        MailSettings settings = reader.get().settings();
        LetterWords words = new LetterWords(settings.wishes().hindi());
        if (message.content().startsWith(CODE)) {
            return Optional.of(
                    words.code(
                            message,
                            settings.address(),
                            message.content().substring(CODE.length())));
        }
        if (!settings.confirmed() || settings.wishes().mode() == MailMode.NEVER) {
            return Optional.empty();
        }
        return caller(tx, message.user())
                .map(caller -> topics(tx, caller, message))
                .filter(told -> !told.isEmpty())
                .map(told -> words.notices(message, settings.address(), told));
    }

    /** Of what was told when it was written: what the reader may see, and has not read, now. */
    private List<NoticeTopic> topics(Transaction tx, Caller caller, MailTable.Message message) {
        Set<UUID> meant =
                Arrays.stream(message.content().substring(NOTICES.length()).split(","))
                        .map(UUID::fromString)
                        .collect(Collectors.toSet());
        List<NoticeTopic> topics = new ArrayList<>();
        tx.notices().list(unread(tx, caller), Optional.empty(), MOST_TOLD).items().stream()
                .filter(each -> meant.contains(each.notice().id()))
                .forEach(each -> topics.add(each.notice().matter().kind().topic()));
        return topics;
    }
}
