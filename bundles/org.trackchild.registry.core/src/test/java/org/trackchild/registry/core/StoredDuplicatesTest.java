package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
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
import org.trackchild.registry.api.CasePair;
import org.trackchild.registry.api.Duplicate;
import org.trackchild.registry.api.DuplicateStatus;
import org.trackchild.registry.api.DuplicateView;
import org.trackchild.registry.api.IdentityLink;
import org.trackchild.registry.api.Proposal;
import org.trackchild.registry.api.ProposalStatus;
import org.trackchild.registry.api.Rejection;
import org.trackchild.registry.api.Verdict;

/** Who sees alarms, and what follows from the answers; alarms about photographs. */
class StoredDuplicatesTest {

    private static final Caller POLICE = Register.officer("PS-1");

    private static final Caller OTHER_POLICE = Register.officer("PS-2");

    private static final Caller HOME = Register.officer("HOME-1");

    private static final Caller STRANGER = Register.officer("PS-3");

    /** As photographs were before there were marks. */
    private static final String UNMARK =
            "update case_photo set digest = null, row_hash = null, column_hash = null,"
                    + " band_0 = null, band_1 = null, band_2 = null, band_3 = null";

    private static Register register;

    private StoredDuplicates duplicates;

    private StoredIdentityLinks links;

    private StoredCaseRegistry cases;

    @BeforeAll
    static void open() throws Exception {
        register = new Register();
    }

    @AfterAll
    static void close() throws Exception {
        register.close();
    }

    @BeforeEach
    void begin() {
        duplicates = new StoredDuplicates(register.store, register.desk, register.shelf);
        links = new StoredIdentityLinks(register.store, register.desk);
        cases =
                new StoredCaseRegistry(
                        register.store,
                        register.journal,
                        register.desk,
                        new TextCaseReader(new TwoDistricts(), register.fields, register.store),
                        register.fields);
    }

    private static ChildDescription child() {
        return Register.child("Phoolmatiya").toBuilder()
                .contact(new FamilyContact("98765 12345", "Behind the mill"))
                .build();
    }

    private static CaseId report(String office) {
        return register.enter(CaseKind.MISSING, office, child());
    }

    /** An alarm as matching raises it. */
    private static Duplicate suspect(CaseId one, CaseId other) {
        CasePair pair = CasePair.of(one, other);
        return register.store.write(
                Caller.system("test"),
                tx -> {
                    Duplicate made =
                            new Duplicate(
                                    CaseId.drawUuid(),
                                    pair,
                                    Duplicate.Ground.ALIKE,
                                    DuplicateStatus.OPEN,
                                    .97,
                                    new Duplicate.Evidence(
                                            Optional.of(
                                                    Rejection.of(
                                                            pair,
                                                            Register.explanation(),
                                                            List.of("height"))),
                                            Optional.empty(),
                                            List.of(),
                                            List.of()),
                                    new Duplicate.Timing(1, tx.now()),
                                    Optional.empty());
                    tx.duplicates().insert(made);
                    return made;
                });
    }

    private DuplicateView only(Caller caller, CaseId id) {
        List<DuplicateView> all = duplicates.ofCase(caller, id);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    @Test
    void bothOfficesSeeItAndOfTheOthersCaseNotTheContact() {
        CaseId mine = report("PS-1");
        CaseId theirs = report("PS-2");
        UUID id = suspect(mine, theirs).id();
        DuplicateView seen = duplicates.read(POLICE, id);
        assertThat(seen.mayAnswer()).isTrue();
        assertThat(seen.besides(mine).own()).isFalse();
        assertThat(seen.besides(mine).child().names().child().preferred()).isEqualTo("Phoolmatiya");
        assertThat(seen.besides(mine).child().contact()).isEqualTo(FamilyContact.UNKNOWN);
        assertThat(seen.besides(theirs).child().contact().notes()).isEqualTo("Behind the mill");
        assertThat(duplicates.read(OTHER_POLICE, id).besides(theirs).own()).isFalse();
        assertThat(Register.refusal(() -> duplicates.read(STRANGER, id)))
                .isEqualTo("NO_SUCH_DUPLICATE");
        assertThat(register.entries(Subject.DUPLICATE, id, JournalAction.DUPLICATE_READ))
                .hasSize(2);
        Set<DuplicateStatus> open = Set.of(DuplicateStatus.OPEN);
        assertThat(duplicates.list(POLICE, open, Optional.empty(), 200).items())
                .extracting(view -> view.duplicate().id())
                .contains(id);
        assertThat(duplicates.count(STRANGER, open)).isZero();
    }

    @Test
    void theSameChildIsLinked() {
        CaseId mine = report("PS-1");
        CaseId theirs = report("PS-2");
        UUID id = suspect(mine, theirs).id();
        OpenDesk.mustNot(POLICE, left -> duplicates.answer(left, id, 1, true, "The same scar"));
        duplicates.answer(OpenDesk.proven(POLICE), id, 1, true, "The same scar");
        assertThat(only(OTHER_POLICE, theirs).duplicate().isOpen()).isTrue();
        assertThat(links.ofCase(POLICE, mine)).isEmpty();
        DuplicateView linked = duplicates.answer(OTHER_POLICE, id, 1, true, "One mother");
        assertThat(linked.duplicate().status()).isEqualTo(DuplicateStatus.LINKED);
        assertThat(linked.mayAnswer()).isFalse();
        IdentityLink link = links.ofCase(POLICE, mine).get(0).link();
        assertThat(link.ground()).isEqualTo(IdentityLink.Ground.DUPLICATE);
        assertThat(link.because()).contains(id);
        assertThat(link.made().reason()).isEqualTo("One mother");
        assertThat(register.status(mine)).isEqualTo(CaseStatus.REGISTERED);
        assertThat(Register.refusal(() -> duplicates.answer(POLICE, id, 2, false, "No")))
                .isEqualTo("DUPLICATE_SETTLED");
        // taken back it counts as dismissed, so that nobody is asked again
        links.withdraw(POLICE, link.id(), "Cousins");
        Duplicate dismissed = only(POLICE, mine).duplicate();
        assertThat(dismissed.status()).isEqualTo(DuplicateStatus.DISMISSED);
        assertThat(dismissed.answer().orElseThrow().reason()).isEqualTo("Cousins");
        assertThat(dismissed.evidence().dismissed()).isPresent();
    }

    @Test
    void differentChildrenAreRememberedWithWhatTheRecordsSaid() {
        CaseId mine = report("PS-1");
        UUID id = suspect(mine, report("PS-2")).id();
        duplicates.answer(OTHER_POLICE, id, 1, false, "Two villages");
        Duplicate dismissed = duplicates.answer(POLICE, id, 1, false, "Cousins").duplicate();
        assertThat(dismissed.status()).isEqualTo(DuplicateStatus.DISMISSED);
        assertThat(dismissed.evidence().dismissed()).isEqualTo(dismissed.evidence().said());
        assertThat(links.ofCase(POLICE, mine)).isEmpty();
        assertThat(register.entries(Subject.DUPLICATE, id, JournalAction.DUPLICATE_DISMISSED))
                .hasSize(1);
    }

    @Test
    void badAnswersAreRefused() {
        CaseId mine = report("PS-1");
        UUID id = suspect(mine, report("PS-2")).id();
        assertThat(Register.refusal(() -> duplicates.answer(POLICE, id, 1, true, " ")))
                .isEqualTo("REASON_REQUIRED");
        assertThat(Register.refusal(() -> duplicates.answer(POLICE, id, 2, true, "One mother")))
                .isEqualTo("CHANGED_MEANWHILE");
        assertThat(Register.refusal(() -> duplicates.answer(STRANGER, id, 1, true, "One mother")))
                .isEqualTo("NO_SUCH_DUPLICATE");
        Caller state = Register.caller("STATE-1", Role.STATE_MONITOR);
        assertThat(Register.refusal(() -> duplicates.answer(state, id, 1, true, "One mother")))
                .isEqualTo("NOT_YOUR_TURN");
        assertThat(only(POLICE, mine).duplicate().isOpen()).isTrue();
    }

    @Test
    void whatWasLinkedByWayOfOthersIsAskedAgain() {
        CaseId first = report("PS-1");
        CaseId second = report("PS-1");
        CaseId third = report("PS-1");
        UUID between = suspect(first, third).id();
        IdentityLink one = links.link(POLICE, first, second, "One mother").link();
        links.link(POLICE, second, third, "One mother");
        assertThat(duplicates.read(POLICE, between).duplicate().status())
                .isEqualTo(DuplicateStatus.LINKED);
        links.withdraw(POLICE, one.id(), "Two mothers");
        assertThat(duplicates.read(POLICE, between).duplicate().isOpen()).isTrue();
    }

    private UUID add(Caller caller, CaseId id, int portrait) {
        return cases.addPhoto(caller, id, Portrait.jpeg(Portrait.of(portrait), .9f));
    }

    @Test
    void onePhotographInAReportAndAHomeTellsBoth() {
        CaseId missing = report("PS-1");
        CaseId found = register.enter(CaseKind.FOUND, "HOME-1", child());
        UUID first = add(POLICE, missing, 1);
        add(HOME, found, 2);
        assertThat(duplicates.ofCase(HOME, found)).isEmpty();
        // scaled and encoded anew, as messengers do
        UUID second =
                cases.addPhoto(
                        HOME, found, Portrait.jpeg(Portrait.scaled(Portrait.of(1), .5), .6f));
        DuplicateView alarm = only(HOME, found);
        assertThat(alarm.duplicate().ground()).isEqualTo(Duplicate.Ground.SAME_PHOTOGRAPH);
        assertThat(alarm.duplicate().evidence().photos()).containsExactly(first, second);
        assertThat(only(POLICE, missing).duplicate()).isEqualTo(alarm.duplicate());
        assertThat(duplicates.photo(HOME, alarm.duplicate().id(), first, "")).isNotEmpty();
        Proposal open = register.propose(missing, found);
        duplicates.answer(POLICE, alarm.duplicate().id(), 1, true, "The mother gave it");
        duplicates.answer(HOME, alarm.duplicate().id(), 1, true, "The mother brought it");
        assertThat(register.status(missing)).isEqualTo(CaseStatus.TRACED);
        assertThat(register.proposal(open).status()).isEqualTo(ProposalStatus.CONFIRMED);
        assertThat(links.ofCase(HOME, found).get(0).link().ground())
                .isEqualTo(IdentityLink.Ground.SAME_PHOTOGRAPH);
        // in its own case, and in another one of the child, it is no news
        add(POLICE, missing, 1);
        assertThat(duplicates.ofCase(POLICE, missing)).hasSize(1);
    }

    @Test
    void aDismissedPhotographReturnsOnlyWhenItIsAddedAgain() throws Exception {
        CaseId mine = report("PS-1");
        CaseId theirs = report("PS-2");
        add(POLICE, mine, 3);
        add(OTHER_POLICE, theirs, 3);
        UUID id = only(POLICE, mine).duplicate().id();
        Proposal other = register.propose(mine, register.enter(CaseKind.FOUND, "HOME-1"));
        duplicates.answer(OTHER_POLICE, id, 1, false, "Of another girl");
        duplicates.answer(POLICE, id, 1, false, "The wrong picture was sent");
        assertThat(register.proposal(other).status()).isEqualTo(ProposalStatus.OPEN);
        // marked anew, as after an update: nothing is news
        register.fresh.tamper(UNMARK);
        mark();
        assertThat(only(POLICE, mine).duplicate().status()).isEqualTo(DuplicateStatus.DISMISSED);
        add(POLICE, mine, 3);
        assertThat(only(POLICE, mine).duplicate().isOpen()).isTrue();
        assertThat(only(POLICE, mine).duplicate().timing().version()).isEqualTo(3);
    }

    private static void mark() {
        PhotoMarker marker = new PhotoMarker(register.store);
        assertThat(marker.markSome()).isTrue();
        boolean more = true;
        while (more) {
            more = marker.markSome();
        }
    }

    @Test
    void aPhotographThatCannotBeOpenedHoldsNoOtherUp() throws Exception {
        CaseId broken = report("PS-1");
        CaseId mine = report("PS-1");
        CaseId theirs = report("PS-2");
        add(POLICE, broken, 41);
        add(POLICE, mine, 42);
        add(OTHER_POLICE, theirs, 42);
        register.fresh.tamper("delete from duplicate_alarm");
        register.fresh.tamper(UNMARK);
        register.fresh.tamper(
                "update case_photo set jpeg = (select p.jpeg from case_photo p where p.case_id ="
                        + " '%s') where case_id = '%s'".formatted(theirs, broken));
        mark();
        assertThat(only(OTHER_POLICE, theirs).duplicate().ground())
                .isEqualTo(Duplicate.Ground.SAME_PHOTOGRAPH);
    }

    @Test
    void photographsFromBeforeThereWereMarksAreMarked() throws Exception {
        CaseId mine = report("PS-1");
        CaseId theirs = report("PS-2");
        add(POLICE, mine, 4);
        add(OTHER_POLICE, theirs, 4);
        register.fresh.tamper("delete from duplicate_alarm");
        register.fresh.tamper(UNMARK);
        mark();
        assertThat(only(OTHER_POLICE, theirs).duplicate().ground())
                .isEqualTo(Duplicate.Ground.SAME_PHOTOGRAPH);
        assertThat(
                        register.entries(
                                Subject.DUPLICATE,
                                only(POLICE, mine).duplicate().id(),
                                JournalAction.DUPLICATE_SUSPECTED))
                .hasSize(1);
    }

    @Test
    void whoRejectsAProposalHasAnsweredTheAlarm() {
        CaseId missing = report("PS-1");
        CaseId found = register.enter(CaseKind.FOUND, "HOME-1", child());
        add(POLICE, missing, 5);
        add(HOME, found, 5);
        Proposal open = register.propose(missing, found);
        StoredProposals proposals =
                new StoredProposals(register.store, register.desk, register.shelf);
        proposals.answer(POLICE, open.id(), 1, Verdict.DIFFERENT, Set.of(), "Another mother");
        assertThat(only(HOME, found).duplicate().status()).isEqualTo(DuplicateStatus.OPEN);
        proposals.answer(HOME, open.id(), 1, Verdict.DIFFERENT, Set.of(), "A scar is missing");
        assertThat(only(HOME, found).duplicate().status()).isEqualTo(DuplicateStatus.DISMISSED);
    }

    @Test
    void whoDismissesAPhotographHasRejectedTheProposal() {
        CaseId missing = report("PS-1");
        CaseId found = register.enter(CaseKind.FOUND, "HOME-1", child());
        add(POLICE, missing, 6);
        add(HOME, found, 6);
        Proposal open = register.propose(missing, found);
        UUID alarm = only(HOME, found).duplicate().id();
        duplicates.answer(POLICE, alarm, 1, false, "Of her cousin");
        assertThat(register.proposal(open).status()).isEqualTo(ProposalStatus.OPEN);
        duplicates.answer(HOME, alarm, 1, false, "Wrong picture");
        assertThat(register.proposal(open).status()).isEqualTo(ProposalStatus.REJECTED);
        assertThat(only(HOME, found).duplicate().status()).isEqualTo(DuplicateStatus.DISMISSED);
    }
}
