package org.trackchild.store.api;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.model.Code;
import org.trackchild.notices.api.MailSettings;

/** E-mail about notices: who gets it, and what waits to be sent. */
@ProviderType
public interface MailTable {

    /**
     * Somebody who may get e-mail.
     *
     * @param user name of the account
     * @param settings what was chosen
     * @param check of the address
     * @param toldUntil up to the notice that was raised then, the person was told
     */
    record Reader(String user, MailSettings settings, Check check, Instant toldUntil) {

        public Reader {
            Objects.requireNonNull(user);
            Objects.requireNonNull(settings);
            Objects.requireNonNull(check);
            Objects.requireNonNull(toldUntil);
        }
    }

    /**
     * How far the check of an address is.
     *
     * @param codeHash of the code that was sent last; empty when none counts
     * @param sent when it was sent
     * @param tries how often it was tried
     */
    record Check(Optional<String> codeHash, Instant sent, int tries) {

        public Check {
            Objects.requireNonNull(codeHash);
            Objects.requireNonNull(sent);
        }
    }

    /** Where a message stands. */
    enum State implements Code {
        WAITING("waiting"),
        SENT("sent"),
        DEAD("dead");

        private final String code;

        State(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** What a message is for. */
    enum Kind implements Code {
        /** Brings the code that confirms an address: soon, or not at all. */
        CODE("code"),
        NOTICES("notices");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /**
     * What a message tells.
     *
     * @param kind what it is for
     * @param text as its writer knows it; at most 2,000 characters
     * @param address to which a code goes, in small letters; empty for all others, which go where
     *     their reader wants them when they are sent
     */
    record Content(Kind kind, String text, String address) {

        public Content {
            Objects.requireNonNull(kind);
            Objects.requireNonNull(text);
            Objects.requireNonNull(address);
        }
    }

    /**
     * A message.
     *
     * @param id its identifier
     * @param user to whom
     * @param content what it tells
     * @param written when it was written
     * @param state where it stands
     * @param next when it is tried next
     * @param attempts how often it was tried
     * @param failure why it was not delivered last, for the operator; may be empty
     */
    record Message(
            UUID id,
            String user,
            Content content,
            Instant written,
            State state,
            Instant next,
            int attempts,
            String failure) {

        public Message {
            Objects.requireNonNull(id);
            Objects.requireNonNull(user);
            Objects.requireNonNull(content);
            Objects.requireNonNull(written);
            Objects.requireNonNull(state);
            Objects.requireNonNull(next);
            Objects.requireNonNull(failure);
        }
    }

    Optional<Reader> find(String user);

    /**
     * The same, and nobody else reads it this way or changes it before the end of the transaction.
     */
    Optional<Reader> lock(String user);

    /** Adds somebody, or replaces what is known of the same user. */
    void put(Reader reader);

    /** Names of those with a confirmed address who want e-mail, in their order. */
    List<String> wanting();

    /** Adds a message, or replaces that with the same identifier. */
    void put(Message message);

    /** Messages that wait and are to be tried now, those first that wait for longest. */
    List<Message> due(Kind kind, Instant now, int limit);

    /**
     * Takes a message that waits, so that nobody else tries it before a moment.
     *
     * @param seen as it was read
     * @return {@code false} when somebody else was first
     */
    boolean claim(Message seen, Instant until);

    long count(Kind kind, State state);

    /** How many codes were written for somebody after a moment. */
    long codesFor(String user, Instant after);

    /**
     * How many codes were written to an address after a moment, whoever asked for them.
     *
     * @param address in small letters
     */
    long codesTo(String address, Instant after);

    /** Lets messages that were given up wait again, but no codes. */
    void revive(Instant now);

    /**
     * Deletes what does not wait and was written before a moment.
     *
     * @param most so many messages at most
     * @return how many were deleted
     */
    int forget(Instant before, int most);
}
