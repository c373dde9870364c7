package org.trackchild.bench.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.trackchild.matching.api.Subject;
import org.trackchild.model.ApproximateAge;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.ChildDescription;
import org.trackchild.model.Event;
import org.trackchild.model.PersonName;
import org.trackchild.model.Place;

class PlainRecordTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    private static PlainRecord plain(ChildDescription.Builder child) {
        return PlainRecord.of(
                new Subject(
                        CaseId.next(),
                        CaseKind.FOUND,
                        child.build(),
                        new Event(DAY, null, Place.UNKNOWN)));
    }

    @Test
    void takesLatinLettersWhereThereAreSome() {
        PlainRecord record =
                plain(
                        ChildDescription.builder()
                                .name(PersonName.of("आशा", "Asha Devi"))
                                .father(PersonName.of("रमेश")));
        assertThat(record.names().child()).isEqualTo("asha devi");
        assertThat(record.names().father()).isEqualTo("ramesa");
        assertThat(record.names().ofChild()).isEqualTo("asha devi");
        assertThat(record.names().mother()).isEmpty();
    }

    @Test
    void knowsTheAgeOnlyWhereItIsTold() {
        assertThat(plain(ChildDescription.builder()).born()).isEmpty();
        PlainRecord record = plain(ChildDescription.builder().age(ApproximateAge.about(7)));
        assertThat(LocalDate.ofEpochDay(record.born().orElseThrow()))
                .isBetween(DAY.minusYears(8), DAY.minusYears(7));
        assertThat(record.sex()).isEmpty();
    }
}
