package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Role;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry.Subject;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.ChildDescription;
import org.trackchild.model.FamilyContact;
import org.trackchild.model.OfficeId;
import org.trackchild.model.PersonName;
import org.trackchild.model.ProblemException;
import org.trackchild.model.Sex;
import org.trackchild.registry.api.CasePair;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.FamilySuggestion;
import org.trackchild.registry.api.FamilySuggestion.Clue;
import org.trackchild.registry.api.FamilyTie;
import org.trackchild.registry.api.FamilyView;
import org.trackchild.registry.api.Step;

/** Families: who is told what, by whom it is said and taken back, and what follows. */
class StoredFamiliesTest {

    private static final Caller POLICE = Register.officer("PS-1");

    private static final Caller OTHER_POLICE = Register.officer("PS-2");

    private static final Caller HOME = Register.caller("HOME-1", Role.HOME_CLERK);

    private static final Caller DISTRICT = Register.caller("DCPU-1", Role.DISTRICT_OFFICER);

    private static Register register;

    private static StoredFamilies families;

    private static StoredIdentityLinks links;

    @BeforeAll
    static void open() throws Exception {
        register = new Register();
        families = new StoredFamilies(register.store, register.desk, register.fields);
        links = new StoredIdentityLinks(register.store, register.desk);
    }

    @AfterAll
    static void close() throws Exception {
        register.close();
    }

    private static CaseId missing() {
        return register.enter(CaseKind.MISSING, "PS-1");
    }

    private static FamilyTie.Said said(CaseId of, CaseId to, String relation) {
        return new FamilyTie.Said(of, to, relation, FamilyTie.Ground.BY_HAND);
    }

    private static FamilyTie siblings(Caller caller, CaseId of, CaseId to) {
        return families.relate(caller, said(of, to, "sibling"), "The grandmother says so");
    }

    private static Set<CaseId> shown(FamilyView view) {
        return FamilyChildren.cases(view.children());
    }

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
    void linksOfOneChildCountAndContradictTies() {
        CaseId missing = missing();
        CaseId sibling = missing();
        CaseId found = register.enter(CaseKind.FOUND, "HOME-1");
        siblings(POLICE, missing, sibling);
        UUID link = links.link(DISTRICT, missing, found, "Scar").link().id();
        FamilyView seen = families.ofCase(DISTRICT, sibling);
        assertThat(seen.children())
                .singleElement()
                .satisfies(
                        child -> {
                            assertThat(child.cases()).hasSize(2);
                            assertThat(child.livesIn()).contains(new OfficeId("HOME-1"));
                            assertThat(child.isFound()).isTrue();
                        });
        // the home keeps a case of the child: it is told of the sister, whose case it does not see
        assertThat(families.ofCase(HOME, found).elsewhere()).isEqualTo(1);
        assertThat(Register.refusal(() -> siblings(DISTRICT, found, missing)))
                .isEqualTo("CASES_OF_ONE_CHILD");
        assertThat(Register.refusal(() -> siblings(DISTRICT, found, sibling)))
                .isEqualTo("ALREADY_RELATED");
        assertThat(Register.refusal(() -> links.link(DISTRICT, sibling, found, "Same")))
                .isEqualTo("TWO_OF_ONE_FAMILY");
        // her office is told that he was found, and that he was not
        assertThat(register.entries(Subject.CASE, sibling, JournalAction.RELATIVE_FOUND))
                .singleElement()
                .satisfies(entry -> assertThat(entry.value("relative")).isPresent());
        links.withdraw(DISTRICT, link, "Another child");
        assertThat(register.entries(Subject.CASE, sibling, JournalAction.RELATIVE_LOOKED_FOR))
                .hasSize(1);
        assertThat(families.ofCase(DISTRICT, found).children()).isEmpty();
    }

    private static int told(CaseId sibling, JournalAction action) {
        return register.entries(Subject.CASE, sibling, action).size();
    }

    @Test
    void aFamilyIsToldOnceHoweverManyCasesAChildHas() {
        CaseId reported = missing();
        CaseId again = missing();
        CaseId sibling = missing();
        CaseId found = register.enter(CaseKind.FOUND, "HOME-1");
        CaseId moved = register.enter(CaseKind.FOUND, "HOME-1");
        siblings(POLICE, reported, sibling);
        links.link(DISTRICT, reported, again, "Reported twice");
        assertThat(told(sibling, JournalAction.RELATIVE_FOUND)).isZero();
        UUID link = links.link(DISTRICT, again, found, "Scar").link().id();
        links.link(DISTRICT, found, moved, "The same stay");
        assertThat(told(sibling, JournalAction.RELATIVE_FOUND)).isEqualTo(1);
        links.withdraw(DISTRICT, link, "Another child");
        assertThat(told(sibling, JournalAction.RELATIVE_LOOKED_FOR)).isEqualTo(1);
        links.link(DISTRICT, again, found, "It is the child");
        assertThat(told(sibling, JournalAction.RELATIVE_FOUND)).isEqualTo(2);
    }

    @Test
    void whomParentsTakeBackFromTheCommitteeWasNotFound() {
        CaseId given = register.enter(CaseKind.FOUND, "HOME-1");
        CaseId traced = register.enter(CaseKind.FOUND, "HOME-1");
        CaseId sibling = missing();
        siblings(DISTRICT, given, sibling);
        step(given, "withdraw_surrender");
        assertThat(told(sibling, JournalAction.RELATIVE_FOUND)).isZero();
        siblings(DISTRICT, traced, sibling);
        step(traced, "trace");
        assertThat(told(sibling, JournalAction.RELATIVE_FOUND)).isEqualTo(1);
    }

    /** A step that leads to "traced". */
    private static void step(CaseId id, String transition) {
        register.store.write(
                HOME,
                tx -> {
                    ChildCase old = tx.cases().find(id).orElseThrow().content();
                    return new StatusChange(tx, register.desk)
                            .make(
                                    old,
                                    old.particulars(),
                                    CaseStatus.TRACED,
                                    new Step(transition, tx.now(), Map.of()),
                                    StatusChange.signature(HOME));
                });
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
