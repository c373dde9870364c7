package org.trackchild.notices.api;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A way on which messages reach people away from the desk. Register it as an OSGi service; the
 * platform writes the messages, tries again after failures, and gives up at some time.
 *
 * <p>It may be called with a message that was delivered before, after a crash in between: it has
 * the same identifier then.
 */
@ConsumerType
public interface NoticeChannel {

    /**
     * Delivers a message. When this returns, the next one in line has taken responsibility for it.
     *
     * @throws Undelivered when it could not
     */
    void deliver(Letter letter) throws Undelivered;

    /**
     * A message. It names no child.
     *
     * @param id its identifier, the same whenever it is tried
     * @param to address of the receiver
     * @param subject one line
     * @param text plain text, lines end with {@code \n}
     * @param language of the text, {@code en} or {@code hi}
     * @param written when
     */
    record Letter(
            UUID id, String to, String subject, String text, String language, Instant written) {

        public Letter {
            Objects.requireNonNull(id);
            Objects.requireNonNull(to);
            Objects.requireNonNull(subject);
            Objects.requireNonNull(text);
            Objects.requireNonNull(language);
            Objects.requireNonNull(written);
        }
    }

    /** A message was not delivered. */
    final class Undelivered extends Exception {

        private static final long serialVersionUID = 1L;

        private final boolean forGood;

        /**
         * @param reason for the operator, without the address; one word such as {@code refused}
         * @param forGood whether it makes no sense to try again
         */
        public Undelivered(String reason, boolean forGood) {
            super(reason);
            this.forGood = forGood;
        }

        /** Whether it makes no sense to try again. */
        public boolean isForGood() {
            return forGood;
        }
    }
}
