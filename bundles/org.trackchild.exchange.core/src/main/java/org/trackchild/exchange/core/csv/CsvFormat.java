package org.trackchild.exchange.core.csv;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.trackchild.exchange.api.ImportProblem;
import org.trackchild.exchange.api.RawRecord;
import org.trackchild.exchange.api.RecordFormat;
import org.trackchild.exchange.api.RecordSink;
import org.trackchild.exchange.api.UnreadableFileException;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Field;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.Problem;
import org.trackchild.model.SpreadsheetText;

/**
 * Comma-separated values in UTF-8 with one header line. The columns are {@code id} and the codes of
 * {@link Field} except {@code event_time} and {@code photo}, in any order; {@code id}, {@code
 * event_date} and one of {@code name} and {@code name_local} are needed. A broken row is refused
 * and reading goes on with the line after the one on which it began.
 */
@Component
public final class CsvFormat implements RecordFormat {

    /** Characters that a value may have. */
    static final int LONGEST_VALUE = 10_000;

    /** What the parser keeps of one value; beyond it the row is broken off. */
    private static final int PARSER_BUFFER = 65_536;

    private static final int MOST_COLUMNS = 100;

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public boolean recognises(byte[] head, String fileName) {
        if (fileName.toLowerCase(Locale.ROOT).endsWith(".csv")) {
            return true;
        }
        String firstLine =
                new String(head, StandardCharsets.UTF_8)
                        .lines()
                        .findFirst()
                        .orElse("")
                        .toLowerCase(Locale.ROOT);
        return firstLine.contains(CsvHeader.ID) && firstLine.contains(Field.EVENT_DATE.code());
    }

    @Override
    public void read(InputStream file, Optional<CaseKind> kind, RecordSink sink)
            throws IOException {
        CaseKind records =
                kind.orElseThrow(() -> new UnreadableFileException(0, ImportProblem.KIND_UNKNOWN));
        LineFeeder lines = open(file);
        try {
            new Reading(lines, records, sink).read();
        } catch (UncheckedIOException failure) {
            if (failure.getCause() instanceof CharacterCodingException) {
                throw notUtf8(lines.currentLine());
            }
            throw failure.getCause();
        } catch (CharacterCodingException notUtf8) {
            throw notUtf8(lines.currentLine());
        }
    }

    private static LineFeeder open(InputStream file) throws IOException {
        try {
            return new LineFeeder(new StrictUtf8Reader(file));
        } catch (CharacterCodingException notUtf8) {
            throw notUtf8(1);
        }
    }

    private static UnreadableFileException notUtf8(long line) {
        return new UnreadableFileException(line, ImportProblem.NOT_UTF_8);
    }

    /** One file being read. */
    private static final class Reading {

        private final LineFeeder lines;
        private final CaseKind kind;
        private final RecordSink sink;
        private CsvHeader header;

        Reading(LineFeeder lines, CaseKind kind, RecordSink sink) {
            this.lines = lines;
            this.kind = kind;
            this.sink = sink;
        }

        void read() throws IOException {
            boolean more = true;
            while (more) {
                more = readUntilBroken();
            }
            if (header == null) {
                throw new UnreadableFileException(0, ImportProblem.EMPTY_FILE);
            }
        }

        /**
         * @return whether a broken row was met, after which a new parser must go on
         */
        private boolean readUntilBroken() throws IOException {
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
                        take(row);
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

        private void take(CsvRow row) {
            long line = lines.markedLine();
            if (row.isBlank()) {
                return;
            }
            if (header == null) {
                header = CsvHeader.of(line, row);
                return;
            }
            int expected = header.columns().size();
            if (row.values().size() != expected) {
                sink.refuse(
                        line,
                        Problem.of(
                                ImportProblem.WRONG_NUMBER_OF_VALUES,
                                row.values().size(),
                                expected));
                return;
            }
            Optional<Problem> problem = problemOf(row);
            if (problem.isPresent()) {
                sink.refuse(line, problem.get());
                return;
            }
            sink.record(record(line, row));
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

        private RawRecord record(long line, CsvRow row) {
            String id = "";
            Map<Field, String> values = new EnumMap<>(Field.class);
            Map<String, String> further = new HashMap<>();
            for (int i = 0; i < row.values().size(); i++) {
                // what our own files guard against spreadsheets is read as it was
                String value = SpreadsheetText.plain(row.values().get(i).strip());
                String column = header.columns().get(i);
                Optional<Field> field = CsvHeader.field(column);
                if (column.equals(CsvHeader.ID)) {
                    id = value;
                } else if (!value.isEmpty() && field.isPresent()) {
                    values.put(field.get(), value);
                } else if (!value.isEmpty()) {
                    further.put(column, value);
                }
            }
            return new RawRecord(line, kind, "", id, values, further, "");
        }
    }
}
