package org.trackchild.exchange.core.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.exchange.api.CaseFiles.CaseFile;
import org.trackchild.exchange.api.RawRecord;
import org.trackchild.exchange.api.RecordSink;
import org.trackchild.fields.api.Shape;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.ChildDescription;
import org.trackchild.model.Event;
import org.trackchild.model.Field;
import org.trackchild.model.OfficeId;
import org.trackchild.model.PersonName;
import org.trackchild.model.Place;
import org.trackchild.model.Problem;
import org.trackchild.registry.api.CaseDraft;
import org.trackchild.registry.api.CaseExtracts;
import org.trackchild.registry.api.CaseHeader;
import org.trackchild.registry.api.CaseReader;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.ExtraValue;
import org.trackchild.registry.api.ParticularField;
import org.trackchild.registry.api.Revision;

class CsvCaseFilesTest {

    private static final Instant NOW = Instant.parse("2026-11-28T20:30:00Z");

    private final List<ChildCase> cases = new ArrayList<>();

    private final Map<String, Map<Field, String>> texts = new HashMap<>();

    private final CsvCaseFiles files =
            new CsvCaseFiles(
                    (caller, use, kind, ids, purpose) -> new CaseExtracts.Extract(cases, 1),
                    new Texts(),
                    () -> NOW);

    /** Says of a case what the test wants it to say; its name is the key. */
    private final class Texts implements CaseReader {

        @Override
        public Reading read(CaseKind kind, Map<Field, String> values) {
            throw new AssertionError("nothing is read here");
        }

        @Override
        public Map<Field, String> write(CaseDraft draft) {
            return texts.get(draft.child().names().child().preferred());
        }
    }

    private void add(CaseKind kind, Map<Field, String> values, Map<String, String> particulars) {
        String key = "child" + cases.size();
        texts.put(key, values);
        cases.add(
                new ChildCase(
                        new CaseHeader(
                                CaseId.next(),
                                "M-2026-" + cases.size(),
                                kind,
                                CaseStatus.REGISTERED,
                                new OfficeId("PS-1"),
                                new Revision(1, "user", NOW, NOW, Optional.empty())),
                        ChildDescription.builder().name(PersonName.of(key)).build(),
                        new Event(LocalDate.of(2026, 3, 9), null, new Place("", "", "")),
                        ParticularField.particulars(kind, particulars),
                        Optional.empty(),
                        List.of(),
                        List.of(new ExtraValue("school", Shape.TEXT, "=1+1", Set.of()))));
    }

    private CaseFile file(CaseKind kind) {
        return files.csv(Caller.system("test"), kind, List.of(), "synthetic purpose");
    }

    private static List<RawRecord> imported(CaseKind kind, byte[] file) throws IOException {
        List<RawRecord> records = new ArrayList<>();
        new CsvFormat()
                .read(
                        new ByteArrayInputStream(file),
                        Optional.of(kind),
                        new RecordSink() {

                            @Override
                            public void record(RawRecord raw) {
                                records.add(raw);
                            }

                            @Override
                            public void refuse(long line, Problem problem) {
                                throw new AssertionError(line + " " + problem.code().name());
                            }

                            @Override
                            public void warn(long line, Problem problem) {
                                throw new AssertionError(line + " " + problem.code().name());
                            }
                        });
        return records;
    }

    @Test
    void anImportReadsWhatWasWritten() throws IOException {
        Random random = new Random(11);
        String[] signs = {"=", "+", "-", "@", "'", "\"", ",", ";", "\n", "a", "1", " ", "अ", "\t"};
        for (int i = 0; i < 300; i++) {
            Map<Field, String> values = new EnumMap<>(Field.class);
            for (Field field : Field.values()) {
                if (CsvHeader.field(field.code()).isPresent() && random.nextInt(3) > 0) {
                    StringBuilder text = new StringBuilder();
                    for (int length = random.nextInt(9); length > 0; length--) {
                        text.append(signs[random.nextInt(signs.length)]);
                    }
                    // the register keeps no blanks at the ends of a text
                    values.put(field, text.toString().strip());
                }
            }
            values.values().removeIf(String::isEmpty);
            values.put(Field.EVENT_DATE, "2026-03-09");
            add(CaseKind.MISSING, values, Map.of("complainant_phone", "+91 98765 43210"));
        }
        List<RawRecord> records = imported(CaseKind.MISSING, file(CaseKind.MISSING).bytes());
        assertThat(records).hasSize(cases.size());
        for (int i = 0; i < records.size(); i++) {
            assertThat(records.get(i).reference()).isEqualTo("M-2026-" + i);
            assertThat(records.get(i).values()).isEqualTo(texts.get("child" + i));
            assertThat(records.get(i).further())
                    .isEqualTo(
                            Map.of("complainant_phone", "+91 98765 43210", "extra.school", "=1+1"));
        }
    }

    @Test
    void aSpreadsheetFindsNoFormula() {
        add(
                CaseKind.FOUND,
                Map.of(Field.EVENT_DATE, "2026-03-09", Field.NAME, "=HYPERLINK(A1)"),
                Map.of("brought_by", "@SUM(A1)"));
        CaseFile file = file(CaseKind.FOUND);
        String text = new String(file.bytes(), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFFid,name,").contains("'=HYPERLINK(A1)", "'@SUM(A1)");
        assertThat(text).doesNotContainPattern("[,\\n\\uFEFF]\"?[=@]");
        // the day in India, where it is tomorrow already
        assertThat(file.name()).isEqualTo("found-2026-11-29.csv");
        assertThat(file.leftOut()).isEqualTo(1);
    }
}
