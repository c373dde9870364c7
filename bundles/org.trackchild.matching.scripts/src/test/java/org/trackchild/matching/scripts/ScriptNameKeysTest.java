package org.trackchild.matching.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trackchild.matching.api.NameKeys;
import org.trackchild.matching.api.NameKeys.Token;

class ScriptNameKeysTest {

    private final NameKeys keys = new ScriptNameKeys();

    @ParameterizedTest
    @CsvSource({
        "Asha, आशा",
        "Asha, Aasha",
        "Sita, Seeta",
        "Sita, सीता",
        "Sita, Sitha",
        "Mohammad Irfan, Md. Irfan",
        "Mohammad Irfan, मोहम्मद इरफ़ान",
        "Mohammad, Mohd",
        "Mohammed, Muhammad",
        "Ramesh, रमेश",
        "Ramesh, রমেশ",
        "Ramesh, ਰਮੇਸ਼",
        "Ramesh, રમેશ",
        "Ramesh, ରମେଶ",
        "Ramesh, రమేష్",
        "Ramesh, ರಮೇಶ್",
        "Ramesh, രമേഷ്",
        "Ramesh, ரமேஷ்",
        "Kamla, कमला",
        "Krishna, कृष्ण",
        "Gyan, ज्ञान",
        "Suraj, Sooraj",
        "Vikash, Bikash",
        "Vikas, विकास",
        "Pooja, पूजा",
        "Poonam, Punam",
        "Zafar, Jaffar",
        "Farhan, Pharhan",
        "Lakshmi, Laxmi",
        "Lakshmi, लक्ष्मी",
        "Gaurav, गौरव",
        "Deepak, दीपक",
        "Rajkumar, राजकुमार",
        "Anwar, Anwer",
        "Mehmood, Mahmud",
        "Chhotu, छोटू",
        "Priya, प्रिया",
        "Rao, राव"
    })
    void spellingsOfOneNameMeet(String one, String other) {
        assertThat(keysOf(other)).isEqualTo(keysOf(one));
    }

    @ParameterizedTest
    @CsvSource({
        "Ram, Roma",
        "Ram, Rima",
        "Asha, Usha",
        "Asha, Isha",
        "Sita, Sunita",
        "Ravi, Rani",
        "Raj, Raju",
        "Meena, Mona",
        "Salim, Salma",
        "Geeta, Neeta"
    })
    void differentNamesStayApart(String one, String other) {
        assertThat(keysOf(other)).isNotEqualTo(keysOf(one));
    }

    @ParameterizedTest
    @CsvSource({
        "Kumari Asha Devi, asha",
        "Km. Asha, asha",
        "कुमारी आशा, asha",
        "Smt. Sunita Devi, sunita",
        "श्री रमेश, ramesh",
        "Late Shri Ramesh, ramesh",
        "Sk. Salim, salim",
        "Asha d/o Ramesh, asha",
        "Devi, devi",
        "Md., mohammad"
    })
    void titlesAreLeftOutUnlessNothingElseIsLeft(String name, String latin) {
        assertThat(keys.tokens(name)).extracting(Token::latin).containsExactly(latin);
    }

    @ParameterizedTest
    @CsvSource({
        "आशा, asha",
        "कमला, kamla",
        "राजकुमार, rajkumar",
        "हिंदुस्तान, hindustan",
        "ਸਿੰਘ, singh"
    })
    void romanisesAsPeopleWrite(String name, String latin) {
        assertThat(keys.tokens(name)).extracting(Token::latin).containsExactly(latin);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "123", "!?", "/ o", "s/o", "\u0301", "\ud800", "़", "्", "ँ"})
    void whatIsNoNameHasNoPartsOrHarmlessOnes(String text) {
        assertThat(keys.tokens(text)).allSatisfy(this::isSound);
    }

    @Test
    void urduHasKeys() {
        assertThat(keys.tokens("سلمان خان")).hasSize(2).allSatisfy(this::isSound);
    }

    @Test
    void takesAnyTextAndIsIdempotentOnLatin() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            for (Token token : keys.tokens(anyText(random))) {
                isSound(token);
                List<Token> again = keys.tokens(token.latin());
                assertThat(again).containsExactly(token);
            }
        }
    }

    @Test
    void takesHugeTexts() {
        assertThat(keys.tokens("ज्ञ्".repeat(500_000))).allSatisfy(this::isSound);
        assertThat(keys.tokens("a ".repeat(500_000))).hasSizeLessThanOrEqualTo(1_000);
    }

    private void isSound(Token token) {
        assertThat(token.latin()).matches("[a-z]+");
        assertThat(token.key()).matches("[a-z]+");
    }

    private static String anyText(Random random) {
        StringBuilder text = new StringBuilder();
        int[][] ranges = {
            {0, 0x10FFFF}, {0x0900, 0x0D7F}, {0x0600, 0x06FF}, {0x20, 0x7e}, {0x200b, 0x200f}
        };
        int[] range = ranges[random.nextInt(ranges.length)];
        for (int i = random.nextInt(12); i >= 0; i--) {
            text.appendCodePoint(range[0] + random.nextInt(range[1] - range[0] + 1));
        }
        return text.toString();
    }

    private List<String> keysOf(String name) {
        return keys.tokens(name).stream().map(Token::key).toList();
    }
}
