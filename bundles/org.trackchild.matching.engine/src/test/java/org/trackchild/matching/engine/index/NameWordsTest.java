package org.trackchild.matching.engine.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.trackchild.matching.api.NameKeys;
import org.trackchild.matching.api.NameKeys.Token;

/** Which names meet: those with a key in common, those near, those that one person may go by. */
class NameWordsTest {

    private static final NameKeys KEYS =
            new NameKeys() {

                @Override
                public List<Token> tokens(String spelling) {
                    return List.of(new Token(spelling, spelling));
                }

                @Override
                public Set<String> relatedKeys(Token part) {
                    return switch (part.key()) {
                        case "gudiya" -> Set.of("gayatri");
                        case "gayatri" -> Set.of("gudiya");
                        default -> Set.of();
                    };
                }
            };

    private final NameWords words = new NameWords(KEYS);

    private int number(Token token) {
        return words.number(token);
    }

    @Test
    void tensOfThousandsOfKeysFindRoom() {
        int[] numbers =
                IntStream.range(0, 30_000)
                        .map(i -> number(new Token("a", "key" + i, List.of("other" + i))))
                        .toArray();
        for (int i = 0; i < numbers.length; i += 999) {
            assertThat(words.sounding(new Token("b", "other" + i))).containsExactly(numbers[i]);
        }
    }

    @Test
    void anyReadingInCommonIsTheSameSound() {
        int latin = number(new Token("mohammad", "mhmd"));
        int urdu = number(new Token("muhmad", "mumd", List.of("mhmd", "mihmd")));
        assertThat(words.sounding(words.entry(latin))).containsExactlyInAnyOrder(latin, urdu);
        assertThat(words.sounding(words.entry(urdu))).containsExactlyInAnyOrder(latin, urdu);
    }

    @Test
    void oneEditOfALongKeyIsNear() {
        int one = number(new Token("chandrika", "candrik"));
        int other = number(new Token("chandrita", "candrit"));
        int shortOne = number(new Token("ram", "ram"));
        number(new Token("raj", "raj"));
        assertThat(words.near(words.entry(one))).containsExactly(other);
        assertThat(words.near(words.entry(other))).containsExactly(one);
        assertThat(words.near(words.entry(shortOne))).isEmpty();
    }

    @Test
    void aPetNameIsNearToTheFullName() {
        int pet = number(new Token("gudiya", "gudiya"));
        int full = number(new Token("gayatri", "gayatri"));
        assertThat(words.near(words.entry(pet))).containsExactly(full);
        assertThat(words.near(words.entry(full))).containsExactly(pet);
        assertThat(words.near(new Token("gudiya", "gudiya"))).containsExactly(full);
    }
}
