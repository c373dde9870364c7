package org.trackchild.connector.pfif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.trackchild.connector.pfif.Documents.CLOCK;
import static org.trackchild.connector.pfif.Documents.document;
import static org.trackchild.connector.pfif.Documents.note;
import static org.trackchild.connector.pfif.Documents.person;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trackchild.exchange.api.RawRecord;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Field;

class PfifFormatTest {

    private final PfifFormat format = new PfifFormat(CLOCK);
    private final Collected collected = new Collected();

    private void read(InputStream file) throws IOException {
        format.read(file, Optional.empty(), collected);
    }

    private void read(String xml) throws IOException {
        read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private RawRecord readPerson(String fields) throws IOException {
        read(document("1.4", person(fields)));
        assertThat(collected.records).hasSize(1);
        return collected.records.get(0);
    }

    @Test
    void readsAChild() throws IOException {
        RawRecord child =
                readPerson(
                        """
                        <p:author_name>Reporter R</p:author_name>
                        <p:author_email>r@x.org</p:author_email>
                        <p:author_phone>5550199</p:author_phone>
                        <p:source_name>Example tracker</p:source_name>
                        <p:source_url>https://tracker.example.org/7</p:source_url>
                        <p:source_date>2025-12-30T10:00:00Z</p:source_date>
                        <p:full_name>Asha Devi
                          आशा देवी
                          Aasha</p:full_name>
                        <p:alternate_names>Munni
                        Guddi</p:alternate_names>
                        <p:description><![CDATA[ red <frock> & sandals ]]></p:description>
                        <p:sex>female</p:sex>
                        <p:date_of_birth>2018-03</p:date_of_birth>
                        <p:age>7</p:age>
                        <p:home_city>  Kanpur

                          </p:home_city>
                        <p:home_state>Uttar Pradesh</p:home_state>
                        <p:photo_url>https://tracker.example.org/7.jpg</p:photo_url>
                        """
                                + note(
                                        "2026-01-02T20:00:00Z",
                                        "<p:last_known_location>Agra Fort\nstation"
                                                + "</p:last_known_location><p:text>seen at the tap</p:text>")
                                + note(
                                        "2026-01-01T08:00:00Z",
                                        "<p:last_known_location>Kanpur Central</p:last_known_location>"
                                                + "<p:status>believed_missing</p:status>")
                                + note("2026-01-03T08:00:00Z", "<p:text>still looking</p:text>"));
        assertThat(child.line()).isEqualTo(3);
        assertThat(child.kind()).isEqualTo(CaseKind.MISSING);
        assertThat(child.source()).isEqualTo("pfif:tracker.example.org");
        assertThat(child.reference()).isEqualTo("Tracker.Example.org/person.7");
        assertThat(child.provenance())
                .isEqualTo(
                        "PFIF 1.4 · Tracker.Example.org/person.7 · Example tracker ·"
                                + " https://tracker.example.org/7 · 2025-12-30T10:00:00Z");
        assertThat(child.values())
                .contains(
                        entry(Field.NAME, "Asha Devi"),
                        entry(Field.NAME_LOCAL, "आशा देवी"),
                        entry(Field.ALIAS, "Aasha; Munni; Guddi"),
                        entry(Field.SEX, "female"),
                        entry(Field.AGE_YEARS, "7"),
                        entry(Field.DATE_OF_BIRTH, "2018-03"),
                        // eight in the evening in London is the next day in India
                        entry(Field.EVENT_DATE, "2026-01-03"),
                        entry(Field.PLACE, "Agra Fort station"));
        assertThat(child.values().get(Field.NOTES))
                .contains(
                        "red <frock> & sandals",
                        "Kanpur, Uttar Pradesh",
                        "7.jpg",
                        "seen at the tap",
                        "still looking",
                        "believed_missing")
                .doesNotContain("Witness", "Reporter", "5550100", "5550199", "@x.org");
        assertThat(collected.notices).isEmpty();
    }

    @Test
    void anAdultIsTakenWithoutTheAge() throws IOException {
        RawRecord adult =
                readPerson(
                        "<p:age>35-45</p:age><p:date_of_birth>1970-01</p:date_of_birth>"
                                + "<p:entry_date>2000-01-16T02:07:57Z</p:entry_date>");
        assertThat(adult.values()).doesNotContainKeys(Field.AGE_YEARS, Field.DATE_OF_BIRTH);
        assertThat(adult.values().get(Field.NOTES)).contains("35-45", "1970-01");
        assertThat(adult.values()).containsEntry(Field.EVENT_DATE, "2000-01-16");
        assertThat(collected.notices).containsExactly("warned 3 ADULT_IN_SOURCE age_years");
    }

    @Test
    void anAdultByDateOfBirthAlone() throws IOException {
        readPerson(
                "<p:date_of_birth>1999</p:date_of_birth>"
                        + "<p:source_date>2026-01-01T00:00:00Z</p:source_date>");
        assertThat(collected.notices).containsExactly("warned 3 ADULT_IN_SOURCE age_years");
    }

    @Test
    void theHomeIsThePlaceWhenNothingElseIsKnown() throws IOException {
        assertThat(readPerson("<p:home_city>Gaya</p:home_city>").values())
                .containsEntry(Field.PLACE, "Gaya");
    }

    @Test
    void namesInPartsAndValuesThatCannotBeUsed() throws IOException {
        RawRecord record =
                readPerson(
                        "<p:given_name>Asha</p:given_name><p:family_name>Devi</p:family_name>"
                                + "<p:sex>other</p:sex><p:age>young</p:age>"
                                + "<p:date_of_birth>long ago</p:date_of_birth>");
        assertThat(record.values()).containsEntry(Field.NAME, "Asha Devi");
        assertThat(record.values()).doesNotContainKeys(Field.SEX, Field.AGE_YEARS);
        assertThat(record.values().get(Field.NOTES)).contains("other", "young", "long ago");
        assertThat(collected.notices).hasSize(3).allMatch(n -> n.contains("VALUE_LEFT_OUT"));
    }

    @Test
    void whoeverWasMetAliveIsFoundUnlessTheCallerSaysOtherwise() throws IOException {
        String alive =
                person(
                        note("2026-01-01T00:00:00Z", "<p:status>believed_missing</p:status>")
                                + note(
                                        "2026-01-02T00:00:00Z",
                                        "<p:status>believed_alive</p:status>"
                                                + "<p:author_made_contact>true</p:author_made_contact>"));
        read(document("1.4", alive));
        format.read(
                new ByteArrayInputStream(document("1.4", alive).getBytes(StandardCharsets.UTF_8)),
                Optional.of(CaseKind.MISSING),
                collected);
        read(document("1.4", alive.replace(">true<", ">false<")));
        assertThat(collected.records)
                .extracting(RawRecord::kind)
                .containsExactly(CaseKind.FOUND, CaseKind.MISSING, CaseKind.MISSING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1", "1.2", "1.3"})
    void olderVersionsAreRead(String version) throws IOException {
        read(
                document(
                        version,
                        person(
                                "<p:first_name>Asha</p:first_name><p:last_name>Devi</p:last_name>"
                                        + "<p:home_zip>282001</p:home_zip><p:other>description: thin</p:other>")));
        assertThat(collected.records.get(0).values())
                .containsEntry(Field.NAME, "Asha Devi")
                .containsEntry(Field.PLACE, "282001");
        assertThat(collected.records.get(0).values().get(Field.NOTES)).contains("thin");
    }

    @Test
    void expiredRecordsAndLooseNotesAreSaidNotDropped() throws IOException {
        read(
                document(
                        "1.4",
                        person("<p:expiry_date>2026-01-14T00:00:00Z</p:expiry_date>")
                                + note("2026-01-01T00:00:00Z", "<p:text>x</p:text>")));
        assertThat(collected.records).isEmpty();
        assertThat(collected.notices)
                .containsExactly("refused 3 RECORD_EXPIRED ", "refused 6 VALUE_LEFT_OUT ");
    }

    @Test
    void notesThatAreTooLongAreCut() throws IOException {
        RawRecord record =
                readPerson(
                        note("2026-01-01T00:00:00Z", "<p:text>" + "a".repeat(5_000) + "</p:text>"));
        assertThat(record.values().get(Field.NOTES)).hasSize(4_000).endsWith("…");
        assertThat(collected.notices).containsExactly("warned 3 VALUE_LEFT_OUT notes");
    }

    @Test
    void valuesOfTenThousandCharactersRefuseTheirPersonOnly() throws IOException {
        read(
                document(
                        "1.4",
                        person("<p:description>" + "a".repeat(10_001) + "</p:description>")
                                + person("<p:full_name>Asha</p:full_name>")));
        assertThat(collected.records).hasSize(1);
        assertThat(collected.notices).containsExactly("refused 3 VALUE_TOO_LONG description");
    }

    @Test
    void recognisesXml() {
        assertThat(format.recognises("\uFEFF \n<?xml ".getBytes(StandardCharsets.UTF_8), ""))
                .isTrue();
        assertThat(format.recognises("id,name".getBytes(StandardCharsets.UTF_8), "x.csv"))
                .isFalse();
        assertThat(format.recognises(new byte[0], "")).isFalse();
    }
}
