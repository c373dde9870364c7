package org.trackchild.store.api;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.directory.api.Office;

/** Offices of the directory. */
@ProviderType
public interface OfficeTable {

    /** All offices, in no particular order. */
    List<Office> all();

    /** Adds an office, or replaces the one with the same identifier. */
    void put(Office office);
}
