package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.CaseFacts;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.ChildDescription;
import org.trackchild.model.Event;
import org.trackchild.model.FamilyContact;
import org.trackchild.model.OfficeId;
import org.trackchild.model.PersonName;
import org.trackchild.model.Place;
import org.trackchild.registry.api.CaseHeader;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.FamilySuggestion.Clue;
import org.trackchild.registry.api.Particulars;
import org.trackchild.registry.api.Particulars.MissingParticulars;
import org.trackchild.registry.api.Revision;
import org.trackchild.store.api.Transaction;

/** What suggests a family is found among much else. */
class FamilyCluesTest {

    private static final String HELPLINE = "1098 1098 98";

    private Register register;

    @BeforeEach
    void open() throws Exception {
        register = new Register();
    }

    @AfterEach
    void close() throws Exception {
        register.close();
    }

    private static ChildDescription child(String father, String telephone) {
        return ChildDescription.builder()
                .father(PersonName.of(father))
                .mother(PersonName.of("Yashoda"))
                .contact(new FamilyContact(telephone, ""))
                .build();
    }

    private ChildCase enter(Transaction tx, ChildDescription child, LocalDate day) {
        OfficeId office = new OfficeId("PS-1");
        ChildCase made =
                new ChildCase(
                        new CaseHeader(
                                CaseId.next(),
                                tx.cases().nextNumber(CaseKind.MISSING, 2026),
                                CaseKind.MISSING,
                                CaseStatus.REGISTERED,
                                office,
                                new Revision(1, "user", tx.now(), tx.now(), Optional.empty())),
                        child,
                        new Event(day, null, new Place("UP", "UP-LUCKNOW", "")),
                        Particulars.none(CaseKind.MISSING),
                        Optional.empty(),
                        List.of());
        tx.cases()
                .insert(
                        made,
                        new CaseFacts(CaseKind.MISSING, office, "UP", "UP-LUCKNOW", Set.of()),
                        register.desk.telephoneKeysOf(made));
        return made;
    }

    private ChildCase enter(ChildDescription child, LocalDate day) {
        return register.store.write(Register.officer("PS-1"), tx -> enter(tx, child, day));
    }

    private void enter(int times, ChildDescription child, LocalDate day) {
        register.store.write(
                Register.officer("PS-1"),
                tx -> {
                    for (int i = 0; i < times; i++) {
                        enter(tx, child, day);
                    }
                    return null;
                });
    }

    private Map<CaseId, Set<Clue>> clues(ChildCase subject) {
        return register.store.read(tx -> new FamilyClues(tx, register.desk).of(subject));
    }

    @Test
    void theTelephoneOfAHelplineTakesNothingFromThatOfTheFamily() {
        LocalDate later = Register.DAY.plusDays(90);
        enter(40, child("Zoravar", HELPLINE), later);
        ChildCase sister = enter(child("Zoravar", "98390 12345"), later);
        ChildCase entered = enter(child("Hemant", "+91 98390 12345"), Register.DAY);
        ChildCase subject =
                new ChildCase(
                        entered.header(),
                        entered.child(),
                        entered.event(),
                        new MissingParticulars("", "", "", "", HELPLINE),
                        entered.origin(),
                        entered.photos());
        assertThat(clues(subject)).isEqualTo(Map.of(sister.id(), Set.of(Clue.SAME_TELEPHONE)));
    }

    @Test
    void manyCasesOfTheWeeksAfterHideNobodyOfTheSameDays() {
        ChildCase subject = enter(child("Zoravar Dhillon", ""), Register.DAY);
        ChildCase brother = enter(child("Zoravar Dhillon", ""), Register.DAY.minusDays(2));
        ChildCase earlier = enter(child("Zoravar Dhillon", ""), Register.DAY.minusDays(20));
        enter(650, child("Hemant", ""), Register.DAY.plusDays(10));
        assertThat(clues(subject)).containsOnlyKeys(brother.id(), earlier.id());
    }
}
