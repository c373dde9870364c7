package org.trackchild.exchange.core.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
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

/**
 * Comma-separated values in UTF-8 with one header line. The columns are {@code id} and the codes of
 * {@link Field} except {@code event_time} and {@code photo}, in any order; {@code id}, {@code
 * event_date} and one of {@code name} and {@code name_local} are needed. A broken row is refused
 * and reading goes on with the line after the one on which it began.
 */
@Component
public final class CsvFormat implements RecordFormat {

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
        new CsvReading(file, CsvHeader::of, sink)
                .read(
                        (line, columns, values) ->
                                sink.record(record(line, records, columns, values)));
    }

    private static RawRecord record(
            long line, CaseKind kind, List<String> columns, List<String> written) {
        String id = "";
        Map<Field, String> values = new EnumMap<>(Field.class);
        Map<String, String> further = new HashMap<>();
        for (int i = 0; i < written.size(); i++) {
            String value = written.get(i);
            String column = columns.get(i);
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
