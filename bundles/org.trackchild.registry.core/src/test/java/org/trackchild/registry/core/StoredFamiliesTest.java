package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry.Subject;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.ChildDescription;
import org.trackchild.model.FamilyContact;
import org.trackchild.model.OfficeId;
import org.trackchild.model.PersonName;
import org.trackchild.model.ProblemException;
import org.trackchild.model.Sex;
import org.trackchild.registry.api.CasePair;
import org.trackchild.registry.api.FamilySuggestion;
import org.trackchild.registry.api.FamilySuggestion.Clue;
import org.trackchild.registry.api.FamilyTie;
import org.trackchild.registry.api.FamilyView;

/** Families: by whom it is said, taken back and suggested who belongs to one. */
class StoredFamiliesTest extends FamiliesFixture {

    @Test
    void aFamilyIsWhatTiesInForceConnect() {
        CaseId one = missing();
        CaseId two = missing();
        CaseId three = missing();
        FamilyTie first = siblings(POLICE, one, two);
        siblings(POLICE, two, three);
        FamilyView seen = families.ofCase(POLICE, one);
        assertThat(shown(seen)).containsExactlyInAnyOrder(two, three);
        assertThat(seen.children()).noneMatch(FamilyView.Child::isFound);
        assertThat(seen.elsewhere()).isZero();
        assertThat(seen.ties()).hasSize(2).allMatch(FamilyView.Tie::mayWithdraw);
        FamilyTie withdrawn =
                families.withdraw(POLICE, first.id(), " Only neighbours ").orElseThrow();
        assertThat(withdrawn.withdrawn().orElseThrow().reason()).isEqualTo("Only neighbours");
        FamilyView left = families.ofCase(POLICE, one);
        assertThat(left.children()).isEmpty();
        // what was said stays
        assertThat(left.ties()).hasSize(1);
        assertThat(left.ties().get(0).mayWithdraw()).isFalse();
        assertThat(shown(families.ofCase(POLICE, three))).containsExactly(two);
        assertThat(Register.refusal(() -> families.withdraw(POLICE, first.id(), "Again")))
                .isEqualTo("TIE_WITHDRAWN");
        assertThat(register.entries(Subject.FAMILY_TIE, first.id(), JournalAction.FAMILY_RELATED))
                .singleElement()
                .satisfies(entry -> assertThat(entry.value("statement")).contains(first.digest()));
        assertThat(register.entries(Subject.FAMILY_TIE, first.id(), JournalAction.FAMILY_UNRELATED))
                .singleElement()
                .satisfies(
                        entry -> assertThat(entry.value("statement")).contains(withdrawn.digest()));
        for (CaseId each : List.of(one, two)) {
            assertThat(register.entries(Subject.CASE, each, JournalAction.FAMILY_RELATED))
                    .isNotEmpty()
                    .allSatisfy(entry -> assertThat(entry.detail()).doesNotContain("grandmother"));
        }
    }

    @Test
    void whatIsWrongIsRefusedAllAtOnce() {
        CaseId one = missing();
        CaseId two = missing();
        assertThat(Register.refusal(() -> siblings(POLICE, one, one))).isEqualTo("SAME_CASE");
        try {
            families.relate(POLICE, said(one, two, "best_friend"), " ");
            throw new AssertionError("was not refused");
        } catch (ProblemException refused) {
            assertThat(refused.problems())
                    .extracting(problem -> problem.code().name() + " " + problem.field())
                    .containsExactly("UNKNOWN_CODE relation", "REASON_REQUIRED reason");
        }
        siblings(POLICE, one, two);
        assertThat(Register.refusal(() -> families.relate(POLICE, said(two, one, "cousin"), "x")))
                .isEqualTo("ALREADY_RELATED");
    }

    @Test
    void brothersAndSistersInAnotherHomeAreNamed() {
        CaseId here = register.enter(CaseKind.FOUND, "HOME-1");
        CaseId there = register.enter(CaseKind.FOUND, "HOME-1");
        CaseId cousin = register.enter(CaseKind.FOUND, "HOME-1");
        siblings(DISTRICT, here, there);
        families.relate(DISTRICT, said(here, cousin, "cousin"), "Says so");
        OfficeId home = new OfficeId("HOME-1");
        assertThat(families.apart(DISTRICT, here, home).children()).isEmpty();
        FamilyView apart = families.apart(DISTRICT, here, new OfficeId("HOME-2"));
        assertThat(shown(apart)).containsExactly(there);
        // found, though its family is still looked for
        assertThat(apart.children().get(0).isFound()).isTrue();
        assertThat(apart.elsewhere()).isZero();
    }

    private static ChildDescription child(String name, String phone, String companion) {
        return ChildDescription.builder()
                .name(PersonName.of(name))
                .father(PersonName.of("Zoravar Dhillon"))
                .mother(PersonName.of("Yashoda"))
                .companions(PersonName.of(companion))
                .sex(Sex.MALE)
                .contact(new FamilyContact(phone, ""))
                .build();
    }

    @Test
    void whatSuggestsAFamilyIsSaidUntilItIsDismissed() {
        CaseId one =
                register.enter(CaseKind.MISSING, "PS-1", child("Wazir", "+91 98390 12345", ""));
        CaseId two =
                register.enter(CaseKind.MISSING, "PS-1", child("Gunjan", "098390-12345", "Wazir"));
        CaseId unseen =
                register.enter(CaseKind.MISSING, "PS-2", child("Hemant", "98390 12345", ""));
        CaseId namesake =
                register.enter(CaseKind.MISSING, "PS-1", child("Vazir", "98390 12345", ""));
        List<FamilySuggestion> suggested = families.suggestions(POLICE, one);
        assertThat(suggested).extracting(each -> each.other().header().id()).containsExactly(two);
        assertThat(suggested.get(0).clues())
                .containsExactlyInAnyOrder(
                        Clue.SAME_TELEPHONE, Clue.SAME_PARENTS, Clue.COMPANION_NAMED);
        assertThat(families.suggestions(OTHER_POLICE, unseen)).isEmpty();
        assertThat(Register.refusal(() -> families.dismiss(POLICE, one, one, "No")))
                .isEqualTo("SAME_CASE");
        assertThat(Register.refusal(() -> families.dismiss(POLICE, one, namesake, "No")))
                .isEqualTo("NO_SUCH_SUGGESTION");
        families.dismiss(POLICE, two, one, "Cousins of the neighbour");
        assertThat(families.suggestions(POLICE, one)).isEmpty();
        // with less known it was dismissed: what is new brings it back
        register.store.write(
                POLICE,
                tx -> {
                    tx.familyTies()
                            .dismiss(
                                    CasePair.of(one, two),
                                    Set.of(Clue.SAME_TELEPHONE),
                                    Statements.of(POLICE, tx.now(), "No"));
                    return null;
                });
        assertThat(families.suggestions(POLICE, one)).hasSize(1);
        siblings(POLICE, one, two);
        assertThat(families.suggestions(POLICE, one)).isEmpty();
    }

    @Test
    void twoStatementsAtOnceAreBothSeenAndOneOfAPairIsMade() throws Exception {
        for (int round = 0; round < 4; round++) {
            CaseId one = missing();
            CaseId two = missing();
            CyclicBarrier start = new CyclicBarrier(2);
            List<CompletableFuture<String>> both = new ArrayList<>();
            for (List<CaseId> pair : List.of(List.of(one, two), List.of(two, one))) {
                both.add(
                        CompletableFuture.supplyAsync(
                                () -> {
                                    try {
                                        start.await();
                                    } catch (Exception broken) {
                                        throw new IllegalStateException(broken);
                                    }
                                    try {
                                        siblings(POLICE, pair.get(0), pair.get(1));
                                        return "made";
                                    } catch (ProblemException refused) {
                                        return refused.problems().get(0).code().name();
                                    }
                                }));
            }
            assertThat(both.stream().map(CompletableFuture::join))
                    .containsExactlyInAnyOrder("made", "ALREADY_RELATED");
            assertThat(families.ofCase(POLICE, one).ties()).hasSize(1);
        }
    }
}
