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

    /**
     * A message.
     *
     * @param id its identifier
     * @param user to whom
     * @param content what it tells, as its writer knows it; at most 2,000 characters
     * @param written when it was written
     * @param state where it stands
     * @param next when it is tried next
     * @param attempts how often it was tried
     * @param failure why it was not delivered last, for the operator; may be empty
     */
    record Message(
            UUID id,
            String user,
            String content,
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

    /** Adds somebody, or replaces what is known of the same user. */
    void put(Reader reader);

    /** Those with a confirmed address who want e-mail, by name. */
    List<Reader> wanting();

    /** Adds a message, or replaces that with the same identifier. */
    void put(Message message);

    /** Messages that wait and are to be tried now, those first that wait for longest. */
    List<Message> due(Instant now, int limit);

    long count(State state);

    /** Lets messages that were given up wait again, without their failures. */
    void revive(Instant now);

    /** Deletes what was sent and was written before a moment. */
    void forgetSent(Instant before);
}
