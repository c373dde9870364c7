package org.trackchild.notices.core;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
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
import org.trackchild.notices.api.NoticeChannel;
import org.trackchild.store.api.MailTable;
import org.trackchild.store.api.Store;
import org.trackchild.store.api.Transaction;

/**
 * Has messages written about what is new for those who want e-mail, and sends what waits. A message
 * and up to where its reader was told are written in one transaction. A message is taken by one
 * node before it is sent, and marked as sent after it was: a crash in between sends it again, after
 * a while, under the same identifier.
 */
@Component(service = MailOutbox.class)
public class MailOutbox {

    private static final Logger LOG = LoggerFactory.getLogger(MailOutbox.class);

    private static final Caller SELF = Caller.system("mail");

    private static final int ROUND_SECONDS = 30;

    private static final int END_SECONDS = 10;

    private static final int BATCH = 20;

    /** So many batches a round: then it is time to look again who is to be told. */
    private static final int MOST_BATCHES = 50;

    private static final int FORGOTTEN_AT_ONCE = 500;

    /** So long nobody else tries a message that is being sent; longer than a server may take. */
    private static final Duration CLAIM = Duration.ofMinutes(10);

    private static final int MOST_ATTEMPTS = 10;

    private static final Duration SOONEST = Duration.ofMinutes(1);

    private static final Duration LATEST = Duration.ofHours(6);

    private static final Duration KEEP = Duration.ofDays(30);

    /** Cursor: the day on which old messages were deleted. */
    private static final String FORGOTTEN = "mail forgotten";

    private final Store store;

    private final Letters letters;

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
        this.letters = new Letters(policy);
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

    /** Writes and sends; one after the other, whoever calls. */
    synchronized void round() {
        NoticeChannel used = channel;
        if (stopped || used == null) {
            return;
        }
        guarded(this::write);
        guarded(() -> send(used));
        guarded(this::forget);
    }

    private static void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            // its message might quote a record
            LOG.warn("the mail waits: {}", failed.getClass().getName());
        }
    }

    private void write() {
        for (String user : store.read(tx -> tx.mail().wanting())) {
            if (stopped) {
                return;
            }
            // the others get theirs
            guarded(() -> write(user));
        }
    }

    private void write(String user) {
        if (store.read(tx -> letters.isWanted(tx, user))) {
            store.write(
                    SELF,
                    tx -> {
                        letters.write(tx, user);
                        return null;
                    });
        }
    }

    private void send(NoticeChannel used) {
        Set<UUID> tried = new HashSet<>();
        for (int batch = 0; batch < MOST_BATCHES; batch++) {
            // one that could not even be taken or marked is for the next round
            List<MailTable.Message> due =
                    store.read(MailOutbox::due).stream()
                            .filter(each -> tried.add(each.id()))
                            .toList();
            for (MailTable.Message message : due) {
                if (stopped) {
                    return;
                }
                guarded(() -> send(used, message));
            }
            if (due.isEmpty()) {
                return;
            }
        }
    }

    /** Somebody waits for a code in front of the page. */
    private static List<MailTable.Message> due(Transaction tx) {
        List<MailTable.Message> codes = tx.mail().due(MailTable.Kind.CODE, tx.now(), BATCH);
        return codes.isEmpty() ? tx.mail().due(MailTable.Kind.NOTICES, tx.now(), BATCH) : codes;
    }

    private void send(NoticeChannel used, MailTable.Message message) {
        boolean ours = store.write(SELF, tx -> tx.mail().claim(message, tx.now().plus(CLAIM)));
        if (!ours) {
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

    private MailTable.Message tried(NoticeChannel used, MailTable.Message message) {
        try {
            // what is not true any more is not sent, and counts as done
            Optional<NoticeChannel.Letter> letter = store.read(tx -> letters.letter(tx, message));
            if (letter.isPresent()) {
                used.deliver(letter.get());
            }
            return after(message, MailTable.State.SENT, "", message.next());
        } catch (NoticeChannel.Undelivered failed) {
            return failed(message, failed.getMessage(), failed.isForGood());
        } catch (RuntimeException failed) {
            // its message might quote a record
            return failed(message, failed.getClass().getSimpleName(), false);
        }
    }

    private MailTable.Message failed(MailTable.Message message, String reason, boolean forGood) {
        int attempts = message.attempts() + 1;
        LOG.warn("a message was not delivered: {}", reason);
        return after(
                message,
                forGood || attempts >= MOST_ATTEMPTS
                        ? MailTable.State.DEAD
                        : MailTable.State.WAITING,
                reason,
                store.instant().plus(pause(attempts)));
    }

    private static MailTable.Message after(
            MailTable.Message before, MailTable.State state, String failure, Instant next) {
        MailTable.Content content = before.content();
        boolean over =
                state == MailTable.State.SENT
                        || state == MailTable.State.DEAD && content.kind() == MailTable.Kind.CODE;
        return new MailTable.Message(
                before.id(),
                before.user(),
                // a code is not kept longer than it is needed
                over ? new MailTable.Content(content.kind(), "", content.address()) : content,
                before.written(),
                state,
                next,
                before.attempts() + 1,
                failure.substring(0, Math.min(100, failure.length())));
    }

    /** Once a day deletes what is over, and old. */
    private void forget() {
        Instant now = store.instant();
        long day = Duration.between(Instant.EPOCH, now).toDays();
        if (store.read(tx -> tx.cursors().get(FORGOTTEN)) == day) {
            return;
        }
        boolean more = true;
        while (more) {
            if (stopped) {
                return;
            }
            more =
                    store.write(SELF, tx -> tx.mail().forget(now.minus(KEEP), FORGOTTEN_AT_ONCE))
                            == FORGOTTEN_AT_ONCE;
        }
        store.write(
                SELF,
                tx -> {
                    tx.cursors().set(FORGOTTEN, day);
                    return null;
                });
    }

    /** Twice as long after each attempt, and not for all at the same moment. */
    static Duration pause(int attempts) {
        long millis =
                Math.min(
                        LATEST.toMillis(),
                        SOONEST.toMillis() << Math.min(20, Math.max(0, attempts - 1)));
        return Duration.ofMillis(millis / 2 + ThreadLocalRandom.current().nextLong(millis / 2 + 1));
    }
}
