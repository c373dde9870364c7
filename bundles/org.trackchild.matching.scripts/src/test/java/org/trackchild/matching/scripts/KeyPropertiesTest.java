package org.trackchild.matching.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trackchild.matching.api.NameKeys;
import org.trackchild.matching.api.NameKeys.Token;

/** What holds for every text whatever. */
class KeyPropertiesTest {

    private static final int TEXTS = 20_000;
    private static final int[][] RANGES = {
        {0, 0x10FFFF}, {0x0900, 0x0D7F}, {0x0600, 0x06FF}, {0x20, 0x7e}, {0x200b, 0x200f}
    };

    private final NameKeys keys = new ScriptNameKeys();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "123", "१२३", "!?", "/ o", "s/o", "\u0301", "\ud800", "़", "्", "ँ", "ः",
                "ஃ", "ع", "ھ", "و"
            })
    void whatIsNoNameHasNoPartsOrHarmlessOnes(String text) {
        assertThat(keys.tokens(text)).allSatisfy(this::isSound);
    }

    @Test
    void anyTextHasSoundPartsAndTheLatinFormHasTheSameKey() {
        Random random = new Random(7);
        for (int i = 0; i < TEXTS; i++) {
            for (Token token : keys.tokens(anyText(random))) {
                isSound(token);
                List<Token> again = keys.tokens(token.latin());
                assertThat(again).extracting(Token::latin).containsExactly(token.latin());
                assertThat(again).extracting(Token::key).containsExactly(token.key());
            }
        }
    }

    @Test
    void composedAndDecomposedAreTheSame() {
        Random random = new Random(8);
        for (int i = 0; i < TEXTS; i++) {
            String text = anyText(random);
            assertThat(keys.tokens(Normalizer.normalize(text, Normalizer.Form.NFD)))
                    .isEqualTo(keys.tokens(Normalizer.normalize(text, Normalizer.Form.NFC)));
        }
    }

    @Test
    void whatIsNotSeenMakesNoDifference() {
        Random random = new Random(9);
        for (int i = 0; i < TEXTS; i++) {
            String text = anyText(random).replaceAll("\\p{Cf}", "");
            int at = random.nextInt(text.length() + 1);
            boolean inside =
                    at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at));
            String joined = inside ? text : text.substring(0, at) + "\u200d" + text.substring(at);
            assertThat(keys.tokens(joined + "\u200c")).isEqualTo(keys.tokens(text + "\u200c"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "\u095cा, \u0921\u093cा",
        "\u095b\u093eहिद, \u091c\u093c\u093eहिद",
        "\u09b0\u09be\u09df, \u09b0\u09be\u09af\u09bc",
        "\u0a5e\u0a30\u0a40\u0a26, \u0a2b\u0a3c\u0a30\u0a40\u0a26"
    })
    void dottedLettersAreTheSameAsLettersWithDots(String one, String other) {
        assertThat(keys.tokens(one)).isNotEmpty().isEqualTo(keys.tokens(other));
    }

    @Test
    void digitsMakeNoDifference() {
        assertThat(keys.tokens("Ramesh 2")).isEqualTo(keys.tokens("Ramesh"));
        assertThat(keys.tokens("रमेश २")).isEqualTo(keys.tokens("रमेश"));
    }

    @Test
    void takesHugeTexts() {
        assertThat(keys.tokens("ज्ञ्".repeat(500_000))).allSatisfy(this::isSound);
        assertThat(keys.tokens("ஷகசடதப".repeat(100_000))).allSatisfy(this::isSound);
        assertThat(keys.tokens("محمد".repeat(100_000))).allSatisfy(this::isSound);
        assertThat(keys.tokens("zhrugeb".repeat(100_000))).allSatisfy(this::isSound);
        assertThat(keys.tokens("a ".repeat(500_000))).hasSizeLessThanOrEqualTo(1_000);
    }

    @Test
    void relationIsSymmetric() {
        for (String name : List.of("raju", "vicky", "krishna", "bala", "gopal", "joseph", "sonu")) {
            Token part = keys.tokens(name).get(0);
            for (String related : keys.relatedKeys(part)) {
                Set<String> back = keys.relatedKeys(new Token("x", related));
                assertThat(back).containsAnyElementsOf(allKeys(part));
            }
        }
    }

    private static List<String> allKeys(Token part) {
        List<String> all = new ArrayList<>(part.otherKeys());
        all.add(part.key());
        return all;
    }

    private void isSound(Token token) {
        assertThat(token.latin()).matches("[a-z]+");
        assertThat(token.key()).matches("[a-z]+");
        assertThat(token.otherKeys()).hasSizeLessThanOrEqualTo(12).doesNotContain(token.key());
        assertThat(token.otherKeys())
                .doesNotHaveDuplicates()
                .allMatch(key -> key.matches("[a-z]+"));
    }

    private static String anyText(Random random) {
        StringBuilder text = new StringBuilder();
        int[] range = RANGES[random.nextInt(RANGES.length)];
        for (int i = random.nextInt(12); i >= 0; i--) {
            text.appendCodePoint(range[0] + random.nextInt(range[1] - range[0] + 1));
        }
        return text.toString();
    }
}
