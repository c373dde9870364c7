package org.trackchild.exchange.core.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trackchild.exchange.api.ImportProblem;
import org.trackchild.exchange.api.RawRecord;
import org.trackchild.exchange.api.RecordSink;
import org.trackchild.exchange.api.UnreadableFileException;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Field;
import org.trackchild.model.Problem;

class CsvFormatTest {

    private static final String ALL_COLUMNS =
            "id,name,name_local,alias,sex,age_years,date_of_birth,father_name,mother_name,"
                    + "guardian_phone,state,district,place,event_date,height_cm,build,complexion,"
                    + "hair,eyes,marks,clothes,languages,religion,disability,notes";

    private static final String HEADER = "id,name,event_date\n";

    private final CsvFormat format = new CsvFormat();
    private final Collected collected = new Collected();

    private static final class Collected implements RecordSink {

        private final List<RawRecord> records = new ArrayList<>();
        private final List<String> refused = new ArrayList<>();

        @Override
        public void record(RawRecord raw) {
            records.add(raw);
        }

        @Override
        public void refuse(long line, Problem problem) {
            refused.add(line + " " + problem.code().name());
        }

        @Override
        public void warn(long line, Problem problem) {
            throw new AssertionError("no warnings");
        }
    }

    private void read(byte[] bytes) throws IOException {
        format.read(new ByteArrayInputStream(bytes), Optional.of(CaseKind.FOUND), collected);
    }

    private void read(String text) throws IOException {
        read(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> linesAndReferences() {
        return collected.records.stream().map(r -> r.line() + " " + r.reference()).toList();
    }

    private void assertUnreadable(byte[] bytes, long line, ImportProblem... codes) {
        assertThatThrownBy(() -> read(bytes))
                .isInstanceOfSatisfying(
                        UnreadableFileException.class,
                        refused -> {
                            assertThat(refused.problems())
                                    .extracting(Problem::code)
                                    .containsExactly(codes);
                            assertThat(refused.line()).isEqualTo(line);
                        });
    }

    private void assertUnreadable(String text, long line, ImportProblem... codes) {
        assertUnreadable(text.getBytes(StandardCharsets.UTF_8), line, codes);
    }

    @Test
    void readsEveryColumn() throws IOException {
        read(ALL_COLUMNS + "\n" + ALL_COLUMNS + "\n");
        assertThat(collected.records).hasSize(1);
        RawRecord record = collected.records.get(0);
        assertThat(record.reference()).isEqualTo("id");
        assertThat(record.kind()).isEqualTo(CaseKind.FOUND);
        assertThat(record.source()).isEmpty();
        assertThat(record.values()).hasSize(24);
        record.values().forEach((field, value) -> assertThat(value).isEqualTo(field.code()));
    }

    @Test
    void readsColumnsOfOneKindAndOfPacks() throws IOException {
        read(
                "id,name,event_date,brought_by,Extra.UP_Household\n"
                        + "7,Asha,2026-01-02,Railway police, 6 \n"
                        + "8,Ravi,2026-01-02,,\n");
        assertThat(collected.records.get(0).further())
                .isEqualTo(Map.of("brought_by", "Railway police", "extra.up_household", "6"));
        assertThat(collected.records.get(1).further()).isEmpty();
    }

    @Test
    void headersInAnyOrderAndCaseWithMark() throws IOException {
        read("\uFEFF Event_Date , NAME_LOCAL,ID \r\n2026-01-02, आशा ,7\r\n");
        assertThat(linesAndReferences()).containsExactly("2 7");
        assertThat(collected.records.get(0).values())
                .containsEntry(Field.NAME_LOCAL, "आशा")
                .containsEntry(Field.EVENT_DATE, "2026-01-02");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n"})
    void lineNumbersStayRight(String end) throws IOException {
        read(
                ("id,name,event_date\n\n"
                                + "a,\"two\nlines\",x\n"
                                + "\n"
                                + "b,too few\n"
                                + "c,\"say \"\"hello\"\"\",x\n"
                                + ",,\n"
                                + "d,last,x")
                        .replace("\n", end));
        assertThat(linesAndReferences()).containsExactly("3 a", "7 c", "9 d");
        assertThat(collected.refused).containsExactly("6 WRONG_NUMBER_OF_VALUES");
        assertThat(collected.records.get(0).values().get(Field.NAME))
                .isEqualTo("two" + end + "lines");
        assertThat(collected.records.get(1).values().get(Field.NAME)).isEqualTo("say \"hello\"");
    }

    @Test
    void brokenQuotesCostTheirRowOnly() throws IOException {
        read(
                HEADER
                        + "a,\"Asha\" Devi,x\n"
                        + "b,Ravi,x\n"
                        + "c,\"never closed,x\n"
                        + "d,Mina,x\n"
                        + "e,\"two\nlines\",x\n"
                        + "f,\"at the end,x\n"
                        + "g,Last,x\n");
        assertThat(collected.refused)
                .containsExactly("2 BROKEN_QUOTES", "4 BROKEN_QUOTES", "8 BROKEN_QUOTES");
        // the quotation of line 4 ends on line 6: its second line stands alone
        assertThat(linesAndReferences()).contains("3 b", "5 d", "6 e", "9 g");
    }

    @Test
    void anUnclosedQuotationInALargeFileCostsItsRowOnly() throws IOException {
        read(HEADER + "a,\"never closed,x\n" + "b,Ravi,2026-01-02\n".repeat(20_000));
        assertThat(collected.refused).containsExactly("2 BROKEN_QUOTES");
        assertThat(collected.records).hasSize(20_000);
        assertThat(collected.records.get(0).line()).isEqualTo(3);
        assertThat(collected.records.get(19_999).line()).isEqualTo(20_002);
    }

    @Test
    void aSingleQuotationMarkAtTheVeryEnd() throws IOException {
        read(HEADER + "a,Asha,x\nb,Ravi,\"");
        assertThat(linesAndReferences()).containsExactly("2 a");
        assertThat(collected.refused).containsExactly("3 BROKEN_QUOTES");
    }

    @Test
    void longValuesCostTheirRowOnly() throws IOException {
        read(
                HEADER
                        + "a,"
                        + "x".repeat(10_001)
                        + ",x\nb,"
                        + "y".repeat(10_000_000)
                        + ",x\nc,\""
                        + "z".repeat(10_000)
                        + "\",x\nd,"
                        + ",".repeat(3_000_000)
                        + "\ne,Ravi,x\n");
        assertThat(collected.refused).hasSize(3);
        assertThat(collected.refused.subList(0, 2))
                .containsExactly("2 VALUE_TOO_LONG", "3 VALUE_TOO_LONG");
        assertThat(linesAndReferences()).containsExactly("4 c", "6 e");
    }

    @Test
    void zeroBytesAreAProblem() throws IOException {
        read(HEADER + "a,A\0sha,x\nb,Ravi,x\n");
        assertThat(collected.refused).containsExactly("2 BAD_CHARACTERS");
        assertThat(linesAndReferences()).containsExactly("3 b");
    }

    @Test
    void headerFaults() {
        assertUnreadable("", 0, ImportProblem.EMPTY_FILE);
        assertUnreadable("\n\r\n \n", 0, ImportProblem.EMPTY_FILE);
        assertUnreadable("id;name;event_date\n", 1, ImportProblem.WRONG_DELIMITER);
        assertUnreadable("id\tname\tevent_date\n", 1, ImportProblem.WRONG_DELIMITER);
        assertUnreadable(
                "id,name,event_date,shoe_size\n1,2,3,4\n", 1, ImportProblem.COLUMN_UNKNOWN);
        assertUnreadable("id,name,event_date,photo\n", 1, ImportProblem.COLUMN_UNKNOWN);
        assertUnreadable("id,name,event_date,Name\n", 1, ImportProblem.COLUMN_REPEATED);
        assertUnreadable("id,alias\n", 1, ImportProblem.COLUMNS_MISSING);
        assertUnreadable(
                "id,name,name,x\n",
                1,
                ImportProblem.COLUMN_REPEATED,
                ImportProblem.COLUMN_UNKNOWN,
                ImportProblem.COLUMNS_MISSING);
        assertUnreadable("id,\"name,event_date\n1,2,3\n", 1, ImportProblem.BROKEN_QUOTES);
    }

    @Test
    void aFileWithoutHeaderIsNotRepeatedInTheProblem() {
        assertThatThrownBy(() -> read("17,Asha Secret,2026-01-02\n"))
                .isInstanceOfSatisfying(
                        UnreadableFileException.class,
                        refused ->
                                assertThat(refused.problems())
                                        .singleElement()
                                        .satisfies(
                                                problem ->
                                                        assertThat(problem.sentence(Locale.ENGLISH))
                                                                .doesNotContain("Asha")
                                                                .contains("event_date")));
    }

    @Test
    void otherEncodings() {
        String rows = HEADER + "a,Asha,x\nb,Jos\u00e9,x\n";
        assertUnreadable(
                rows.getBytes(Charset.forName("windows-1252")), 3, ImportProblem.NOT_UTF_8);
        assertUnreadable(rows.getBytes(StandardCharsets.UTF_16), 1, ImportProblem.NOT_UTF_8);
        assertUnreadable(rows.getBytes(StandardCharsets.UTF_16LE), 1, ImportProblem.NOT_UTF_8);
        assertUnreadable(new byte[] {'P', 'K', 3, 4, (byte) 0xE2}, 1, ImportProblem.NOT_UTF_8);
    }

    @Test
    void badBytesFarInTheFileAreFoundOnTheirLine() {
        byte[] text =
                (HEADER + "a,Asha,2026-01-02\n".repeat(30_000)).getBytes(StandardCharsets.UTF_8);
        text[text.length - 5] = (byte) 0xFF;
        assertUnreadable(text, 30_001, ImportProblem.NOT_UTF_8);
    }

    @Test
    void theKindMustBeSaid() {
        assertThatThrownBy(
                        () ->
                                format.read(
                                        new ByteArrayInputStream(new byte[0]),
                                        Optional.empty(),
                                        collected))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("KIND_UNKNOWN");
    }

    @Test
    void recognisesByNameOrHeader() {
        assertThat(format.recognises(new byte[0], "X.CSV")).isTrue();
        assertThat(
                        format.recognises(
                                "\uFEFFName,ID,event_date\n".getBytes(StandardCharsets.UTF_8), ""))
                .isTrue();
        assertThat(
                        format.recognises(
                                "<?xml version='1.0'?>".getBytes(StandardCharsets.UTF_8), "a.xml"))
                .isFalse();
    }
}
