package org.trackchild.store.api;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** User accounts. */
@ProviderType
public interface AccountTable {

    Optional<Account> find(String user);

    Optional<Account> findByKeyHash(String keyHash);

    /** Adds an account, or replaces the one of the same name. */
    void put(Account account);

    long count();
}
