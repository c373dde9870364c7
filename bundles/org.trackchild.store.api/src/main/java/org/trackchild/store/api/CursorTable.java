package org.trackchild.store.api;

import org.osgi.annotation.versioning.ProviderType;

/** How far each follower of the journal has come. */
@ProviderType
public interface CursorTable {

    /** The number of the entry that was handled last; 0 for a follower that has not begun. */
    long get(String follower);

    void set(String follower, long number);

    /**
     * Sets the cursor of a follower that has none. Where another transaction set it after this one
     * looked, this one is done again from its beginning.
     */
    void begin(String follower, long number);
}
