package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.Role;
import org.trackchild.access.core.PostingPolicy;
import org.trackchild.directory.api.Office;
import org.trackchild.directory.api.OfficeType;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.matching.scripts.ScriptNameKeys;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.OfficeId;
import org.trackchild.model.ProblemException;
import org.trackchild.model.Wording;
import org.trackchild.registry.api.CaseFilter;
import org.trackchild.registry.api.CaseSummary;
import org.trackchild.registry.api.IdentityLinkView;
import org.trackchild.registry.api.Proposal;
import org.trackchild.registry.api.Step;
import org.trackchild.registry.api.Transfer;
import org.trackchild.registry.api.TransferRequest;
import org.trackchild.registry.api.TransferView;
import org.trackchild.registry.api.Transfers.Direction;
import org.trackchild.registry.api.Verdict;
import org.trackchild.rules.in2016.IndianRules;

/** Cases on their way from office to office, on a real store; all children are synthetic. */
class StoredTransfersTest {

    private static final Set<Transfer.Status> WAITING = Set.of(Transfer.Status.ASKED);

    private Register register;
    private CaseDesk desk;
    private StoredTransfers transfers;
    private StoredCaseRegistry cases;

    private final Caller officer = Register.officer("PS-1");
    private final Caller unit =
            new Caller(
                    "user.AHTU-1",
                    "Synthetic",
                    List.of(
                            new Posting(
                                    new OfficeId("AHTU-1"),
                                    Role.POLICE_OFFICER,
                                    "BR",
                                    "BR-AURANGABAD")));
    private final Caller clerk = Register.caller("CCI-1", Role.HOME_CLERK);
    private final Caller bench = Register.caller("CWC-1", Role.COMMITTEE_MEMBER);
    private final Caller stranger = Register.officer("PS-9");
    private final Caller district =
            new Caller(
                    "user.DCPU-2",
                    "Synthetic",
                    List.of(
                            new Posting(
                                    new OfficeId("DCPU-2"),
                                    Role.DISTRICT_OFFICER,
                                    "BR",
                                    "BR-AURANGABAD")));

    @BeforeEach
    void open() throws SQLException, IOException {
        register = new Register();
        desk =
                new CaseDesk(
                        new PostingPolicy(),
                        new TwoDistricts(
                                List.of(
                                        office("PS-1", OfficeType.POLICE_STATION, "UP-LUCKNOW"),
                                        office("PS-2", OfficeType.POLICE_STATION, "UP-LUCKNOW"),
                                        office("AHTU-1", OfficeType.AHTU, "BR-AURANGABAD"),
                                        office("CCI-1", OfficeType.CHILDRENS_HOME, "UP-LUCKNOW"),
                                        office("CCI-2", OfficeType.CHILDRENS_HOME, "MH-AURANGABAD"),
                                        office("OH-1", OfficeType.OBSERVATION_HOME, "UP-LUCKNOW"),
                                        office("CWC-1", OfficeType.CWC, "UP-LUCKNOW"))),
                        new ScriptNameKeys());
        transfers = new StoredTransfers(register.store, desk);
        cases = new StoredCaseRegistry(register.store, register.journal, desk, null);
    }

    @AfterEach
    void close() throws SQLException, IOException {
        register.close();
    }

    private static Office office(String id, OfficeType type, String district) {
        return new Office(
                new OfficeId(id),
                type,
                Wording.same("Synthetic " + id),
                district.substring(0, 2),
                district,
                "",
                true);
    }

    private CaseId missing() {
        return register.enter(CaseKind.MISSING, "PS-1");
    }

    private TransferRequest to(String office, Transfer.Kind kind) {
        return new TransferRequest(
                kind, new OfficeId(office), "Seen at the station there", Transfer.Journey.NONE);
    }

    private Transfer ask(Caller caller, CaseId of, String office, Transfer.Kind kind) {
        return transfers.ask(caller, of, to(office, kind)).transfer();
    }

    private void move(Caller from, CaseId of, String office, Caller to) {
        transfers.accept(to, ask(from, of, office, Transfer.Kind.TRANSFER).id());
    }

    private List<CaseId> listed(Caller caller, CaseFilter filter) {
        return cases.list(caller, filter, Optional.empty(), 50).items().stream()
                .map(CaseSummary::header)
                .map(header -> header.id())
                .toList();
    }

    @Test
    void theOfficeThatIsAskedSeesOnlyWhatItNeedsToAnswer() {
        CaseId of = missing();

        Transfer asked = ask(officer, of, "AHTU-1", Transfer.Kind.TRANSFER);

        TransferView seen = transfers.read(unit, asked.id());
        assertThat(seen.mayAnswer()).isTrue();
        assertThat(seen.mayRead()).isFalse();
        assertThat(seen.mayWithdraw()).isFalse();
        assertThat(seen.glimpse().number()).isEqualTo(register.read(of).header().number());
        assertThat(seen.glimpse().district()).isEqualTo("UP-LUCKNOW");
        assertThat(seen.toString()).doesNotContain("Phoolmatiya");
        assertThat(Register.refusal(() -> cases.read(unit, of))).isEqualTo("NO_SUCH_CASE");
        assertThat(Register.refusal(() -> cases.history(unit, of))).isEqualTo("NO_SUCH_CASE");
        assertThat(Register.refusal(() -> transfers.ofCase(unit, of))).isEqualTo("NO_SUCH_CASE");
        assertThat(listed(unit, CaseFilter.all())).isEmpty();
        assertThat(cases.count(unit, CaseFilter.all().with().text("Phoolmatiya").build())).isZero();
        // who has no part in it does not learn that there is one
        assertThat(Register.refusal(() -> transfers.read(stranger, asked.id())))
                .isEqualTo("NO_SUCH_TRANSFER");
        assertThat(Register.refusal(() -> transfers.accept(stranger, asked.id())))
                .isEqualTo("NO_SUCH_TRANSFER");
        assertThat(Register.refusal(() -> transfers.accept(officer, asked.id())))
                .isEqualTo("NOT_ALLOWED");
        assertThat(register.read(of).header().office()).isEqualTo(new OfficeId("PS-1"));
    }

    @Test
    void anAcceptedTransferMovesTheCaseWithItsPlaceAndWhoKeptItMayStillReadIt() {
        CaseId of = missing();

        move(officer, of, "AHTU-1", unit);

        assertThat(register.read(of).header().office()).isEqualTo(new OfficeId("AHTU-1"));
        assertThat(register.read(of).header().revision().version()).isEqualTo(2);
        assertThat(register.sharedWith(of)).containsExactly(new OfficeId("PS-1"));
        // lists and searches follow
        CaseFilter there =
                CaseFilter.all()
                        .with()
                        .state("BR")
                        .district("BR-AURANGABAD")
                        .text("Phoolmatiya")
                        .build();
        assertThat(listed(unit, there)).containsExactly(of);
        assertThat(listed(district, CaseFilter.all())).containsExactly(of);
        assertThat(listed(officer, CaseFilter.all().with().office(new OfficeId("PS-1")).build()))
                .isEmpty();
        assertThat(listed(bench, CaseFilter.all())).isEmpty();
        // who kept it reads, and does nothing else
        assertThat(cases.read(officer, of).id()).isEqualTo(of);
        assertThat(
                        Register.refusal(
                                () -> cases.change(officer, of, 2, register.read(of).toDraft())))
                .isEqualTo("NOT_ALLOWED");
        assertThat(Register.refusal(() -> ask(officer, of, "PS-2", Transfer.Kind.TRANSFER)))
                .isEqualTo("NOT_ALLOWED");
        assertThat(ask(unit, of, "PS-2", Transfer.Kind.TRANSFER).way().from())
                .isEqualTo(new Transfer.Keeper(new OfficeId("AHTU-1"), "BR", "BR-AURANGABAD"));
    }

    @Test
    void aReferralMovesNothingAndLetsTheOtherOfficeRead() {
        CaseId of = missing();
        Transfer asked = ask(officer, of, "AHTU-1", Transfer.Kind.REFERRAL);

        TransferView accepted = transfers.accept(unit, asked.id());

        assertThat(accepted.mayRead()).isTrue();
        assertThat(register.read(of).header().office()).isEqualTo(new OfficeId("PS-1"));
        assertThat(register.read(of).header().revision().version()).isEqualTo(1);
        assertThat(cases.read(unit, of).child().names().child().preferred())
                .isEqualTo("Phoolmatiya");
        assertThat(Register.refusal(() -> ask(unit, of, "PS-2", Transfer.Kind.TRANSFER)))
                .isEqualTo("NOT_ALLOWED");
        // whoever helped and then takes over is no guest any more
        move(officer, of, "AHTU-1", unit);
        assertThat(register.sharedWith(of)).containsExactly(new OfficeId("PS-1"));
    }

    @Test
    void clocksStandInTheListsOfTheNewOfficeAlone() {
        RuleShelf shelf = new RuleShelf();
        shelf.add(new IndianRules());
        StoredCasework casework = new StoredCasework(register.store, desk, shelf, null);
        ClockFollower follower =
                new ClockFollower(register.store, register.journal, new ClockKeeper(shelf));
        CaseId of = missing();
        followAll(follower);
        assertThat(casework.due(officer, Optional.empty(), 50).items()).isNotEmpty();
        assertThat(casework.due(unit, Optional.empty(), 50).items()).isEmpty();

        move(officer, of, "AHTU-1", unit);
        followAll(follower);

        assertThat(casework.due(officer, Optional.empty(), 50).items()).isEmpty();
        assertThat(casework.due(unit, Optional.empty(), 50).items())
                .isNotEmpty()
                .allMatch(due -> due.summary().header().id().equals(of));
        // the new office makes the steps, the old one none
        Step step = new Step("notify", Instant.now(), java.util.Map.of("told", "SJPU"));
        assertThat(Register.refusal(() -> casework.make(officer, of, 2, step)))
                .isEqualTo("NOT_YOUR_PART");
        assertThat(casework.make(unit, of, 2, step).header().revision().version()).isEqualTo(3);
        follower.stop();
    }

    private static void followAll(ClockFollower follower) {
        while (follower.goOn()) {
            // until nothing is left
        }
    }

    @Test
    void proposalsAreAnsweredByTheNewOffice() {
        CaseId of = missing();
        CaseId found = register.enter(CaseKind.FOUND, "CCI-9");
        Proposal proposal = register.propose(of, found);
        StoredProposals proposals = new StoredProposals(register.store, desk, register.shelf);
        move(officer, of, "AHTU-1", unit);

        assertThat(proposals.list(unit, Set.of(), Optional.empty(), 50).items()).hasSize(1);
        assertThat(
                        Register.refusal(
                                () ->
                                        proposals.answer(
                                                officer,
                                                proposal.id(),
                                                1,
                                                Verdict.DIFFERENT,
                                                Set.of(),
                                                "Another scar")))
                .isEqualTo("NOT_ALLOWED");
        proposals.answer(unit, proposal.id(), 1, Verdict.DIFFERENT, Set.of(), "Another scar");
    }

    @Test
    void theOtherCasesOfTheChildAreSharedWithWhoKeepsItNow() {
        CaseId of = missing();
        CaseId found = register.enter(CaseKind.FOUND, "CCI-1");
        StoredIdentityLinks links = new StoredIdentityLinks(register.store, desk);
        IdentityLinkView link =
                links.link(
                        Register.caller("DCPU-1", Role.DISTRICT_OFFICER), of, found, "The mother");
        assertThat(register.sharedWith(found)).containsExactly(new OfficeId("PS-1"));
        // a referral is a reason of its own, which outlives the link
        transfers.accept(
                Register.officer("PS-2"), ask(clerk, found, "PS-2", Transfer.Kind.REFERRAL).id());

        move(officer, of, "AHTU-1", unit);

        assertThat(register.sharedWith(found))
                .containsExactlyInAnyOrder(new OfficeId("AHTU-1"), new OfficeId("PS-2"));
        assertThat(register.sharedWith(of))
                .containsExactlyInAnyOrder(new OfficeId("PS-1"), new OfficeId("CCI-1"));
        links.withdraw(clerk, link.link().id(), "A cousin");
        assertThat(register.sharedWith(found)).containsExactly(new OfficeId("PS-2"));
        assertThat(register.sharedWith(of)).containsExactly(new OfficeId("PS-1"));
    }

    @Test
    void aLinkThatIsTakenBackLeavesWhatAnOfficeSeesBecauseItKeptTheCase() {
        CaseId of = missing();
        CaseId other = register.enter(CaseKind.MISSING, "PS-1");
        move(officer, of, "AHTU-1", unit);
        StoredIdentityLinks links = new StoredIdentityLinks(register.store, desk);
        IdentityLinkView link = links.link(officer, of, other, "Reported twice");

        links.withdraw(officer, link.link().id(), "Sisters");

        assertThat(register.sharedWith(of)).containsExactly(new OfficeId("PS-1"));
        assertThat(register.sharedWith(other)).isEmpty();
    }

    @Test
    void whoIsAskedMayRejectAndWhoAskedMayWithdrawWithAReasonAndThenItIsSettled() {
        CaseId of = missing();
        Transfer first = ask(officer, of, "AHTU-1", Transfer.Kind.TRANSFER);
        assertThat(Register.refusal(() -> transfers.reject(unit, first.id(), " ")))
                .isEqualTo("REASON_REQUIRED");
        transfers.reject(unit, first.id(), "No station there");
        for (Runnable late :
                List.<Runnable>of(
                        () -> transfers.accept(unit, first.id()),
                        () -> transfers.reject(unit, first.id(), "Again"),
                        () -> transfers.withdraw(officer, first.id(), "Late"))) {
            assertThat(Register.refusal(late)).isEqualTo("TRANSFER_SETTLED");
        }
        Transfer second = ask(officer, of, "AHTU-1", Transfer.Kind.TRANSFER);
        assertThat(Register.refusal(() -> transfers.withdraw(unit, second.id(), "Not ours")))
                .isEqualTo("NOT_ALLOWED");
        TransferView withdrawn = transfers.withdraw(officer, second.id(), "The child is here");
        assertThat(withdrawn.transfer().answer().orElseThrow().reason())
                .isEqualTo("The child is here");
        assertThat(transfers.ofCase(officer, of))
                .extracting(view -> view.transfer().status())
                .containsExactly(Transfer.Status.WITHDRAWN, Transfer.Status.REJECTED);
        assertThat(register.read(of).header().office()).isEqualTo(new OfficeId("PS-1"));
    }

    @Test
    void aCaseGoesToOneOfficeAtATimeAndAnOfficeIsAskedForHelpOnce() {
        CaseId of = missing();
        ask(officer, of, "AHTU-1", Transfer.Kind.TRANSFER);
        ask(officer, of, "AHTU-1", Transfer.Kind.REFERRAL);
        ask(officer, of, "PS-2", Transfer.Kind.REFERRAL);
        assertThat(Register.refusal(() -> ask(officer, of, "PS-2", Transfer.Kind.TRANSFER)))
                .isEqualTo("TRANSFER_OPEN");
        assertThat(Register.refusal(() -> ask(officer, of, "PS-2", Transfer.Kind.REFERRAL)))
                .isEqualTo("TRANSFER_OPEN");
    }

    @Test
    void aClosedCaseStaysWhereItIs() {
        CaseId of = missing();
        Transfer asked = ask(officer, of, "AHTU-1", Transfer.Kind.TRANSFER);
        register.store.write(
                officer,
                tx ->
                        new StatusChange(tx, desk)
                                .make(
                                        register.read(of),
                                        register.read(of).particulars(),
                                        CaseStatus.FALSE_REPORT,
                                        new Step("close", tx.now(), java.util.Map.of()),
                                        StatusChange.signature(officer)));

        assertThat(Register.refusal(() -> transfers.accept(unit, asked.id())))
                .isEqualTo("CASE_CLOSED");
        assertThat(Register.refusal(() -> ask(officer, of, "PS-2", Transfer.Kind.REFERRAL)))
                .isEqualTo("CASE_CLOSED");
        // the request itself is untouched, and can be cleared away
        transfers.withdraw(officer, asked.id(), "It was not true");
        assertThat(register.read(of).header().office()).isEqualTo(new OfficeId("PS-1"));
    }

    @ParameterizedTest
    @CsvSource({
        "MISSING, TRANSFER, CCI-1, OFFICE_DOES_NOT_FIT to",
        "MISSING, TRANSFER, PS-1, SAME_OFFICE to",
        "MISSING, TRANSFER, PS-77, UNKNOWN_PLACE to",
        "MISSING, REFERRAL, OH-1, OFFICE_DOES_NOT_FIT to",
        "FOUND, TRANSFER, PS-2, OFFICE_DOES_NOT_FIT to",
        "FOUND, TRANSFER, OH-1, OFFICE_DOES_NOT_FIT to"
    })
    void onlyOfficesThatFitAreAsked(
            CaseKind kind, Transfer.Kind what, String office, String problem) {
        CaseId of = register.enter(kind, kind == CaseKind.MISSING ? "PS-1" : "CCI-1");
        assertThat(problems(kind == CaseKind.MISSING ? officer : clerk, of, to(office, what)))
                .containsExactly(problem);
    }

    @Test
    void aChildTravelsWithAnEscortButAReportDoesNot() {
        CaseId found = register.enter(CaseKind.FOUND, "CCI-1");
        Transfer.Journey journey =
                new Transfer.Journey(" Constable ", Optional.of(LocalDate.now().plusDays(2)));
        OfficeId home = new OfficeId("CCI-2");
        TransferRequest request =
                new TransferRequest(Transfer.Kind.TRANSFER, home, "Speaks Marathi", journey);
        assertThat(transfers.ask(bench, found, request).transfer().journey())
                .isEqualTo(new Transfer.Journey("Constable", journey.day()));
        TransferRequest wrong =
                new TransferRequest(
                        Transfer.Kind.TRANSFER, new OfficeId("PS-2"), "x".repeat(1_001), journey);
        assertThat(problems(officer, missing(), wrong))
                .containsExactly("TOO_LONG reason", "UNKNOWN_FIELD escort", "UNKNOWN_FIELD day");
        TransferRequest early =
                new TransferRequest(
                        Transfer.Kind.TRANSFER,
                        home,
                        "",
                        new Transfer.Journey(
                                "x".repeat(201), Optional.of(Register.DAY.minusDays(1))));
        assertThat(problems(clerk, register.enter(CaseKind.FOUND, "CCI-1"), early))
                .containsExactly("REASON_REQUIRED reason", "TOO_LONG escort", "OUT_OF_RANGE day");
    }

    private List<String> problems(Caller caller, CaseId of, TransferRequest request) {
        try {
            transfers.ask(caller, of, request);
        } catch (ProblemException refused) {
            return refused.problems().stream()
                    .map(each -> each.code().name() + " " + each.field())
                    .toList();
        }
        throw new AssertionError("was not refused");
    }

    @Test
    void listsTellWhatWaitsForWhom() {
        CaseId first = missing();
        Transfer one = ask(officer, first, "AHTU-1", Transfer.Kind.TRANSFER);
        Transfer two = ask(officer, missing(), "AHTU-1", Transfer.Kind.REFERRAL);

        assertThat(listed(unit, Direction.INCOMING)).containsExactly(one.id(), two.id());
        assertThat(listed(district, Direction.INCOMING)).containsExactly(one.id(), two.id());
        assertThat(listed(unit, Direction.OUTGOING)).isEmpty();
        assertThat(listed(officer, Direction.OUTGOING)).containsExactly(one.id(), two.id());
        assertThat(listed(officer, Direction.INCOMING)).isEmpty();
        assertThat(listed(stranger, Direction.OUTGOING)).isEmpty();
        transfers.accept(district, one.id());
        assertThat(transfers.count(unit, Direction.INCOMING, WAITING)).isEqualTo(1);
        assertThat(transfers.count(unit, Direction.INCOMING, Set.of())).isEqualTo(2);
        assertThat(register.read(first).header().office()).isEqualTo(new OfficeId("AHTU-1"));
        var page = transfers.list(officer, Direction.OUTGOING, Set.of(), Optional.empty(), 1);
        assertThat(page.items().get(0).transfer().id()).isEqualTo(two.id());
        assertThat(transfers.list(officer, Direction.OUTGOING, Set.of(), page.next(), 1).items())
                .extracting(view -> view.transfer().id())
                .containsExactly(one.id());
    }

    private List<java.util.UUID> listed(Caller caller, Direction direction) {
        return transfers.list(caller, direction, WAITING, Optional.empty(), 50).items().stream()
                .map(view -> view.transfer().id())
                .toList();
    }

    @Test
    void whenTwoAnswerAtOnceOneOfThemIsToldThatItIsSettled() throws Exception {
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 5; round++) {
                CaseId of = missing();
                Transfer asked = ask(officer, of, "AHTU-1", Transfer.Kind.TRANSFER);
                Future<String> one =
                        both.submit(() -> end(() -> transfers.accept(unit, asked.id())));
                Future<String> other =
                        both.submit(() -> end(() -> transfers.withdraw(officer, asked.id(), "No")));
                assertThat(List.of(one.get(), other.get()))
                        .containsExactlyInAnyOrder("done", "TRANSFER_SETTLED");
                boolean moved = one.get().equals("done");
                assertThat(register.read(of).header().office().value())
                        .isEqualTo(moved ? "AHTU-1" : "PS-1");
                assertThat(register.sharedWith(of)).hasSize(moved ? 1 : 0);
            }
        } finally {
            both.shutdownNow();
        }
    }

    private static String end(Runnable act) {
        try {
            act.run();
            return "done";
        } catch (ProblemException refused) {
            return refused.problems().get(0).code().name();
        }
    }

    @Test
    void theHistoryTellsWhereTheCaseWasKeptAndNothingOfTheReason() {
        CaseId of = missing();
        Transfer asked = ask(officer, of, "AHTU-1", Transfer.Kind.TRANSFER);
        transfers.read(unit, asked.id());
        transfers.accept(unit, asked.id());

        List<JournalEntry> told =
                Arrays.stream(
                                new JournalAction[] {
                                    JournalAction.TRANSFER_ASKED,
                                    JournalAction.TRANSFER_READ,
                                    JournalAction.TRANSFER_ACCEPTED
                                })
                        .flatMap(action -> register.entries("case", of, action).stream())
                        .toList();
        assertThat(told)
                .extracting(JournalEntry::office)
                .containsExactly("PS-1", "AHTU-1", "AHTU-1");
        List<String> details = new ArrayList<>(told.stream().map(JournalEntry::detail).toList());
        assertThat(details).allMatch(detail -> detail.contains("from=PS-1;to=AHTU-1"));
        assertThat(details.get(2)).endsWith(";version=2");
        assertThat(String.join("", details)).doesNotContain("station");
    }
}
