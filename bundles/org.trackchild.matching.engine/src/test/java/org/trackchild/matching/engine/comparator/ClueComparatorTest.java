package org.trackchild.matching.engine.comparator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trackchild.matching.api.Geography;
import org.trackchild.matching.api.Reason;
import org.trackchild.matching.api.Subject;
import org.trackchild.matching.engine.BuiltInComparators;
import org.trackchild.matching.engine.MatchEngine;
import org.trackchild.matching.engine.parameters.Parameters;
import org.trackchild.matching.scripts.ScriptNameKeys;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.ChildDescription;
import org.trackchild.model.Event;
import org.trackchild.model.FamilyContact;
import org.trackchild.model.PersonName;
import org.trackchild.model.Place;

/** What found children say, against where missing ones are from; all records are synthetic. */
class ClueComparatorTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final String[] ELSEWHERE = {
        "BR-GAYA", "UP-ETAH", "MH-PUNE", "KL-IDUKKI", "HR-NUH", "WB-MALDA", "OD-PURI", "AS-DHUBRI"
    };

    private final MatchEngine engine = new MatchEngine(new ScriptNameKeys(), Parameters.defaults());

    @BeforeEach
    void aRegister() {
        engine.use(BuiltInComparators.all(Geography.UNKNOWN));
        for (int i = 0; i < 2_000; i++) {
            engine.put(missing(ELSEWHERE[i % ELSEWHERE.length], "", i % 3 == 0 ? "a river" : ""));
            engine.put(found("sings of the river"));
        }
    }

    private static Subject missing(String district, String place, String notes) {
        return new Subject(
                CaseId.next(),
                CaseKind.MISSING,
                ChildDescription.builder().contact(new FamilyContact("", notes)).build(),
                new Event(DAY, null, new Place(district.substring(0, 2), district, place)));
    }

    private static Subject found(String said) {
        return new Subject(
                CaseId.next(),
                CaseKind.FOUND,
                ChildDescription.builder().build(),
                new Event(DAY.plusDays(9), null, new Place("DL", "DL-NEW-DELHI", "")),
                said);
    }

    private Reason reason(Subject asked, Subject other) {
        engine.put(other);
        return engine.pair(asked, other.id()).orElseThrow().explanation().reasons().stream()
                .filter(each -> each.comparator().equals("words"))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "says Kishanganj again and again,     strong",
        "किशनगंज,                               strong",
        "asks for the house near Chandni Bazar, strong",
        "draws the old sugar mill,            strong",
        "calls for Bhuvneshwari,              strong",
        "भुवनेश्वरी को पुकारता है,                 strong",
        "sings of the river,                  none",
        "cries,                               none"
    })
    void placesAndThingsOfTheReportAreRecognised(String said, String level) {
        Subject report = missing("BR-KISHANGANJ", "Chandni Bazar", "Lives behind the sugar mill");
        report =
                new Subject(
                        report.id(),
                        report.kind(),
                        report.child().toBuilder().mother(PersonName.of("Bhuvneshwari")).build(),
                        report.event());

        Reason asked = reason(report, found(said));
        assertThat(asked.level()).isEqualTo(level);
        assertThat(asked.bits() > 1).isEqualTo(level.equals("strong"));
        assertThat(asked.foundValue()).isEqualTo(said);
        assertThat(asked.missingValue())
                .isEqualTo("Chandni Bazar, Kishanganj, BR; Lives behind the sugar mill");
        // the other way round: a found child is looked for among the reports
        assertThat(reason(found(said), report).level()).isEqualTo(level);
    }

    @Test
    void whatManyReportsTellSaysLittle() {
        Reason common = reason(found("Gaya"), missing("BR-GAYA", "", ""));
        Reason rare = reason(found("Kishanganj"), missing("BR-KISHANGANJ", "", ""));

        assertThat(common.bits()).isLessThan(rare.bits() / 2);
    }

    @Test
    void whereTheChildWasFoundIsNoNewsFromItsMouth() {
        Reason reason = reason(missing("DL-NEW-DELHI", "", ""), found("says New Delhi"));

        assertThat(reason.level()).isEqualTo("none");
    }

    @Test
    void aNameThatHasItsFieldIsCountedThereAlone() {
        Subject says = found("calls for Bhuvneshwari");
        Subject told =
                new Subject(
                        CaseId.next(),
                        CaseKind.FOUND,
                        ChildDescription.builder().mother(PersonName.of("भुवनेश्वरी")).build(),
                        says.event(),
                        says.said());
        Subject report =
                new Subject(
                        CaseId.next(),
                        CaseKind.MISSING,
                        ChildDescription.builder().mother(PersonName.of("Bhuvneshwari")).build(),
                        missing("BR-GAYA", "", "").event());

        assertThat(reason(report, says).level()).isEqualTo("strong");
        assertThat(reason(report, told).level()).isEqualTo("none");
    }

    @Test
    void silenceSaysNothing() {
        Reason silent = reason(missing("BR-KISHANGANJ", "", ""), found(""));

        assertThat(silent.bits()).isZero();
        assertThat(silent.level()).isEmpty();
    }

    @Test
    void aWordFindsTheChildAmongThousands() {
        Subject says = found("Kishanganj");
        engine.put(says);

        assertThat(
                        engine.candidates(missing("BR-KISHANGANJ", "", ""), CaseKind.FOUND, 1)
                                .get(0)
                                .id())
                .isEqualTo(says.id());
    }
}
