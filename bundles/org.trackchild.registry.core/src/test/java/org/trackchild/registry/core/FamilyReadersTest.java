package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry.Subject;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.registry.api.FamilyTie;
import org.trackchild.registry.api.FamilyView;

/** Who is told of whom in a family, and that the journal tells who was told. */
class FamilyReadersTest extends FamiliesFixture {

    @Test
    void everyCaseThatIsShownIsJournaledAsRead() {
        CaseId one = missing();
        CaseId two = missing();
        siblings(POLICE, one, two);
        families.ofCase(POLICE, one);
        for (CaseId each : List.of(one, two)) {
            assertThat(register.entries(Subject.CASE, each, JournalAction.CASE_READ))
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.value("part")).contains("family"));
        }
    }

    @Test
    void whoSeesOneOfThemIsToldHowManyMoreThereAre() {
        CaseId own = missing();
        CaseId others = register.enter(CaseKind.MISSING, "PS-2");
        CaseId third = register.enter(CaseKind.MISSING, "PS-2");
        FamilyTie tie = siblings(DISTRICT, own, others);
        siblings(DISTRICT, others, third);
        FamilyView seen = families.ofCase(POLICE, own);
        assertThat(seen.children()).isEmpty();
        assertThat(seen.ties()).isEmpty();
        assertThat(seen.elsewhere()).isEqualTo(2);
        assertThat(register.entries(Subject.CASE, others, JournalAction.CASE_READ)).isEmpty();
        assertThat(register.sharedWith(others)).isEmpty();
        assertThat(seen.unseen())
                .containsExactly(new FamilyView.UnseenTie(tie.id(), tie.made().at()));
        assertThat(Register.refusal(() -> families.withdraw(HOME, tie.id(), "Wrong")))
                .isEqualTo("NO_SUCH_TIE");
        assertThat(Register.refusal(() -> siblings(OTHER_POLICE, own, third)))
                .isEqualTo("NO_SUCH_CASE");
        // the district office sees and may take back all of it
        assertThat(families.ofCase(DISTRICT, own).ties())
                .hasSize(2)
                .allMatch(FamilyView.Tie::mayWithdraw);
    }

    /** Over random offices and statements, who sees whom is what the predicate says of each. */
    @Test
    void eachReaderSeesExactlyTheMembersThatThePredicateLetsItSee() {
        Random random = new Random(27);
        List<String> offices = List.of("PS-1", "PS-2", "HOME-1");
        List<CaseId> cases = new ArrayList<>();
        List<String> keepers = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            String office = offices.get(random.nextInt(offices.size()));
            keepers.add(office);
            cases.add(
                    register.enter(
                            office.startsWith("PS") ? CaseKind.MISSING : CaseKind.FOUND, office));
        }
        List<int[]> inForce = new ArrayList<>();
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            if (!ids.isEmpty() && random.nextInt(4) == 0) {
                int gone = random.nextInt(ids.size());
                families.withdraw(DISTRICT, ids.remove(gone), "Wrong");
                inForce.remove(gone);
            } else {
                int one = random.nextInt(cases.size());
                int other = random.nextInt(cases.size());
                boolean known =
                        one == other
                                || inForce.stream()
                                        .anyMatch(
                                                pair ->
                                                        Set.of(pair[0], pair[1])
                                                                .equals(Set.of(one, other)));
                if (!known) {
                    ids.add(siblings(DISTRICT, cases.get(one), cases.get(other)).id());
                    inForce.add(new int[] {one, other});
                }
            }
            int asked = random.nextInt(cases.size());
            Set<Integer> family = closure(asked, inForce);
            family.remove(asked);
            for (Caller reader : List.of(Register.officer(keepers.get(asked)), DISTRICT)) {
                Set<CaseId> visible = new HashSet<>();
                for (int member : family) {
                    if (reader == DISTRICT || keepers.get(member).equals(keepers.get(asked))) {
                        visible.add(cases.get(member));
                    }
                }
                FamilyView seen = families.ofCase(reader, cases.get(asked));
                assertThat(shown(seen)).isEqualTo(visible);
                assertThat(seen.elsewhere()).isEqualTo(family.size() - visible.size());
                Set<CaseId> named = new HashSet<>(visible);
                named.add(cases.get(asked));
                long between =
                        inForce.stream()
                                .filter(
                                        pair ->
                                                named.contains(cases.get(pair[0]))
                                                        && named.contains(cases.get(pair[1])))
                                .count();
                assertThat(seen.ties().stream().filter(each -> each.tie().isInForce()))
                        .hasSize((int) between);
                assertThat(seen.ties())
                        .flatExtracting(each -> each.tie().pair().both())
                        .allSatisfy(
                                each -> {
                                    String keeper = keepers.get(cases.indexOf(each));
                                    assertThat(
                                                    reader == DISTRICT
                                                            || keeper.equals(keepers.get(asked)))
                                            .isTrue();
                                });
            }
        }
    }

    private static Set<Integer> closure(int from, List<int[]> pairs) {
        Set<Integer> all = new HashSet<>(Set.of(from));
        boolean grown = true;
        while (grown) {
            grown = false;
            for (int[] pair : pairs) {
                if (all.contains(pair[0]) != all.contains(pair[1])) {
                    all.add(pair[0]);
                    all.add(pair[1]);
                    grown = true;
                }
            }
        }
        return all;
    }
}
