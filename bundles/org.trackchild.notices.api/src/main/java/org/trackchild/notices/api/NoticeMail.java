package org.trackchild.notices.api;

import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.access.api.Caller;

/** E-mail about notices, as people choose it. Safe for use by several threads. */
@ProviderType
public interface NoticeMail {

    /** Longest address. */
    int LONGEST_ADDRESS = 200;

    /** Whether messages can be sent at all: a {@link NoticeChannel} is there. */
    boolean isOffered();

    /** How the caller gets e-mail. */
    MailSettings settings(Caller caller);

    /**
     * Changes how the caller gets e-mail.
     *
     * @param version the version that the caller saw
     * @throws org.trackchild.model.ProblemException {@link NoticeProblem#SETTINGS_CHANGED}
     */
    MailSettings change(Caller caller, long version, MailSettings.Wishes wishes);

    /**
     * Sends a code to an address, which takes the place of the one before and counts when the code
     * comes back.
     *
     * @throws org.trackchild.model.ProblemException {@link NoticeProblem#BAD_ADDRESS}, {@link
     *     NoticeProblem#NO_MAIL}, {@link NoticeProblem#CODE_TOO_SOON}, {@link
     *     NoticeProblem#TOO_MANY_CODES}
     */
    MailSettings offer(Caller caller, String address);

    /**
     * Confirms the address with the code that was sent to it; each code counts once.
     *
     * @throws org.trackchild.model.ProblemException {@link NoticeProblem#WRONG_CODE}, also when it
     *     is too old or was tried too often
     */
    MailSettings confirm(Caller caller, String code);

    /**
     * What waits to be sent.
     *
     * @param waiting how many messages
     * @param dead how many were given up that can be tried again; codes are not among them
     */
    record Outbox(long waiting, long dead) {}

    /**
     * What waits to be sent; for administrators.
     *
     * @throws org.trackchild.model.ProblemException {@link
     *     org.trackchild.access.api.AccessProblem#NOT_ALLOWED}
     */
    Outbox outbox(Caller caller);

    /**
     * Whether messages were given up that can be tried again, for whoever watches over the
     * platform: how many there are is told to administrators alone.
     */
    boolean hasDead();

    /** Tries again what was given up; for administrators. */
    void resend(Caller caller);
}
