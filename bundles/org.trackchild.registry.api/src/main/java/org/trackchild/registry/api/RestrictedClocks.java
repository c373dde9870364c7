package org.trackchild.registry.api;

import org.osgi.annotation.versioning.ProviderType;

/**
 * The clocks that tell by what they are called what is alleged of a child, or was ordered because
 * of that: they are named to who acts for the child and to nobody above. Safe for several threads.
 */
@ProviderType
@FunctionalInterface
public interface RestrictedClocks {

    /**
     * Whether a clock is one of them.
     *
     * @param state code of the state whose rules apply; empty where none is known
     * @param clock code of its rule, for cases of either kind
     */
    boolean contains(String state, String clock);
}
