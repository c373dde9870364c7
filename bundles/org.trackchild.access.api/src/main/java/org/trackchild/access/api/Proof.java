package org.trackchild.access.api;

import java.time.Instant;
import java.util.Objects;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Until when it counts as proven who sits at an open desk. All callers of one session share it, so
 * that a proof holds for every page that the person has open, and for no other session. Safe for
 * use by several threads.
 */
@ProviderType
public final class Proof {

    private volatile Instant until;

    /**
     * @param until end of the proof at the sign-in, in real time
     */
    public Proof(Instant until) {
        renew(until);
    }

    /** Whether it is fresh at a moment of real time. */
    public boolean isFresh(Instant now) {
        return now.isBefore(until);
    }

    /** Counts until another moment: the person has just proven who they are. */
    public void renew(Instant end) {
        until = Objects.requireNonNull(end);
    }

    @Override
    public String toString() {
        return "Proof[until=" + until + "]";
    }
}
