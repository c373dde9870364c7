package org.trackchild.access.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.model.ProblemException;

/**
 * Keys with which programs use the interface on behalf of an account: each for some purposes, and
 * until a day. What a key can do ends when the account can do it no more. Safe for use by several
 * threads.
 */
@ProviderType
public interface Keys {

    /** Name of a field in problems and interfaces. */
    String LABEL = "label";

    /** Name of a field in problems and interfaces. */
    String SCOPES = "scopes";

    /** Name of a field in problems and interfaces. */
    String UNTIL = "until";

    /** Longest label, in characters. */
    int LONGEST_LABEL = 80;

    /** For how many days a key is made at most. */
    int MOST_DAYS = 366;

    /** How many keys of one account can be in force. */
    int MOST = 20;

    /** The keys of the caller's account, the latest first, also those that are over. */
    List<Entry> own(Caller caller);

    /**
     * Makes a key.
     *
     * @param label for what it is; the caller's own words, shown to the caller only
     * @param scopes what it can be used for, at least one
     * @param until last day, at most {@link #MOST_DAYS} ahead
     * @return the key, which cannot be read again
     * @throws ProblemException with everything that is wrong
     */
    Made make(Caller caller, String label, Set<KeyScope> scopes, LocalDate until);

    /**
     * Ends a key of the caller at once; one that is over stays as it is.
     *
     * @throws ProblemException with {@link AccessProblem#NO_SUCH_KEY}
     */
    void revoke(Caller caller, UUID id);

    /**
     * Whom a key belongs to.
     *
     * @param key as it was sent
     * @return empty when it is no key, is over or revoked, or its account can do nothing
     */
    Optional<Holder> holder(String key);

    /**
     * What is kept of a key.
     *
     * @param id identifier
     * @param label for what it is
     * @param scopes what it can be used for
     * @param made when it was made
     * @param until last day
     * @param lastUsed day on which it was used last
     * @param revoked when it was ended before its day
     */
    record Entry(
            UUID id,
            String label,
            Set<KeyScope> scopes,
            Instant made,
            LocalDate until,
            Optional<LocalDate> lastUsed,
            Optional<Instant> revoked) {

        public Entry {
            Objects.requireNonNull(id);
            Objects.requireNonNull(label);
            scopes = Set.copyOf(scopes);
            Objects.requireNonNull(made);
            Objects.requireNonNull(until);
            Objects.requireNonNull(lastUsed);
            Objects.requireNonNull(revoked);
        }

        /** Whether it can be used on a day. */
        public boolean isInForce(LocalDate day) {
            return revoked.isEmpty() && !day.isAfter(until);
        }

        /** The same, used on a day. */
        public Entry used(LocalDate day) {
            return new Entry(id, label, scopes, made, until, Optional.of(day), revoked);
        }

        /** The same, ended. */
        public Entry revokedAt(Instant moment) {
            return new Entry(id, label, scopes, made, until, lastUsed, Optional.of(moment));
        }
    }

    /**
     * A new key.
     *
     * @param entry what is kept of it
     * @param key the key itself
     */
    record Made(Entry entry, String key) {

        /** Without the key: this may be written to a log. */
        @Override
        public String toString() {
            return "Made[" + entry.id() + "]";
        }
    }

    /**
     * Whoever uses a key.
     *
     * @param caller the account with the postings in force
     * @param scopes what this key can be used for
     */
    record Holder(Caller caller, Set<KeyScope> scopes) {

        public Holder {
            Objects.requireNonNull(caller);
            scopes = Set.copyOf(scopes);
        }
    }
}
