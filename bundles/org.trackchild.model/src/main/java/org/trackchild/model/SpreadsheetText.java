package org.trackchild.model;

/**
 * Texts in files that people open with a spreadsheet. What a spreadsheet would take for a formula
 * gets an apostrophe before it; {@link #plain} takes exactly those away again. Pure.
 */
public final class SpreadsheetText {

    /** ASCII, and the wide forms that spreadsheets of East Asia take for the same. */
    private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private static final char GUARD = '\'';

    private SpreadsheetText() {}

    /** The text as it is written into a file. */
    public static String guarded(String text) {
        return isFormula(text) ? GUARD + text : text;
    }

    /** The text that {@link #guarded} made this of; others stay as they are. */
    public static String plain(String written) {
        return !written.isEmpty() && written.charAt(0) == GUARD && isFormula(written.substring(1))
                ? written.substring(1)
                : written;
    }

    /** A formula, or one behind apostrophes, which must stay distinct from it. */
    private static boolean isFormula(String text) {
        int begin = 0;
        while (begin < text.length() && text.charAt(begin) == GUARD) {
            begin++;
        }
        String rest = text.substring(begin);
        String visible = rest.stripLeading();
        return startsFormula(rest) || startsFormula(visible);
    }

    private static boolean startsFormula(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    }
}
