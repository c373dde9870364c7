package org.trackchild.access.core;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Proof;
import org.trackchild.access.api.SecondFactor;
import org.trackchild.access.api.SecondFactor.Drawn;
import org.trackchild.access.api.SecondFactor.Taken;
import org.trackchild.access.api.SignIn;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemCode;
import org.trackchild.model.ProblemException;
import org.trackchild.store.api.SecondFactorTable.Stored;
import org.trackchild.store.api.Store;
import org.trackchild.store.api.Transaction;

/**
 * Second factors within transactions that have locked the account. Times are real: codes follow the
 * clock of a telephone. Safe for use by several threads.
 */
@Component(service = FactorBook.class)
public final class FactorBook {

    /** By what somebody proved who they are, for the journal: a code from paper. */
    static final String RECOVERY_CODE = "recovery_code";

    private static final String ISSUER = "TrackChild";

    private final FactorSeal seal;

    private final SignInRules rules;

    private final InstantSource clock;

    /** In a register without real children nobody must have a second factor. */
    private final boolean synthetic;

    private final SecureRandom random = new SecureRandom();

    @Activate
    public FactorBook(
            @Reference FactorSeal seal, @Reference SignInRules rules, @Reference Store store) {
        this(seal, rules, Clock.systemUTC(), store.kind().isSynthetic());
    }

    FactorBook(FactorSeal seal, SignInRules rules, InstantSource clock, boolean synthetic) {
        this.seal = seal;
        this.rules = rules;
        this.clock = clock;
        this.synthetic = synthetic;
    }

    /** {@link SecondFactor#draw}. */
    Drawn draw(String user) {
        byte[] secret = new byte[Totp.SECRET_BYTES];
        random.nextBytes(secret);
        String letters = Base32.encode(secret);
        return new Drawn(
                letters,
                String.format(
                        Locale.ROOT,
                        "otpauth://totp/%1$s:%2$s?secret=%3$s&issuer=%1$s&algorithm=SHA1&digits=%4$d&period=30",
                        ISSUER,
                        user,
                        letters,
                        Totp.DIGITS));
    }

    /** {@link SecondFactor#own}. */
    SecondFactor.State state(Transaction tx, Caller caller) {
        Stored factor = tx.secondFactors().find(caller.user());
        boolean demanded = isDemanded(caller);
        return new SecondFactor.State(
                factor.since(),
                factor.recovery().size(),
                demanded,
                demanded && !factor.isSetUp()
                        ? Optional.of(end(factor, clock.instant()))
                        : Optional.empty(),
                factor.taken());
    }

    /** Whether somebody must have a second factor. */
    boolean isDemanded(Caller caller) {
        return !synthetic && rules.demandsFactor(caller);
    }

    private Instant end(Stored factor, Instant now) {
        return factor.askedSince().orElse(now).plus(rules.grace());
    }

    /** A person who has just signed in. */
    Caller begin(Caller caller) {
        return caller.with(Optional.of(new Proof(proofEnd())));
    }

    /** The person of a session has just proven who they are. */
    void renew(Caller caller) {
        caller.proof().ifPresent(proof -> proof.renew(proofEnd()));
    }

    private Instant proofEnd() {
        return clock.instant().plus(rules.proof());
    }

    /**
     * Lets somebody in whose password is right, and notes what was used.
     *
     * @param code what was typed; empty when nobody was asked
     * @return by what besides the password, for the journal; empty without a second factor
     * @throws ProblemException as {@link SignIn#signIn}
     */
    Optional<String> admit(Transaction tx, Caller caller, String code) {
        Stored factor = tx.secondFactors().find(caller.user());
        if (factor.isSetUp()) {
            return Optional.of(use(tx, factor, code));
        }
        if (mustSetUp(tx, caller)) {
            throw new ProblemException(AccessProblem.FACTOR_TO_BE_SET_UP);
        }
        if (isDemanded(caller) && factor.askedSince().isEmpty()) {
            tx.secondFactors().put(factor.asked(clock.instant()));
        }
        return Optional.empty();
    }

    /** Whether somebody must have a second factor, has none, and had the time to set it up. */
    boolean mustSetUp(Transaction tx, Caller caller) {
        Stored factor = tx.secondFactors().find(caller.user());
        Instant now = clock.instant();
        return !factor.isSetUp() && isDemanded(caller) && !now.isBefore(end(factor, now));
    }

    /**
     * Takes a code, which is right only this once.
     *
     * @return by what, for the journal
     * @throws ProblemException with {@link AccessProblem#CODE_NEEDED}, {@link
     *     AccessProblem#CODE_WRONG} or {@link AccessProblem#CODE_USED}
     */
    String use(Transaction tx, Stored factor, String code) {
        String typed = RecoveryCodes.tidy(code);
        if (typed.isEmpty()) {
            throw refusal(AccessProblem.CODE_NEEDED);
        }
        byte[] secret = seal.open(factor.secret().orElseThrow(), factor.user());
        OptionalLong step = Totp.step(secret, typed, clock.instant());
        if (step.isPresent()) {
            if (step.getAsLong() <= factor.usedStep()) {
                throw refusal(AccessProblem.CODE_USED);
            }
            tx.secondFactors().put(factor.used(step.getAsLong()));
            return "app";
        }
        byte[] hash = bytes(seal.hash(typed, factor.user()));
        List<String> left =
                factor.recovery().stream()
                        .filter(known -> !MessageDigest.isEqual(bytes(known), hash))
                        .toList();
        if (left.size() == factor.recovery().size()) {
            throw refusal(AccessProblem.CODE_WRONG);
        }
        tx.secondFactors().put(factor.with(left));
        return RECOVERY_CODE;
    }

    /**
     * Puts a secret in force whose first code is right.
     *
     * @return the recovery codes
     * @throws ProblemException with {@link AccessProblem#CODE_WRONG} or {@link
     *     AccessProblem#CLOCKS_DIFFER}
     */
    List<String> setUp(Transaction tx, String user, Drawn drawn, String code) {
        byte[] secret = Base32.decode(drawn.secret());
        Instant now = clock.instant();
        String typed = RecoveryCodes.tidy(code);
        OptionalLong step = Totp.step(secret, typed, now);
        if (step.isEmpty()) {
            // nothing is guessed here: whoever sets one up has the secret
            throw refusal(
                    Totp.isOfAnotherTime(secret, typed, now)
                            ? AccessProblem.CLOCKS_DIFFER
                            : AccessProblem.CODE_WRONG);
        }
        Stored before = tx.secondFactors().find(user);
        List<String> codes = RecoveryCodes.draw();
        tx.secondFactors()
                .put(
                        new Stored(
                                user,
                                Optional.of(seal.seal(secret, user)),
                                Optional.of(now),
                                step.getAsLong(),
                                hashes(codes, user),
                                before.askedSince(),
                                before.taken()));
        return codes;
    }

    /** New recovery codes for whoever has a second factor. */
    List<String> renew(Transaction tx, String user) {
        Stored factor = needed(tx, user);
        List<String> codes = RecoveryCodes.draw();
        tx.secondFactors().put(factor.with(hashes(codes, user)));
        return codes;
    }

    /** The person goes on without. */
    void remove(Transaction tx, String user) {
        Stored factor = needed(tx, user);
        tx.secondFactors().put(factor.without(factor.taken(), factor.askedSince()));
    }

    /**
     * Somebody takes it. Whoever must have one has no more time without: who has the password and
     * not the telephone must not find a week in which the password alone opens.
     */
    void take(Transaction tx, String user, String by) {
        Instant now = clock.instant();
        tx.secondFactors()
                .put(
                        needed(tx, user)
                                .without(
                                        Optional.of(new Taken(by, now)),
                                        Optional.of(now.minus(rules.grace()))));
    }

    /**
     * Lets somebody begin anew: takes it where there is one, and gives the whole time to set up
     * another, also to whom it was over. Where the clock of the machine is wrong, nobody could set
     * one up.
     *
     * @return whether there was one
     */
    boolean beginAnew(Transaction tx, String user, String by) {
        Stored factor = tx.secondFactors().find(user);
        Optional<Taken> taken =
                factor.isSetUp() ? Optional.of(new Taken(by, clock.instant())) : factor.taken();
        tx.secondFactors().put(factor.without(taken, Optional.empty()));
        return factor.isSetUp();
    }

    /** {@link SecondFactor#noteTaken}. */
    void noteTaken(Transaction tx, String user) {
        Stored factor = tx.secondFactors().find(user);
        if (factor.taken().isPresent()) {
            tx.secondFactors().put(factor.noted());
        }
    }

    private static Stored needed(Transaction tx, String user) {
        Stored factor = tx.secondFactors().find(user);
        if (!factor.isSetUp()) {
            throw new ProblemException(AccessProblem.NO_FACTOR);
        }
        return factor;
    }

    private List<String> hashes(List<String> codes, String user) {
        return codes.stream().map(code -> seal.hash(RecoveryCodes.tidy(code), user)).toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static ProblemException refusal(ProblemCode code) {
        return new ProblemException(List.of(new Problem(code, SignIn.CODE, List.of())));
    }
}
