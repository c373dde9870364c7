package org.trackchild.store.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.access.api.Reach;
import org.trackchild.model.CaseId;
import org.trackchild.model.Page;
import org.trackchild.notices.api.Audience;
import org.trackchild.notices.api.Notice;
import org.trackchild.notices.api.NoticeKind;
import org.trackchild.notices.api.NoticeSettings;
import org.trackchild.notices.api.NoticeTopic;

/** Notices, what each reader has read of them, and how people want to be told. */
@ProviderType
public interface NoticeTable {

    /**
     * Which notices a query is about.
     *
     * @param reader user who has read, or not, and to whom own acts are not shown
     * @param audiences for one of these
     * @param reach without a case, or about a case within reach
     * @param topics about one of these
     * @param unread only those that are neither read nor settled
     */
    record Selection(
            String reader,
            Set<Audience> audiences,
            Reach reach,
            Set<NoticeTopic> topics,
            boolean unread) {

        public Selection {
            Objects.requireNonNull(reader);
            audiences = Set.copyOf(audiences);
            Objects.requireNonNull(reach);
            topics = Set.copyOf(topics);
        }
    }

    /** A notice, and whether the reader has read it. */
    record Listed(Notice notice, boolean read) {}

    /** That an audience was told of a thing. */
    record Told(Audience audience, String thing) {

        public Told {
            Objects.requireNonNull(audience);
            Objects.requireNonNull(thing);
        }
    }

    /** Which of these there are, settled or not. */
    Set<UUID> known(Collection<UUID> ids);

    /** Who was told something of a kind about these things, settled or not. */
    Set<Told> told(NoticeKind kind, Collection<String> things);

    /** How many of a kind were raised for an audience on a day in India. */
    long raisedOn(Audience audience, NoticeKind kind, LocalDate day);

    /**
     * Adds a notice that is not known.
     *
     * @param day in India, on which it counts as raised
     */
    void insert(Notice added, LocalDate day);

    /**
     * Settles all notices about a thing that were raised by earlier entries.
     *
     * @param before number of an entry of the journal
     */
    void settle(String thing, long before, Instant at);

    /** The same, for notices of one kind. */
    void settle(String thing, NoticeKind kind, long before, Instant at);

    /** Settles notices; those that are settled already stay as they are. */
    void settle(Collection<UUID> ids, Instant at);

    /** Takes back that notices were settled: they count as raised at this moment. */
    void reopen(Collection<UUID> ids, Instant at);

    /**
     * Takes back that the notices to a person about a thing were settled, those that this person
     * had not read by then: they count as raised at this moment.
     *
     * @param thing not empty
     * @param reader user who is the audience, too
     * @return whether there were any
     */
    boolean reopen(String thing, String reader, Instant at);

    /** The notices about clocks of these cases, settled ones too. */
    List<Notice> ofClocks(Collection<CaseId> cases);

    /** Lists notices, those first that were raised last. */
    Page<Listed> list(Selection selection, Optional<String> after, int limit);

    /** Which of these notices are among the selected. */
    Set<UUID> among(Selection selection, Collection<UUID> ids);

    /** Counts notices, but not further than this. */
    long count(Selection selection, int most);

    /**
     * Counts notices by topic.
     *
     * @param after raised after this moment
     * @param by raised at this moment at the latest
     * @return no topic without any
     */
    Map<NoticeTopic, Long> tally(Selection selection, Instant after, Instant by);

    /**
     * Remembers that a reader has read notices; those that the reader has read stay as they are.
     */
    void markRead(String reader, Collection<UUID> ids, Instant at);

    /** Forgets that. */
    void markUnread(String reader, Collection<UUID> ids);

    /** Until when a reader has read everything; the epoch for who never said so. */
    Instant readUntil(String reader);

    /** Remembers that. */
    void readUntil(String reader, Instant until);

    /** How somebody wants to be told; {@link NoticeSettings#FIRST} for who never chose. */
    NoticeSettings settings(String user);

    /** Keeps that. */
    void put(String user, NoticeSettings settings);

    /**
     * Deletes what was raised, or settled, before a moment, and the marks of its readers.
     *
     * @param most so many notices at most
     * @return how many were deleted
     */
    int forget(Instant raisedBefore, Instant settledBefore, int most);
}
