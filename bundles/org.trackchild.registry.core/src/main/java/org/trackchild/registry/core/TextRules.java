package org.trackchild.registry.core;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
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

    /** Byte order mark, blank of no width, word joiner, soft hyphen. */
    private static final Pattern LEFT_BEHIND = Pattern.compile("[\uFEFF\u200B\u2060\u00AD]");

    private static final Pattern LINE_END = Pattern.compile("[\u2028\u2029\u000B\u0085]");

    /** Blanks, joiners and direction marks alone; the last two belong between letters. */
    private static final Pattern NOTHING_SHOWS =
            Pattern.compile("[\\p{Z}\\s\u200C\u200D\u200E\u200F\u061C]*");

    private static final int NOT_DECODED = 0xFFFD;

    private TextRules() {}

    /**
     * Tidies a text: canonical composition (NFC), no blanks at the ends, no marks that neither show
     * nor join letters (files and web pages leave them behind), the line ends of word processors as
     * plain ones. A text of which nothing shows is empty.
     *
     * @param text may be {@code null}
     */
    static String tidy(String text) {
        if (text == null) {
            return "";
        }
        String plain = LINE_END.matcher(LEFT_BEHIND.matcher(text).replaceAll("")).replaceAll("\n");
        return NOTHING_SHOWS.matcher(plain).matches()
                ? ""
                : Normalizer.normalize(plain, Normalizer.Form.NFC).strip();
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
            // marks that turn the direction of what follows can make a page lie, and tags hide text
            case Character.FORMAT ->
                    !(codePoint >= 0x202A && codePoint <= 0x202E)
                            && !(codePoint >= 0x2066 && codePoint <= 0x2069)
                            && codePoint < 0xE0000;
            // stands where somebody's program could not read the bytes: the letters are lost
            default -> codePoint != NOT_DECODED;
        };
    }
}
