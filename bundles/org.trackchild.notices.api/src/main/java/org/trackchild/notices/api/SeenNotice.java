package org.trackchild.notices.api;

import java.util.Objects;
import java.util.Optional;
import org.trackchild.registry.api.CaseSummary;

/**
 * A notice as one reader sees it.
 *
 * @param notice the notice
 * @param read whether the reader has read it
 * @param about the case as it is now, which the reader may see; empty where the notice names none
 */
public record SeenNotice(Notice notice, boolean read, Optional<CaseSummary> about) {

    public SeenNotice {
        Objects.requireNonNull(notice);
        Objects.requireNonNull(about);
    }
}
