package org.trackchild.store.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Colleague;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.Role;
import org.trackchild.access.api.Tenure;
import org.trackchild.model.Event;
import org.trackchild.model.OfficeId;

/**
 * A user account.
 *
 * @param user its name, lower case
 * @param displayName name to show to colleagues
 * @param credentials by what it can be used
 * @param disabled by how far-reaching an authority it was disabled; empty while it may be used
 * @param tenures postings of all times, the chosen one first
 * @param version grows with each {@link AccountTable#put}
 */
public record Account(
        String user,
        String displayName,
        Credentials credentials,
        Optional<Role.Scope> disabled,
        List<Tenure> tenures,
        long version) {

    public Account {
        Objects.requireNonNull(user);
        Objects.requireNonNull(displayName);
        Objects.requireNonNull(credentials);
        Objects.requireNonNull(disabled);
        tenures = List.copyOf(tenures);
    }

    /**
     * By what an account can be used.
     *
     * @param passwordHash encoded hash; empty when nobody can sign in with a password
     * @param passwordSince when that password was set; empty when it was before this was written
     *     down
     * @param secretUntil until when the password can be used to choose another one, and for nothing
     *     else; empty for one that the person has chosen
     * @param keyHash SHA-256 of the API key in hexadecimal; empty when there is none
     */
    public record Credentials(
            Optional<String> passwordHash,
            Optional<Instant> passwordSince,
            Optional<Instant> secretUntil,
            Optional<String> keyHash) {

        public Credentials {
            Objects.requireNonNull(passwordHash);
            Objects.requireNonNull(passwordSince);
            Objects.requireNonNull(secretUntil);
            Objects.requireNonNull(keyHash);
        }

        /** A password without end, and a key. */
        public static Credentials of(Optional<String> passwordHash, Optional<String> keyHash) {
            return new Credentials(passwordHash, Optional.empty(), Optional.empty(), keyHash);
        }

        /** The same, set at a moment: within the transaction that puts them in force. */
        public Credentials since(Instant moment) {
            return new Credentials(passwordHash, Optional.of(moment), secretUntil, keyHash);
        }

        /** The same; a one-time password that waits to be used is over at a moment. */
        public Credentials endingSecret(Instant moment) {
            return new Credentials(
                    passwordHash,
                    passwordSince,
                    secretUntil.map(end -> end.isBefore(moment) ? end : moment),
                    keyHash);
        }

        /** The same password, hashed anew. */
        Credentials hashedAnew(String hash) {
            return new Credentials(Optional.of(hash), passwordSince, secretUntil, keyHash);
        }
    }

    /**
     * A new account whose postings are in force without an end.
     *
     * @param credentials by what it can be used
     * @param postings the main one first
     */
    public static Account of(
            String user, String displayName, Credentials credentials, List<Posting> postings) {
        return new Account(
                user,
                displayName,
                credentials,
                Optional.empty(),
                postings.stream()
                        .map(
                                posting ->
                                        new Tenure(
                                                UUID.randomUUID(),
                                                posting,
                                                Optional.empty(),
                                                Optional.empty(),
                                                Optional.empty()))
                        .toList(),
                0);
    }

    /** The day of the register at a moment, by which postings are in force or not. */
    public static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, Event.ZONE);
    }

    /** The same account with other postings, or with them in another order. */
    public Account with(List<Tenure> others) {
        return new Account(user, displayName, credentials, disabled, others, version);
    }

    /** The same with other credentials. */
    public Account with(Credentials others) {
        return new Account(user, displayName, others, disabled, tenures, version);
    }

    /** The same with another name to show. */
    public Account named(String other) {
        return new Account(user, other, credentials, disabled, tenures, version);
    }

    /** Whether it may be used. */
    public boolean enabled() {
        return disabled.isEmpty();
    }

    /** The same, to be used or not; if not, by an authority of the nation. */
    public Account enabled(boolean may) {
        return may ? enable() : disable(Role.Scope.NATION);
    }

    /** The same, to be used again. */
    public Account enable() {
        return new Account(user, displayName, credentials, Optional.empty(), tenures, version);
    }

    /**
     * The same, not to be used.
     *
     * @param by how far the authority reaches that said so; who reaches less far cannot undo it
     */
    public Account disable(Role.Scope by) {
        return new Account(user, displayName, credentials, Optional.of(by), tenures, version);
    }

    /** The same with another hash of the same password. */
    public Account hashedAnew(String hash) {
        return with(credentials.hashedAnew(hash));
    }

    /** The postings that are in force at a moment of the register, the chosen one first. */
    public List<Posting> postings(Instant now) {
        LocalDate today = day(now);
        return tenures.stream()
                .filter(tenure -> tenure.isInForce(today))
                .map(Tenure::posting)
                .distinct()
                .toList();
    }

    /** The same with the postings equal to one in front. */
    public Account choosing(Posting posting) {
        return with(
                Stream.concat(
                                tenures.stream().filter(each -> each.posting().equals(posting)),
                                tenures.stream().filter(each -> !each.posting().equals(posting)))
                        .toList());
    }

    /** Its person as the colleagues of an office know them, once for each posting there. */
    public List<Colleague> colleagues(OfficeId office, Instant now) {
        return postings(now).stream()
                .filter(posting -> posting.office().equals(office))
                .map(posting -> new Colleague(user, displayName, posting))
                .toList();
    }

    /** Whoever uses it at a moment of the register, with the postings that are in force then. */
    public Caller caller(Instant now) {
        return new Caller(user, displayName, postings(now));
    }

    /** The same; empty for an account that is disabled. */
    public Optional<Caller> enabledCaller(Instant now) {
        return enabled() ? Optional.of(caller(now)) : Optional.empty();
    }
}
