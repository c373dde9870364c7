package org.trackchild.registry.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trackchild.matching.api.Subject;
import org.trackchild.model.ApproximateAge;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.ChildDescription;
import org.trackchild.model.Event;
import org.trackchild.model.FamilyContact;
import org.trackchild.model.PersonName;
import org.trackchild.model.Place;
import org.trackchild.model.Sex;

class SameDetailsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 9);

    private static ChildDescription child() {
        return ChildDescription.builder()
                .name(PersonName.of("Asha", "आशा"))
                .father(PersonName.of("Ramesh"))
                .sex(Sex.FEMALE)
                .age(new ApproximateAge(7, 7))
                .contact(new FamilyContact("+91 98765-12345", ""))
                .build();
    }

    private static Subject report(ChildDescription child) {
        return record(CaseKind.MISSING, child, DAY);
    }

    private static Subject record(CaseKind kind, ChildDescription child, LocalDate day) {
        return new Subject(
                CaseId.next(), kind, child, new Event(day, null, new Place("UP", "", "")));
    }

    private static boolean same(ChildDescription other) {
        return SameDetails.of(report(child()), report(other));
    }

    @Test
    void writingAndRemarksMakeNoDifference() {
        assertThat(same(child())).isTrue();
        assertThat(
                        same(
                                child().toBuilder()
                                        .name(PersonName.of("ASHA", "आशा"))
                                        .contact(new FamilyContact("9876512345", "By the mill"))
                                        .build()))
                .isTrue();
    }

    @Test
    void everyDetailCounts() {
        List<ChildDescription> others =
                List.of(
                        child().toBuilder().name(PersonName.of("Asha", "उषा")).build(),
                        child().toBuilder().name(PersonName.UNKNOWN).build(),
                        child().toBuilder().alias(PersonName.of("Munni")).build(),
                        child().toBuilder().father(PersonName.UNKNOWN).build(),
                        child().toBuilder().mother(PersonName.of("Ramesh")).build(),
                        child().toBuilder().sex(Sex.UNKNOWN).build(),
                        child().toBuilder().age(new ApproximateAge(7, 8)).build(),
                        child().toBuilder().contact(FamilyContact.UNKNOWN).build());
        assertThat(others).noneMatch(SameDetailsTest::same);
        Subject one = report(child());
        assertThat(SameDetails.of(one, record(CaseKind.MISSING, child(), DAY.plusDays(1))))
                .isFalse();
        assertThat(SameDetails.of(one, record(CaseKind.FOUND, child(), DAY))).isFalse();
    }

    @Test
    void anotherScriptSaysNothingNew() {
        assertThat(same(child().toBuilder().name(PersonName.of("Asha")).build())).isTrue();
        assertThat(same(child().toBuilder().name(PersonName.of("आशा")).build())).isTrue();
        assertThat(same(child().toBuilder().father(PersonName.of("Ramesh", "रमेश")).build()))
                .isTrue();
    }

    @Test
    void aNameAloneIdentifiesNobody() {
        ChildDescription nameOnly =
                ChildDescription.builder().name(PersonName.of("Asha")).sex(Sex.FEMALE).build();
        assertThat(SameDetails.of(report(nameOnly), report(nameOnly))).isFalse();
        ChildDescription nameless = child().toBuilder().name(PersonName.UNKNOWN).build();
        assertThat(SameDetails.of(report(nameless), report(nameless))).isFalse();
    }
}
