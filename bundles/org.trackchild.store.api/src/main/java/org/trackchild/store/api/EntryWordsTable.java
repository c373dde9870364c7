package org.trackchild.store.api;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Words that belong to entries of the journal. The journal cannot forget, and whoever writes in
 * their own words may name a child: so an entry refers to words that stand here, and that can be
 * erased while the journal still verifies.
 */
@ProviderType
public interface EntryWordsTable {

    /** In the details of an entry: {@code words=} and the identifier of its words. */
    String KEY = "words";

    /**
     * Keeps words.
     *
     * @param id drawn by {@link org.trackchild.model.CaseId#drawUuid()}
     * @param words 1 to 1,000 characters
     */
    void insert(UUID id, String words);

    /** Words by their identifiers; those that were erased are missing. */
    Map<UUID, String> find(Collection<UUID> ids);
}
