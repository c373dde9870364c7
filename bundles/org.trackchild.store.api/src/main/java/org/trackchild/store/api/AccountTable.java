package org.trackchild.store.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.access.api.Person;
import org.trackchild.access.api.Reach;
import org.trackchild.access.api.Role;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Page;

/** User accounts. */
@ProviderType
public interface AccountTable {

    Optional<Account> find(String user);

    /** The same, as it is now, and as it stays until the end of the transaction. */
    Optional<Account> lock(String user);

    Optional<Account> findByKeyHash(String keyHash);

    /**
     * The accounts with a posting to an office, of whatever time, by name of the account, 1,000 at
     * most.
     */
    List<Account> ofOffice(OfficeId office);

    /**
     * Lists accounts by the name to show.
     *
     * @param places where they have a posting, of whatever time
     * @param filter which of them
     * @param after where the page begins, from the page before
     */
    Page<Account> list(Reach places, Filter filter, Optional<String> after, int limit);

    /**
     * The accounts that were changed since a moment of real time, in no order. May give some that
     * were not.
     */
    List<String> changedSince(Instant moment);

    /**
     * The accounts that can be used with a password which the person has chosen, and have a posting
     * with a role at a national office that is in force on a day and has no end. They stay as they
     * are until the end of the transaction.
     *
     * @param but an account that does not count
     */
    List<String> lockNational(Role role, LocalDate day, String but);

    /** Adds an account, or replaces the one of the same name; its version grows. */
    void put(Account account);

    long count();

    /**
     * Which accounts to list.
     *
     * @param words lower case; each has to occur in the name to show or of the account
     * @param standing how they stand; empty for all
     * @param office one office; empty for all
     * @param today the day by which they stand
     */
    record Filter(
            List<String> words,
            Optional<Person.Standing> standing,
            Optional<OfficeId> office,
            LocalDate today) {

        public Filter {
            words = List.copyOf(words);
        }
    }
}
