package org.trackchild.matching.link.table;

import java.util.ArrayList;
import java.util.List;
import org.trackchild.matching.link.LinkProblem;

/**
 * Splits a text into records and fields after RFC 4180, strictly: a quotation mark stands at the
 * begin and the end of a field or twice within one, else the place is named where it does not. (The
 * CSV library of the project takes misplaced ones for letters, so a table would be read wrongly
 * without a word.) Used by one thread.
 */
final class CsvParser {

    /** A longer value is no value of a table of persons. */
    private static final int LONGEST_VALUE = 100_000;

    private final String file;
    private final String text;
    private final char delimiter;
    private int at;
    private int line = 1;

    CsvParser(String file, String text, char delimiter) {
        this.file = file;
        this.text = text;
        this.delimiter = delimiter;
    }

    /** The line on which the next record begins, from 1; empty lines are skipped. */
    int nextLine() {
        while (at < text.length() && isEnd(text.charAt(at))) {
            skipEnd();
        }
        return line;
    }

    boolean hasNext() {
        return at < text.length();
    }

    private static boolean isEnd(char letter) {
        return letter == '\n' || letter == '\r';
    }

    private void skipEnd() {
        if (text.charAt(at) == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n') {
            at++;
        }
        at++;
        line++;
    }

    /** The fields of the next record, without blanks round them. */
    List<String> next() {
        List<String> fields = new ArrayList<>();
        do {
            fields.add(field(fields.size() + 1));
        } while (at < text.length() && text.charAt(at++) == delimiter);
        if (at > 0 && at <= text.length() && isEnd(text.charAt(at - 1))) {
            at--;
            skipEnd();
        }
        return fields;
    }

    private String field(int number) {
        int from = at;
        while (at < text.length()
                && (text.charAt(at) == ' ' || text.charAt(at) == '\t')
                && !ends()) {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '"') {
            return quoted(number);
        }
        at = from;
        while (at < text.length() && !ends()) {
            char letter = text.charAt(at);
            if (letter == '"' || letter == 0) {
                throw new LinkProblem(letter == 0 ? "letter" : "quote", file, line, number);
            }
            at++;
        }
        return checked(text.substring(from, at), line, number);
    }

    private boolean ends() {
        char letter = text.charAt(at);
        return letter == delimiter || isEnd(letter);
    }

    private String quoted(int number) {
        int began = line;
        StringBuilder value = new StringBuilder();
        at++;
        while (true) {
            if (at >= text.length()) {
                throw new LinkProblem("open_quote", file, began, number);
            }
            char letter = text.charAt(at);
            if (letter == 0) {
                throw new LinkProblem("letter", file, line, number);
            }
            if (letter != '"') {
                boolean wraps =
                        letter == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
                line += isEnd(letter) && !wraps ? 1 : 0;
                value.append(letter);
                at++;
            } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                value.append('"');
                at += 2;
            } else {
                at++;
                break;
            }
        }
        while (at < text.length() && !ends()) {
            if (text.charAt(at) != ' ' && text.charAt(at) != '\t') {
                throw new LinkProblem("quote", file, line, number);
            }
            at++;
        }
        return checked(value.toString(), began, number);
    }

    private String checked(String value, int began, int number) {
        if (value.length() > LONGEST_VALUE) {
            throw new LinkProblem("long", file, began, number, LONGEST_VALUE);
        }
        return value.strip();
    }
}
