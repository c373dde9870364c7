package org.trackchild.store.api;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.quality.api.ModelUse;
import org.trackchild.quality.api.ModelVersion;

/** Versions of the matching model that were learned, and which one is used. */
@ProviderType
public interface ModelTable {

    /**
     * Adds a version. When another transaction adds the same number at the same time, one of the
     * two works is run again.
     */
    void insert(StoredModel model);

    Optional<StoredModel> find(long number);

    /** All versions that were learned, the latest first. */
    List<ModelVersion> versions();

    /** Which version is used; {@link ModelUse#INITIAL} when nobody ever chose. */
    ModelUse use();

    /** Chooses another version. */
    void use(ModelUse use);
}
