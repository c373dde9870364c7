package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.Role;
import org.trackchild.access.core.PostingPolicy;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry.Subject;
import org.trackchild.matching.api.Agreement;
import org.trackchild.matching.api.Candidate;
import org.trackchild.matching.api.Explanation;
import org.trackchild.matching.api.Matcher;
import org.trackchild.matching.api.Reason;
import org.trackchild.matching.scripts.ScriptNameKeys;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Event;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Place;
import org.trackchild.model.ProblemException;
import org.trackchild.model.Wording;
import org.trackchild.registry.api.AlarmAnswer;
import org.trackchild.registry.api.CaseDraft;
import org.trackchild.registry.api.CaseFilter;
import org.trackchild.registry.api.CasePair;
import org.trackchild.registry.api.Duplicate;
import org.trackchild.registry.api.DuplicateStatus;
import org.trackchild.registry.api.DuplicateView;
import org.trackchild.registry.api.IdentityLinkView;
import org.trackchild.registry.api.Incident;
import org.trackchild.registry.api.JointRegistration;
import org.trackchild.registry.api.Origin;
import org.trackchild.registry.api.OtherRecord;
import org.trackchild.registry.api.Particulars;
import org.trackchild.registry.api.Rejection;
import org.trackchild.rules.api.Level;
import org.trackchild.store.api.EarlyAnswer;

/** What whoever registers says of other records, on a real store. */
class SaidOfOthersTest {

    private static final Caller POLICE = Register.officer("PS-1");

    private static final Caller OTHER_POLICE = Register.officer("PS-2");

    private static Register register;

    private static StoredCaseRegistry cases;

    private static StoredDuplicates duplicates;

    private static StoredIdentityLinks links;

    @BeforeAll
    static void open() throws Exception {
        register = new Register();
        cases =
                new StoredCaseRegistry(
                        register.store,
                        register.journal,
                        register.desk,
                        new TextCaseReader(new TwoDistricts(), register.fields, register.store),
                        register.fields);
        cases.matcher = new FixedMatcher();
        duplicates = new StoredDuplicates(register.store, register.desk, register.shelf);
        links = new StoredIdentityLinks(register.store, register.desk);
    }

    @AfterAll
    static void close() throws Exception {
        register.close();
    }

    private static CaseDraft draft(OtherRecord... others) {
        return new CaseDraft(
                        Register.child("Phoolmatiya"),
                        new Event(Register.DAY, null, new Place("UP", "UP-LUCKNOW", "")),
                        Particulars.none(CaseKind.MISSING),
                        Optional.empty())
                .withOthers(List.of(others));
    }

    private static OtherRecord same(CaseId id) {
        return new OtherRecord(id, true, "The same mother");
    }

    private static OtherRecord different(CaseId id) {
        return new OtherRecord(id, false, "A cousin");
    }

    /** A report of another station that the first one sees, because it is shared with it. */
    private static CaseId shared() {
        CaseId id = register.enter(CaseKind.MISSING, "PS-2");
        register.store.write(
                Caller.system("test"),
                tx -> {
                    tx.cases().share(id, new OfficeId("PS-1"));
                    return null;
                });
        return id;
    }

    private static CaseId registered(CaseDraft draft) {
        return cases.register(POLICE, draft).registered().id();
    }

    private static Duplicate alarm(CaseId id) {
        List<Duplicate> alarms = register.store.read(tx -> tx.duplicates().ofCases(Set.of(id)));
        assertThat(alarms).hasSize(1);
        return alarms.get(0);
    }

    private static List<String> problems(StoredCaseRegistry cases, Caller caller, CaseDraft draft) {
        long before = cases.count(caller, CaseFilter.all());
        ProblemException refused =
                catchThrowableOfType(ProblemException.class, () -> cases.register(caller, draft));
        assertThat(cases.count(caller, CaseFilter.all())).isEqualTo(before);
        return refused.problems().stream()
                .map(each -> each.code().name() + " " + each.field())
                .toList();
    }

    @Test
    void whereOneOfficeKeepsBothTheyAreLinkedByASignedStatement() {
        CaseId known = register.enter(CaseKind.MISSING, "PS-1");
        CaseId made = registered(draft(same(known)));

        IdentityLinkView link = links.ofCase(POLICE, made).get(0);
        assertThat(link.link().pair()).isEqualTo(CasePair.of(known, made));
        assertThat(link.link().isInForce()).isTrue();
        assertThat(link.link().made().user()).isEqualTo(POLICE.user());
        assertThat(link.link().made().office()).isEqualTo(new OfficeId("PS-1"));
        assertThat(link.link().made().reason()).isEqualTo("The same mother");
        assertThat(alarm(made).status()).isEqualTo(DuplicateStatus.LINKED);
        for (CaseId each : List.of(known, made)) {
            assertThat(register.entries(Subject.CASE, each, JournalAction.IDENTITY_LINKED))
                    .hasSize(1)
                    .noneMatch(entry -> entry.detail().contains("mother"));
        }
        links.withdraw(POLICE, link.link().id(), "They were cousins");
        assertThat(links.ofCase(POLICE, made)).noneMatch(each -> each.link().isInForce());
    }

    @Test
    void theOtherOfficeIsAskedAtOnceAndSeesNothingOfTheAnswer() {
        CaseId known = shared();
        CaseId made = registered(draft(same(known)));
        assertThat(links.ofCase(POLICE, made)).isEmpty();

        Duplicate raised = alarm(made);
        DuplicateView own = duplicates.read(POLICE, raised.id());
        assertThat(own.part().waits()).isTrue();
        assertThat(own.part().heard()).extracting(AlarmAnswer::same).containsExactly(true);
        DuplicateView theirs = duplicates.read(OTHER_POLICE, raised.id());
        assertThat(theirs.mayAnswer()).isTrue();
        assertThat(theirs.part().heard()).isEmpty();
        assertThat(theirs.duplicate().answer()).isEmpty();
        // what the records say is remembered, so that a dismissal lasts
        assertThat(raised.evidence().said()).isPresent();
        assertThat(raised.timing().version()).isEqualTo(1);

        duplicates.answer(OTHER_POLICE, raised.id(), 1, true, "The same mother");
        assertThat(links.ofCase(POLICE, made)).hasSize(1);
    }

    @Test
    void theOfficeTakesItsAnswerBackWhileTheOtherIsSilent() {
        CaseId made = registered(draft(same(shared())));
        DuplicateView after = duplicates.takeBack(POLICE, alarm(made).id());
        assertThat(after.mayAnswer()).isTrue();
    }

    @Test
    void anotherChildAsksNobodyAndIsKeptForWhoWouldAsk() {
        CaseId known = shared();
        CaseId made = registered(draft(different(known)));
        List<Duplicate> alarms = register.store.read(tx -> tx.duplicates().ofCases(Set.of(made)));
        assertThat(alarms).isEmpty();
        CasePair pair = CasePair.of(known, made);
        EarlyAnswer kept = register.store.read(tx -> tx.duplicates().early(pair)).orElseThrow();
        assertThat(kept.side()).isEqualTo(made);
        assertThat(kept.said().reason()).isEqualTo("A cousin");
        assertThat(kept.said().office()).isEqualTo(new OfficeId("PS-1"));
        assertThat(kept.seen()).isEqualTo(new EarlyAnswer.Versions(1, 1));
        assertThat(register.entries(Subject.DUPLICATE, kept.id(), JournalAction.DUPLICATE_ANSWERED))
                .hasSize(1)
                .allMatch(entry -> entry.detail().contains("same=false"))
                .noneMatch(entry -> entry.detail().contains("cousin"));
    }

    @Test
    void anotherChildOfTheSameOfficeIsSettled() {
        CaseId known = register.enter(CaseKind.MISSING, "PS-1");
        CaseId made = registered(draft(different(known)));
        Duplicate settled = alarm(made);
        assertThat(settled.status()).isEqualTo(DuplicateStatus.DISMISSED);
        assertThat(settled.evidence().dismissed()).isPresent();
        assertThat(settled.answer().orElseThrow().reason()).isEqualTo("A cousin");
    }

    @Test
    void everythingThatIsWrongIsToldAndNothingIsRegistered() {
        CaseId unseen = register.enter(CaseKind.MISSING, "PS-2");
        CaseId found = register.enter(CaseKind.FOUND, "PS-1", Register.child("Phoolmatiya"));
        CaseId known = register.enter(CaseKind.MISSING, "PS-1");
        assertThat(
                        problems(
                                cases,
                                POLICE,
                                draft(
                                        same(unseen),
                                        same(found),
                                        same(known),
                                        different(known),
                                        new OtherRecord(shared(), true, " "))))
                .containsExactly(
                        "NO_SUCH_OTHER other_records[0].case",
                        "OTHER_OF_OTHER_KIND other_records[1].case",
                        "OTHER_SAID_TWICE other_records[3].case",
                        "REASON_REQUIRED other_records[4].reason");
    }

    @Test
    void whoMayNotAnswerForTheCaseSaysNothing() {
        CaseId known = register.enter(CaseKind.MISSING, "PS-1");
        Caller operator = Register.caller("OPS", Role.OPERATOR);
        assertThat(problems(keptByDistrict(), operator, draft(same(known))))
                .containsExactly("NOT_ALLOWED other_records");
    }

    @Test
    void theDistrictOfficerIsNotTheOfficeOfTheOtherRecord() {
        CaseId known = register.enter(CaseKind.MISSING, "PS-2");
        Caller district = Register.caller("DCPU-1", Role.DISTRICT_OFFICER);
        CaseId made = keptByDistrict().register(district, draft(same(known))).registered().id();
        Duplicate raised = alarm(made);
        assertThat(raised.status()).isEqualTo(DuplicateStatus.OPEN);
        assertThat(duplicates.read(OTHER_POLICE, raised.id()).mayAnswer()).isTrue();
        // above the office of the other record it speaks only when that has been silent
        assertThat(duplicates.read(district, raised.id()).mayAnswer()).isFalse();
    }

    /** A register where the district keeps what comes from outside. */
    private static StoredCaseRegistry keptByDistrict() {
        CaseDesk desk =
                new CaseDesk(
                        new PostingPolicy(),
                        new TwoDistricts(Optional.of(TwoDistricts.home("DCPU-1"))),
                        new ScriptNameKeys());
        desk.shelf = register.shelf;
        return new StoredCaseRegistry(
                register.store,
                register.journal,
                desk,
                new TextCaseReader(new TwoDistricts(), register.fields, register.store),
                register.fields);
    }

    @Test
    void aRequestThatComesAgainSaysNothingAgain() {
        CaseId known = shared();
        CaseDraft draft = draft(same(known)).from(new Origin("api:user", "key-1", "hash", ""));
        CaseId made = registered(draft);
        assertThat(cases.register(POLICE, draft).created()).isFalse();
        assertThat(duplicates.read(POLICE, alarm(made).id()).part().heard()).hasSize(1);
    }

    @Test
    void twoChildrenOfOneRequestAreNotOneRecord() {
        CaseId known = register.enter(CaseKind.MISSING, "PS-1");
        ProblemException refused =
                catchThrowableOfType(
                        ProblemException.class,
                        () -> together(draft(same(known)), draft(same(known))));
        assertThat(refused.problems())
                .extracting(each -> each.code().name() + " " + each.field())
                .containsExactly("OTHER_SAID_TWICE children[1].other_records[0].case");
    }

    /** Registers some children who were found at one place. */
    private static void together(CaseDraft... children) {
        StoredJointRegistration joint =
                new StoredJointRegistration(
                        register.store,
                        cases,
                        new StoredIncidents(register.store, register.desk, register.fields));
        JointRegistration.Request request =
                new JointRegistration.Request(
                        new Incident.Content(
                                "raid",
                                "Bangle workshop",
                                Register.DAY,
                                new Place("UP", "UP-LUCKNOW", ""),
                                ""),
                        List.of(children),
                        "Found together");
        joint.register(POLICE, request);
    }

    @Test
    void theDraftIsCheckedBeforeItIsSent() {
        CaseId unseen = register.enter(CaseKind.MISSING, "PS-2");
        assertThat(cases.check(POLICE, Optional.empty(), draft(same(unseen))))
                .extracting(each -> each.field())
                .containsExactly("other_records[0].case");
    }

    @Test
    void whatIsRememberedIsInTheOrderOfThePair() {
        StoredCaseRegistry telling =
                new StoredCaseRegistry(
                        register.store,
                        register.journal,
                        register.desk,
                        new TextCaseReader(new TwoDistricts(), register.fields, register.store),
                        register.fields);
        telling.matcher = new TellingMatcher();
        CaseId known = register.enter(CaseKind.MISSING, "PS-1");
        CaseId made = telling.register(POLICE, draft(different(known))).registered().id();
        CasePair pair = CasePair.of(known, made);
        assertThat(pair.one()).isEqualTo(known);

        assertThat(
                        alarm(made)
                                .evidence()
                                .dismissed()
                                .orElseThrow()
                                .saysTheSameAs(
                                        Rejection.of(
                                                pair,
                                                TellingMatcher.said("known", "asked for"),
                                                List.of())))
                .isTrue();
    }

    /** A matcher that says of each record which one it is. */
    private static final class TellingMatcher implements Matcher {

        static Explanation said(String one, String other) {
            return new Explanation(
                    -10,
                    List.of(
                            new Reason(
                                    "name",
                                    "same",
                                    Wording.same("Name"),
                                    one,
                                    other,
                                    Agreement.AGREES,
                                    3,
                                    Wording.same("Rare"))),
                    "test");
        }

        @Override
        public List<Candidate> candidates(
                org.trackchild.matching.api.Subject subject, CaseKind among, int limit) {
            return List.of();
        }

        @Override
        public Optional<Candidate> pair(org.trackchild.matching.api.Subject subject, CaseId other) {
            return Optional.of(new Candidate(other, 0.1, said("asked for", "known")));
        }

        @Override
        public Status status() {
            return new Status(true, 1, 1, 0, List.of("name"));
        }
    }

    @Test
    void theDistrictOfficerAloneLinksNothing() {
        CaseId known = register.enter(CaseKind.MISSING, "DCPU-1");
        Caller district =
                new Caller(
                        "user.above",
                        "Synthetic",
                        List.of(
                                new Posting(
                                        new OfficeId("DCPU-9"),
                                        Role.DISTRICT_OFFICER,
                                        "UP",
                                        "UP-LUCKNOW")));
        StoredCaseRegistry kept = keptByDistrict();
        CaseId same = kept.register(district, draft(same(known))).registered().id();
        CaseId different = kept.register(district, draft(different(known))).registered().id();

        assertThat(alarm(same).status()).isEqualTo(DuplicateStatus.OPEN);
        Set<CaseId> child = register.store.read(tx -> tx.identityLinks().childrenOf(Set.of(same)));
        assertThat(child).containsExactly(same);
        CasePair pair = CasePair.of(known, different);
        EarlyAnswer early = register.store.read(tx -> tx.duplicates().early(pair)).orElseThrow();
        assertThat(early.level()).isEqualTo(Level.DISTRICT);
    }

    @Test
    void twoChildrenOfOneRequestAreNotTwoRecordsOfOneChild() {
        CaseId known = register.enter(CaseKind.MISSING, "PS-1");
        CaseId again = register.enter(CaseKind.MISSING, "PS-1");
        links.link(POLICE, known, again, "One mother");
        ProblemException refused =
                catchThrowableOfType(
                        ProblemException.class,
                        () -> together(draft(same(known)), draft(same(again))));
        assertThat(refused.problems())
                .extracting(each -> each.code().name() + " " + each.field())
                .containsExactly("OTHER_SAID_TWICE children[1].other_records[0].case");
        // one child may be known by both
        together(draft(same(known), same(again)), draft());
    }
}
