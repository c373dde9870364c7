package org.trackchild.store.api;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.registry.api.TourProgress;

/** How far people have come with the tours of a training. */
@ProviderType
public interface TourTable {

    /** Those that a user has begun, by their codes. */
    List<TourProgress> of(String user);

    /** Adds a progress, or replaces that of the same user and tour. */
    void put(String user, TourProgress progress);
}
