package org.trackchild.exchange.core.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.trackchild.exchange.api.RawOffice;
import org.trackchild.exchange.api.RecordFormat;
import org.trackchild.exchange.api.RecordSink;
import org.trackchild.exchange.core.OfficeColumns;
import org.trackchild.model.CaseKind;

/**
 * Offices as comma-separated values in UTF-8 with one header line. The columns are those of {@link
 * OfficeColumns}, in any order.
 */
@Component(property = "service.ranking:Integer=10")
public final class OfficesFormat implements RecordFormat {

    @Override
    public String name() {
        return "offices";
    }

    @Override
    public boolean isOfOffices() {
        return true;
    }

    @Override
    public boolean recognises(byte[] head, String fileName) {
        String first = new String(head, StandardCharsets.UTF_8).lines().findFirst().orElse("");
        Set<String> names = new HashSet<>();
        Arrays.stream(first.replace("\uFEFF", "").split(","))
                .map(name -> name.replace("\"", "").strip().toLowerCase(Locale.ROOT))
                .forEach(names::add);
        return names.containsAll(OfficeColumns.NEEDED);
    }

    @Override
    public void read(InputStream file, Optional<CaseKind> kind, RecordSink sink)
            throws IOException {
        new CsvReading(file, OfficesFormat::header, sink)
                .read(
                        (line, columns, values) ->
                                sink.office(new RawOffice(line, texts(columns, values))));
    }

    private static CsvHeader header(long line, CsvRow row) {
        return CsvHeader.of(
                line,
                row,
                OfficeColumns.ALL::contains,
                seen ->
                        OfficeColumns.NEEDED.stream()
                                .filter(name -> !seen.contains(name))
                                .sorted()
                                .toList());
    }

    private static Map<String, String> texts(List<String> columns, List<String> values) {
        Map<String, String> texts = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            if (!values.get(i).isEmpty()) {
                texts.put(columns.get(i), values.get(i));
            }
        }
        return texts;
    }
}
