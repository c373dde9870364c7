package org.trackchild.access.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class FactorSealTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    private final FactorSeal seal = new FactorSeal(new byte[32]);

    @Test
    void whatWasSealedIsOpenedForItsAccountAlone() {
        String sealed = seal.seal(SECRET, "meena");

        assertThat(seal.open(sealed, "meena")).isEqualTo(SECRET);
        assertThat(new FactorSeal(new byte[32]).open(sealed, "meena"))
                .as("on another machine with the same key")
                .isEqualTo(SECRET);
        assertThatThrownBy(() -> seal.open(sealed, "ravi"))
                .isInstanceOf(IllegalStateException.class);
        byte[] other = new byte[32];
        other[0] = 1;
        assertThatThrownBy(() -> new FactorSeal(other).open(sealed, "meena"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void noByteCanBeAlteredAndNoTwoSealsAreAlike() {
        String sealed = seal.seal(SECRET, "meena");
        byte[] bytes = Base64.getDecoder().decode(sealed);
        for (int at = 0; at < bytes.length; at++) {
            byte[] altered = bytes.clone();
            altered[at] ^= 1;
            String forged = Base64.getEncoder().encodeToString(altered);
            assertThatThrownBy(() -> seal.open(forged, "meena"))
                    .as("byte " + at)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("journal.key");
        }
        assertThat(seal.seal(SECRET, "meena")).isNotEqualTo(sealed);
    }

    @Test
    void aRecoveryCodeHasAnotherHashForAnotherPersonAndAnotherKey() {
        byte[] other = new byte[32];
        other[31] = 1;

        assertThat(seal.hash("abcde23456", "meena"))
                .matches("[0-9a-f]{64}")
                .isNotEqualTo(seal.hash("abcde23456", "ravi"))
                .isNotEqualTo(new FactorSeal(other).hash("abcde23456", "meena"));
    }
}
