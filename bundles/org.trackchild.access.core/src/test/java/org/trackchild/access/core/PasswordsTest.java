package org.trackchild.access.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.model.ProblemException;

class PasswordsTest {

    static final Argon2Hash.Cost CHEAP = new Argon2Hash.Cost(64, 1, 1);

    private final Passwords passwords = new Passwords(CHEAP, 1, Duration.ofSeconds(5));

    @Test
    void matchesOnlyThePasswordItself() {
        String hash = passwords.hash("सुरक्षित पासवर्ड".toCharArray());

        assertThat(hash).startsWith("$argon2id$v=19$m=64,t=1,p=1$");
        assertThat(passwords.matches("सुरक्षित पासवर्ड".toCharArray(), hash)).isTrue();
        assertThat(passwords.matches("सुरक्षित पासवर्".toCharArray(), hash)).isFalse();
        assertThat(passwords.matches(new char[0], hash)).isFalse();
    }

    @Test
    void saltsEachHash() {
        assertThat(passwords.hash("same password".toCharArray()))
                .isNotEqualTo(passwords.hash("same password".toCharArray()));
    }

    /** Made with the reference implementation: {@code argon2 somesalt -id -t 2 -k 256 -p 1}. */
    @Test
    void readsHashesOfTheReferenceImplementation() {
        String encoded =
                "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ"
                        + "$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4";

        assertThat(Argon2Hash.parse(encoded).isOf("password".getBytes(StandardCharsets.UTF_8)))
                .isTrue();
        assertThat(Argon2Hash.parse(encoded).encoded()).isEqualTo(encoded);
    }

    @Test
    void noticesAnotherCost() {
        String hash = passwords.hash("some password".toCharArray());
        Passwords dearer = new Passwords(new Argon2Hash.Cost(128, 1, 1), 1, Duration.ofSeconds(5));

        assertThat(passwords.isOutdated(hash)).isFalse();
        assertThat(dearer.isOutdated(hash)).isTrue();
        assertThat(dearer.matches("some password".toCharArray(), hash)).isTrue();
    }

    @Test
    void refusesWhenTooManyAreWaiting() {
        Passwords full = new Passwords(CHEAP, 0, Duration.ZERO);

        assertThatThrownBy(() -> full.hash("some password".toCharArray()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problems().get(0).code()).isEqualTo(AccessProblem.BUSY));
    }
}
