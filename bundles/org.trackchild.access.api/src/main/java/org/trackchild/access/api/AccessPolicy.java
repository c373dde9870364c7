package org.trackchild.access.api;

import org.osgi.annotation.versioning.ProviderType;

/**
 * The one predicate that says who may do what. Pure: the answer depends on its arguments only. Safe
 * for use by several threads.
 */
@ProviderType
public interface AccessPolicy {

    /** Whether the caller may do this with the case, and why. */
    Decision decide(Caller caller, Action action, CaseFacts facts);

    /** The cases for which {@link #decide} allows {@link Action#READ}. */
    Reach reach(Caller caller);

    /** The cases for which {@link #decide} allows {@link Action#TAKE_OVER}, by where they go. */
    Reach takesOver(Caller caller);
}
