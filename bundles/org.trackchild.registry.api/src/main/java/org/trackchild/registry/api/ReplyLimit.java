package org.trackchild.registry.api;

import java.time.Duration;
import java.time.Instant;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.access.api.CaseFacts;

/**
 * Until when the two sides of a proposal have to answer, by the rules. Safe for several threads.
 */
@ProviderType
@FunctionalInterface
public interface ReplyLimit {

    /** Our default, where no rule says otherwise: 24 hours. */
    ReplyLimit USUAL = (missing, found, since) -> since.plus(Duration.ofHours(24));

    /**
     * Until when an answer is due: by the stricter of the rules of the two states.
     *
     * @param missing where the missing report is kept
     * @param found where the found child is kept
     * @param since when both were asked
     */
    Instant due(CaseFacts missing, CaseFacts found, Instant since);
}
