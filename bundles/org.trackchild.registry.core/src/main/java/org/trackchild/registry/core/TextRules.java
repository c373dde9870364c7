package org.trackchild.registry.core;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.trackchild.model.Field;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.Problem;

/**
 * What every text must fulfil: no longer than its field takes, and only characters that can be
 * shown. Pure.
 */
final class TextRules {

    private static final int SHORT = 200;

    private static final Map<Field, Integer> LONGEST =
            Map.of(
                    Field.MARKS, 2_000,
                    Field.CLOTHES, 2_000,
                    Field.NOTES, 4_000,
                    Field.PLACE, 500,
                    Field.DISABILITY, 500,
                    Field.LANGUAGES, 500,
                    Field.ALIAS, 400,
                    Field.GUARDIAN_PHONE, 40);

    private TextRules() {}

    /**
     * Tidies a text: canonical composition (NFC), no blanks at the ends.
     *
     * @param text may be {@code null}
     */
    static String tidy(String text) {
        return text == null ? "" : Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }

    /** Longest text of a field in characters. */
    static int longest(Field field) {
        return LONGEST.getOrDefault(field, SHORT);
    }

    /** Notes what is wrong with a text. */
    static void check(String field, String text, int longest, List<Problem> problems) {
        if (text.length() > longest) {
            problems.add(new Problem(FieldProblem.TOO_LONG, field, List.of(longest)));
        } else if (!text.codePoints().allMatch(TextRules::canBeShown)) {
            problems.add(new Problem(FieldProblem.BAD_CHARACTERS, field, List.of()));
        }
    }

    private static boolean canBeShown(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL -> codePoint == '\n' || codePoint == '\r' || codePoint == '\t';
            case Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> false;
            // marks that turn the direction of what follows: they can make a page lie
            case Character.FORMAT ->
                    !(codePoint >= 0x202A && codePoint <= 0x202E)
                            && !(codePoint >= 0x2066 && codePoint <= 0x2069);
            default -> true;
        };
    }
}
