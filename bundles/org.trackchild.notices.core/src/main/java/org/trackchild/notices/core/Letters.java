package org.trackchild.notices.core;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trackchild.access.api.AccessPolicy;
import org.trackchild.access.api.Caller;
import org.trackchild.model.CaseId;
import org.trackchild.model.Event;
import org.trackchild.notices.api.Audience;
import org.trackchild.notices.api.MailMode;
import org.trackchild.notices.api.MailSettings;
import org.trackchild.notices.api.NoticeChannel;
import org.trackchild.notices.api.NoticeTopic;
import org.trackchild.store.api.MailTable;
import org.trackchild.store.api.NoticeTable;
import org.trackchild.store.api.Transaction;

/** Which messages there are to write, and what they say at the moment when they are sent. */
final class Letters {

    /**
     * Notices are told when they are so old. A transaction that writes some may end after another
     * one that began later, and none of its notices may be passed over.
     */
    private static final Duration SETTLED = Duration.ofMinutes(1);

    private final AccessPolicy policy;

    Letters(AccessPolicy policy) {
        this.policy = policy;
    }

    /**
     * The notices that a message is about, which are counted when it is sent.
     *
     * @param after raised after this moment
     * @param by raised at this moment at the latest
     */
    private record Span(Instant after, Instant by) {

        String written() {
            return after.toEpochMilli() + "-" + by.toEpochMilli();
        }

        /** Of a message in another form: all until it was written. */
        static Span of(MailTable.Message message) {
            String text = message.content().text();
            if (!text.matches("\\d{1,15}-\\d{1,15}")) {
                return new Span(Instant.EPOCH, message.written());
            }
            int at = text.indexOf('-');
            return new Span(
                    Instant.ofEpochMilli(Long.parseLong(text.substring(0, at))),
                    Instant.ofEpochMilli(Long.parseLong(text.substring(at + 1))));
        }
    }

    /**
     * The message with a code.
     *
     * @param address to which it goes, in small letters
     */
    static MailTable.Message code(String user, String code, String address, Instant now) {
        return waiting(user, new MailTable.Content(MailTable.Kind.CODE, code, address), now);
    }

    private static MailTable.Message waiting(String user, MailTable.Content content, Instant now) {
        return new MailTable.Message(
                CaseId.drawUuid(), user, content, now, MailTable.State.WAITING, now, 0, "");
    }

    /** Whether {@link #write} has anything to do; only reads. */
    boolean isWanted(Transaction tx, String user) {
        Optional<MailTable.Reader> reader = tx.mail().find(user);
        return reader.isPresent()
                && isTime(reader.get(), tx.now())
                && (isDaily(reader.get())
                        || !tally(tx, reader.get(), next(tx, reader.get())).isEmpty());
    }

    /** Writes the message that a reader is to get now, and up to where the reader is told then. */
    void write(Transaction tx, String user) {
        // another node may have written it since anybody looked
        Optional<MailTable.Reader> locked = tx.mail().lock(user);
        if (locked.isEmpty() || !isTime(locked.get(), tx.now())) {
            return;
        }
        MailTable.Reader reader = locked.get();
        Span span = next(tx, reader);
        boolean told = !tally(tx, reader, span).isEmpty();
        if (told) {
            tx.mail()
                    .put(
                            waiting(
                                    user,
                                    new MailTable.Content(
                                            MailTable.Kind.NOTICES, span.written(), ""),
                                    tx.now()));
        }
        if (told || isDaily(reader)) {
            tx.mail().put(new MailTable.Reader(user, reader.settings(), reader.check(), span.by()));
        }
    }

    private static boolean isDaily(MailTable.Reader reader) {
        return reader.settings().wishes().mode() == MailMode.DAILY;
    }

    private static boolean isTime(MailTable.Reader reader, Instant at) {
        ZonedDateTime now = at.atZone(Event.ZONE);
        MailSettings.Wishes wishes = reader.settings().wishes();
        if (!reader.settings().confirmed()) {
            return false;
        }
        return switch (wishes.mode()) {
            case NEVER -> false;
            case AT_ONCE -> !wishes.isQuiet(now.getHour());
            case DAILY -> {
                Instant today =
                        now.toLocalDate().atTime(wishes.hour(), 0).atZone(Event.ZONE).toInstant();
                yield !at.minus(SETTLED).isBefore(today) && reader.toldUntil().isBefore(today);
            }
        };
    }

    private static Span next(Transaction tx, MailTable.Reader reader) {
        return new Span(reader.toldUntil(), tx.now().minus(SETTLED));
    }

    /** What a reader may see, and has not read, now. */
    private Map<NoticeTopic, Long> tally(Transaction tx, MailTable.Reader reader, Span span) {
        return caller(tx, reader.user())
                .map(caller -> tx.notices().tally(unread(tx, caller), span.after(), span.by()))
                .orElse(Map.of());
    }

    /** Nobody whose account is closed. */
    private static Optional<Caller> caller(Transaction tx, String user) {
        return tx.accounts().find(user).flatMap(account -> account.enabledCaller(tx.now()));
    }

    private NoticeTable.Selection unread(Transaction tx, Caller caller) {
        Set<NoticeTopic> topics = EnumSet.allOf(NoticeTopic.class);
        topics.removeAll(tx.notices().settings(caller.user()).wishes().muted());
        return new NoticeTable.Selection(
                caller.user(), Audience.of(caller), policy.reach(caller), topics, true);
    }

    /** What a message says now; empty when nothing of it is true any more. */
    Optional<NoticeChannel.Letter> letter(Transaction tx, MailTable.Message message) {
        Optional<MailTable.Reader> reader = tx.mail().find(message.user());
        if (reader.isEmpty()
                || reader.get().settings().address().isEmpty()
                || caller(tx, message.user()).isEmpty()) {
            return Optional.empty();
        }
        MailSettings settings = reader.get().settings();
        LetterWords words = new LetterWords(settings.wishes().hindi());
        if (message.content().kind() == MailTable.Kind.CODE) {
            String code = message.content().text();
            return AddressCode.counts(reader.get(), code, tx.now())
                    ? Optional.of(words.code(message, settings.address(), code))
                    : Optional.empty();
        }
        if (!settings.confirmed() || settings.wishes().mode() == MailMode.NEVER) {
            return Optional.empty();
        }
        return Optional.of(tally(tx, reader.get(), Span.of(message)))
                .filter(told -> !told.isEmpty())
                .map(told -> words.notices(message, settings.address(), told));
    }
}
