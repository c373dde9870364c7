package org.trackchild.notices.api;

import java.util.Objects;
import java.util.Set;

/**
 * How a person wants to be told.
 *
 * @param wishes what the person has chosen
 * @param version grows with every change; 0 before the first
 */
public record NoticeSettings(Wishes wishes, long version) {

    /** What everybody begins with. */
    public static final NoticeSettings FIRST = new NoticeSettings(new Wishes(Set.of()), 0);

    public NoticeSettings {
        Objects.requireNonNull(wishes);
    }

    /**
     * What a person chooses.
     *
     * @param muted of these the person does not want to be told
     */
    public record Wishes(Set<NoticeTopic> muted) {

        public Wishes {
            muted = Set.copyOf(muted);
        }
    }
}
