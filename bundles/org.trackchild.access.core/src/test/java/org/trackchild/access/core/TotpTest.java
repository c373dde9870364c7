package org.trackchild.access.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vectors of RFC 6238 (appendix B, SHA-1) and RFC 4648 (10). */
class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void makesTheCodesOfTheStandard(long second, String code) {
        Instant moment = Instant.ofEpochSecond(second);

        assertThat(Totp.code(SECRET, Totp.stepAt(moment), 8)).isEqualTo(code);
        assertThat(Totp.step(SECRET, code.substring(2), moment))
                .as("six digits are the last six")
                .hasValue(Totp.stepAt(moment));
    }

    @Test
    void aClockMayBeOffByOneStepAndNoMore() {
        Instant now = Instant.parse("2026-11-23T06:00:00Z");
        long step = Totp.stepAt(now);

        for (int off = -1; off <= 1; off++) {
            assertThat(Totp.step(SECRET, Totp.code(SECRET, step + off, 6), now))
                    .hasValue(step + off);
        }
        assertThat(Totp.step(SECRET, Totp.code(SECRET, step - 2, 6), now)).isEmpty();
        assertThat(Totp.step(SECRET, Totp.code(SECRET, step + 2, 6), now)).isEmpty();
    }

    @Test
    void theLanguageOfTheMachineChangesNoCode() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("mr-IN-u-nu-deva"));
            assertThat(Totp.code(SECRET, Totp.stepAt(Instant.ofEpochSecond(59)), 8))
                    .isEqualTo("94287082");
            assertThat(FactorBooks.REAL.draw("officer").address()).endsWith("&digits=6&period=30");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void whatIsNoCodeIsRefused() {
        Instant now = Instant.parse("2026-11-23T06:00:00Z");
        String right = Totp.code(SECRET, Totp.stepAt(now), 6);

        for (String bad : new String[] {"", right.substring(1), "0" + right, "१२३४५६", "\0"}) {
            assertThat(Totp.step(SECRET, bad, now)).as(bad).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "f, MY",
        "fo, MZXQ",
        "foo, MZXW6",
        "foob, MZXW6YQ",
        "fooba, MZXW6YTB",
        "foobar, MZXW6YTBOI"
    })
    void base32IsThatOfTheStandard(String text, String letters) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);

        assertThat(Base32.encode(bytes)).isEqualTo(letters);
        assertThat(Base32.decode(letters)).isEqualTo(bytes);
    }

    @Test
    void base32ComesBackForAnyBytes() {
        Random random = new Random(7);
        for (int length = 0; length < 64; length++) {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            assertThat(Base32.decode(Base32.encode(bytes))).isEqualTo(bytes);
        }
        assertThatThrownBy(() -> Base32.decode("MZXW1"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
