package org.trackchild.registry.core;

import java.util.List;
import java.util.Map;
import org.trackchild.model.Field;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.PlainText;
import org.trackchild.model.Problem;

/**
 * What every text must fulfil: no longer than its field takes, and only characters that can be
 * shown. Pure.
 */
final class TextRules {

    private static final int SHORT = 200;

    private static final Map<Field, Integer> LONGEST =
            Map.ofEntries(
                    Map.entry(Field.MARKS, 2_000),
                    Map.entry(Field.CLOTHES, 2_000),
                    Map.entry(Field.BELONGINGS, 2_000),
                    Map.entry(Field.NOTES, 4_000),
                    Map.entry(Field.PLACE, 500),
                    Map.entry(Field.DISABILITY, 500),
                    Map.entry(Field.LANGUAGES, 500),
                    Map.entry(Field.COMPANIONS, 500),
                    Map.entry(Field.ALIAS, 400),
                    Map.entry(Field.GUARDIAN_PHONE, 40));

    private TextRules() {}

    /** Tidies a text, see {@link PlainText#tidy}. */
    static String tidy(String text) {
        return PlainText.tidy(text);
    }

    /** Longest text of a field in characters. */
    static int longest(Field field) {
        return LONGEST.getOrDefault(field, SHORT);
    }

    /** Notes what is wrong with a text. */
    static void check(String field, String text, int longest, List<Problem> problems) {
        if (text.length() > longest) {
            problems.add(new Problem(FieldProblem.TOO_LONG, field, List.of(longest)));
        } else if (!PlainText.canBeShown(text)) {
            problems.add(new Problem(FieldProblem.BAD_CHARACTERS, field, List.of()));
        }
    }
}
