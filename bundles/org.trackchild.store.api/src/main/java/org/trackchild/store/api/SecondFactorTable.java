package org.trackchild.store.api;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.access.api.SecondFactor.Taken;

/**
 * Second factors of accounts. Whoever changes one has locked the account ({@link
 * AccountTable#lock}) in the same transaction and reads afterwards, so that no code is used twice,
 * also not on two machines.
 */
@ProviderType
public interface SecondFactorTable {

    /** What is kept of an account; {@link Stored#none} where nothing is. */
    Stored find(String user);

    /** Adds it, or replaces that of the same account. */
    void put(Stored factor);

    /**
     * What is kept of the second factor of an account. All moments are real time.
     *
     * @param user name of the account
     * @param secret the sealed secret of the app; empty when there is no second factor
     * @param since when it was set up
     * @param usedStep the last step of thirty seconds whose code was used; no code of it or of one
     *     before it is right any more
     * @param recovery hashes of the recovery codes that are left
     * @param askedSince when the person, who must have one, signed in without for the first time
     * @param taken who took one from the person, until the person has read it
     */
    record Stored(
            String user,
            Optional<String> secret,
            Optional<Instant> since,
            long usedStep,
            List<String> recovery,
            Optional<Instant> askedSince,
            Optional<Taken> taken) {

        public Stored {
            Objects.requireNonNull(user);
            Objects.requireNonNull(secret);
            Objects.requireNonNull(since);
            Objects.requireNonNull(askedSince);
            Objects.requireNonNull(taken);
            recovery = List.copyOf(recovery);
        }

        /** No second factor, and nobody was asked for one. */
        public static Stored none(String user) {
            return new Stored(
                    user,
                    Optional.empty(),
                    Optional.empty(),
                    0,
                    List.of(),
                    Optional.empty(),
                    Optional.empty());
        }

        /** Whether there is one. */
        public boolean isSetUp() {
            return secret.isPresent();
        }

        /** When one was set up or taken last, as far as it is known. */
        public Optional<Instant> changedAt() {
            return Stream.concat(since.stream(), taken.map(Taken::at).stream())
                    .max(Comparator.naturalOrder());
        }

        /** The same after a code was used. */
        public Stored used(long step) {
            return new Stored(user, secret, since, step, recovery, askedSince, taken);
        }

        /** The same with other recovery codes. */
        public Stored with(List<String> others) {
            return new Stored(user, secret, since, usedStep, others, askedSince, taken);
        }

        /** The same, who was asked at a moment for the first time. */
        public Stored asked(Instant moment) {
            return new Stored(user, secret, since, usedStep, recovery, Optional.of(moment), taken);
        }

        /** The same, whose owner has read who took one. */
        public Stored noted() {
            return new Stored(
                    user, secret, since, usedStep, recovery, askedSince, Optional.empty());
        }

        /**
         * None any more.
         *
         * @param by who took it; empty when the person did
         * @param asked from when the time counts in which the person may sign in without; empty
         *     from the next sign-in on
         */
        public Stored without(Optional<Taken> by, Optional<Instant> asked) {
            return new Stored(user, Optional.empty(), Optional.empty(), 0, List.of(), asked, by);
        }
    }
}
