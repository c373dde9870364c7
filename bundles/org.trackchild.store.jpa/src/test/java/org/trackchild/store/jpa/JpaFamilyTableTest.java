package org.trackchild.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.CaseFacts;
import org.trackchild.access.api.Reach;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Place;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.FamilySuggestion.Clue;
import org.trackchild.registry.api.FamilyTie;
import org.trackchild.registry.api.Incident;
import org.trackchild.registry.api.IncidentMember;
import org.trackchild.registry.api.Statement;
import org.trackchild.store.api.PossibleRelative;
import org.trackchild.store.api.StoredIncident;
import org.trackchild.store.api.Transaction;

class JpaFamilyTableTest {

    private static final Statement SAID =
            new Statement("tester", new OfficeId("PS-1"), Instant.ofEpochMilli(17), "Told so");

    private FreshStore fresh;

    @BeforeEach
    void open() throws Exception {
        fresh = new FreshStore();
    }

    @AfterEach
    void close() throws Exception {
        fresh.close();
    }

    private interface Does {
        void in(Transaction tx);
    }

    private void write(Does does) {
        fresh.store.write(
                Samples.SYSTEM,
                tx -> {
                    does.in(tx);
                    return null;
                });
    }

    private static FamilyTie tie(CaseId of, CaseId to, String relation) {
        return new FamilyTie(
                CaseId.drawUuid(),
                new FamilyTie.Said(of, to, relation, FamilyTie.Ground.SUGGESTION),
                SAID,
                Optional.empty());
    }

    @Test
    void aTieThatIsTakenBackStaysAndMakesRoomForAnother() {
        CaseId of = CaseId.next();
        CaseId to = CaseId.next();
        FamilyTie first = tie(of, to, "mother");
        write(tx -> tx.familyTies().insert(first));
        // the other way round it is the same pair
        assertThatThrownBy(() -> write(tx -> tx.familyTies().insert(tie(to, of, "sibling"))))
                .rootCause()
                .message()
                .containsIgnoringCase("family_tie_in_force");
        write(tx -> assertThat(tx.familyTies().withdraw(first.id(), SAID)).isTrue());
        write(tx -> assertThat(tx.familyTies().withdraw(first.id(), SAID)).isFalse());
        FamilyTie second = tie(to, of, "sibling");
        write(tx -> tx.familyTies().insert(second));
        for (CaseId each : List.of(of, to)) {
            assertThat(
                            fresh.store.<List<FamilyTie>>read(
                                    tx -> tx.familyTies().ofCases(Set.of(each))))
                    .containsExactlyInAnyOrder(first.withdrawnBy(SAID), second);
        }
    }

    @Test
    void whatWasDismissedIsKnownFromBothSidesWithItsLatestClues() {
        CaseId one = CaseId.next();
        CaseId other = CaseId.next();
        for (Set<Clue> clues :
                List.of(
                        Set.of(Clue.SAME_PARENTS),
                        Set.of(Clue.SAME_PARENTS, Clue.SAME_TELEPHONE))) {
            write(tx -> tx.familyTies().dismiss(tie(one, other, "sibling").pair(), clues, SAID));
            write(
                    tx -> {
                        assertThat(tx.familyTies().dismissed(one)).containsEntry(other, clues);
                        assertThat(tx.familyTies().dismissed(other)).containsEntry(one, clues);
                    });
        }
    }

    private Incident incident(String title, String office, String district) {
        return fresh.store.write(
                Samples.SYSTEM,
                tx -> {
                    Incident made =
                            new Incident(
                                    CaseId.drawUuid(),
                                    tx.incidents().nextNumber(2026),
                                    new Incident.Content(
                                            "fair",
                                            title,
                                            LocalDate.of(2026, 3, 9),
                                            new Place("UP", "UP-LUCKNOW", "Ghat 3"),
                                            "Crowd"),
                                    new OfficeId(office),
                                    1,
                                    new Statement(
                                            "tester",
                                            new OfficeId(office),
                                            Instant.ofEpochMilli(5),
                                            ""));
                    tx.incidents()
                            .insert(
                                    new StoredIncident(
                                            made,
                                            new CaseFacts(
                                                    CaseKind.MISSING,
                                                    made.office(),
                                                    "UP",
                                                    district,
                                                    Set.of())));
                    return made;
                });
    }

    private List<Incident> listed(Reach reach, String text) {
        return fresh.store.read(
                tx -> tx.incidents().list(reach, text, Optional.empty(), 10).items());
    }

    private static Reach of(String office) {
        return new Reach(false, Set.of(), Set.of(), Set.of(new OfficeId(office)));
    }

    @Test
    void anIncidentIsListedByItsOfficeAndByItsCases() {
        Incident kept = incident("Magh Mela 100%", "PS-1", "UP-LUCKNOW");
        Incident far = incident("Flood", "PS-9", "UP-AGRA");
        assertThat(listed(of("PS-1"), "")).containsExactly(kept);
        assertThat(listed(Reach.NOTHING, "")).isEmpty();
        assertThat(listed(Reach.EVERYTHING, "")).containsExactly(far, kept);
        assertThat(listed(Reach.EVERYTHING, "mela 100%")).containsExactly(kept);
        assertThat(listed(Reach.EVERYTHING, "0_%")).isEmpty();
        assertThat(listed(Reach.EVERYTHING, far.number().toLowerCase(java.util.Locale.ROOT)))
                .containsExactly(far);
        ChildCase child =
                fresh.store.write(
                        Samples.SYSTEM,
                        tx -> {
                            ChildCase made =
                                    Samples.insert(tx, CaseKind.MISSING, "PS-1", "UP-LUCKNOW");
                            tx.cases().share(made.id(), new OfficeId("PS-4"));
                            return made;
                        });
        IncidentMember member =
                new IncidentMember(CaseId.drawUuid(), far.id(), child.id(), SAID, Optional.empty());
        write(tx -> tx.incidents().add(member));
        assertThat(listed(of("PS-1"), "")).containsExactly(far, kept);
        assertThat(listed(of("PS-4"), "")).containsExactly(far);
        assertThatThrownBy(
                        () ->
                                write(
                                        tx ->
                                                tx.incidents()
                                                        .add(
                                                                new IncidentMember(
                                                                        CaseId.drawUuid(),
                                                                        far.id(),
                                                                        child.id(),
                                                                        SAID,
                                                                        Optional.empty()))))
                .rootCause()
                .message()
                .containsIgnoringCase("incident_member_in_force");
        write(tx -> assertThat(tx.incidents().takeOut(member.id(), SAID)).isTrue());
        write(tx -> assertThat(tx.incidents().takeOut(member.id(), SAID)).isFalse());
        assertThat(listed(of("PS-4"), "")).isEmpty();
        write(
                tx -> {
                    assertThat(tx.incidents().members(far.id()))
                            .containsExactly(member.takenOutBy(SAID));
                    assertThat(tx.incidents().ofCases(Set.of(child.id())))
                            .containsExactly(member.takenOutBy(SAID));
                });
    }

    @Test
    void anIncidentIsChangedFromTheVersionThatWasSeen() {
        Incident known = incident("Flood", "PS-1", "UP-LUCKNOW");
        Incident changed =
                known.with(
                        new Incident.Content(
                                "disaster",
                                "Flood of the Gomti",
                                LocalDate.of(2026, 3, 8),
                                Place.UNKNOWN,
                                ""));
        write(tx -> assertThat(tx.incidents().update(changed)).isTrue());
        write(tx -> assertThat(tx.incidents().update(changed)).isFalse());
        write(
                tx ->
                        assertThat(tx.incidents().find(known.id()).orElseThrow().content())
                                .isEqualTo(changed));
    }

    @Test
    void possibleRelativesAreFoundByKeyAndByDistrictAndDay() {
        ChildCase child =
                fresh.store.write(
                        Samples.SYSTEM,
                        tx ->
                                Samples.insert(
                                        tx, CaseKind.FOUND, "HOME-1", "UP-LUCKNOW", "#5220000001"));
        LocalDate day = child.event().date();
        String district = child.event().place().district();
        write(
                tx -> {
                    assertThat(tx.relatives().keyed(Set.of("#5220000001"), 5))
                            .containsExactly(child.id());
                    assertThat(tx.relatives().keyed(Set.of("#5220000002"), 5)).isEmpty();
                    assertThat(tx.relatives().keyed(Set.of(), 5)).isEmpty();
                    List<PossibleRelative> around = tx.relatives().around(district, day, day, 5);
                    assertThat(around).hasSize(1);
                    assertThat(around.get(0).names().father())
                            .isEqualTo(child.child().names().father());
                    assertThat(around.get(0).names().companions().spellings())
                            .containsExactly("Raju", "Guddi");
                    assertThat(tx.relatives().around(district, day.plusDays(1), day.plusDays(9), 5))
                            .isEmpty();
                });
    }
}
