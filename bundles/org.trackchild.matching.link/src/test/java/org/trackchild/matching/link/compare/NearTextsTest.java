package org.trackchild.matching.link.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Texts with few typing errors between them are found, and errors are counted as they should. */
class NearTextsTest {

    private static final TextComparator COMPARATOR = new TextComparator();

    @Test
    void countsErrorsAsTheTableOfAllBeginningsDoes() {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            String one = text(random, 8, 3);
            String other = random.nextBoolean() ? text(random, 8, 3) : slip(random, one, 3);
            int errors = table(one, other);
            for (int most = 0; most < 4; most++) {
                int counted = Edits.distance(one, other, most);
                assertThat(Math.min(counted, most + 1))
                        .as("%s, %s, %d", one, other, most)
                        .isEqualTo(Math.min(errors, most + 1));
            }
        }
    }

    @Test
    void findsAllThatAreNear() {
        Random random = new Random(2);
        Set<String> texts = new TreeSet<>();
        while (texts.size() < 600) {
            String text = text(random, 22, 6);
            texts.add(text);
            texts.add(slip(random, text, 3));
        }
        List<String> all = new ArrayList<>(texts);
        NearTexts near = NearTexts.of(all.stream().map(List::of).toList(), COMPARATOR::errors);
        Set<String> found = new TreeSet<>();
        for (int i = 0; i < near.size(); i++) {
            String text = all.get(near.owner(i));
            near.find(i, owner -> found.add(pair(text, all.get(owner))));
        }
        for (String one : all) {
            for (String other : all) {
                int shorter = Math.min(one.length(), other.length());
                if (!one.equals(other) && table(one, other) <= COMPARATOR.errors(shorter)) {
                    assertThat(found).contains(pair(one, other));
                }
            }
        }
    }

    private static String pair(String one, String other) {
        return one.compareTo(other) < 0 ? one + " " + other : other + " " + one;
    }

    private static String text(Random random, int longest, int letters) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(longest); i >= 0; i--) {
            text.append((char) ('a' + random.nextInt(letters)));
        }
        return text.toString();
    }

    private static String slip(Random random, String written, int most) {
        StringBuilder text = new StringBuilder(written);
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(4)) {
                case 0 -> text.insert(at, 'b');
                case 1 -> text.setCharAt(at, 'c');
                case 2 -> text.append(text.charAt(at)).deleteCharAt(at);
                default -> text.insert(at, text.charAt(text.length() - 1));
            }
        }
        return text.toString();
    }

    /** Errors between all beginnings of both (optimal string alignment, as it is defined). */
    private static int table(String one, String other) {
        int[][] errors = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    errors[i][j] = i + j;
                    continue;
                }
                boolean same = one.charAt(i - 1) == other.charAt(j - 1);
                int least = errors[i - 1][j - 1] + (same ? 0 : 1);
                least = Math.min(least, 1 + Math.min(errors[i - 1][j], errors[i][j - 1]));
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    least = Math.min(least, 1 + errors[i - 2][j - 2]);
                }
                errors[i][j] = least;
            }
        }
        return errors[one.length()][other.length()];
    }
}
