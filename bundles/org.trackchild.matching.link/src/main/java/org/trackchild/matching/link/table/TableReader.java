package org.trackchild.matching.link.table;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.trackchild.matching.link.LinkProblem;

/**
 * Reads a CSV table (RFC 4180) strictly. UTF-8, or UTF-16 with a byte order mark; fields are
 * divided by comma, semicolon, tabulator or bar, whichever the first line has most of. Anything
 * that is not as it should be is refused with its line and column.
 */
public final class TableReader {

    private static final char[] DELIMITERS = {',', ';', '\t', '|'};

    private TableReader() {}

    /**
     * Reads a file.
     *
     * @throws LinkProblem when it is no such table, or has no records
     */
    public static Table read(Path path) {
        String file = path.toString();
        String text = text(path, file);
        char delimiter = delimiter(text);
        List<String> header = null;
        List<List<String>> rows = new ArrayList<>();
        int[] lines = new int[1 << 10];
        CsvParser parser = new CsvParser(file, text, delimiter);
        int line = parser.nextLine();
        while (parser.hasNext()) {
            List<String> values = parser.next();
            if (header == null) {
                header = header(file, values);
            } else if (values.size() != header.size()) {
                int first = Math.min(values.size(), header.size()) + 1;
                throw new LinkProblem("fields", file, line, values.size(), header.size(), first);
            } else {
                if (rows.size() == lines.length) {
                    lines = Arrays.copyOf(lines, 2 * lines.length);
                }
                lines[rows.size()] = line;
                rows.add(values);
            }
            line = parser.nextLine();
        }
        if (header == null) {
            throw new LinkProblem("empty", file);
        }
        if (rows.isEmpty()) {
            throw new LinkProblem("no_records", file);
        }
        return new Table(file, header, rows, lines);
    }

    private static String text(Path path, String file) {
        try {
            byte[] bytes = Files.readAllBytes(path);
            ByteBuffer content = ByteBuffer.wrap(bytes);
            return decode(file, content, charset(content));
        } catch (IOException | SecurityException none) {
            throw new LinkProblem("unreadable", file);
        }
    }

    /** By the byte order mark, which is taken off. */
    private static Charset charset(ByteBuffer content) {
        if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (startsWith(content, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        return startsWith(content, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
    }

    private static boolean startsWith(ByteBuffer content, int... mark) {
        if (content.remaining() < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((content.get(i) & 0xFF) != mark[i]) {
                return false;
            }
        }
        content.position(mark.length);
        return true;
    }

    private static String decode(String file, ByteBuffer content, Charset charset)
            throws CharacterCodingException {
        CharsetDecoder decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer text = CharBuffer.allocate(content.remaining() + 1);
        CoderResult result = decoder.decode(content, text, true);
        text.flip();
        if (result.isError()) {
            int line = 1;
            int column = 1;
            for (int i = 0; i < text.length(); i++) {
                boolean end = text.charAt(i) == '\n';
                line += end ? 1 : 0;
                column = end ? 1 : column + 1;
            }
            throw new LinkProblem("encoding", file, line, column, charset.name());
        }
        return text.toString();
    }

    private static char delimiter(String text) {
        int end = text.indexOf('\n');
        String first = end < 0 ? text : text.substring(0, end);
        char most = ',';
        long count = 0;
        for (char delimiter : DELIMITERS) {
            long here = first.chars().filter(letter -> letter == delimiter).count();
            if (here > count) {
                most = delimiter;
                count = here;
            }
        }
        return most;
    }

    private static List<String> header(String file, List<String> names) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i).toLowerCase(Locale.ROOT);
            if (!name.isEmpty() && !seen.add(name)) {
                throw new LinkProblem("twice", file, i + 1, names.get(i));
            }
        }
        return names;
    }
}
