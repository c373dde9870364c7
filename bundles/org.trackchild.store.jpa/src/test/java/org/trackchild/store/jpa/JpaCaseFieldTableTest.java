package org.trackchild.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Reach;
import org.trackchild.access.api.Role;
import org.trackchild.fields.api.Shape;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.registry.api.CaseFilter;
import org.trackchild.registry.api.ExtraValue;
import org.trackchild.store.api.CaseSelection;
import org.trackchild.store.api.FieldCondition;

class JpaCaseFieldTableTest {

    private FreshStore fresh;

    private CaseId id;

    @BeforeEach
    void open() throws Exception {
        fresh = new FreshStore();
        id =
                fresh.store.write(
                        Samples.SYSTEM,
                        tx -> Samples.insert(tx, CaseKind.MISSING, "PS-1", "UP-LUCKNOW").id());
    }

    @AfterEach
    void close() throws Exception {
        fresh.close();
    }

    private static ExtraValue value(String code, Shape shape, String text, Role... readers) {
        return new ExtraValue(code, shape, text, Set.of(readers));
    }

    private void replace(ExtraValue... values) {
        fresh.store.write(
                Samples.SYSTEM,
                tx -> {
                    tx.caseFields().replace(id, List.of(values));
                    return null;
                });
    }

    private List<ExtraValue> stored() {
        return stored(id);
    }

    private List<ExtraValue> stored(CaseId of) {
        return fresh.store.read(tx -> tx.cases().find(of).orElseThrow().content().extra());
    }

    private long found(FieldCondition... wanted) {
        CaseSelection selection =
                new CaseSelection(
                        Reach.EVERYTHING,
                        CaseFilter.all(),
                        List.of(),
                        List.of(wanted),
                        Reach.NOTHING);
        return fresh.store.read(
                tx -> {
                    long count = tx.cases().count(selection);
                    assertThat(tx.cases().list(selection, Optional.empty(), 9).items())
                            .hasSize((int) count);
                    return count;
                });
    }

    @Test
    void givesBackEveryShapeWithItsReaders() {
        ExtraValue day = value("day", Shape.DATE, "2026-03-09");
        ExtraValue hidden =
                value(
                        "hidden",
                        Shape.TEXT,
                        "two\nlines आशा",
                        Role.HOME_CLERK,
                        Role.COMMITTEE_MEMBER);
        ExtraValue number = value("number", Shape.NUMBER, "6.5");
        replace(number, hidden, day);
        assertThat(stored()).containsExactly(day, hidden, number);
    }

    @Test
    void replacesAllOfACaseAndNothingOfOthers() {
        replace(value("one", Shape.LINE, "a"), value("two", Shape.LINE, "b"));
        replace(value("two", Shape.NUMBER, "3"), value("three", Shape.YES_NO, "yes"));
        assertThat(stored())
                .containsExactly(
                        value("three", Shape.YES_NO, "yes"), value("two", Shape.NUMBER, "3"));
        CaseId other =
                fresh.store.write(
                        Samples.SYSTEM,
                        tx -> Samples.insert(tx, CaseKind.FOUND, "HOME-1", "UP-KANPUR").id());
        assertThat(stored(other)).isEmpty();
    }

    @Test
    void findsTheBeginningOrTheWholeAndTakesNoSignForAnother() {
        replace(value("card", Shape.LINE, "100%_!Ab"), value("cause", Shape.CHOICE, "lost"));
        assertThat(found(new FieldCondition("card", Set.of("100%_!aB"), true, Set.of())))
                .isEqualTo(1);
        assertThat(found(new FieldCondition("card", Set.of("100%"), true, Set.of()))).isEqualTo(1);
        assertThat(found(new FieldCondition("card", Set.of("100_"), true, Set.of()))).isZero();
        assertThat(found(new FieldCondition("card", Set.of("%"), true, Set.of()))).isZero();
        assertThat(found(new FieldCondition("card", Set.of("100%"), false, Set.of()))).isZero();
        assertThat(
                        found(
                                new FieldCondition(
                                        "cause", Set.of("ran_away", "lost"), false, Set.of()),
                                new FieldCondition("card", Set.of("1"), true, Set.of())))
                .isEqualTo(1);
        assertThat(
                        found(
                                new FieldCondition("cause", Set.of("ran_away"), false, Set.of()),
                                new FieldCondition("card", Set.of("1"), true, Set.of())))
                .isZero();
    }
}
