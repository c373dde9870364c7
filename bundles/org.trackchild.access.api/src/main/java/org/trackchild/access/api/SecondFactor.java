package org.trackchild.access.api;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.model.ProblemException;

/**
 * The second factor of the caller's own account: codes of six digits that an authenticator app
 * shows, a new one every thirty seconds (RFC 6238), and ten recovery codes for the day on which the
 * app is not at hand. Safe for use by several threads.
 */
@ProviderType
public interface SecondFactor {

    /** How many recovery codes there are at first. */
    int RECOVERY_CODES = 10;

    /** How it stands. */
    State own(Caller caller);

    /**
     * A new secret for an app. It is kept nowhere until a code proves that the app has it.
     *
     * @param user name of the account, which the app shows
     */
    Drawn draw(String user);

    /**
     * Puts a secret in force, also in the place of another one.
     *
     * @param code what the app shows that was given the secret
     * @return the recovery codes, to be shown once; those of before are void
     * @throws ProblemException with {@link AccessProblem#CODE_WRONG}, {@link
     *     AccessProblem#CLOCKS_DIFFER}, or {@link AccessProblem#PROOF_NEEDED}
     */
    List<String> setUp(Caller caller, Drawn drawn, String code);

    /**
     * New recovery codes in the place of those of before.
     *
     * @throws ProblemException with {@link AccessProblem#NO_FACTOR}, or {@link
     *     AccessProblem#PROOF_NEEDED}
     */
    List<String> renewCodes(Caller caller);

    /**
     * Goes on without.
     *
     * @throws ProblemException with {@link AccessProblem#FACTOR_DEMANDED} when what the person does
     *     needs one, {@link AccessProblem#NO_FACTOR}, or {@link AccessProblem#PROOF_NEEDED}
     */
    void remove(Caller caller);

    /** The person has read that somebody else took the second factor: it is not told any more. */
    void noteTaken(Caller caller);

    /**
     * How the second factor of an account stands.
     *
     * @param since when it was set up, in real time; empty when there is none
     * @param recoveryCodes how many of them are left
     * @param demanded whether the person must have one
     * @param until when the time ends in which a person who must have one may sign in without;
     *     empty when there is one or none is needed
     * @param taken who took one from the person; empty when nobody did, or the person has read it
     */
    record State(
            Optional<Instant> since,
            int recoveryCodes,
            boolean demanded,
            Optional<Instant> until,
            Optional<Taken> taken) {

        public State {
            Objects.requireNonNull(since);
            Objects.requireNonNull(until);
            Objects.requireNonNull(taken);
        }
    }

    /**
     * That somebody else took a second factor.
     *
     * @param by name of the account
     * @param at when, in real time
     */
    record Taken(String by, Instant at) {

        public Taken {
            Objects.requireNonNull(by);
            Objects.requireNonNull(at);
        }

        /** Whether it was done at the machine, and by no account that a reader knows. */
        public boolean isByPlatform() {
            return Caller.isSystem(by);
        }
    }

    /**
     * A secret that is not in force yet.
     *
     * @param secret in Base32 (RFC 4648), to be typed into an app
     * @param address the same as an address of the form {@code otpauth://totp/…}, to be shown as a
     *     QR code
     */
    record Drawn(String secret, String address) {

        public Drawn {
            Objects.requireNonNull(secret);
            Objects.requireNonNull(address);
        }

        /** Without the secret: this may be written to a log. */
        @Override
        public String toString() {
            return "Drawn[]";
        }
    }
}
