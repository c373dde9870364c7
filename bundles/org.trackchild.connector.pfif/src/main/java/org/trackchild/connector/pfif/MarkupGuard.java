package org.trackchild.connector.pfif;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Lets XML through as long as every tag, comment, CDATA section and processing instruction has a
 * decent length: the parser of the JDK holds each of them in memory as a whole, and an attacker's
 * may be as large as the file.
 */
final class MarkupGuard extends FilterReader {

    /** Characters that a tag, comment, CDATA section or processing instruction may have. */
    static final int LONGEST = 65_536;

    private enum Within {
        TEXT(""),
        /** A tag or a declaration, outside of quotation marks. */
        TAG(">"),
        SINGLE_QUOTES("'"),
        DOUBLE_QUOTES("\""),
        COMMENT("-->"),
        CDATA("]]>"),
        INSTRUCTION("?>");

        private final String end;

        Within(String end) {
            this.end = end;
        }
    }

    private Within within = Within.TEXT;
    private final StringBuilder begun = new StringBuilder();
    private int length;

    MarkupGuard(Reader xml) {
        super(xml);
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] target, int offset, int count) throws IOException {
        int read = super.read(target, offset, count);
        for (int i = 0; i < read; i++) {
            look(target[offset + i]);
        }
        return read;
    }

    private void look(char next) throws IOException {
        if (within == Within.TEXT) {
            if (next == '<') {
                within = Within.TAG;
                length = 0;
                begun.setLength(0);
            }
            return;
        }
        if (++length > LONGEST) {
            throw new MarkupTooLongException();
        }
        remember(next);
        if (within == Within.TAG && length <= 8) {
            within = kind();
        }
        switch (within) {
            case TAG -> insideTag(next);
            case SINGLE_QUOTES, DOUBLE_QUOTES -> {
                if (next == within.end.charAt(0)) {
                    within = Within.TAG;
                }
            }
            default -> {
                if (endsWith(within.end)) {
                    within = Within.TEXT;
                }
            }
        }
    }

    private void insideTag(char next) {
        switch (next) {
            case '>' -> within = Within.TEXT;
            case '\'' -> within = Within.SINGLE_QUOTES;
            case '"' -> within = Within.DOUBLE_QUOTES;
            default -> {
                // part of a name or blank
            }
        }
    }

    /** The last characters are enough to see a beginning or an end. */
    private void remember(char next) {
        begun.append(next);
        if (begun.length() > 64) {
            begun.delete(0, begun.length() - 16);
        }
    }

    private Within kind() {
        String beginning = begun.toString();
        if (beginning.startsWith("?")) {
            return Within.INSTRUCTION;
        }
        if (beginning.equals("!--")) {
            // "<!-->" does not end a comment
            begun.setLength(0);
            return Within.COMMENT;
        }
        return beginning.equals("![CDATA[") ? Within.CDATA : Within.TAG;
    }

    private boolean endsWith(String end) {
        int start = begun.length() - end.length();
        return start >= 0 && begun.indexOf(end, start) == start;
    }

    /** A piece of markup is longer than any honest one. */
    static final class MarkupTooLongException extends IOException {

        private static final long serialVersionUID = 1L;

        MarkupTooLongException() {
            super("markup too long");
        }
    }
}
