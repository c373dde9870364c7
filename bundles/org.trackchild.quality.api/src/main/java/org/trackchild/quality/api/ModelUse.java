package org.trackchild.quality.api;

import java.time.Instant;
import java.util.Objects;

/**
 * Which version of the model is used.
 *
 * @param number the version
 * @param learning whether better versions are learned and used without being asked for
 * @param since since when; the epoch when nobody ever chose
 * @param by who chose
 * @param reason why, in words; empty when the machine chose the better one
 */
public record ModelUse(long number, boolean learning, Instant since, String by, String reason) {

    /** Nobody has chosen: the version that comes with the platform, and better ones to come. */
    public static final ModelUse INITIAL =
            new ModelUse(ModelVersion.BUILT_IN, true, Instant.EPOCH, "", "");

    public ModelUse {
        Objects.requireNonNull(since);
        Objects.requireNonNull(by);
        Objects.requireNonNull(reason);
    }
}
