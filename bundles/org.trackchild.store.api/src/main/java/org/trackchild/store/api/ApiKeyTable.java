package org.trackchild.store.api;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.access.api.Keys;

/** Keys of programs. */
@ProviderType
public interface ApiKeyTable {

    Optional<Stored> find(UUID id);

    Optional<Stored> findByHash(String hash);

    /** The keys of an account, the latest first. */
    List<Stored> ofUser(String user);

    /** Adds a key, or replaces the one of the same identifier. */
    void put(Stored key);

    /**
     * A key.
     *
     * @param user name of its account
     * @param hash SHA-256 of it in hexadecimal
     * @param entry what else is kept of it
     */
    record Stored(String user, String hash, Keys.Entry entry) {

        public Stored {
            Objects.requireNonNull(user);
            Objects.requireNonNull(hash);
            Objects.requireNonNull(entry);
        }

        /** The same with another entry. */
        public Stored with(Keys.Entry other) {
            return new Stored(user, hash, other);
        }
    }
}
