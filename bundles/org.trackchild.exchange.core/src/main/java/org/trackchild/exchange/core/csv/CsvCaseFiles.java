package org.trackchild.exchange.core.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.access.api.Caller;
import org.trackchild.exchange.api.CaseFiles;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Event;
import org.trackchild.model.Field;
import org.trackchild.model.SpreadsheetText;
import org.trackchild.registry.api.CaseExtracts;
import org.trackchild.registry.api.CaseReader;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.ExtraValue;
import org.trackchild.registry.api.ParticularField;

/** Writes what {@link CsvFormat} reads. */
@Component(service = CaseFiles.class)
public class CsvCaseFiles implements CaseFiles {

    /** Tells spreadsheets that the text is UTF-8. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CaseExtracts extracts;

    private final CaseReader reader;

    private final InstantSource time;

    @Activate
    public CsvCaseFiles(
            @Reference CaseExtracts extracts,
            @Reference CaseReader reader,
            @Reference InstantSource time) {
        this.extracts = extracts;
        this.reader = reader;
        this.time = time;
    }

    @Override
    public CaseFile csv(Caller caller, CaseKind kind, List<CaseId> cases, String purpose) {
        CaseExtracts.Extract extract =
                extracts.read(caller, CaseExtracts.Use.EXPORT, Optional.of(kind), cases, purpose);
        String day = LocalDate.ofInstant(time.instant(), Event.ZONE).toString();
        return new CaseFile(
                kind.code() + "-" + day + ".csv",
                text(kind, extract.cases()).getBytes(StandardCharsets.UTF_8),
                extract.cases().size(),
                extract.leftOut());
    }

    private String text(CaseKind kind, List<ChildCase> cases) {
        List<String> columns = columns(kind, cases);
        StringWriter text = new StringWriter();
        text.append(BYTE_ORDER_MARK);
        try (CsvWriter lines = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            lines.writeRecord(columns);
            for (ChildCase each : cases) {
                Map<String, String> values = values(each);
                lines.writeRecord(
                        columns.stream()
                                .map(column -> values.getOrDefault(column, ""))
                                .map(SpreadsheetText::guarded)
                                .toList());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static List<String> columns(CaseKind kind, List<ChildCase> cases) {
        List<String> columns = new ArrayList<>(List.of(CsvHeader.ID));
        Arrays.stream(Field.values())
                .map(Field::code)
                .filter(code -> CsvHeader.field(code).isPresent())
                .forEach(columns::add);
        ParticularField.of(kind).forEach(field -> columns.add(field.code()));
        TreeSet<String> extra = new TreeSet<>();
        cases.forEach(each -> each.extra().stream().map(ExtraValue::name).forEach(extra::add));
        columns.addAll(extra);
        return columns;
    }

    private Map<String, String> values(ChildCase subject) {
        Map<String, String> values = new HashMap<>();
        values.put(CsvHeader.ID, subject.header().number());
        reader.write(subject.toDraft()).forEach((field, text) -> values.put(field.code(), text));
        values.putAll(ParticularField.texts(subject.particulars()));
        subject.extra().forEach(value -> values.put(value.name(), value.text()));
        return values;
    }
}
