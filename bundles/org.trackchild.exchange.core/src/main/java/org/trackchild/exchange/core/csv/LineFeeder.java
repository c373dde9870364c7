package org.trackchild.exchange.core.csv;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Gives a file to a CSV parser line by line, so that it is known on which line a record began, and
 * so that reading can begin anew after the first line of a record that is broken. After the last
 * line it feeds one line more, {@link #END}: a quotation that was never closed swallows it, and is
 * told thereby from one that was.
 *
 * <p>Uses bounded memory: it remembers the lines of one record only, and refuses a record that is
 * larger than {@link #MOST_CHARACTERS}.
 */
final class LineFeeder extends Reader {

    /** Fed after the last line; U+FFFF is no character. */
    static final String END = "\uFFFFEND";

    /** More than 24 values of the greatest length. */
    static final int MOST_CHARACTERS = 1_000_000;

    private static final int PIECE = 16_384;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Reader text;
    private final char[] buffer = new char[8_192];
    private int position;
    private int limit;
    private boolean textEnded;
    private boolean endFed;

    /** What was fed since the mark, and what is to be fed again. */
    private final List<String> sinceMark = new ArrayList<>();

    private final Deque<String> again = new ArrayDeque<>();
    private long charactersSinceMark;
    private long linesSinceMark;
    private long markedLine;
    private long nextLine = 1;

    private String piece = "";
    private int fed;

    LineFeeder(Reader text) throws IOException {
        this.text = text;
        if (peek() == BYTE_ORDER_MARK) {
            position++;
        }
    }

    /** A record begins here. */
    void mark() {
        sinceMark.clear();
        charactersSinceMark = 0;
        linesSinceMark = 0;
        markedLine = nextLine;
    }

    /** The line on which the record began, from 1. */
    long markedLine() {
        return markedLine;
    }

    /** The line that is read at the moment, from 1. */
    long currentLine() {
        return nextLine;
    }

    /** How many ends of lines the record has so far. */
    long linesSinceMark() {
        return linesSinceMark;
    }

    /** How many characters the record has so far. */
    long charactersSinceMark() {
        return charactersSinceMark;
    }

    /** Whether everything was fed, {@link #END} included. */
    boolean isExhausted() {
        return endFed && again.isEmpty() && fed == piece.length();
    }

    /** Goes on after the first line of the record, as if nothing had been read of the others. */
    void backToSecondLine() throws IOException {
        int first = 0;
        while (first < sinceMark.size() && !endsLine(sinceMark.get(first))) {
            first++;
        }
        for (int i = sinceMark.size() - 1; i > first; i--) {
            again.push(sinceMark.get(i));
        }
        if (first == sinceMark.size()) {
            skipRestOfLine();
        }
        nextLine = markedLine + 1;
        piece = "";
        fed = 0;
    }

    private void skipRestOfLine() throws IOException {
        while (!endFed) {
            String skipped = again.isEmpty() ? nextPiece() : again.pop();
            if (skipped == null || endsLine(skipped)) {
                return;
            }
        }
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (fed == piece.length() && !feedNext()) {
            return -1;
        }
        int count = Math.min(length, piece.length() - fed);
        piece.getChars(fed, fed + count, target, offset);
        fed += count;
        return count;
    }

    private boolean feedNext() throws IOException {
        if (charactersSinceMark > MOST_CHARACTERS) {
            throw new RecordTooLargeException();
        }
        String next = again.isEmpty() ? nextPiece() : again.pop();
        if (next == null) {
            return false;
        }
        piece = next;
        fed = 0;
        sinceMark.add(next);
        charactersSinceMark += next.length();
        if (endsLine(next)) {
            nextLine++;
            linesSinceMark++;
        }
        return true;
    }

    /** The next line with its end, or a piece of one that is long; {@code null} at the end. */
    private String nextPiece() throws IOException {
        StringBuilder line = new StringBuilder(256);
        while (line.length() < PIECE) {
            int next = peek();
            if (next < 0) {
                break;
            }
            position++;
            line.append((char) next);
            if (next == '\n') {
                return line.toString();
            }
            if (next == '\r') {
                if (peek() == '\n') {
                    position++;
                    line.append('\n');
                }
                return line.toString();
            }
        }
        if (line.length() >= PIECE) {
            return line.toString();
        }
        if (line.length() > 0) {
            // the last line has no end: give it one, so that the extra line stands alone
            return line.append('\n').toString();
        }
        if (endFed) {
            return null;
        }
        endFed = true;
        return END;
    }

    private int peek() throws IOException {
        if (position == limit) {
            if (textEnded) {
                return -1;
            }
            position = 0;
            limit = text.read(buffer, 0, buffer.length);
            if (limit < 0) {
                limit = 0;
                textEnded = true;
                return -1;
            }
        }
        return buffer[position];
    }

    private static boolean endsLine(String piece) {
        char last = piece.charAt(piece.length() - 1);
        return last == '\n' || last == '\r';
    }

    @Override
    public void close() throws IOException {
        text.close();
    }

    /** A record has more characters than any honest one. */
    static final class RecordTooLargeException extends IOException {

        private static final long serialVersionUID = 1L;

        RecordTooLargeException() {
            super("record too large");
        }
    }
}
