package org.trackchild.notices.api;

import java.util.Objects;
import java.util.Optional;

/**
 * Which notices are meant.
 *
 * @param topic about this, also when the reader does not want to be told of it; empty for all that
 *     the reader wants to be told of
 * @param unread only those that count: unread and not settled
 */
public record NoticeFilter(Optional<NoticeTopic> topic, boolean unread) {

    /** All of which the reader wants to be told. */
    public static final NoticeFilter ALL = new NoticeFilter(Optional.empty(), false);

    public NoticeFilter {
        Objects.requireNonNull(topic);
    }
}
