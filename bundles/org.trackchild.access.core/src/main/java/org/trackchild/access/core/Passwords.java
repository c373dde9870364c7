package org.trackchild.access.core;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.model.ProblemException;

/**
 * Hashes passwords with Argon2id. At most so many hashes as configured are computed at a time,
 * which bounds the memory and leaves processors for the rest. Safe for use by several threads.
 */
@Component(service = Passwords.class)
@Designate(ocd = Passwords.Config.class)
public final class Passwords {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** How costly a hash is. The defaults take about a quarter of a second. */
    @ObjectClassDefinition(name = "TrackChild passwords")
    @interface Config {

        @AttributeDefinition(description = "Memory of one hash, in KiB", min = "8192")
        int memoryKib() default 32_768;

        @AttributeDefinition(description = "Passes over the memory", min = "1")
        int iterations() default 3;

        @AttributeDefinition(description = "Hashes computed at a time", min = "1")
        int atATime() default 2;
    }

    private final Argon2Hash.Cost cost;
    private final Semaphore places;
    private final Duration patience;
    private final SecureRandom random = new SecureRandom();
    private final String nobody;

    @Activate
    public Passwords(Config config) {
        this(
                new Argon2Hash.Cost(config.memoryKib(), config.iterations(), 1),
                config.atATime(),
                PATIENCE);
    }

    Passwords(Argon2Hash.Cost cost, int atATime, Duration patience) {
        this.cost = cost;
        this.places = new Semaphore(atATime, true);
        this.patience = patience;
        this.nobody = Argon2Hash.compute(new byte[0], salt(), cost).encoded();
    }

    /**
     * Hashes a new password.
     *
     * @throws ProblemException with {@link AccessProblem#BUSY}
     */
    String hash(char[] password) {
        byte[] bytes = bytes(password);
        try {
            return inTurn(() -> Argon2Hash.compute(bytes, salt(), cost).encoded());
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /**
     * Compares a password with an encoded hash, in time that tells nothing about either.
     *
     * @throws ProblemException with {@link AccessProblem#BUSY}
     */
    boolean matches(char[] password, String encoded) {
        Argon2Hash expected = Argon2Hash.parse(encoded);
        byte[] bytes = bytes(password);
        try {
            return inTurn(() -> expected.isOf(bytes));
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /** Takes as long as {@link #matches}, for users that do not exist. */
    void matchNobody(char[] password) {
        matches(password, nobody);
    }

    /** Whether a hash was made at another cost than is configured now. */
    boolean isOutdated(String encoded) {
        return !Argon2Hash.parse(encoded).cost().equals(cost);
    }

    private byte[] salt() {
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        return salt;
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new ProblemException(AccessProblem.BUSY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(AccessProblem.BUSY);
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private static byte[] bytes(char[] password) {
        ByteBuffer buffer = StandardCharsets.UTF_8.encode(CharBuffer.wrap(password));
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        Arrays.fill(buffer.array(), (byte) 0);
        return bytes;
    }
}
