package org.trackchild.model;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** What every text that people write must fulfil. Pure. */
public final class PlainText {

    /** Byte order mark, blank of no width, word joiner, soft hyphen. */
    private static final Pattern LEFT_BEHIND = Pattern.compile("[\uFEFF\u200B\u2060\u00AD]");

    private static final Pattern LINE_END = Pattern.compile("[\u2028\u2029\u000B\u0085]");

    /** Blanks, joiners and direction marks alone; the last two belong between letters. */
    private static final Pattern NOTHING_SHOWS =
            Pattern.compile("[\\p{Z}\\s\u200C\u200D\u200E\u200F\u061C]*");

    private static final int NOT_DECODED = 0xFFFD;

    private PlainText() {}

    /**
     * Tidies a text: canonical composition (NFC), no blanks at the ends, no marks that neither show
     * nor join letters (files and web pages leave them behind), the line ends of word processors as
     * plain ones. A text of which nothing shows is empty.
     *
     * @param text may be {@code null}
     */
    public static String tidy(String text) {
        if (text == null) {
            return "";
        }
        String plain = LINE_END.matcher(LEFT_BEHIND.matcher(text).replaceAll("")).replaceAll("\n");
        return NOTHING_SHOWS.matcher(plain).matches()
                ? ""
                : Normalizer.normalize(plain, Normalizer.Form.NFC).strip();
    }

    /** Whether a text has only characters that can be shown. */
    public static boolean canBeShown(String text) {
        return text.codePoints().allMatch(PlainText::canBeShown);
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
