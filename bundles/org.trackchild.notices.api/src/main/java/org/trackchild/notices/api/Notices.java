package org.trackchild.notices.api;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.access.api.Caller;
import org.trackchild.model.Page;

/**
 * The notices of a reader: those for the reader, the offices of the reader and the places that the
 * reader answers for, without those about cases that the reader may not see now, and without what
 * the reader did. Safe for use by several threads.
 */
@ProviderType
public interface Notices {

    /** Where counting ends. */
    int MOST_COUNTED = 100;

    /** How many can be marked at a time. */
    int MOST_MARKED = 500;

    /**
     * Lists notices, those first that were raised last.
     *
     * @param after where the page begins, from the page before
     * @param limit at most so many, 1 to 200
     */
    Page<SeenNotice> list(Caller caller, NoticeFilter filter, Optional<String> after, int limit);

    /**
     * How many are unread and not settled, of the topics that the reader wants to be told of.
     *
     * @return at most {@link #MOST_COUNTED}
     */
    long unread(Caller caller);

    /**
     * Remembers that the reader has read notices; of those that are not for the reader nothing is
     * remembered.
     *
     * @param ids at most {@link #MOST_MARKED}
     * @return those that the reader had not read before
     * @throws org.trackchild.model.ProblemException {@link NoticeProblem#NO_SUCH_NOTICE} when one
     *     of them is not for the reader
     */
    Set<UUID> markRead(Caller caller, Set<UUID> ids);

    /** Takes back what {@link #markRead} has remembered. */
    void markUnread(Caller caller, Set<UUID> ids);

    /**
     * Remembers that the reader has read all that was raised until a moment, and not what is
     * written while the reader says so.
     *
     * @param shown when the latest notice was raised that the reader was shown; a later moment than
     *     that of the latest that there is for the reader counts as that one
     * @return until when all had been read before, for {@link #readOnlyUntil}
     */
    Instant readAll(Caller caller, Instant shown);

    /**
     * Takes back what {@link #readAll} has remembered.
     *
     * @param until what it returned; a later moment than the one in force changes nothing
     */
    void readOnlyUntil(Caller caller, Instant until);

    /**
     * How the reader wants to be told; what everybody begins with, unless the reader has chosen.
     */
    NoticeSettings settings(Caller caller);

    /**
     * Changes how the reader wants to be told.
     *
     * @param version the version that the caller saw
     * @return the settings as they are now
     * @throws org.trackchild.model.ProblemException {@link NoticeProblem#SETTINGS_CHANGED} when
     *     they have another version
     */
    NoticeSettings change(Caller caller, long version, NoticeSettings.Wishes wishes);
}
