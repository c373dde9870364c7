package org.trackchild.store.api;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.model.OfficeId;

/** User accounts. */
@ProviderType
public interface AccountTable {

    Optional<Account> find(String user);

    Optional<Account> findByKeyHash(String keyHash);

    /** The accounts with a posting to an office, by name of the account, 1,000 at most. */
    List<Account> ofOffice(OfficeId office);

    /** Adds an account, or replaces the one of the same name. */
    void put(Account account);

    long count();
}
