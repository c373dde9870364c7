package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trackchild.access.api.Caller;
import org.trackchild.directory.api.OfficeType;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.OfficeId;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseFilter;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.Step;
import org.trackchild.registry.api.Transfer;
import org.trackchild.registry.api.TransferRequest;
import org.trackchild.registry.api.TransferView;
import org.trackchild.registry.api.Transfers.Direction;

/** Requests to other offices, and their answers. */
class StoredTransfersTest extends TransferFixture {

    private static final Set<Transfer.Status> WAITING = Set.of(Transfer.Status.ASKED);

    @Test
    void theOfficeThatIsAskedSeesOnlyWhatItNeedsToAnswer() {
        CaseId of = missing();

        Transfer asked = ask(officer, of, "AHTU-1", Transfer.Kind.TRANSFER);

        TransferView seen = transfers.read(unit, asked.id());
        assertThat(seen.mayAnswer()).isTrue();
        assertThat(seen.mayRead()).isFalse();
        assertThat(seen.mayWithdraw()).isFalse();
        assertThat(seen.glimpse().orElseThrow().number())
                .isEqualTo(register.read(of).header().number());
        assertThat(seen.glimpse().orElseThrow().district()).isEqualTo("UP-LUCKNOW");
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
    void whatWasSettledShowsTheOfficeThatWasAskedNothingOfTheChildAnyMore() {
        CaseId of = missing();
        Transfer asked = ask(officer, of, "AHTU-1", Transfer.Kind.TRANSFER);
        transfers.reject(unit, asked.id(), "No station there");

        assertThat(transfers.read(unit, asked.id()).glimpse()).isEmpty();
        assertThat(transfers.list(unit, Direction.INCOMING, Set.of(), Optional.empty(), 10).items())
                .singleElement()
                .satisfies(
                        view ->
                                assertThat(view.toString())
                                        .doesNotContain(
                                                register.read(of).header().number(), "FEMALE"));
        // who keeps the case reads it anyway
        assertThat(transfers.read(officer, asked.id()).glimpse()).isPresent();
    }

    private Transfer helping(CaseId of) {
        Transfer asked = ask(officer, of, "AHTU-1", Transfer.Kind.REFERRAL);
        return transfers.accept(unit, asked.id()).transfer();
    }

    @Test
    void eitherOfficeEndsTheHelpWithAReasonAndThenTheCaseIsNotThereForTheHelper() {
        for (Caller one : List.of(officer, unit)) {
            CaseId of = missing();
            Transfer help = helping(of);
            assertThat(listed(unit, CaseFilter.all())).containsExactly(of);
            assertThat(Register.refusal(() -> transfers.end(one, help.id(), " ")))
                    .isEqualTo("REASON_REQUIRED");
            assertThat(Register.refusal(() -> transfers.end(stranger, help.id(), "Why")))
                    .isEqualTo("NO_SUCH_TRANSFER");
            assertThat(transfers.read(one, help.id()).mayEnd()).isTrue();

            TransferView ended = transfers.end(one, help.id(), "The station was searched");

            assertThat(ended.transfer().status()).isEqualTo(Transfer.Status.ENDED);
            assertThat(ended.transfer().ended().orElseThrow().user()).isEqualTo(one.user());
            assertThat(ended.mayEnd()).isFalse();
            assertThat(listed(unit, CaseFilter.all())).isEmpty();
            assertThat(register.sharedWith(of)).isEmpty();
            assertThat(Register.refusal(() -> transfers.end(one, help.id(), "Again")))
                    .isEqualTo("NOBODY_HELPS");
            assertThat(register.entries("case", of, JournalAction.REFERRAL_ENDED))
                    .singleElement()
                    .satisfies(
                            entry ->
                                    assertThat(entry.detail())
                                            .contains("to=AHTU-1")
                                            .doesNotContain("searched"));
            // it can be asked for again
            helping(of);
            assertThat(listed(unit, CaseFilter.all())).containsExactly(of);
            transfers.end(officer, transfers.ofCase(officer, of).get(0).transfer().id(), "Done");
        }
    }

    @Test
    void whatIsNoHelpCannotEnd() {
        CaseId of = missing();
        Transfer waiting = ask(officer, of, "AHTU-1", Transfer.Kind.REFERRAL);
        assertThat(Register.refusal(() -> transfers.end(officer, waiting.id(), "Why")))
                .isEqualTo("NOBODY_HELPS");
        Transfer moved = ask(officer, of, "PS-2", Transfer.Kind.TRANSFER);
        Caller other = Register.officer("PS-2");
        transfers.accept(other, moved.id());
        assertThat(Register.refusal(() -> transfers.end(other, moved.id(), "Why")))
                .isEqualTo("NOBODY_HELPS");
    }

    @Test
    void helpEndsWithTheCase() {
        CaseId of = missing();
        Transfer help = helping(of);
        StoredCasework casework =
                new StoredCasework(
                        register.store,
                        desk,
                        register.shelf,
                        new RunawayReport(new TwoDistricts(), desk, register.fields),
                        register.fields);
        casework.make(
                officer,
                of,
                1,
                new Step(
                        "false_report",
                        register.read(of).header().revision().registeredAt(),
                        java.util.Map.of("reason", "At her aunt's")));

        assertThat(transfers.read(officer, help.id()).transfer().status())
                .isEqualTo(Transfer.Status.ENDED);
        assertThat(listed(unit, CaseFilter.all())).isEmpty();
        assertThat(register.entries("case", of, JournalAction.REFERRAL_ENDED))
                .singleElement()
                .satisfies(entry -> assertThat(entry.detail()).contains("because=false_report"));
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
        "MISSING, TRANSFER, PS-3, UNKNOWN_PLACE to",
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

    @Test
    void anOfficeThatWasClosedMeanwhileAcceptsNothingAndMayStillReject() {
        CaseId moving = missing();
        Transfer transfer = ask(officer, moving, "AHTU-1", Transfer.Kind.TRANSFER);
        Transfer referral = ask(officer, missing(), "AHTU-1", Transfer.Kind.REFERRAL);
        register.store.write(
                unit,
                tx -> {
                    tx.offices().put(closed(office("AHTU-1", OfficeType.AHTU, "BR-AURANGABAD")));
                    return null;
                });
        for (Transfer asked : List.of(transfer, referral)) {
            assertThatThrownBy(() -> transfers.accept(unit, asked.id()))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            refused ->
                                    assertThat(refused.problems().get(0).code())
                                            .isEqualTo(CaseProblem.OFFICE_CLOSED_MEANWHILE));
            assertThat(transfers.reject(unit, asked.id(), "Closed").transfer().status())
                    .isEqualTo(Transfer.Status.REJECTED);
        }
        assertThat(register.read(moving).header().office()).isEqualTo(new OfficeId("PS-1"));
    }

    @Test
    void bothForcesOfTheRailwaysAreAskedToSearch() {
        assertThat(transfers.receivers(CaseKind.MISSING, Transfer.Kind.NOTICE))
                .contains(OfficeType.RAILWAY_POLICE, OfficeType.RAILWAY_PROTECTION_FORCE);
    }
}
