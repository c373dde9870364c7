package org.trackchild.exchange.core;

import java.util.Objects;
import org.trackchild.access.api.AccessPolicy;
import org.trackchild.directory.api.Directory;
import org.trackchild.directory.api.OfficeRegister;
import org.trackchild.registry.api.CaseReader;
import org.trackchild.registry.api.CaseRegistry;
import org.trackchild.store.api.Store;

/** What an import works with. */
record Engines(
        Store store,
        CaseRegistry registry,
        CaseReader reader,
        AccessPolicy policy,
        Directory directory,
        OfficeRegister offices) {

    Engines {
        Objects.requireNonNull(store);
        Objects.requireNonNull(registry);
        Objects.requireNonNull(reader);
        Objects.requireNonNull(policy);
        Objects.requireNonNull(directory);
        Objects.requireNonNull(offices);
    }
}
