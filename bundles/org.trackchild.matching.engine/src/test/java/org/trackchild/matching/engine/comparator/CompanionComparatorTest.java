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
import org.trackchild.model.PersonName;
import org.trackchild.model.Place;
import org.trackchild.model.Sex;

/** Brothers and sisters who got lost together; all records are synthetic. */
class CompanionComparatorTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final String[] COMMON = {"Raju", "Pooja", "Suraj", "Neha", "Vikas"};

    private final MatchEngine engine = new MatchEngine(new ScriptNameKeys(), Parameters.defaults());

    @BeforeEach
    void aRegister() {
        engine.use(BuiltInComparators.all(Geography.UNKNOWN));
        for (int i = 0; i < 1_000; i++) {
            engine.put(child(CaseKind.FOUND, "Anil", COMMON[i % COMMON.length]));
            engine.put(child(CaseKind.MISSING, "Anil", COMMON[i % COMMON.length]));
        }
    }

    private static Subject child(CaseKind kind, String name, String... companions) {
        return new Subject(
                CaseId.next(),
                kind,
                ChildDescription.builder()
                        .name(PersonName.of(name))
                        .companions(PersonName.of(companions))
                        .sex(Sex.MALE)
                        .build(),
                new Event(DAY, null, new Place("UP", "UP-ETAH", "")));
    }

    private Reason reason(Subject asked, Subject other) {
        engine.put(other);
        return engine.pair(asked, other.id()).orElseThrow().explanation().reasons().stream()
                .filter(each -> each.comparator().equals("companions"))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "Chandramukhi,                  same",
        "चंद्रमुखी,                       same",
        "younger sister Chandramukhi 6, same",
        "छोटी बहन चंद्रमुखी,               same",
        "Chandramukhi Devi Prajapati,   same",
        "Umesh,                         differs"
    })
    void aSisterIsRecognisedHoweverSheIsWritten(String written, String level) {
        Subject missing = child(CaseKind.MISSING, "Anil", "Bhola", "Chandramukhi");

        Reason asked = reason(missing, child(CaseKind.FOUND, "Anil", written));
        assertThat(asked.level()).isEqualTo(level);
        assertThat(asked.bits() > 3).isEqualTo(level.equals("same"));
        assertThat(asked.missingValue()).isEqualTo("Bhola, Chandramukhi");
        assertThat(asked.foundValue()).isEqualTo(written);
        Subject found = child(CaseKind.FOUND, "Anil", written);
        assertThat(reason(found, missing).level()).isEqualTo(level);
    }

    @Test
    void aRareNameSaysMoreThanOneOfMany() {
        double rare =
                reason(
                                child(CaseKind.MISSING, "Anil", "Chandramukhi"),
                                child(CaseKind.FOUND, "Anil", "Chandramukhi"))
                        .bits();
        double common =
                reason(
                                child(CaseKind.MISSING, "Anil", "Raju"),
                                child(CaseKind.FOUND, "Anil", "Raju"))
                        .bits();

        assertThat(common).isPositive().isLessThan(rare / 2);
    }

    @Test
    void whoIsOnlySomeKinOfTheChildHasNoName() {
        Reason reason =
                reason(
                        child(CaseKind.MISSING, "Anil", "younger brother"),
                        child(CaseKind.FOUND, "Anil", "elder brother"));

        assertThat(reason.level()).isEmpty();
        assertThat(reason.bits()).isZero();
    }

    @Test
    void twoWhoGotLostTogetherRaiseEachOther() {
        // of two boys of one name the one who speaks of the brother of the report comes first
        Subject alone = child(CaseKind.FOUND, "Anil");
        Subject withBrother = child(CaseKind.FOUND, "Anil", "Dharmraj");
        engine.put(alone);
        engine.put(withBrother);

        assertThat(
                        engine.candidates(
                                        child(CaseKind.MISSING, "Anil", "Dharmraj"),
                                        CaseKind.FOUND,
                                        2)
                                .get(0)
                                .id())
                .isEqualTo(withBrother.id());
    }
}
