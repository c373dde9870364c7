package org.trackchild.exchange.core.csv;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.trackchild.exchange.api.ImportProblem;
import org.trackchild.exchange.api.RecordSink;
import org.trackchild.exchange.api.UnreadableFileException;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.Problem;
import org.trackchild.model.SpreadsheetText;

/**
 * Reads one file of comma-separated values in UTF-8 with one header line. A broken row is refused,
 * and reading goes on with the line after the one on which it began. Used by one thread.
 */
final class CsvReading {

    /** Characters that a value may have. */
    static final int LONGEST_VALUE = 10_000;

    /** What the parser keeps of one value; beyond it the row is broken off. */
    private static final int PARSER_BUFFER = 65_536;

    private static final int MOST_COLUMNS = 100;

    private final LineFeeder lines;

    private final Heading heading;

    private final RecordSink sink;

    private CsvHeader header;

    /** Reads the first line. */
    @FunctionalInterface
    interface Heading {

        /**
         * @throws UnreadableFileException with everything that is wrong with it
         */
        CsvHeader read(long line, CsvRow row);
    }

    /** Takes the rows. */
    @FunctionalInterface
    interface Rows {

        /**
         * @param columns names of the columns
         * @param values as many as columns
         */
        void take(long line, List<String> columns, List<String> values);
    }

    /**
     * @param sink gets what is refused
     */
    CsvReading(InputStream file, Heading heading, RecordSink sink) throws IOException {
        this.heading = heading;
        this.sink = sink;
        try {
            lines = new LineFeeder(new StrictUtf8Reader(file));
        } catch (CharacterCodingException notUtf8) {
            throw notUtf8(1);
        }
    }

    private static UnreadableFileException notUtf8(long line) {
        return new UnreadableFileException(line, ImportProblem.NOT_UTF_8);
    }

    /**
     * Reads to the end of the file.
     *
     * @param rows takes each row that is right; values have no blanks at their ends
     */
    void read(Rows rows) throws IOException {
        try {
            readAll(rows);
        } catch (UncheckedIOException failure) {
            if (failure.getCause() instanceof CharacterCodingException) {
                throw notUtf8(lines.currentLine());
            }
            throw failure.getCause();
        } catch (CharacterCodingException notUtf8) {
            throw notUtf8(lines.currentLine());
        }
    }

    private void readAll(Rows rows) throws IOException {
        boolean more = true;
        while (more) {
            more = readUntilBroken(rows);
        }
        if (header == null) {
            throw new UnreadableFileException(0, ImportProblem.EMPTY_FILE);
        }
    }

    /**
     * @return whether a broken row was met, after which a new parser must go on
     */
    private boolean readUntilBroken(Rows taker) throws IOException {
        Iterator<CsvRow> rows = parser().iterator();
        while (true) {
            lines.mark();
            ImportProblem broken;
            try {
                if (!rows.hasNext()) {
                    return false;
                }
                CsvRow row = rows.next();
                if (row.isEnd() && lines.isExhausted()) {
                    return false;
                }
                if (!row.swallowedEnd() || !lines.isExhausted()) {
                    take(row, taker);
                    continue;
                }
                broken = ImportProblem.BROKEN_QUOTES;
            } catch (CsvParseException notCsv) {
                broken = whatBroke();
            } catch (UncheckedIOException failure) {
                if (!(failure.getCause() instanceof LineFeeder.RecordTooLargeException)) {
                    throw failure;
                }
                broken = whatBroke();
            }
            refuseBroken(broken);
            lines.backToSecondLine();
            return true;
        }
    }

    private CsvReader<CsvRow> parser() {
        int mostValues = header == null ? MOST_COLUMNS : header.columns().size();
        return CsvReader.builder()
                .fieldSeparator(',')
                .quoteCharacter('"')
                .commentStrategy(CommentStrategy.NONE)
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(PARSER_BUFFER)
                .build(new CsvRowHandler(LONGEST_VALUE, mostValues), lines);
    }

    /** A value on one line is too long; over several lines a quotation was not closed. */
    private ImportProblem whatBroke() {
        return lines.charactersSinceMark() > PARSER_BUFFER / 2 && lines.linesSinceMark() == 0
                ? ImportProblem.VALUE_TOO_LONG
                : ImportProblem.BROKEN_QUOTES;
    }

    private void refuseBroken(ImportProblem code) {
        Problem problem =
                code == ImportProblem.VALUE_TOO_LONG
                        ? Problem.of(code, LONGEST_VALUE)
                        : Problem.of(code);
        if (header == null) {
            throw new UnreadableFileException(lines.markedLine(), List.of(problem));
        }
        sink.refuse(lines.markedLine(), problem);
    }

    private void take(CsvRow row, Rows taker) {
        long line = lines.markedLine();
        if (row.isBlank()) {
            return;
        }
        if (header == null) {
            header = heading.read(line, row);
            return;
        }
        int expected = header.columns().size();
        if (row.values().size() != expected) {
            sink.refuse(
                    line,
                    Problem.of(
                            ImportProblem.WRONG_NUMBER_OF_VALUES, row.values().size(), expected));
            return;
        }
        Optional<Problem> problem = problemOf(row);
        if (problem.isPresent()) {
            sink.refuse(line, problem.get());
            return;
        }
        taker.take(
                line,
                header.columns(),
                // what our own files guard against spreadsheets is read as it was
                row.values().stream().map(value -> SpreadsheetText.plain(value.strip())).toList());
    }

    private Optional<Problem> problemOf(CsvRow row) {
        if (!row.tooLong().isEmpty()) {
            String column = header.name(row.tooLong().get(0));
            return Optional.of(
                    new Problem(ImportProblem.VALUE_TOO_LONG, column, List.of(LONGEST_VALUE)));
        }
        for (int i = 0; i < row.values().size(); i++) {
            if (row.values().get(i).indexOf('\0') >= 0) {
                return Optional.of(
                        new Problem(FieldProblem.BAD_CHARACTERS, header.name(i), List.of()));
            }
        }
        return Optional.empty();
    }
}
